package ai.vidgo.billing.crash;

import ai.vidgo.billing.crash.Buyer.Kind;
import java.util.List;

/** A statement at which a transaction of the service is made to wait, by something that the test has not committed. */
enum Mark {

    /** The message is being stored; nobody was answered yet. */
    STORING(Kind.PADDLE_PACK, """
            INSERT INTO payment_events (provider, event_id, type, raw, received_at, next_attempt_at)
            VALUES ('paddle', ? || '-0', 'x', '{}', now(), now())""", Buyer::id),

    /** It is stored; its order is about to be looked at. */
    ORDER(Kind.ECPAY_PACK, "SELECT 1 FROM orders WHERE id = ? FOR UPDATE", Buyer::order),

    /** The order is marked as paid; its invoice is about to be written. */
    INVOICE(Kind.ECPAY_PACK, """
            INSERT INTO invoices (order_id, user_id, invoice_number, amount, currency, issued_at)
            SELECT id, user_id, 'INV-mark-' || id, amount, currency, now() FROM orders WHERE id = ?""", Buyer::order),

    /** Order and invoice are written; the account is about to be opened. */
    ACCOUNT(Kind.PADDLE_PACK, "INSERT INTO credit_accounts (user_id, opened_at) VALUES (?, now())", Buyer::id),

    /** The payment of a plan is booked; the plan is about to begin. */
    PLAN(Kind.ECPAY_PLAN, "SELECT 1 FROM subscriptions WHERE id = ? FOR UPDATE", Buyer::subscription),

    /** Everything is written but what Paddle's bill was. */
    BILL(Kind.PADDLE_PLAN, """
            INSERT INTO paddle_transactions (transaction_id, order_id, grand_total, completed_at)
            SELECT 'txn_' || user_id, id, 1, now() FROM orders WHERE id = ?""", Buyer::order);

    private final Kind kind;
    private final String statement;
    private final Subject subject;

    Mark(Kind kind, String statement, Subject subject) {
        this.kind = kind;
        this.statement = statement;
        this.subject = subject;
    }

    /** What the statement is about. */
    interface Subject {
        Object of(Buyer buyer);
    }

    Kind kind() {
        return kind;
    }

    String statement() {
        return statement;
    }

    List<Object> parameters(Buyer buyer) {
        return List.of(subject.of(buyer));
    }
}
