package ai.vidgo.billing.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.testing.SchemaDump;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer who is erased leaves books that are right and name nobody. */
@QuarkusTest
class ErasureTest extends MoneyTest {

    @Inject
    AgroalDataSource database;

    private final String mark = UUID.randomUUID().toString().substring(0, 12);

    @Test
    void nothingOfABuyerIsLeftAndTheBooksStay() {
        String order = buy();
        asUser().post("/api/v1/payments/mock/complete/" + order).then().statusCode(200);
        messageAbout(order, true);
        assertThat(SchemaDump.rowsWith(database, mark)).as("planted").hasSize(2);

        erase();

        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
        assertThat(count("SELECT count(*) AS n FROM orders WHERE user_id = ? AND status = 'paid'")).isEqualTo(1);
        assertThat(count("SELECT count(*) AS n FROM invoices WHERE user_id = ?")).isEqualTo(1);
        assertThat(count("SELECT count(*) AS n FROM credit_transactions WHERE user_id = ?")).isPositive();
        String company = sql.one(
                "SELECT d.company_number FROM invoice_details d JOIN orders o ON o.id = d.order_id"
                        + " WHERE o.order_number = ?",
                row -> row.text("company_number"),
                order);
        assertThat(company).as("a company is no person").isEqualTo("04595257");
        erase();
    }

    @Test
    void whatIsStillNeededGoesWhenItIsDone() {
        String order = buy();
        UUID id = sql.one("SELECT id FROM orders WHERE order_number = ?", row -> row.uuid("id"), order);
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
        asService()
                .body(erased(UUID.randomUUID()))
                .post("/internal/events")
                .then()
                .statusCode(204);
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
        asService().body(erased(user)).post("/internal/events").then().statusCode(204);
    }

    private Map<String, Object> erased(UUID id) {
        Map<String, Object> event = new HashMap<>();
        event.put("id", UUID.randomUUID().toString());
        event.put("topic", "user.erased");
        event.put("key", id.toString());
        event.put("occurred_at", clock.instant().toString());
        event.put("payload", Map.of("user_id", id.toString()));
        return event;
    }

    private long count(String statement) {
        return sql.one(statement, row -> row.count("n"), user);
    }
}
