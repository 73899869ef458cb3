package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans, subscriptions, ECPay and the ledger (contract: billing). */
@Order(3)
@Tag("stack")
class MoneyJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void comparesThePlans() {
        List<Map<String, Object>> plans = Target.visitor()
                .get("/api/v1/subscriptions/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");

        assertThat(plans).extracting(plan -> plan.get("name")).contains("starter", "pro", "pro_plus");
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.get("price_monthly")).isInstanceOf(Number.class);
            assertThat(plan.get("price_yearly")).isInstanceOf(Number.class);
            assertThat(plan.get("monthly_credits")).isInstanceOf(Number.class);
            assertThat(((Map<?, ?>) plan.get("features")).keySet().stream().map(String::valueOf))
                    .contains("max_resolution", "priority_queue", "api_access", "batch_processing", "has_watermark");
        });
    }

    @Test
    void theSignUpGiftArrivesOnce() {
        User user = User.signUp();

        await().atMost(Duration.ofSeconds(20)).until(() -> user.credits() == 2);
        assertThat(user.transactions()).hasSize(1);
        assertThat(user.balance().getInt("bonus_credits")).isEqualTo(2);
    }

    @Test
    void aSubscriptionOfDevelopmentModeIsActiveAtOnce() {
        User user = User.signUp();
        await().atMost(Duration.ofSeconds(20)).until(() -> user.credits() == 2);

        JsonPath answer = user.json()
                .body(Map.of("plan_id", User.planId("starter"), "billing_cycle", "monthly"))
                .post("/api/v1/subscriptions/subscribe/direct")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getBoolean("success")).isTrue();
        assertThat(answer.getBoolean("is_mock")).isTrue();
        JsonPath status = user.request()
                .get("/api/v1/subscriptions/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(status.getBoolean("has_subscription")).isTrue();
        assertThat(status.getString("plan.name")).isEqualTo("starter");
        assertThat(status.getString("status")).isEqualTo("active");
        assertThat(user.credits()).isEqualTo(102);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(user.request()
                                .get("/api/v1/auth/me")
                                .then()
                                .extract()
                                .jsonPath()
                                .getString("plan_type"))
                        .isEqualTo("starter"));
    }

    @Test
    void creditsAreBoughtThroughThePaymentPage() {
        User user = User.subscriber("starter");
        Purchase purchase = Purchase.by(user);
        int before = user.credits();
        assertThat(purchase.checkout().fields().get("CheckMacValue"))
                .as("digest of our own form")
                .isEqualTo(Ecpay.checkMacValue(purchase.checkout().fields()));

        String back = payOnThePageOf(purchase);

        assertThat(back).contains("/dashboard?payment=success").contains(purchase.orderNumber());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(purchase.status(user)).isEqualTo("paid"));
        assertThat(user.credits()).isEqualTo(before + purchase.credits());
        assertThat(user.balance().getInt("purchased_credits")).isEqualTo(purchase.credits());
        assertThat(user.transactions())
                .filteredOn(row -> "purchase".equals(row.get("type")))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.get("amount")).isEqualTo(purchase.credits()));
    }

    @Test
    void theSameNoticeFiftyTimesAtOnceGrantsOnce() {
        User user = User.subscriber("starter");
        Purchase purchase = Purchase.by(user);
        int before = user.credits();
        Map<String, String> notice = Ecpay.paid(purchase.checkout().fields());

        List<Response> answers = Together.run(50, i -> Ecpay.post(notice));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("text/plain");
            assertThat(answer.asString()).isEqualTo("1|OK");
        });
        assertThat(purchase.status(user)).isEqualTo("paid");
        assertThat(user.credits()).isEqualTo(before + purchase.credits());
        assertThat(user.transactions())
                .filteredOn(row -> "purchase".equals(row.get("type")))
                .hasSize(1);
    }

    @Test
    void aForgedNoticeChangesNothing() {
        User user = User.subscriber("starter");
        Purchase purchase = Purchase.by(user);
        int before = user.credits();
        Map<String, String> notice = Ecpay.paid(purchase.checkout().fields());
        notice.put("TradeAmt", "1");

        Response answer = Ecpay.post(notice);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).startsWith("0|");
        assertThat(purchase.status(user)).isEqualTo("pending");
        assertThat(user.credits()).isEqualTo(before);
    }

    @Test
    void anOrderIsItsOwnersAffair() {
        Purchase purchase = Purchase.by(User.subscriber("starter"));

        User.signUp()
                .request()
                .get("/api/v1/payments/order/" + purchase.orderNumber())
                .then()
                .statusCode(404);
    }

    /** Like a person: the vendor's page, its pay button, and the button back to the shop. */
    private static String payOnThePageOf(Purchase purchase) {
        Response order = purchase.checkout().submit();
        String address = purchase.checkout().action();
        if (order.statusCode() / 100 == 3) {
            address = URI.create(address).resolve(order.header("Location")).toString();
            order = Target.open(address);
        }
        assertThat(order.statusCode()).as(order.asString()).isEqualTo(200);
        Form pay = Form.in(order.asString(), address, "/pay\"");
        Response paid = pay.submit();
        if (paid.statusCode() / 100 == 3) {
            paid = Target.open(
                    URI.create(pay.action()).resolve(paid.header("Location")).toString());
        }
        assertThat(paid.statusCode()).as(paid.asString()).isEqualTo(200);
        Response back = Form.in(paid.asString(), pay.action(), "RtnCode").submit();
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        return back.header("Location");
    }
}
