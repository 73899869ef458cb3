package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with every right changes in the ledger, with the triggers off, is found. */
@QuarkusTest
class TamperingTest extends MoneyTest {

    private static final String CHAIN = "L6: no row was changed, removed or slipped in";

    @Inject
    Ledger ledger;

    @Inject
    LedgerChecks checks;

    @Inject
    MeterRegistry meters;

    private Superuser superuser;

    @BeforeEach
    void threeRowsAndABackup() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            ledger.grant(new Ledger.Grant(user, Ledger.Bucket.PURCHASED, 10, "purchase", "k" + i, null, "p", "test"));
        }
        superuser = new Superuser().withoutTriggers();
        superuser.run("CREATE TEMP TABLE rows AS SELECT * FROM credit_transactions WHERE user_id = '" + user + "'");
        superuser.run("CREATE TEMP TABLE account AS SELECT * FROM credit_accounts WHERE user_id = '" + user + "'");
    }

    @AfterEach
    void putBack() throws SQLException {
        superuser.run("DELETE FROM credit_transactions WHERE user_id = '" + user + "'");
        superuser.run("DELETE FROM credit_accounts WHERE user_id = '" + user + "'");
        superuser.run("INSERT INTO credit_accounts SELECT * FROM account");
        superuser.run("INSERT INTO credit_transactions OVERRIDING SYSTEM VALUE SELECT * FROM rows");
        superuser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount = 11",
                "balance_after = 21",
                "transaction_type = 'bonus'",
                "service_type = 't2i'",
                "generation_id = 'x'",
                "payment_id = 'q'",
                "payment_id = NULL",
                "description = ''",
                "extra_data = extra_data || '{\"admin_id\": null}'",
                "idempotency_key = NULL",
                "created_at = created_at - interval '1 microsecond'",
                "id = gen_random_uuid()",
                "seal = sha256('x')"
            })
    void findsAChangedColumn(String change) throws SQLException {
        superuser.run("UPDATE credit_transactions SET " + change + " WHERE position = 2 AND user_id = '" + user + "'");
        assertThat(broken()).anyMatch(subject -> subject.contains("account " + user + ", entry 2 "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsARemovedRow(int position) throws SQLException {
        superuser.run("DELETE FROM credit_transactions WHERE position = " + position + " AND user_id = '" + user + "'");
        assertThat(broken()).isNotEmpty().allMatch(subject -> subject.contains(user.toString()));
    }

    @Test
    void findsARemovedEndOfTheLedgerThoughTheBalanceWasMadeToFit() throws SQLException {
        superuser.run("DELETE FROM credit_transactions WHERE position = 3 AND user_id = '" + user + "'");
        superuser.run("UPDATE credit_accounts SET purchased_credits = 20 WHERE user_id = '" + user + "'");
        assertThat(verdicts()).containsOnlyKeys(CHAIN);
    }

    @Test
    void findsASlippedInRowThoughTheBalanceWasMadeToFit() throws SQLException {
        superuser.run("""
                INSERT INTO credit_transactions (id, user_id, position, amount, balance_after, transaction_type,
                                                 extra_data, created_at, seal)
                SELECT gen_random_uuid(), user_id, 4, 100, 130, 'bonus',
                       '{"bonus": 100, "subscription": 0, "purchased": 0}', created_at, seal
                  FROM credit_transactions WHERE position = 3 AND user_id = '""" + user + "'");
        superuser.run("UPDATE credit_accounts SET bonus_credits = 100, entries = 4 WHERE user_id = '" + user + "'");
        assertThat(verdicts()).containsOnlyKeys(CHAIN);
    }

    @Test
    void findsRowsThatChangedPlaces() throws SQLException {
        superuser.run("UPDATE credit_transactions SET position = 6 - position WHERE position IN (2, 4) AND user_id = '"
                + user + "'");
        assertThat(broken()).isNotEmpty();
    }

    @Test
    void findsABalanceWithoutARow() throws SQLException {
        superuser.run("UPDATE credit_accounts SET bonus_credits = 1 WHERE user_id = '" + user + "'");
        assertThat(verdicts()).containsOnlyKeys("L1: every bucket is the sum of its ledger rows");
    }

    @Test
    void findsAnAccountThatLostItsWholeLedger() throws SQLException {
        UUID other = UUID.randomUUID();
        superuser.run("UPDATE credit_transactions SET user_id = '" + other + "' WHERE user_id = '" + user + "'");
        assertThat(broken()).anyMatch(subject -> subject.contains("account " + user + ","));
        superuser.run("DELETE FROM credit_transactions WHERE user_id = '" + other + "'");
    }

    @Test
    void whatTheNightlyCheckFindsIsAMeter() throws SQLException {
        double before = verifications("broken");
        superuser.run("UPDATE credit_accounts SET bonus_credits = 1 WHERE user_id = '" + user + "'");

        checks.everyNight();

        assertThat(verifications("broken")).isEqualTo(before + 1);
        assertThat(meters.get("vidgo.ledger.violations").gauge().value()).isPositive();
    }

    private double verifications(String result) {
        return meters.counter("vidgo.ledger.verifications", "result", result).count();
    }

    private List<String> broken() {
        return verdicts().getOrDefault(CHAIN, List.of());
    }

    private Map<String, List<String>> verdicts() {
        return invariants.verdicts().stream()
                .filter(verdict -> !verdict.broken().isEmpty())
                .collect(java.util.stream.Collectors.toMap(
                        LedgerInvariants.Verdict::law, LedgerInvariants.Verdict::broken));
    }
}
