package ai.vidgo.billing.subscriptions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer of both subscribe paths (contract: billing §4).
 *
 * @param status {@code active} or {@code pending_payment}
 * @param checkoutUrl absolute address of the payment page; null when no payment is needed
 * @param isMock whether no payment was needed: the Pricing page then shows "activated"
 */
@RegisterForReflection
record SubscribeResult(
        boolean success,
        UUID subscriptionId,
        String status,
        @Nullable String checkoutUrl,
        boolean isMock,
        @Nullable String message,
        @Nullable String error,
        @Nullable String orderNumber) {

    static SubscribeResult activated(UUID subscriptionId, String message) {
        return new SubscribeResult(true, subscriptionId, "active", null, true, message, null, null);
    }

    static SubscribeResult toPay(UUID subscriptionId, String checkoutUrl, String orderNumber) {
        return new SubscribeResult(
                true, subscriptionId, "pending_payment", checkoutUrl, false, "Payment required", null, orderNumber);
    }

    SubscribeResult withCheckout(String address) {
        return new SubscribeResult(success, subscriptionId, status, address, isMock, message, error, orderNumber);
    }
}
