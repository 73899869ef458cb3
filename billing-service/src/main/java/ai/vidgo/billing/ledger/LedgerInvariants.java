package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The laws of the ledger as queries that find what breaks them (contract: data-identity-billing §2). Checked after every
 * test that touches money and by the end-to-end suite; an operator may ask any time.
 */
@ApplicationScoped
public class LedgerInvariants {

    private static final Map<String, String> LAWS = new LinkedHashMap<>();

    static {
        LAWS.put("L1: every bucket is the sum of its ledger rows", """
                SELECT a.user_id::text AS subject FROM credit_accounts a
                  LEFT JOIN (SELECT user_id, sum((extra_data->>'bonus')::int) AS bonus,
                                    sum((extra_data->>'subscription')::int) AS subscription,
                                    sum((extra_data->>'purchased')::int) AS purchased, sum(amount) AS total
                               FROM credit_transactions GROUP BY user_id) t USING (user_id)
                 WHERE (a.bonus_credits, a.subscription_credits, a.purchased_credits)
                       IS DISTINCT FROM (coalesce(t.bonus, 0), coalesce(t.subscription, 0), coalesce(t.purchased, 0))
                    OR a.bonus_credits + a.subscription_credits + a.purchased_credits <> coalesce(t.total, 0)""");
        LAWS.put("L2: balance_after is the running total", """
                SELECT id::text AS subject FROM (
                    SELECT id, balance_after, sum(amount) OVER (PARTITION BY user_id ORDER BY position) AS total
                      FROM credit_transactions) t
                 WHERE balance_after <> total""");
        LAWS.put("L3: no bucket is below zero", """
                SELECT user_id::text AS subject FROM credit_accounts
                 WHERE bonus_credits < 0 OR subscription_credits < 0 OR purchased_credits < 0""");
        LAWS.put("L4: one grant per paid credit order, none for an unpaid one", """
                SELECT o.order_number AS subject FROM orders o
                  LEFT JOIN credit_transactions t
                    ON t.user_id = o.user_id AND t.idempotency_key = 'order:' || o.order_number
                 WHERE o.package_id IS NOT NULL
                 GROUP BY o.id
                HAVING count(t.id) <> (o.status IN ('paid', 'refunded'))::int
                    OR (count(t.id) = 1 AND sum(t.amount) <> o.credits)""");
        LAWS.put("L4: one grant per subscription and period", """
                SELECT s.id::text AS subject FROM subscriptions s
                  JOIN credit_transactions t
                    ON t.user_id = s.user_id AND t.idempotency_key LIKE 'subscription:' || s.id || ':%'
                 GROUP BY s.id
                HAVING count(*) > 1 + floor(extract(epoch FROM max(t.created_at) - s.start_date) / (28 * 86400))""");
        LAWS.put("L5: one debit per generation", """
                SELECT generation_id AS subject FROM credit_transactions WHERE transaction_type = 'generation'
                 GROUP BY user_id, generation_id HAVING count(*) > 1""");
        LAWS.put("L5: refunds of a generation stay within its debit, bucket by bucket", """
                SELECT generation_id AS subject FROM credit_transactions WHERE generation_id IS NOT NULL
                 GROUP BY user_id, generation_id
                HAVING sum((extra_data->>'bonus')::int) > 0 OR sum((extra_data->>'subscription')::int) > 0
                    OR sum((extra_data->>'purchased')::int) > 0""");
        LAWS.put("L5: every hold is covered by the ledger", """
                SELECT h.job_id AS subject FROM credit_holds h
                  LEFT JOIN credit_transactions t ON t.user_id = h.user_id AND t.generation_id = h.job_id
                 WHERE h.user_id IS NOT NULL
                 GROUP BY h.job_id
                HAVING -coalesce(sum(t.amount), 0) <>
                       CASE h.status WHEN 'held' THEN h.amount WHEN 'settled' THEN h.settled ELSE 0 END""");
        LAWS.put("L5: what returned money has taken is in the ledger and within what it had bought", """
                SELECT r.payment_id AS subject FROM credit_reclaims r
                  LEFT JOIN credit_transactions t
                    ON t.user_id = r.user_id AND t.payment_id = r.payment_id AND t.transaction_type = 'refund'
                 GROUP BY r.payment_id
                HAVING r.taken <> -coalesce(sum(t.amount), 0) OR r.taken > r.due + r.pending""");
        LAWS.put("L5: an account owes what was spent of payments that went back", """
                SELECT a.user_id::text AS subject FROM credit_accounts a
                  LEFT JOIN (SELECT user_id, sum(greatest(0, due - taken)) AS owed
                               FROM credit_reclaims WHERE bucket = 'purchased' GROUP BY user_id) r USING (user_id)
                 WHERE a.owed <> coalesce(r.owed, 0)""");
        LAWS.put("L6: this service has no right to change ledger rows", """
                SELECT privilege AS subject FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
                 WHERE has_table_privilege('credit_transactions', privilege)""");
        LAWS.put("L6: the database refuses changes of ledger rows", """
                SELECT name AS subject FROM (VALUES ('credit_transactions_append_only'),
                                                    ('credit_transactions_no_truncate')) AS guard (name)
                 WHERE NOT EXISTS (SELECT 1 FROM pg_trigger
                                    WHERE tgname = name AND tgrelid = 'credit_transactions'::regclass
                                      AND tgenabled <> 'D')""");
        LAWS.put("L6: no row was changed, removed or slipped in", """
                SELECT 'account ' || user_id || ', entry ' || position || ' (' || subject || ')' AS subject
                  FROM ledger_broken_chains ORDER BY user_id, position""");
    }

    private final Sql sql;
    private final LedgerConfig config;

    LedgerInvariants(Sql sql, LedgerConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** One law and what breaks it: accounts, rows, jobs, orders; empty when it holds. */
    public record Verdict(String law, List<String> broken) {}

    /** Every law, in the order of the contract. Each is judged on one snapshot, so a busy ledger can be checked. */
    public List<Verdict> verdicts() {
        return LAWS.entrySet().stream()
                .map(law -> new Verdict(law.getKey(), broken(law.getValue())))
                .toList();
    }

    /** What is broken now, as sentences; empty when all laws hold. */
    public List<String> violations() {
        return sentences(verdicts());
    }

    static List<String> sentences(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.broken().stream().map(subject -> verdict.law() + ": " + subject))
                .toList();
    }

    /** How much there is to check: accounts and rows. */
    Size size() {
        return sql.one(
                "SELECT count(*) AS accounts, coalesce(sum(entries), 0)::bigint AS entries FROM credit_accounts",
                row -> new Size(row.count("accounts"), row.count("entries")));
    }

    record Size(long accounts, long entries) {}

    /** Materialized: a limit right behind such a query makes the planner hope for an early end and read row by row. */
    private List<String> broken(String query) {
        return sql.list(
                "WITH broken AS MATERIALIZED (" + query + ") SELECT subject FROM broken LIMIT ?",
                row -> row.text("subject"),
                config.violationsShown());
    }
}
