package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.PaymentGateways;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.Recurring;
import ai.vidgo.billing.payments.Resumable;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The contract behind a subscription that a provider charges by itself. What a payer asks for is done there first, and
 * nothing changes here when it can't be; what follows from a change here reaches the provider through the outbox, for as
 * long as it takes.
 */
@ApplicationScoped
class ProviderSide implements OutboxHandler {

    private static final Logger LOG = Logger.getLogger(ProviderSide.class);
    private static final String TOPIC = "subscription.over";

    private final PaymentGateways gateways;
    private final Outbox outbox;

    ProviderSide(PaymentGateways gateways, Outbox outbox) {
        this.gateways = gateways;
        this.outbox = outbox;
    }

    /** The payload of {@link #TOPIC}: nothing may be charged for it any more. */
    @RegisterForReflection
    record Over(UUID subscriptionId, String method, String providerId) {}

    /**
     * Nothing is charged after the present term. Call it outside a transaction.
     *
     * @throws Problem 502 {@code provider_failed}
     */
    void cancelAtEnd(Subscription subscription) {
        String contract = subscription.providerId();
        if (contract == null) {
            return;
        }
        gateway(subscription.method())
                .ifPresent(gateway -> require(subscription, "cancel", gateway.cancelAtPeriodEnd(contract)));
    }

    /**
     * Takes a cancellation back. Call it outside a transaction.
     *
     * @throws Problem 502 {@code provider_failed}
     */
    void resume(Subscription subscription) {
        String contract = subscription.providerId();
        if (contract == null || !canResume(subscription)) {
            return;
        }
        if (gateways.of(subscription.method()) instanceof Resumable gateway) {
            require(subscription, "resume", gateway.resume(contract));
        }
    }

    /** Whether a cancelled subscription goes on to renew once it is resumed; a stopped card contract of ECPay does not. */
    boolean canResume(Subscription subscription) {
        return subscription.mock() || (subscription.method() == PaymentMethod.PADDLE);
    }

    /** Has the contract of a subscription ended that is over here; in the caller's transaction. */
    void stop(Subscription subscription) {
        String contract = subscription.providerId();
        if (contract != null) {
            outbox.publish(
                    TOPIC,
                    subscription.id().toString(),
                    new Over(subscription.id(), subscription.method().wireName(), contract));
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        Over over = event.payloadAs(Over.class);
        gateway(PaymentMethod.named(over.method())).ifPresent(gateway -> {
            ProviderOutcome outcome = gateway.cancelNow(over.providerId());
            if (!(outcome instanceof ProviderOutcome.Done)) {
                throw new IllegalStateException("contract of subscription " + over.subscriptionId()
                        + " is over here and not ended at its provider: " + outcome);
            }
        });
    }

    private Optional<Recurring> gateway(PaymentMethod method) {
        return gateways.of(method) instanceof Recurring recurring ? Optional.of(recurring) : Optional.empty();
    }

    private static void require(Subscription subscription, String what, ProviderOutcome outcome) {
        if (!(outcome instanceof ProviderOutcome.Done)) {
            LOG.errorf("subscription %s: the provider did not %s it: %s", subscription.id(), what, outcome);
            throw Problem.of(502, "provider_failed");
        }
    }
}
