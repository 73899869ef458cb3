package ai.vidgo.billing.payments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that a buyer has after payments, as text, without numbers and times that are made anew for each one. */
public final class BuyerState {

    private static final List<String> QUERIES = List.of(
            """
            SELECT 'order ' || status || ' ' || amount::int || ' returned ' || refunded_amount::int || ' '
                   || refund_pending || ' ' || is_mock || ' ' || coalesce(payment_error, '-') || ' '
                   || coalesce(next_query_at::text, '-') AS line
              FROM orders WHERE user_id = ? ORDER BY 1""",
            """
            SELECT 'subscription ' || s.status || ' ' || p.name || ' ' || s.auto_renew || ' '
                   || (s.provider_subscription_id IS NOT NULL) AS line
              FROM subscriptions s JOIN plans p ON p.id = s.plan_id WHERE s.user_id = ? ORDER BY 1""",
            // What leaves and comes again leaves rows; how many and of which type depends on the order of the facts.
            """
            SELECT 'credits ' || coalesce(sum(amount), 0) || ' in '
                   || count(*) FILTER (WHERE transaction_type NOT IN ('refund', 'expiry')) AS line
              FROM credit_transactions WHERE user_id = ?""",
            """
            SELECT 'reclaim ' || r.due || ' ' || r.pending || ' ' || r.taken || ' owed ' || a.owed AS line
              FROM credit_reclaims r JOIN credit_accounts a USING (user_id)
             WHERE r.user_id = ? AND r.bucket = 'purchased' AND r.due + r.pending > 0 ORDER BY 1""",
            "SELECT 'invoices ' || count(*) AS line FROM invoices WHERE user_id = ?",
            """
            SELECT 'e-invoice ' || e.status || ' ' || e.to_allow AS line
              FROM e_invoices e JOIN orders o ON o.id = e.order_id WHERE o.user_id = ? ORDER BY 1""",
            """
            SELECT 'number ' || n.kind AS line FROM payment_numbers n JOIN orders o ON o.id = n.order_id
             WHERE o.user_id = ? ORDER BY 1""",
            """
            SELECT 'charge ' || c.amount || ' ' || c.succeeded || ' ' || (c.order_id IS NOT NULL) AS line
              FROM ecpay_charges c JOIN payment_attempts a USING (merchant_trade_no)
              JOIN orders o ON o.id = a.order_id WHERE o.user_id = ? ORDER BY 1""");

    private BuyerState() {}

    /** The state; {@code lines} answers a query, whose only parameter is the buyer, with its one column. */
    public static String read(Function<String, List<String>> lines) {
        return QUERIES.stream().flatMap(query -> lines.apply(query).stream()).collect(Collectors.joining("\n"));
    }
}
