package ai.vidgo.billing.subscriptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionTest extends MoneyTest {

    @Inject
    Terms terms;

    @Test
    void activatesAtOnceInMockMode() {
        subscribe("starter")
                .statusCode(200)
                .body("success", is(true), "status", is("active"), "is_mock", is(true))
                .body("checkout_url", nullValue(), "error", nullValue(), "order_number", nullValue());
        status().body("has_subscription", is(true), "status", is("active"), "plan.display_name", is("Starter"))
                .body("auto_renew", is(true), "refund_eligible", is(true), "refund_days_remaining", is(7))
                .body("credits.subscription", is(100), "credits.available", is(100), "credits.used", is(0));
    }

    @Test
    void directNeverSkipsThePaymentInLiveMode() {
        LiveMode.enter();
        for (String path : List.of("subscribe", "subscribe/direct")) {
            asUser().body(Map.of("plan_id", planId("pro"), "payment_method", "ecpay"))
                    .post("/api/v1/subscriptions/" + path)
                    .then()
                    .statusCode(200)
                    .body("is_mock", is(false), "checkout_url", notNullValue(), "status", is("pending_payment"));
        }
        status().body("has_subscription", is(false), "status", is("none"), "credits.total", is(0));
    }

    @Test
    void answers503ForAProviderWithoutKeys() {
        LiveMode.enter();
        subscribe("pro").statusCode(503).body("code", is("provider_not_configured"));
        asUser().get("/api/v1/subscriptions/history").then().body("subscriptions.size()", is(0));
    }

    @Test
    void refusesUnknownPlansCyclesAndMethods() {
        asUser().body(Map.of("plan_id", "nonsense"))
                .post("/api/v1/subscriptions/subscribe")
                .then()
                .statusCode(400);
        subscribe("pro", Map.of("billing_cycle", "weekly")).statusCode(422);
        subscribe("pro", Map.of("payment_method", "cash")).statusCode(422);
        asUser().body("{}").post("/api/v1/subscriptions/subscribe").then().statusCode(422);
    }

    @Test
    void switchesPlansWithoutLosingALedgerRow() {
        subscribe("starter").statusCode(200);
        subscribe("pro").statusCode(200);
        balance().body("subscription_credits", is(250), "remaining_credits", is(250), "used_credits", is(0));
        asUser().get("/api/v1/credits/transactions")
                .then()
                .body("items.amount", contains(250, -100, 100))
                .body("items.type", contains("subscription", "expiry", "subscription"));
        asUser().get("/api/v1/subscriptions/history")
                .then()
                .body("subscriptions.status", contains("active", "cancelled"))
                .body("subscriptions.plan_name", contains("pro", "starter"));
    }

    @Test
    void refusesTheSamePlanAndADowngradeToFree() {
        subscribe("starter").statusCode(200);
        subscribe("starter").statusCode(400).body("code", is("already_subscribed"));
        subscribe("demo").statusCode(400).body("code", is("cancel_paid_plan_first"));
    }

    @Test
    void activatesTheFreePlanWithoutCredits() {
        subscribe("demo").statusCode(200).body("is_mock", is(true));
        status().body("plan.name", is("demo"), "refund_eligible", is(false), "credits.total", is(0));
    }

    @Test
    void parallelSubscribesEndWithOneRunningSubscription() throws Exception {
        List<Integer> codes = inParallel(
                8, i -> subscribe(i % 2 == 0 ? "starter" : "pro").extract().statusCode());
        assertThat(codes).allMatch(code -> code == 200 || code == 400);
        long running = sql.one(
                "SELECT count(*) AS n FROM subscriptions WHERE user_id = ? AND end_date > now()"
                        + " AND status IN ('active', 'cancelled')",
                row -> row.count("n"),
                user);
        assertThat(running).isEqualTo(1);
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameOrder() throws Exception {
        LiveMode.enter();
        Map<String, String> body = Map.of("plan_id", planId("pro"), "payment_method", "ecpay");
        List<String> numbers = inParallel(
                6,
                i -> asUser().header("Idempotency-Key", "once")
                        .body(body)
                        .post("/api/v1/subscriptions/subscribe")
                        .path("order_number"));
        assertThat(numbers).doesNotContainNull().containsOnly(numbers.getFirst());
        asUser().header("Idempotency-Key", "once")
                .body(Map.of("plan_id", planId("starter"), "payment_method", "ecpay"))
                .post("/api/v1/subscriptions/subscribe")
                .then()
                .statusCode(422);
    }

    @Test
    void aCancelledPlanRunsOnUntilItsEnd() {
        subscribe("pro").statusCode(200);
        cancel(false)
                .statusCode(200)
                .body("status", is("cancelled"), "refund_processed", is(false), "refund_amount", nullValue());
        cancel(false).statusCode(200);
        status().body("has_subscription", is(true), "status", is("cancelled"), "auto_renew", is(false))
                .body("end_date", notNullValue(), "credits.total", is(250));
        subscribe("pro").statusCode(200).body("status", is("active"));
        status().body("status", is("active"), "credits.total", is(250));
        cancel(false).statusCode(200);
        clock.advance(Duration.ofDays(31));
        status().body("has_subscription", is(false), "status", is("none"), "credits.total", is(0));
    }

    @Test
    void aRefundInMockModeEndsThePlanAndTakesItsCredits() {
        subscribe("pro").statusCode(200);
        cancel(true).statusCode(200).body("refund_processed", is(true), "refund_amount", equalTo(0));
        status().body("has_subscription", is(false), "credits.total", is(0));
        asUser().get("/api/v1/credits/transactions").then().body("items[0].type", is("refund"));
        cancel(true).statusCode(400).body("code", is("no_subscription"));
    }

    @Test
    void theRefundWindowClosesAfterSevenDays() {
        subscribe("pro").statusCode(200);
        clock.advance(Duration.ofDays(6).plusHours(12));
        status().body("refund_eligible", is(true), "refund_days_remaining", is(1));
        clock.advance(Duration.ofHours(13));
        status().body("refund_eligible", is(false), "refund_days_remaining", is(0));
        asUser().get("/api/v1/subscriptions/refund-eligibility")
                .then()
                .body("eligible", is(false), "days_remaining", is(0), "reason", notNullValue());
        cancel(true).statusCode(400).body("code", is("refund_window_over"));
        status().body("status", is("active"));
    }

    @Test
    void aYearlyPlanGetsItsCreditsEveryThirtyDays() {
        subscribe("starter", Map.of("billing_cycle", "yearly")).statusCode(200);
        reserve("job-" + user, "short_video").statusCode(200);
        settle("job-" + user).statusCode(200);
        balance().body("subscription_credits", is(75), "used_credits", is(25), "total_credits", is(100));
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        balance().body("subscription_credits", is(100), "used_credits", is(0));
        clock.advance(Duration.ofDays(61));
        terms.bringAllUpToDate();
        balance().body("subscription_credits", is(100));
        clock.advance(Duration.ofDays(300));
        balance().body("subscription_credits", is(0));
        status().body("status", is("none"));
    }

    @Test
    void checksTheHistoryLimit() {
        asUser().get("/api/v1/subscriptions/history?limit=0").then().statusCode(422);
        asUser().get("/api/v1/subscriptions/history?limit=51").then().statusCode(422);
        given().get("/api/v1/subscriptions/history").then().statusCode(401);
    }

    @Test
    void reportsNoRefundWithoutSubscription() {
        Response answer = asUser().get("/api/v1/subscriptions/refund-eligibility");
        answer.then().body("eligible", is(false), "days_remaining", is(0), "subscription_id", nullValue());
    }

    private ValidatableResponse status() {
        return asUser().get("/api/v1/subscriptions/status").then().statusCode(200);
    }

    private ValidatableResponse cancel(boolean refund) {
        return asUser().body(Map.of("request_refund", refund))
                .post("/api/v1/subscriptions/cancel")
                .then();
    }
}
