package ai.vidgo.billing.crash;

import ai.vidgo.billing.crash.Buyer.Kind;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A statement at which a transaction of the service is made to wait, by something that the test has not committed. What
 * would need a lock of the buyer's order is hung on another order, or the service would wait for that lock before.
 */
enum Mark {

    /** The message is being stored; nobody was answered yet. */
    STORING(
            Kind.PADDLE_PACK,
            "INSERT INTO payment_events",
            "INSERT INTO payment_events (provider, event_id, type, raw, received_at, next_attempt_at)"
                    + " VALUES ('paddle', ? || '-0', 'x', '{}', now(), now())",
            (buyer, _) -> List.of(buyer.id())),

    /** It is stored; its order is about to be looked at. */
    ORDER(
            Kind.ECPAY_PACK,
            "SELECT * FROM orders",
            "SELECT 1 FROM orders WHERE id = ? FOR UPDATE",
            (buyer, _) -> List.of(buyer.order())),

    /** The order is marked as paid; its invoice is about to be written. */
    INVOICE(
            Kind.ECPAY_PACK,
            "INSERT INTO invoices",
            "INSERT INTO invoices (order_id, user_id, invoice_number, amount, currency, issued_at)"
                    + " SELECT other.id, other.user_id, 'INV-' || o.order_number, 1, 'TWD', now()"
                    + " FROM orders o, orders other WHERE o.id = ? AND other.id = ?",
            (buyer, other) -> List.of(buyer.order(), other)),

    /** Order and invoice are written; the account is about to be opened. */
    ACCOUNT(
            Kind.PADDLE_PACK,
            "credits_grant",
            "INSERT INTO credit_accounts (user_id, opened_at) VALUES (?, now())",
            (buyer, _) -> List.of(buyer.id())),

    /** The payment of a plan is booked; the plan is about to begin. */
    PLAN(
            Kind.ECPAY_PLAN,
            "UPDATE subscriptions",
            "SELECT 1 FROM subscriptions WHERE id = ? FOR UPDATE",
            (buyer, _) -> List.of(buyer.subscription())),

    /** Plan and credits are written; what Paddle's bill was is not. */
    BILL(
            Kind.PADDLE_PLAN,
            "INSERT INTO paddle_transactions",
            "INSERT INTO paddle_transactions (transaction_id, order_id, grand_total, completed_at)"
                    + " VALUES ('txn_' || ?, ?, 1, now())",
            (buyer, other) -> List.of(buyer.id(), other));

    private final Kind kind;
    private final String waitsAt;
    private final String statement;
    private final BiFunction<Buyer, UUID, List<Object>> parameters;

    Mark(Kind kind, String waitsAt, String statement, BiFunction<Buyer, UUID, List<Object>> parameters) {
        this.kind = kind;
        this.waitsAt = waitsAt;
        this.statement = statement;
        this.parameters = parameters;
    }

    Kind kind() {
        return kind;
    }

    /** A part of the service's statement that waits. */
    String waitsAt() {
        return waitsAt;
    }

    /** What the test begins and does not commit. */
    String statement() {
        return statement;
    }

    /** {@code other} is an order of somebody whom nobody works for. */
    List<Object> parameters(Buyer buyer, UUID other) {
        return parameters.apply(buyer, other);
    }
}
