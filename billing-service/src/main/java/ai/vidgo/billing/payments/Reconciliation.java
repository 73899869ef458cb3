package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderQuestions;
import ai.vidgo.billing.rounds.Turns;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks providers about orders whose payment nobody has reported. What a provider answers goes through the intake like a
 * message of its own, so a payment that is found has the same effect, once, as one that was announced. Safe on several
 * instances: a question is claimed, and postponed to the next one, before it is asked.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final OrderQuestions questions;
    private final PaymentGateways gateways;
    private final Discrepancies discrepancies;
    private final ReconciliationConfig config;
    private final MeterRegistry metrics;

    Reconciliation(
            OrderQuestions questions,
            PaymentGateways gateways,
            Discrepancies discrepancies,
            ReconciliationConfig config,
            MeterRegistry metrics) {
        this.questions = questions;
        this.gateways = gateways;
        this.discrepancies = discrepancies;
        this.config = config;
        this.metrics = metrics;
    }

    /** One round over the orders that are due. */
    @Scheduled(every = "1m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askAboutDue() {
        List<Order> due =
                QuarkusTransaction.requiringNew().call(() -> questions.claim(config.pauses(), config.round()));
        Turns.each(
                due,
                this::ask,
                (broken, order) -> LOG.errorf(broken, "order %s could not be asked about", order.number()));
    }

    private void ask(Order order) {
        PaymentGateway gateway = gateways.of(order.paymentMethod());
        if (!gateway.isConfigured()) {
            return;
        }
        PaymentState state = gateway.query(order);
        metrics.counter(
                        "vidgo.payment.questions",
                        "provider",
                        order.paymentMethod().wireName(),
                        "answer",
                        state.word())
                .increment();
        if (state instanceof PaymentState.Mismatch mismatch) {
            QuarkusTransaction.requiringNew()
                    .run(() -> discrepancies.report(
                            Kind.PAYMENT_MISMATCH, order.number(), order.id(), mismatch.difference()));
        }
    }
}
