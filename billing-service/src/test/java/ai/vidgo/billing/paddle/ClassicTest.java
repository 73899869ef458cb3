package ai.vidgo.billing.paddle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.FormBody;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Alerts of Paddle Classic, signed with a key that this test makes (contract: external-paddle §9). */
@QuarkusTest
class ClassicTest extends MoneyTest {

    private static final KeyPair KEYS = keys();

    @Inject
    PaddleStory story;

    @Inject
    PaddleConfig config;

    @Inject
    Orders orders;

    private int alerts;

    @Test
    void thereIsNoSuchPathUnlessAKeyIsSet() {
        given().contentType("application/x-www-form-urlencoded")
                .body("alert_id=1")
                .post("/api/v1/payments/paddle/classic")
                .then()
                .statusCode(404);
    }

    @Test
    void writesWhatPhpWouldSerialize() {
        assertThat(new String(ClassicSignature.serialized(Map.of("b", "é", "a", "")), StandardCharsets.UTF_8))
                .isEqualTo("a:2:{s:1:\"a\";s:0:\"\";s:1:\"b\";s:2:\"é\";}");
        assertThat(new String(
                        ClassicSignature.serialized(Map.of("a", "\"", "_", "1", "Z", "2", "p_signature", "x")),
                        StandardCharsets.UTF_8))
                .isEqualTo("a:3:{s:1:\"Z\";s:1:\"2\";s:1:\"_\";s:1:\"1\";s:1:\"a\";s:1:\"\"\";}");
    }

    @Test
    void refusesWhatPaddleDidNotSign() {
        enable();
        Map<String, String> alert = signed("payment_succeeded", Map.of("order_id", "1"));
        assertThat(post(alert)).isEqualTo(200);
        Map<String, String> changed = new LinkedHashMap<>(alert);
        changed.put("order_id", "2");
        assertThat(post(changed)).isEqualTo(401);
        Map<String, String> blank = new LinkedHashMap<>(alert);
        blank.put("p_signature", alert.get("p_signature").replace('+', ' ') + " ");
        assertThat(post(blank)).isEqualTo(401);
        Map<String, String> unsigned = new LinkedHashMap<>(alert);
        unsigned.remove("p_signature");
        assertThat(post(unsigned)).isEqualTo(401);
        assertThat(post(Map.of("alert_name", "x"))).isEqualTo(400);
        assertThat(post(Map.of("alert_id", "1", "alert_name", "x", "note", "y".repeat(70_000))))
                .isEqualTo(413);
    }

    @Test
    void grantsAPackOnceForItsAmountOnlyAndTakesPartsOfItBackOnce() {
        enable();
        Order order = story.opened(user, user.toString(), false, clock.instant());
        String classic = order.number();
        Map<String, String> payment =
                Map.of("order_id", classic, "currency", "USD", "passthrough", "{\"order\":\"" + order.number() + "\"}");
        send("payment_succeeded", payment, Map.of("sale_gross", "0.50"));
        balance().body("purchased_credits", is(0));
        send("payment_succeeded", payment, Map.of("sale_gross", "5.25", "payment_tax", "0.25"));
        send("payment_succeeded", payment, Map.of("sale_gross", "5.25", "payment_tax", "0.25"));
        asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is("paid"));
        assertThat(count("SELECT count(*) AS n FROM invoices WHERE order_id = ?", order.id()))
                .isEqualTo(1);
        Map<String, String> refund = Map.of("order_id", classic, "refund_type", "partial", "amount", "2.00");
        Map<String, String> alert = signed("payment_refunded", refund);
        post(alert);
        post(alert);
        send("payment_refunded", Map.of("order_id", classic, "refund_type", "vat", "amount", "0.25"), Map.of());
        assertThat(count(
                        "SELECT count(*) AS n FROM orders WHERE id = ? AND status = 'paid' AND refunded_amount = 2",
                        order.id()))
                .isEqualTo(1);
        send("payment_dispute_created", Map.of("order_id", classic, "amount", "5.25"), Map.of());
        asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is("refunded"));
        send("payment_dispute_closed", Map.of("order_id", classic), Map.of());
        assertThat(sql.list(
                        "SELECT kind FROM payment_discrepancies WHERE order_id = ? ORDER BY kind",
                        row -> row.text("kind"),
                        order.id()))
                .isEqualTo(List.of("chargeback", "chargeback_reversed", "payment_mismatch"));
    }

    @Test
    void aSubscriptionBeginsRenewsFailsAndEnds() {
        enable();
        Order order = story.opened(user, user.toString(), true, clock.instant());
        String sub = user.toString();
        Map<String, String> first =
                Map.of("subscription_id", sub, "order_id", sub + "-1", "currency", "USD", "sale_gross", "10.00");
        send("subscription_payment_succeeded", first, Map.of("initial_payment", "1", "passthrough", order.number()));
        asUser().get("/api/v1/subscriptions/status").then().body("status", is("active"), "plan.name", is("starter"));
        send(
                "subscription_payment_succeeded",
                Map.of("subscription_id", sub, "order_id", sub + "-2", "currency", "USD", "sale_gross", "10.00"),
                Map.of("initial_payment", "0", "next_bill_date", "2099-01-31"));
        assertThat(count("SELECT count(*) AS n FROM orders WHERE user_id = ? AND status = 'paid'", user))
                .isEqualTo(2);
        send("subscription_payment_failed", Map.of("subscription_id", sub), Map.of());
        assertThat(count("SELECT count(*) AS n FROM subscriptions WHERE user_id = ? AND status = 'past_due'", user))
                .isEqualTo(1);
        send(
                "subscription_cancelled",
                Map.of("subscription_id", sub, "status", "deleted"),
                Map.of("cancellation_effective_date", "2099-01-31"));
        asUser().get("/api/v1/subscriptions/status").then().body("status", is("cancelled"), "auto_renew", is(false));
    }

    @Test
    void aPeriodCostsWhatTheLastOneDid() {
        enable();
        Order order = story.opened(user, user.toString(), true, clock.instant());
        Map<String, String> charge = Map.of("subscription_id", user.toString(), "currency", "USD");
        send(
                "subscription_payment_succeeded",
                charge,
                Map.of(
                        "order_id",
                        user + "-1",
                        "sale_gross",
                        "10.00",
                        "initial_payment",
                        "1",
                        "passthrough",
                        order.number()));
        QuarkusTransaction.requiringNew()
                .run(() -> orders.payRenewal(
                        new Orders.Draft(
                                user,
                                order.subscriptionId(),
                                null,
                                0,
                                "Another plan",
                                new BigDecimal(20),
                                new BigDecimal(20),
                                PaymentMethod.PADDLE),
                        "classic:" + user + "-2"));
        send("subscription_payment_succeeded", charge, Map.of("order_id", user + "-3", "sale_gross", "10.00"));
        send("subscription_payment_succeeded", charge, Map.of("order_id", user + "-4", "sale_gross", "20.00"));
        assertThat(sql.list(
                        "SELECT amount FROM orders WHERE user_id = ? AND status = 'paid' ORDER BY paid_at",
                        row -> row.strippedDecimal("amount").intValueExact(),
                        user))
                .containsExactly(10, 20, 20);
        assertThat(count(
                        "SELECT count(*) AS n FROM payment_discrepancies WHERE subject = ? AND kind = 'payment_mismatch'",
                        "classic:" + user + "-3"))
                .isEqualTo(1);
    }

    private void enable() {
        String pem = "-----BEGIN PUBLIC KEY-----\\n"
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()) + "\\n-----END PUBLIC KEY-----";
        QuarkusMock.installMockForType(
                new PaddleSecrets(config) {
                    @Override
                    Optional<String> classicKey() {
                        return Optional.of(pem.replace("\\n", "\n"));
                    }
                },
                PaddleSecrets.class);
    }

    private void send(String name, Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        assertThat(post(signed(name, all))).isEqualTo(200);
    }

    private Map<String, String> signed(String name, Map<String, String> fields) {
        Map<String, String> alert = new LinkedHashMap<>(fields);
        alert.put("alert_name", name);
        alert.put("alert_id", user + "-" + alerts++);
        alert.put("event_time", "2026-11-25 10:00:" + String.format(Locale.ROOT, "%02d", alerts));
        alert.put("customer_name", "Zoë \"Z\" ~ 王");
        try {
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(ClassicSignature.serialized(alert));
            alert.put("p_signature", Base64.getEncoder().encodeToString(signature.sign()));
            return alert;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int post(Map<String, String> alert) {
        Response answer = given().contentType("application/x-www-form-urlencoded")
                .body(FormBody.write(alert))
                .post("/api/v1/payments/paddle/classic");
        return answer.statusCode();
    }

    private long count(String query, Object... parameters) {
        return sql.one(query, row -> row.count("n"), parameters);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
