package ai.vidgo.billing.paddle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaddleTest extends MoneyTest {

    @Inject
    PaddleStory story;

    @Inject
    PaymentEvents events;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aCompletedTransactionGrantsAPackOnceHoweverOftenItComes() throws Exception {
        Order order = pack();
        String body = packPaid("500");
        List<Response> answers = inParallel(30, i -> post(body, "pdl_ntfset_new+/secret"));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        post(body.replace("\"event_id\":\"" + id, "\"event_id\":\"again-" + id), "pdl_ntfset_old+/secret");
        balance().body("purchased_credits", is(50));
        asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is("paid"));
        assertThat(number("SELECT count(*) AS n FROM invoices WHERE order_id = ?", order.id()))
                .isEqualTo(1);
    }

    @Test
    void aWebhookWithoutProofChangesNothingAndSaysWhy() {
        Order order = pack();
        String body = packPaid("500");
        given().body(body).post("/api/v1/payments/paddle/webhook").then().statusCode(400);
        given().header("Paddle-Signature", "ts=1;h1=zz")
                .body(body)
                .post("/api/v1/payments/paddle/webhook")
                .then()
                .statusCode(400);
        assertThat(post(body, "guessed").statusCode()).isEqualTo(401);
        assertThat(post(body, "pdl_ntfset_new+/secret", clock.instant().minusSeconds(31))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("not json", "pdl_ntfset_new+/secret").statusCode()).isEqualTo(400);
        assertThat(post("x".repeat(1024 * 1024 + 1), "pdl_ntfset_new+/secret").statusCode())
                .isEqualTo(413);
        asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is("pending"));
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM payment_rejections WHERE provider = 'paddle' AND step = 'signature'"))
                .isPositive();
    }

    @Test
    void anotherPriceQuantityCurrencyOwnerOrAZeroBillGrantsNothing() {
        Order order = pack();
        String good = packPaid("500");
        List<String> wrong = List.of(
                packPaid("1"),
                good.replace("pri_small", "pri_starter"),
                good.replace("\"quantity\":1", "\"quantity\":2"),
                good.replace("\"currency_code\":\"USD\",\"custom_data\"", "\"currency_code\":\"JPY\",\"custom_data\""),
                good.replace("\"custom_data\":null", "\"custom_data\":{\"user_id\":\"" + UUID.randomUUID() + "\"}"),
                good.replace("\"grand_total\":\"1100\"", "\"grand_total\":\"0\""),
                good.replace("\"grand_total\":\"1100\"", "\"other\":\"0\""),
                good.replace("\"status\":\"completed\"", "\"status\":\"paid\""));
        for (int i = 0; i < wrong.size(); i++) {
            String body = wrong.get(i).replace("\"event_id\":\"" + id, "\"event_id\":\"" + i + id);
            assertThat(post(body, "pdl_ntfset_new+/secret").statusCode()).isEqualTo(200);
            asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is("pending"));
        }
        balance().body("purchased_credits", is(0));
        assertThat(number(
                        "SELECT count(*) AS n FROM payment_discrepancies WHERE order_id = ? AND kind = 'payment_mismatch'",
                        order.id()))
                .isEqualTo(1);
        post(good, "pdl_ntfset_new+/secret");
        balance().body("purchased_credits", is(50));
    }

    @Test
    void unknownEventsAndUnmatchedPaymentsAreStoredAndAnswered() {
        String unknown = "{\"event_id\":\"u" + id
                + "\",\"event_type\":\"galaxy.collided\",\"occurred_at\":\"2026-01-01T00:00:00.123456789Z\",\"data\":{}}";
        assertThat(post(unknown, "pdl_ntfset_new+/secret").statusCode()).isEqualTo(200);
        String stranger =
                PaddleStory.completed("s" + id, "stranger" + id, null, "pri_small", "500", clock.instant(), "web");
        assertThat(post(stranger, "pdl_ntfset_new+/secret").statusCode()).isEqualTo(200);
        assertThat(outcome("u" + id)).isEqualTo("recorded");
        assertThat(outcome("s" + id)).isEqualTo("unknown_order");
    }

    @Test
    void aSubscriptionIsActivatedRenewedOnItsOwnBillAndEnded() {
        story.opened(user, id, true, clock.instant());
        Instant now = clock.instant();
        send(PaddleStory.completed(id, id, id, "pri_starter", "1000", now, "web"));
        status().body("status", is("active"), "plan.name", is("starter"), "credits.subscription", is(100));
        send(PaddleStory.completed(
                "z" + id, "zero" + id, id, "pri_starter", "1000", now, "subscription_payment_method_change"));
        assertThat(number("SELECT count(*) AS n FROM orders WHERE user_id = ?", user))
                .isEqualTo(1);
        send(PaddleStory.completed(
                "r" + id, "r" + id, id, "pri_starter", "1000", now.plusSeconds(60), "subscription_recurring"));
        assertThat(number("SELECT count(*) AS n FROM orders WHERE user_id = ? AND status = 'paid'", user))
                .isEqualTo(2);
        send(PaddleStory.subscription("p" + id, "past_due", id, "past_due", now.plusSeconds(90)));
        assertThat(statusRow()).isEqualTo("past_due");
        send(PaddleStory.subscription("c" + id, "canceled", id, "canceled", now));
        status().body("has_subscription", is(false));
    }

    @Test
    void anApprovedRefundIsBookedOnceAndAPendingOneIsNot() {
        Order order = pack();
        send(packPaid("500"));
        Instant now = clock.instant();
        send(PaddleStory.adjustment("a1" + id, id, id, "refund", "pending_approval", "partial", "550", now));
        assertThat(number(
                        "SELECT count(*) AS n FROM orders WHERE id = ? AND refund_pending AND refunded_amount = 0",
                        order.id()))
                .isEqualTo(1);
        send(PaddleStory.adjustment("a2" + id, id, id, "refund", "approved", "partial", "550", now.plusSeconds(1)));
        send(PaddleStory.adjustment("a3" + id, id, id, "refund", "approved", "partial", "550", now.plusSeconds(2)));
        assertThat(number(
                        "SELECT count(*) AS n FROM orders WHERE id = ? AND NOT refund_pending AND refunded_amount = 2.5 AND status = 'paid'",
                        order.id()))
                .isEqualTo(1);
        send(PaddleStory.adjustment(
                "a4" + id, "x" + id, id, "chargeback", "approved", "full", "1100", now.plusSeconds(3)));
        asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is("refunded"));
    }

    @Test
    void theCheckoutIsForTheOwnerOfAPendingOrder() {
        Order order = pack();
        asUser().queryParam("order_number", order.number())
                .post("/api/v1/payments/paddle/checkout")
                .then()
                .statusCode(200)
                .body("is_mock", is(true));
        given().auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .queryParam("order_number", order.number())
                .post("/api/v1/payments/paddle/checkout")
                .then()
                .statusCode(403);
        asUser().queryParam("order_number", "CR-0")
                .post("/api/v1/payments/paddle/checkout")
                .then()
                .statusCode(404);
        LiveMode.enter();
        asUser().queryParam("order_number", order.number())
                .post("/api/v1/payments/paddle/checkout")
                .then()
                .statusCode(503);
        asUser().get("/api/v1/payments/paddle/customer-portal").then().statusCode(503);
        given().redirects()
                .follow(false)
                .get("/api/v1/payments/paddle/checkout/" + order.number() + "?t=1.x")
                .then()
                .statusCode(404);
        send(packPaid("500"));
        asUser().queryParam("order_number", order.number())
                .post("/api/v1/payments/paddle/checkout")
                .then()
                .statusCode(400);
    }

    private Order pack() {
        return story.opened(user, id, false, clock.instant());
    }

    private String packPaid(String unit) {
        return PaddleStory.completed(id, id, null, "pri_small", unit, clock.instant(), "web");
    }

    private io.restassured.response.ValidatableResponse status() {
        return asUser().get("/api/v1/subscriptions/status").then().statusCode(200);
    }

    private String statusRow() {
        return sql.one("SELECT status FROM subscriptions WHERE user_id = ?", row -> row.text("status"), user);
    }

    private String outcome(String event) {
        return sql.one("SELECT outcome FROM payment_events WHERE event_id = ?", row -> row.text("outcome"), event);
    }

    private long number(String query, Object... parameters) {
        return sql.one(query, row -> row.count("n"), parameters);
    }

    private void send(String body) {
        assertThat(post(body, "pdl_ntfset_new+/secret").statusCode()).isEqualTo(200);
    }

    private Response post(String body, String secret) {
        return post(body, secret, clock.instant());
    }

    private static Response post(String body, String secret, Instant at) {
        String ts = Long.toString(at.getEpochSecond());
        return given().headers(Map.of("Paddle-Signature", "ts=" + ts + ";h1=" + hmac(secret, ts + ":" + body)))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/payments/paddle/webhook");
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
