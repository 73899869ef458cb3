package ai.vidgo.billing.payments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.ecpay.EcpaySimulatedTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What administrators see of payments and do about them. */
@QuarkusTest
class PaymentsAdminTest extends EcpaySimulatedTest {

    private static final String ADMIN = "/api/v1/payments/admin";

    private final UUID administrator = UUID.randomUUID();

    @Test
    void isForAdministratorsOnly() {
        for (String path : new String[] {"/events", "/rejections", "/discrepancies", "/events/" + UUID.randomUUID()}) {
            given().get(ADMIN + path).then().statusCode(401);
            asUser().get(ADMIN + path).then().statusCode(403);
        }
        for (String path : new String[] {
            "/events/" + UUID.randomUUID() + "/replay",
            "/orders/CR-1/refund",
            "/orders/CR-1/chargeback",
            "/orders/CR-1/e-invoice/retry"
        }) {
            asUser().body(Map.of("reason", "x", "reference", "x"))
                    .post(ADMIN + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void showsAMessageWithoutTheCardsDigitsAndReplaysItWithoutASecondGrant() {
        String number = paidByCard(true);
        String id = asAdmin()
                .get(ADMIN + "/events?provider=ecpay&order_number=" + number)
                .then()
                .statusCode(200)
                .body("events", hasSize(1), "events[0].outcome", is("paid"), "events[0].proof", is("current"))
                .extract()
                .path("events[0].id");
        asAdmin()
                .get(ADMIN + "/events/" + id)
                .then()
                .body("raw", containsString("MerchantTradeNo="), "headers", notNullValue());
        asAdmin()
                .post(ADMIN + "/events/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("event.outcome", is("already_paid"), "event.order_number", is(number));
        balance().body("purchased_credits", is(50));
        assertThat(trail(id)).isEqualTo("payment_event.replayed " + administrator);
        asAdmin()
                .post(ADMIN + "/events/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
        asAdmin().get(ADMIN + "/events/nonsense").then().statusCode(404);
    }

    @Test
    void pagesThroughMessages() {
        paidByCard(true);
        paidByCard(true);
        String cursor = asAdmin()
                .get(ADMIN + "/events?limit=1")
                .then()
                .body("events", hasSize(1))
                .extract()
                .path("next_cursor");
        String first = asAdmin().get(ADMIN + "/events?limit=1").path("events[0].id");
        asAdmin()
                .queryParam("cursor", cursor)
                .get(ADMIN + "/events?limit=1")
                .then()
                .body("events", hasSize(1), "events[0].id", not(is(first)));
        asAdmin().get(ADMIN + "/events?waiting=true").then().body("events.applied_at", everyItem(nullValue()));
        asAdmin().get(ADMIN + "/events?cursor=nonsense").then().statusCode(422);
    }

    @Test
    void aFullPageThatIsTheLastPromisesNoOther() {
        String number = paidByCard(true);
        String page = ADMIN + "/events?order_number=" + number + "&limit=1";
        asAdmin().get(page).then().body("events", hasSize(1), "next_cursor", nullValue());
        sql.update("""
                INSERT INTO payment_events (id, provider, event_id, type, order_id, raw, received_at, applied_at)
                SELECT gen_random_uuid(), provider, event_id || '-2', type, order_id, raw, received_at - interval '1 second',
                       applied_at
                  FROM payment_events WHERE order_id = ?""", order(number).id());
        String cursor = asAdmin().get(page).path("next_cursor");
        asAdmin().queryParam("cursor", cursor).get(page).then().body("events", hasSize(1), "next_cursor", nullValue());
    }

    @Test
    void saysWhyASignatureFailedWithoutRepeatingWhatTheSenderWrote() {
        // Each instance writes down only so many of a minute, and other tests send rubbish too.
        clock.advance(Duration.ofMinutes(2));
        post("/api/v1/payments/callback", Map.of("MerchantID", "3002607", "CheckMacValue", "A".repeat(64)));
        asAdmin()
                .get(ADMIN + "/rejections?provider=ecpay&limit=1")
                .then()
                .statusCode(200)
                .body("rejections[0].step", is("signature"), "rejections[0].field", is("CheckMacValue"))
                .body("rejections[0].reason", containsString("another key, IV"))
                .body("rejections[0].reason", not(containsString("AAAA")));
    }

    @Test
    void listsWhatDoesNotAddUpUntilSomebodyHasResolvedIt() {
        String number = purchase();
        String trade = open(number, "Credit");
        post("/api/v1/payments/callback", paidMessage(trade, 149));
        String id = asAdmin()
                .get(ADMIN + "/discrepancies?user_id=" + user)
                .then()
                .statusCode(200)
                .body("discrepancies.kind", contains("payment_mismatch"))
                .body("discrepancies[0].order_number", is(number))
                .body("discrepancies[0].detail", containsString("149 instead of 150"))
                .extract()
                .path("discrepancies[0].id");
        resolve(id).statusCode(200);
        resolve(id).statusCode(404);
        asAdmin().get(ADMIN + "/discrepancies?user_id=" + user).then().body("discrepancies", hasSize(0));
        asAdmin()
                .get(ADMIN + "/discrepancies?resolved=true&user_id=" + user)
                .then()
                .body("discrepancies[0].resolution", is("called the bank"))
                .body("discrepancies[0].resolved_by", is(administrator.toString()));
        assertThat(trail(id)).isEqualTo("discrepancy.resolved " + administrator);
    }

    @Test
    void returnsACardPaymentInParts() {
        clock.set(noon());
        String number = paidByCard(true);
        refund(number, Map.of("amount", 100, "reason", "damaged"))
                .statusCode(200)
                .body("status", is("done"), "amount", is(100));
        refund(number, Map.of("amount", 51, "reason", "more")).statusCode(400).body("code", is("refund_too_high"));
        refund(number, Map.of("amount", 0.5, "reason", "more")).statusCode(400);
        refund(number, Map.of("reason", "the rest")).body("status", is("done"), "amount", is(50));
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("refunded"));
        refund(number, Map.of("reason", "again")).statusCode(409).body("code", is("order_not_refundable"));
    }

    @Test
    void aTransferIsReturnedByHandAndBooked() {
        String number = purchase();
        String trade = open(number, "ATM");
        post("/api/v1/payments/callback", paidMessage(trade));
        refund(number, Map.of("reason", "changed my mind")).body("status", is("manual"));
        refund(number, Map.of("reason", "again")).statusCode(409).body("code", is("refund_in_progress"));
        asAdmin()
                .get(ADMIN + "/discrepancies?user_id=" + user)
                .then()
                .body("discrepancies.kind", hasItem("manual_refund"));
        asAdmin()
                .body(Map.of("reference", "transfer 4711"))
                .post(ADMIN + "/orders/" + number + "/refund/booked")
                .then()
                .statusCode(200)
                .body("amount", is(150));
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("refunded"));
    }

    @Test
    void anOpenRefundThatDidNotHappenCanBeGivenUp() {
        String number = purchase();
        post("/api/v1/payments/callback", paidMessage(open(number, "ATM")));
        String path = ADMIN + "/orders/" + number + "/refund/abandoned";
        asAdmin().post(path).then().statusCode(409);
        refund(number, Map.of("reason", "x")).body("status", is("manual"));
        asAdmin().post(path).then().statusCode(200);
        refund(number, Map.of("reason", "x")).body("status", is("manual"));
    }

    @Test
    void booksAChargebackOnce() {
        String number = paidByCard(true);
        Map<String, String> body = Map.of("reference", "case 1");
        asAdmin()
                .body(body)
                .post(ADMIN + "/orders/" + number + "/chargeback")
                .then()
                .statusCode(200);
        asAdmin()
                .body(body)
                .post(ADMIN + "/orders/" + number + "/chargeback")
                .then()
                .statusCode(409);
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("refunded"));
        asAdmin()
                .get(ADMIN + "/discrepancies?user_id=" + user)
                .then()
                .body("discrepancies.kind", contains("chargeback"));
    }

    private ValidatableResponse refund(String number, Map<String, Object> body) {
        return asAdmin()
                .body(body)
                .post(ADMIN + "/orders/" + number + "/refund")
                .then();
    }

    private ValidatableResponse resolve(String id) {
        return asAdmin()
                .body(Map.of("resolution", "called the bank"))
                .post(ADMIN + "/discrepancies/" + id + "/resolve")
                .then();
    }

    private RequestSpecification asAdmin() {
        return given().auth().oauth2(TestTokens.admin(administrator)).contentType(ContentType.JSON);
    }

    private String trail(String target) {
        return sql.one(
                "SELECT action || ' ' || actor_id AS line FROM admin_audit WHERE target_id = ?",
                row -> row.text("line"),
                target);
    }
}
