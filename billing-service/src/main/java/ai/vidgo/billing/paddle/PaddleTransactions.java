package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Bills that were paid: the first one of an order, and renewals (contract: external-paddle §7.1 and §7.4). */
@ApplicationScoped
class PaddleTransactions {

    private static final Logger LOG = Logger.getLogger(PaddleTransactions.class);

    private final PaddleCheckouts checkouts;
    private final PaddleRenewals renewals;
    private final Orders orders;
    private final SubscriptionEvents subscriptions;

    PaddleTransactions(
            PaddleCheckouts checkouts, PaddleRenewals renewals, Orders orders, SubscriptionEvents subscriptions) {
        this.checkouts = checkouts;
        this.renewals = renewals;
        this.orders = orders;
        this.subscriptions = subscriptions;
    }

    /** The final state of a bill; its number decides which order it pays, never what the browser could write. */
    Applied completed(JsonNode transaction, Instant at) {
        Optional<PaddleCheckouts.Opened> opened =
                checkouts.find(transaction.path("id").asText());
        return opened.isPresent() ? payOrder(transaction, opened.get(), at) : renewals.completed(transaction, at);
    }

    /** A bill that was given up. */
    Applied canceled(JsonNode transaction) {
        Optional<UUID> order = checkouts.find(transaction.path("id").asText()).map(PaddleCheckouts.Opened::orderId);
        order.ifPresent(orders::fail);
        return new Applied.Done(order.isPresent() ? "canceled" : "recorded", order.orElse(null));
    }

    private Applied payOrder(JsonNode transaction, PaddleCheckouts.Opened opened, Instant at) {
        Order order = orders.lock(opened.orderId());
        Optional<String> difference =
                PaddleMatch.difference(transaction, opened).or(() -> foreignOwner(transaction, order));
        if (difference.isPresent()) {
            LOG.errorf("order %s: Paddle's payment is not what was ordered: %s", order.number(), difference.get());
            orders.flag(order.id(), "Paddle: " + difference.get());
            return new Applied.Done("mismatch", order.id());
        }
        String id = opened.transactionId();
        if (!orders.pay(order.id(), id, false)) {
            boolean again = orders.byTransaction(order.paymentMethod(), id).isPresent();
            if (!again) {
                orders.flag(order.id(), "Paddle: paid a second time by " + id);
            }
            return new Applied.Done(again ? "already_paid" : "paid_twice", order.id());
        }
        checkouts.paid(
                transaction, order.id(), PaddleMatch.grandTotal(transaction).orElseThrow(), at);
        link(order, transaction);
        return new Applied.Done("paid", order.id());
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

    private static Optional<String> foreignOwner(JsonNode transaction, Order order) {
        return PaddleJson.text(transaction.path("custom_data").path("user_id"))
                .filter(user -> !user.equals(order.userId().toString()))
                .map(_ -> "custom_data names another user");
    }
}
