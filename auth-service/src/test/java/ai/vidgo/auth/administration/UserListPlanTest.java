package ai.vidgo.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.BillingSchema;
import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.sql.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How PostgreSQL answers the list with 100 000 users who all had a plan, an eighth of them now (contract: admin §3). */
@AuthServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserListPlanTest {

    private static final Logger LOG = Logger.getLogger(UserListPlanTest.class);

    private static final String PEOPLE = """
            INSERT INTO users (id, email, username, full_name, hashed_password, is_active, email_verified, created_at,
                               last_login_at)
            SELECT gen_random_uuid(), 'bulk-' || md5(i::text) || '@example' || i % 97 || '.com',
                   CASE WHEN i % 3 = 0 THEN 'nick' || i END, CASE WHEN i % 2 = 0 THEN 'Name ' || md5((i * 7)::text) END,
                   repeat('x', 97), true, true, now() - make_interval(mins => i),
                   CASE WHEN i % 4 <> 0 THEN now() - make_interval(secs => i) END
              FROM generate_series(1, 100000) i""";

    private static final String SUBSCRIPTIONS = """
            INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew,
                                       start_date, end_date, paid_until, period_end, last_credit_grant_at, created_at)
            SELECT gen_random_uuid(), c.user_id, p.id, 'active', 'monthly', 'ecpay', true, now(),
                   now() + interval '20 days', now() + interval '20 days', now() + interval '20 days', now(), now()
              FROM credit_accounts c JOIN plans p ON p.rank = 1 + abs(hashtext(c.user_id::text) / 8) % 3
             WHERE c.bonus_credits = 77 AND abs(hashtext(c.user_id::text)) % 8 = 0""";

    /** Everybody had a plan once: what is over must cost nothing. */
    private static final String PAST_SUBSCRIPTIONS = """
            INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew,
                                       start_date, end_date, ended_at, paid_until, period_end, last_credit_grant_at,
                                       created_at)
            SELECT gen_random_uuid(), c.user_id, p.id, 'expired', 'monthly', 'ecpay', false, begun, begun + month,
                   begun + month, begun + month, begun + month, begun, begun
              FROM credit_accounts c, plans p, (SELECT now() - interval '90 days' AS begun, interval '30 days' AS month) t
             WHERE c.bonus_credits = 77 AND p.name = 'starter'""";

    @Inject
    AgroalDataSource database;

    @Inject
    BillingSchema billing;

    @Inject
    Sql sql;

    @BeforeAll
    void fillTheTables() {
        billing.ensure();
        sql.update(PEOPLE);
        List<String> ids = sql.list("SELECT id FROM users WHERE email LIKE 'bulk-%'", row -> row.text("id"));
        // Billing may not read our users, so their ids travel.
        billing.run("INSERT INTO credit_accounts (user_id, bonus_credits, opened_at) SELECT id, 77, now()"
                + " FROM unnest('{" + String.join(",", ids) + "}'::uuid[]) id");
        billing.run(SUBSCRIPTIONS);
        billing.run(PAST_SUBSCRIPTIONS);
        billing.run("VACUUM ANALYZE credit_accounts, subscriptions, plans");
        execute("VACUUM ANALYZE users");
    }

    @AfterAll
    void emptyThem() {
        billing.run("DELETE FROM subscriptions WHERE user_id IN"
                + " (SELECT user_id FROM credit_accounts WHERE bonus_credits = 77)");
        billing.erase("DELETE FROM credit_accounts WHERE bonus_credits = 77");
        sql.update("DELETE FROM users WHERE email LIKE 'bulk-%'");
        execute("VACUUM ANALYZE users");
    }

    @Test
    void firstPageReadsTwentyRowsThroughIndexes() {
        assertThat(plan(query(null, null, UserSort.CREATED_AT, 1)))
                .contains("users_created_at_idx", "users_pkey", "credit_accounts_pkey")
                .doesNotContain("Seq Scan on users", "Seq Scan on credit_accounts");
    }

    @Test
    void deepPageReadsOnlyAnIndexBeforeItsRows() {
        assertThat(plan(query(null, null, UserSort.CREATED_AT, 2_000)))
                .contains("Index Only Scan using users_created_at_idx")
                .doesNotContain("Seq Scan on users", "Seq Scan on credit_accounts");
    }

    @Test
    void everyOrderOfOurOwnIsAnIndex() {
        assertThat(plan(query(null, null, UserSort.EMAIL, 1)))
                .contains("users_email_key")
                .doesNotContain("Seq Scan on users");
        assertThat(plan(query(null, null, UserSort.NAME, 1)))
                .contains("users_name_idx")
                .doesNotContain("Seq Scan on users");
        assertThat(plan(query(null, null, UserSort.LAST_LOGIN_AT, 1)))
                .contains("users_last_login_idx")
                .doesNotContain("Seq Scan on users");
    }

    @Test
    void searchReadsTheTrigramIndex() {
        UserQuery query = query("9f8e7", null, UserSort.CREATED_AT, 1);
        assertThat(plan(query))
                .contains("Bitmap Index Scan on users_search_idx")
                .doesNotContain("Seq Scan on users");
        assertThat(explain(query.total(), query.totalParameters())).contains("Bitmap Index Scan on users_search_idx");
    }

    @Test
    void planFilterAndOrderNeverReadAllAccountsOfBilling() {
        for (UserQuery query : List.of(
                query(null, "pro", UserSort.CREATED_AT, 1),
                query(null, "demo", UserSort.CREATED_AT, 1),
                query(null, null, UserSort.PLAN, 1))) {
            assertThat(plan(query))
                    .contains("Index Only Scan using subscriptions_open_of_user")
                    .doesNotContain("Seq Scan on credit_accounts", "Seq Scan on subscriptions");
        }
    }

    @Test
    void whateverIsAskedForTheFirstPagesAddUpToTheTotal() {
        assertThat(pagesOf(query("9f8", "demo", UserSort.CREATED_AT, 1))
                        + pagesOf(query("9f8", "starter", UserSort.PLAN, 1))
                        + pagesOf(query("9f8", "pro", UserSort.NAME, 1))
                        + pagesOf(query("9f8", "pro_plus", UserSort.EMAIL, 1)))
                .isEqualTo(pagesOf(query("9f8", null, UserSort.PLAN, 1)))
                .isPositive();
    }

    /** The number of rows on all pages, which is also what the total says. */
    private int pagesOf(UserQuery first) {
        List<String> ids = new ArrayList<>();
        List<String> more;
        int number = 1;
        do {
            UserQuery query = query(first.search(), first.plan(), first.sort(), number++);
            more = sql.list(query.rows(), row -> row.text("id"), query.rowsParameters());
            ids.addAll(more);
        } while (!more.isEmpty());
        assertThat(ids).doesNotHaveDuplicates();
        long total = sql.one(first.total(), row -> row.count("n"), first.totalParameters());
        assertThat(total).isEqualTo(ids.size());
        return ids.size();
    }

    private static UserQuery query(@Nullable String search, @Nullable String plan, UserSort sort, int page) {
        return new UserQuery(search, plan, sort, false, new PageRequest(page, 20));
    }

    private String plan(UserQuery query) {
        assertThat(explain(query.total(), query.totalParameters())).doesNotContain("credit_accounts");
        return explain(query.rows(), query.rowsParameters());
    }

    private String explain(String statement, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared =
                        connection.prepareStatement("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) " + statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = prepared.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            LOG.infof("%s%n%s", statement, plan);
            return plan.toString();
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    private void execute(String statement) {
        try (Connection connection = database.getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }
}
