package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hot paths reach their rows by index. */
@QuarkusTest
class LedgerIndexesTest extends MoneyTest {

    private static final List<String> TABLES = List.of("credit_accounts", "credit_transactions", "credit_holds");

    private static final UUID BUSY = UUID.randomUUID();

    private static boolean filled;

    @Inject
    Ledger ledger;

    @Inject
    LedgerStatement statement;

    @Inject
    LedgerSweep sweep;

    /** Enough rows that reading all of a table is the dearer way, and one user with a long history. */
    @BeforeEach
    void fill() {
        if (!filled) {
            each(2000, "credits_grant(gen_random_uuid(), 'bonus', 1, 'bonus', 'k', NULL, NULL, 'test', now())");
            each(2000, "credits_release(gen_random_uuid()::text, 'test', now())");
            ledger.grant(new Ledger.Grant(BUSY, Ledger.Bucket.PURCHASED, 5_000, "purchase", "k", null, null, "test"));
            String reserve =
                    "credits_reserve('%s', 'busy-' || i, 't2i', 1, now() - i * interval '1 hour', now() + interval"
                            + " '1 hour')";
            each(300, reserve.formatted(BUSY));
            TABLES.forEach(table -> sql.update("ANALYZE " + table));
            filled = true;
        }
    }

    @Test
    void noOperationReadsAWholeTable() {
        String job = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            // Counts of this connection's last transactions may not have been handed over yet.
            long before = wholeReads();
            ledger.reserve(BUSY, job, "t2i", 5);
            ledger.reserve(BUSY, job, "t2i", 5);
            ledger.settle(job, 3);
            ledger.settle(job, null);
            ledger.release(job, "late");
            ledger.release(UUID.randomUUID().toString(), "never reserved");
            ledger.consume(BUSY, UUID.randomUUID().toString(), "t2i", 1);
            ledger.tellLow(BUSY, 1_000_000);
            ledger.balance(user);
            ledger.grant(new Ledger.Grant(BUSY, Ledger.Bucket.BONUS, 1, "bonus", job, null, null, "test"));
            statement.page(BUSY, null, 20, 40);
            statement.page(BUSY, "purchase", 20, 0);
            statement.count(BUSY, null);
            statement.count(BUSY, "purchase");
            sweep.sweep();
            assertThat(wholeReads()).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM credit_accounts WHERE user_id = $u FOR NO KEY UPDATE              | credit_accounts_pkey
            SELECT * FROM credit_holds WHERE job_id = 'x'                                   | credit_holds_pkey
            SELECT job_id FROM credit_holds WHERE status = 'held' AND expires_at <= now()   | credit_holds_due
            SELECT 1 FROM credit_transactions WHERE user_id = $u AND generation_id = 'x' AND transaction_type = 'generation' | credit_transactions_one_debit
            SELECT 1 FROM credit_transactions WHERE user_id = $u AND idempotency_key = 'x'  | credit_transactions_once
            SELECT sum(amount) FROM credit_transactions WHERE user_id = $u AND created_at >= now() - interval '1 minute' AND generation_id IS NOT NULL | credit_transactions_spent
            SELECT * FROM credit_transactions WHERE user_id = $u AND position < 50 ORDER BY position DESC LIMIT 20 | credit_transactions_chain
            SELECT * FROM credit_transactions WHERE user_id = $u AND transaction_type = 'refund' ORDER BY position DESC LIMIT 20 | credit_transactions_by_type
            SELECT user_id FROM credit_accounts WHERE bonus_credits_expiry <= now()         | credit_accounts_bonus_due
            SELECT user_id FROM credit_accounts WHERE subscription_credits_end <= now()     | credit_accounts_period_due
            """)
    void everyQuestionHasItsIndex(String query, String index) {
        String plan = String.join(
                "\n", sql.list("EXPLAIN " + query.replace("$u", "'" + BUSY + "'"), row -> row.text("QUERY PLAN")));
        assertThat(plan).contains(index).doesNotContain("Seq Scan");
    }

    private long wholeReads() {
        return sql.one(
                "SELECT coalesce(sum(seq_scan), 0)::bigint AS n FROM pg_stat_xact_user_tables WHERE relname = ANY (?)",
                row -> row.count("n"),
                (Object) TABLES.toArray(String[]::new));
    }

    private void each(int times, String call) {
        sql.list("SELECT " + call + " FROM generate_series(1, " + times + ") i", row -> true);
    }
}
