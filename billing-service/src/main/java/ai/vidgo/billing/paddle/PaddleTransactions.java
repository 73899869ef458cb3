package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Bills: the first one of an order, and renewals (contract: external-paddle §7.1 and §7.4). */
@ApplicationScoped
class PaddleTransactions {

    private final PaddleCheckouts checkouts;
    private final PaddleRenewals renewals;
    private final Orders orders;
    private final SubscriptionEvents subscriptions;
    private final Discrepancies discrepancies;

    PaddleTransactions(
            PaddleCheckouts checkouts,
            PaddleRenewals renewals,
            Orders orders,
            SubscriptionEvents subscriptions,
            Discrepancies discrepancies) {
        this.checkouts = checkouts;
        this.renewals = renewals;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.discrepancies = discrepancies;
    }

    /** A state of a bill. Only the final one grants anything: a bill that is {@code paid} may still be undone. */
    Applied apply(String type, JsonNode transaction, Instant at) {
        return switch (type) {
            case "transaction.completed" -> completed(transaction, at);
            case "transaction.canceled" -> canceled(transaction);
            case "transaction.payment_failed" -> declined(transaction);
            default ->
                new Applied.Done(
                        type.substring(type.indexOf('.') + 1),
                        orderOf(transaction).orElse(null));
        };
    }

    /** The final state of a bill; its number decides which order it pays, never what the browser could write. */
    private Applied completed(JsonNode transaction, Instant at) {
        Optional<PaddleCheckouts.Opened> opened =
                checkouts.find(transaction.path("id").asText());
        return opened.isPresent() ? payOrder(transaction, opened.get(), at) : renewals.completed(transaction, at);
    }

    /** A bill that was given up. */
    private Applied canceled(JsonNode transaction) {
        Optional<UUID> order = orderOf(transaction);
        order.ifPresent(orders::fail);
        return new Applied.Done(order.isPresent() ? "canceled" : "recorded", order.orElse(null));
    }

    /** The payer may try another card. */
    private Applied declined(JsonNode transaction) {
        Optional<UUID> order = orderOf(transaction);
        String code = transaction.path("payments").path(0).path("error_code").asText("");
        order.ifPresent(id -> orders.declined(id, code.matches("[a-z0-9_]{1,60}") ? code : "unknown"));
        return new Applied.Done("payment_failed", order.orElse(null));
    }

    private Applied payOrder(JsonNode transaction, PaddleCheckouts.Opened opened, Instant at) {
        Order order = orders.lock(opened.orderId());
        String id = opened.transactionId();
        Optional<String> difference =
                PaddleMatch.difference(transaction, opened).or(() -> foreignOwner(transaction, order));
        if (difference.isPresent()) {
            discrepancies.report(
                    Kind.PAYMENT_MISMATCH,
                    "paddle:" + id,
                    order.id(),
                    "Paddle's payment is not what was ordered: " + difference.get());
            return new Applied.Done("mismatch", order.id());
        }
        if (!orders.pay(order.id(), id, false)) {
            return again(order, id);
        }
        checkouts.paid(
                transaction, order.id(), PaddleMatch.grandTotal(transaction).orElseThrow(), at);
        link(order, transaction);
        return new Applied.Done("paid", order.id());
    }

    /** The payment that was booked, or one more: a payer may have paid on two pages. */
    private Applied again(Order order, String transactionId) {
        if (orders.byTransaction(order.paymentMethod(), transactionId).isPresent()) {
            return new Applied.Done("already_paid", order.id());
        }
        discrepancies.report(
                Kind.PAID_TWICE,
                "paddle:" + transactionId,
                order.id(),
                "The order had been paid when Paddle's payment " + transactionId + " came: return it");
        return new Applied.Done("paid_twice", order.id());
    }

    private void link(Order order, JsonNode transaction) {
        UUID subscription = order.subscriptionId();
        Optional<String> provider = PaddleJson.text(transaction.path("subscription_id"));
        if (subscription != null && provider.isPresent()) {
            subscriptions.linkProvider(
                    subscription,
                    provider.get(),
                    PaddleJson.text(transaction.path("customer_id")).orElse(null));
        }
    }

    private Optional<UUID> orderOf(JsonNode transaction) {
        return checkouts.find(transaction.path("id").asText()).map(PaddleCheckouts.Opened::orderId);
    }

    private static Optional<String> foreignOwner(JsonNode transaction, Order order) {
        return PaddleJson.text(transaction.path("custom_data").path("user_id"))
                .filter(user -> !user.equals(order.userId().toString()))
                .map(_ -> "custom_data names another user");
    }
}
