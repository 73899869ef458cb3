package ai.vidgo.billing.payments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.testing.SchemaDump;
import ai.vidgo.platform.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer who is erased leaves books that are right and name nobody. */
@QuarkusTest
class ErasureTest extends MoneyTest {

    /** A table that is not named here must be planted with something before it counts as clean. */
    private static final Set<String> NOTHING_OF_USERS = Set.of(
            "plans",
            "credit_packages",
            "service_pricing",
            "promotions",
            "quota_days",
            "quota_counters",
            "seeds",
            "paddle_events_read",
            // Has a test of its own.
            "paddle_customers",
            // Hashes of networks, and why a message was refused without a word of it.
            "promotion_guesses",
            "payment_rejections",
            // Days, and what a statement says until it was compared; the attempt that is asked about is a row of its
            // own.
            "ecpay_statements",
            "ecpay_statement_lines",
            "ecpay_statement_questions",
            // On their way to other services, and gone then.
            "outbox_events",
            "entitlement_pushes",
            "erased_users");

    /** The books and the trail: they name an id that means nothing any more. */
    private static final Set<String> BARE_ID = Set.of(
            "credit_accounts",
            "credit_transactions",
            "credit_holds",
            "subscriptions",
            "orders",
            "invoices",
            "promotion_usages",
            "credit_reclaims",
            "admin_audit",
            "outbox_events",
            "entitlement_pushes",
            "erased_users");

    @Inject
    AgroalDataSource database;

    @Inject
    MessagesOfUser messages;

    private final String mark = UUID.randomUUID().toString().substring(0, 12);

    @Test
    void nothingOfABuyerIsLeftInAnyTableAndTheBooksStay() {
        subscribe("starter").statusCode(200);
        String order = buy();
        asUser().post("/api/v1/payments/mock/complete/" + order).then().statusCode(200);
        messageAbout(order, true);
        reserve("job of " + user, "t2i").statusCode(200);
        plantWhatProvidersAndAdministratorsWrite(idOf(order));
        UUID subscription = sql.one("SELECT id FROM subscriptions WHERE user_id = ?", row -> row.uuid("id"), user);
        Set<String> planted = SchemaDump.tablesWith(
                database, mark, user.toString(), idOf(order).toString(), subscription.toString(), tradeNumber());
        planted.addAll(NOTHING_OF_USERS);
        assertThat(SchemaDump.tables(database)).isSubsetOf(planted);

        erase();

        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
        assertThat(SchemaDump.tablesWith(database, user.toString())).isSubsetOf(BARE_ID);
        assertThat(textOf(
                        "SELECT string_agg(status, ' ' ORDER BY order_number) AS t FROM orders WHERE user_id = ?",
                        user))
                .isEqualTo("paid");
        assertThat(count("SELECT count(*) AS n FROM invoices WHERE user_id = ?"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) AS n FROM credit_transactions WHERE user_id = ?"))
                .isPositive();
        assertThat(count("SELECT count(*) AS n FROM subscriptions WHERE user_id = ? AND ended_at IS NULL"))
                .isZero();
        assertThat(textOf("SELECT company_number AS t FROM invoice_details WHERE order_id = ?", idOf(order)))
                .as("a company is no person")
                .isEqualTo("04595257");
        erase();
    }

    @Test
    void aMessageThatComesMonthsLaterLosesItsWordsToo() {
        String order = buy();
        erase();
        messageAbout(order, true);
        assertThat(SchemaDump.rowsWith(database, mark)).isNotEmpty();
        messages.blank();
        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
    }

    @Test
    void wordsThatBelongToNobodyAreForgottenInTime() {
        sql.update(
                "INSERT INTO payment_events (provider, event_id, type, raw, outcome, received_at, applied_at)"
                        + " VALUES ('paddle', ?, 'customer.updated', ?, 'recorded', ?, ?)",
                UUID.randomUUID().toString(),
                mark,
                clock.instant(),
                clock.instant());
        clock.advance(Duration.ofDays(89));
        messages.blank();
        assertThat(SchemaDump.rowsWith(database, mark)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        messages.blank();
        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
    }

    @Test
    void anErasedMessageIsNotAppliedAgain() {
        String order = buy();
        messageAbout(order, true);
        erase();
        UUID event = sql.one("SELECT id FROM payment_events WHERE order_id = ?", row -> row.uuid("id"), idOf(order));
        given().auth()
                .oauth2(TestTokens.admin(UUID.randomUUID()))
                .post("/api/v1/payments/admin/events/" + event + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("event_erased"));
    }

    @Test
    void whatIsStillNeededGoesWhenItIsDone() {
        String order = buy();
        UUID id = idOf(order);
        sql.update(
                "INSERT INTO e_invoices (order_id, relate_number, status, amount, next_attempt_at, created_at,"
                        + " updated_at) VALUES (?, ?, 'waiting', 150, now() + interval '1 day', now(), now())",
                id,
                "R" + mark.replace("-", ""));
        messageAbout(order, false);
        erase();
        assertThat(SchemaDump.rowsWith(database, mark)).hasSize(2);

        sql.update("UPDATE e_invoices SET status = 'issued' WHERE order_id = ?", id);
        sql.update("UPDATE payment_events SET applied_at = now() WHERE order_id = ?", id);
        erase();
        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
    }

    @Test
    void othersKeepTheirs() {
        String order = buy();
        event("user.erased", Map.of("user_id", UUID.randomUUID())).statusCode(204);
        assertThat(SchemaDump.rowsWith(database, mark)).hasSize(1);
        asService()
                .get("/internal/personal-data/" + user)
                .then()
                .statusCode(200)
                .body("orders.order_number", hasItem(order))
                .body("orders[0].amount", equalTo(150))
                .body("invoices[0].buyer_name", equalTo("Erin " + mark))
                .body("invoices[0].buyer_address", equalTo("1 Mark Street " + mark));
    }

    @Test
    void exportHoldsTheProvidersWords() {
        String order = buy();
        messageAbout(order, true);
        asService()
                .get("/internal/personal-data/" + user)
                .then()
                .statusCode(200)
                .body("payment_messages[0].order_number", equalTo(order))
                .body("payment_messages[0].raw", equalTo("{\"payer\":\"" + mark + "\"}"));
    }

    private String buy() {
        Map<String, String> invoice = Map.of(
                "company_number", "04595257", "buyer_name", "Erin " + mark, "buyer_address", "1 Mark Street " + mark);
        return asUser().body(Map.of("package_id", packageId("small"), "invoice", invoice))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
    }

    private void plantWhatProvidersAndAdministratorsWrite(UUID order) {
        sql.update(
                "INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, created_at)"
                        + " VALUES (?, ?, 'ecpay', 150, 'ATM', now())",
                tradeNumber(),
                order);
        sql.update(
                "INSERT INTO payment_numbers (merchant_trade_no, order_id, kind, barcodes, expires_at, issued_at)"
                        + " VALUES (?, ?, 'atm', '{}', now(), now())",
                tradeNumber(),
                order);
        sql.update(
                "INSERT INTO ecpay_charges (merchant_trade_no, gwsr, amount, succeeded, order_id, processed_at)"
                        + " VALUES (?, 'g', 150, true, ?, now())",
                tradeNumber(),
                order);
        sql.update(
                "INSERT INTO ecpay_contracts (merchant_trade_no, subscription_id, ended_at)"
                        + " SELECT ?, id, now() FROM subscriptions WHERE user_id = ?",
                tradeNumber(),
                user);
        sql.update(
                "INSERT INTO e_invoices (order_id, relate_number, status, amount, next_attempt_at, created_at, updated_at)"
                        + " VALUES (?, ?, 'issued', 150, now(), now(), now())",
                order,
                tradeNumber());
        sql.update("INSERT INTO order_refunds (order_id, amount, returned_at) VALUES (?, 1, now())", order);
        sql.update("UPDATE orders SET refunded_amount = 1 WHERE id = ?", order);
        sql.update(
                "INSERT INTO refunds (order_id, amount, reason, status, created_at, updated_at)"
                        + " VALUES (?, 1, ?, 'done', now(), now())",
                order,
                "asked for by " + mark);
        sql.update(
                "INSERT INTO payment_discrepancies (kind, subject, order_id, detail, found_at, resolved_at, resolution)"
                        + " VALUES ('notice', ?, ?, 'something', now(), now(), ?)",
                tradeNumber(),
                order,
                "spoke to " + mark);
        sql.update(
                "INSERT INTO paddle_checkouts (transaction_id, order_id, unit_amount, currency, checkout_url, created_at)"
                        + " VALUES (?, ?, 1, 'USD', 'https://pay.example', now())",
                tradeNumber(),
                order);
        sql.update(
                "INSERT INTO paddle_transactions (transaction_id, order_id, grand_total, completed_at)"
                        + " VALUES (?, ?, 1, now())",
                tradeNumber(),
                order);
        sql.update(
                "INSERT INTO paddle_adjustments (adjustment_id, order_id, action, status, total, occurred_at)"
                        + " VALUES (?, ?, 'refund', 'approved', 1, now())",
                tradeNumber(),
                order);
        sql.update(
                "INSERT INTO paddle_customers (user_id, customer_id, seen_email, seen_name, linked_at)"
                        + " VALUES (?, ?, ?, 'Erin', now())",
                user,
                "ctm_" + tradeNumber(),
                mark + "@users.example");
        sql.update(
                "INSERT INTO credit_reclaims (payment_id, user_id, bucket, asked_at) VALUES (?, ?, 'purchased', now())",
                tradeNumber(),
                user);
        UUID promotion = UUID.randomUUID();
        sql.update(
                "INSERT INTO promotions (id, code, name, discount_type, discount_value, start_date, end_date,"
                        + " created_at) VALUES (?, ?, 'p', 'percentage', 10, now(), now() + interval '1 day', now())",
                promotion,
                "P" + tradeNumber());
        sql.update(
                "INSERT INTO promotion_usages (id, promotion_id, user_id, order_id, discount_amount, used_at)"
                        + " VALUES (gen_random_uuid(), ?, ?, ?, 0, now())",
                promotion,
                user,
                order);
        sql.update("INSERT INTO quota_identities (identity, used, last_use) VALUES (?, 1, now())", "user:" + user);
        sql.update(
                "INSERT INTO idempotent_requests (user_id, operation, key, body_hash, answer, expires_at)"
                        + " VALUES (?, 'write', 'k', 'h', to_jsonb(?), now() + interval '1 day')",
                user,
                "answer to " + mark);
        sql.update(
                "INSERT INTO admin_audit (id, service, actor_id, action, target_type, target_id, occurred_at)"
                        + " VALUES (gen_random_uuid(), 'billing', gen_random_uuid(), 'credits.adjusted', 'user', ?, now())",
                user.toString());
    }

    /** Our number at the providers, unique to the test. */
    private String tradeNumber() {
        return mark.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private UUID idOf(String order) {
        return sql.one("SELECT id FROM orders WHERE order_number = ?", row -> row.uuid("id"), order);
    }

    private void messageAbout(String order, boolean applied) {
        sql.update(
                "INSERT INTO payment_events (provider, event_id, type, raw, order_id, outcome, received_at, applied_at,"
                        + " next_attempt_at) SELECT 'paddle', ?, 'transaction.completed', ?, id, 'paid', now(),"
                        + (applied ? " now()" : " NULL") + ", now() + interval '1 day' FROM orders"
                        + " WHERE order_number = ?",
                UUID.randomUUID().toString(),
                "{\"payer\":\"" + mark + "\"}",
                order);
    }

    private void erase() {
        event("user.erased", Map.of("user_id", user)).statusCode(204);
    }

    private long count(String statement) {
        return sql.one(statement, row -> row.count("n"), user);
    }
}
