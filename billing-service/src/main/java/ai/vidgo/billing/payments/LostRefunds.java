package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.payments.RefundRows.Open;
import ai.vidgo.billing.payments.Refundable.Request;
import ai.vidgo.billing.rounds.Turns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks providers about refunds whose answer was lost, in silence or because a process died between the call and its
 * booking, and books what they say. Safe on several instances: a refund is claimed, and its next question postponed,
 * before it is asked about.
 */
@ApplicationScoped
class LostRefunds {

    private static final Logger LOG = Logger.getLogger(LostRefunds.class);

    private final RefundRows rows;
    private final Refunds refunds;
    private final PaymentGateways gateways;
    private final Discrepancies discrepancies;

    LostRefunds(RefundRows rows, Refunds refunds, PaymentGateways gateways, Discrepancies discrepancies) {
        this.rows = rows;
        this.refunds = refunds;
        this.gateways = gateways;
        this.discrepancies = discrepancies;
    }

    /** One round over the refunds that are due. */
    @Scheduled(every = "1m", delayed = "45s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askAboutDue() {
        List<Open> due = QuarkusTransaction.requiringNew().call(rows::claimLost);
        Turns.each(
                due,
                this::ask,
                (broken, lost) -> LOG.errorf(
                        broken,
                        "refund %s could not be asked about",
                        lost.request().id()));
    }

    private void ask(Open lost) {
        Request request = lost.request();
        if (request.order().mock()) {
            refunds.done(request, null);
        } else if (gateways.of(request.order().paymentMethod()) instanceof Refundable gateway
                && gateway.canRefund(request.order())) {
            RefundOutcome answer = gateway.find(request);
            refunds.settle(request, answer);
            if (lost.unclear() && !(answer instanceof RefundOutcome.Unreachable)) {
                QuarkusTransaction.requiringNew()
                        .run(() -> discrepancies.settled(
                                Kind.REFUND_UNCLEAR,
                                request.id().toString(),
                                "The provider answered later: " + answer));
            }
        } else {
            refunds.byHand(request);
        }
    }
}
