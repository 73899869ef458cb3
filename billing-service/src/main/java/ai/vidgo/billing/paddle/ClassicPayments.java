package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money in alerts of Paddle Classic. An order is found by the number that was passed through the checkout; since that
 * comes from a browser, the payment must have the order's amount and currency.
 */
@ApplicationScoped
class ClassicPayments {

    private static final String PREFIX = "classic:";
    private static final Duration LONGEST_MONTH = Duration.ofDays(31);
    private static final Pattern ORDER_NUMBER = Pattern.compile("(?:SUB|CR)-[0-9A-F]{16}");

    private final PaddleCheckouts checkouts;
    private final Orders orders;
    private final SubscriptionEvents subscriptions;
    private final Discrepancies discrepancies;
    private final Sql sql;

    ClassicPayments(
            PaddleCheckouts checkouts,
            Orders orders,
            SubscriptionEvents subscriptions,
            Discrepancies discrepancies,
            Sql sql) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.discrepancies = discrepancies;
        this.sql = sql;
    }

    /** Our name for a subscription of Classic. */
    static String subscriptionOf(Map<String, String> fields) {
        return PREFIX + fields.getOrDefault("subscription_id", "");
    }

    /** A payment of an order that waits for it. */
    Applied paid(Map<String, String> fields) {
        Optional<Order> named = orderNamed(fields);
        String payment = payment(fields);
        if (named.isEmpty()) {
            discrepancies.report(
                    Kind.UNKNOWN_PAYMENT,
                    payment,
                    null,
                    "Paddle Classic reports a payment that names no order of ours");
            return new Applied.Done("unknown_order", null);
        }
        Order order = orders.lock(named.get().id());
        if (!asOrdered(fields, order.amount(), order.currency()) || order.paymentMethod() != PaymentMethod.PADDLE) {
            discrepancies.report(
                    Kind.PAYMENT_MISMATCH, payment, order.id(), "Paddle Classic's payment is not what was ordered");
            return new Applied.Done("mismatch", order.id());
        }
        if (orders.pay(order.id(), payment, false)) {
            return new Applied.Done("paid", order.id());
        }
        if (orders.byTransaction(PaymentMethod.PADDLE, payment).isEmpty()) {
            discrepancies.report(
                    Kind.PAID_TWICE, payment, order.id(), "The order had been paid when Paddle Classic's payment came");
            return new Applied.Done("paid_twice", order.id());
        }
        return new Applied.Done("already_paid", order.id());
    }

    /** A payment of a period: the first one pays the order, the others make orders of their own. */
    Applied periodPaid(Map<String, String> fields, Instant at) {
        Optional<UUID> known = checkouts.subscriptionOf(subscriptionOf(fields));
        return known.isPresent() ? renewed(fields, known.get(), at) : begun(fields);
    }

    private Applied begun(Map<String, String> fields) {
        if (!fields.getOrDefault("initial_payment", "").equals("1")) {
            return new Applied.Later("unknown_subscription");
        }
        Applied applied = paid(fields);
        Optional<Order> order = orders.byTransaction(PaymentMethod.PADDLE, payment(fields));
        order.map(Order::subscriptionId)
                .ifPresent(subscription -> subscriptions.linkProvider(subscription, subscriptionOf(fields), null));
        return applied;
    }

    private Applied renewed(Map<String, String> fields, UUID subscription, Instant at) {
        Order last = orders.lock(sql.one("""
                SELECT id FROM orders WHERE subscription_id = ? AND paid_at IS NOT NULL
                 ORDER BY paid_at DESC LIMIT 1""", row -> row.uuid("id"), subscription));
        String payment = payment(fields);
        if (!asOrdered(fields, last.amount(), last.currency())) {
            discrepancies.report(
                    Kind.PAYMENT_MISMATCH, payment, last.id(), "Paddle Classic charged another amount than before");
            return new Applied.Done("renewal_mismatch", last.id());
        }
        Optional<Order> renewal = orders.payRenewal(
                new Orders.Draft(
                        last.userId(),
                        subscription,
                        null,
                        0,
                        last.item(),
                        last.amount(),
                        last.amountUsd(),
                        PaymentMethod.PADDLE),
                payment);
        if (renewal.isEmpty()) {
            return new Applied.Done("already_paid", last.id());
        }
        Instant end =
                ClassicAlerts.day(fields.getOrDefault("next_bill_date", "")).orElse(at.plus(LONGEST_MONTH));
        subscriptions.renewed(subscription, at, end, at);
        return new Applied.Done("renewed", renewal.get().id());
    }

    /** Money went back; a correction of the tax alone returns nothing of ours. */
    Applied returned(Map<String, String> fields, Instant at) {
        Optional<Order> order = orders.byTransaction(PaymentMethod.PADDLE, payment(fields));
        String kind = fields.getOrDefault("refund_type", "");
        if (order.isEmpty()) {
            return new Applied.Later("unknown_transaction");
        }
        if (kind.equals("vat")) {
            return new Applied.Done("recorded", order.get().id());
        }
        BigDecimal money = kind.equals("full")
                ? order.get().amount()
                : money(fields, fields.containsKey("gross_refund") ? "gross_refund" : "amount")
                        .orElse(BigDecimal.ZERO);
        return book(order.get(), PREFIX + "refund:" + fields.getOrDefault("alert_id", ""), "refund", money, at);
    }

    /** The payer's bank took the money back. */
    Applied disputed(Map<String, String> fields, Instant at) {
        Optional<Order> order = orders.byTransaction(PaymentMethod.PADDLE, payment(fields));
        if (order.isEmpty()) {
            return new Applied.Later("unknown_transaction");
        }
        discrepancies.report(
                Kind.CHARGEBACK, payment(fields), order.get().id(), "The payer's bank took the money of an order back");
        return book(order.get(), dispute(fields), "chargeback", order.get().amount(), at);
    }

    /** A dispute was decided for us. */
    Applied decided(Map<String, String> fields, Instant at) {
        Optional<Order> order = orders.byTransaction(PaymentMethod.PADDLE, payment(fields));
        if (order.isEmpty()) {
            return new Applied.Later("unknown_transaction");
        }
        int first = sql.update(
                "UPDATE paddle_adjustments SET regained = true WHERE adjustment_id = ? AND NOT regained",
                dispute(fields));
        if (first == 0) {
            return new Applied.Later("unknown_dispute");
        }
        orders.regained(order.get().id(), at);
        discrepancies.report(
                Kind.CHARGEBACK_REVERSED, payment(fields), order.get().id(), "A dispute was decided for us");
        return new Applied.Done("regained", order.get().id());
    }

    private Applied book(Order order, String id, String action, BigDecimal money, Instant at) {
        orders.lock(order.id());
        int first =
                sql.update("""
                INSERT INTO paddle_adjustments (adjustment_id, order_id, action, status, total, occurred_at, booked)
                VALUES (?, ?, ?, 'approved', ?, ?, true) ON CONFLICT DO NOTHING""", id, order.id(), action, money.movePointRight(2).longValue(), at);
        if (first == 1) {
            orders.giveBack(order.id(), money, at);
        }
        return new Applied.Done(first == 1 ? action : "already_" + action, order.id());
    }

    private Optional<Order> orderNamed(Map<String, String> fields) {
        Matcher number = ORDER_NUMBER.matcher(fields.getOrDefault("passthrough", ""));
        return number.find() ? orders.find(number.group()) : Optional.empty();
    }

    /** Tax may come on top of the price, or be part of it. */
    private static boolean asOrdered(Map<String, String> fields, BigDecimal amount, String currency) {
        BigDecimal gross = money(fields, "sale_gross").orElse(BigDecimal.ZERO);
        BigDecimal tax = money(fields, "payment_tax").orElse(BigDecimal.ZERO);
        return fields.getOrDefault("currency", "").equals(currency)
                && (gross.compareTo(amount) == 0 || gross.subtract(tax).compareTo(amount) == 0);
    }

    private static Optional<BigDecimal> money(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        return text.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Classic's order is one payment. */
    private static String payment(Map<String, String> fields) {
        return PREFIX + fields.getOrDefault("order_id", "");
    }

    private static String dispute(Map<String, String> fields) {
        return PREFIX + "dispute:" + fields.getOrDefault("order_id", "");
    }
}
