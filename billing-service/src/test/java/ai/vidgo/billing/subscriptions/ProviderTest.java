package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.LostRefundsRound;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.billing.payments.ScriptedGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscriptions that real money pays for, with a provider that does as a test says. */
@QuarkusTest
class ProviderTest extends MoneyTest {

    @Inject
    LiveSubscriber subscriber;

    @Inject
    SubscriptionData data;

    @Inject
    LostRefundsRound lost;

    private final String contract = "sub_" + UUID.randomUUID();
    private ScriptedGateway paddle;

    @BeforeEach
    void live() {
        LiveMode.enter();
        paddle = ScriptedGateway.install(PaymentMethod.PADDLE);
    }

    @Test
    void nothingCountsBeforeThePayment() {
        subscribe("pro")
                .statusCode(200)
                .body("status", is("pending_payment"), "is_mock", is(false))
                .body("checkout_url", is("https://pay.example/checkout"), "order_number", startsWith("SUB-"));
        status().body("has_subscription", is(false), "status", is("none"), "credits.total", is(0));
        asUser().get("/api/v1/plans/current").then().body(equalTo("null"));
    }

    @Test
    void thePaymentActivates() {
        pay("pro");
        status().body("status", is("active"), "plan.name", is("pro"), "auto_renew", is(true))
                .body("credits.subscription", is(250), "refund_eligible", is(true), "refund_days_remaining", is(7));
        subscribe("pro").statusCode(400).body("code", is("already_subscribed"));
    }

    @Test
    void aProviderThatRefusesTheCheckoutFailsOrderAndSubscription() {
        for (Checkout answer : List.of(new Checkout.Refused("no"), new Checkout.Unreachable())) {
            paddle.checkout = answer;
            subscribe("pro").statusCode(502).body("code", is("provider_failed"));
        }
        history().body("subscriptions.status", contains("failed", "failed"));
        assertThat(sql.list("SELECT status FROM orders WHERE user_id = ?", row -> row.text("status"), user))
                .containsOnly("failed");
    }

    @Test
    void theSameKeyGivesTheSameOrderAndItsCheckoutAgain() {
        Map<String, String> body = Map.of("plan_id", planId("pro"));
        List<Response> answers = List.of(keyed(body), keyed(body));
        assertThat(answers.get(0).<String>path("order_number"))
                .isEqualTo(answers.get(1).path("order_number"));
        assertThat(answers.get(1).<String>path("checkout_url")).isEqualTo("https://pay.example/checkout");
    }

    @Test
    void cancellingStopsTheRenewalAtTheProviderFirst() {
        pay("pro");
        paddle.outcome = new ProviderOutcome.Unreachable();
        cancel(false).statusCode(502).body("code", is("provider_failed"));
        status().body("status", is("active"), "auto_renew", is(true));
        paddle.outcome = new ProviderOutcome.Done();
        cancel(false).statusCode(200).body("status", is("cancelled"), "active_until", notNullValue());
        cancel(false).statusCode(200);
        status().body("status", is("cancelled"), "has_subscription", is(true), "auto_renew", is(false));
        assertThat(paddle.asked)
                .filteredOn(call -> call.startsWith("cancelAtPeriodEnd"))
                .hasSize(2);
    }

    @Test
    void resumingTakesTheCancellationBackAtTheProviderFirst() {
        pay("pro");
        cancel(false).statusCode(200);
        paddle.outcome = new ProviderOutcome.Refused("locked");
        subscribe("pro").statusCode(502);
        status().body("status", is("cancelled"));
        paddle.outcome = new ProviderOutcome.Done();
        subscribe("pro").statusCode(200).body("status", is("active"), "is_mock", is(true), "checkout_url", nullValue());
        status().body("status", is("active"), "auto_renew", is(true), "credits.total", is(250));
        assertThat(paddle.asked).contains("resume " + contract);
    }

    @Test
    void aRefundReturnsTheMoneyOnceAndEndsThePlan() throws Exception {
        String order = pay("pro");
        List<Integer> codes = inParallel(6, i -> cancel(true).extract().statusCode());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(paddle.asked).containsOnlyOnce("refund " + order + " 20");
        status().body("has_subscription", is(false), "credits.total", is(0));
        asUser().get("/api/v1/payments/order/" + order).then().body("status", is("refunded"));
        asUser().get("/api/v1/credits/transactions")
                .then()
                .body("items[0].type", is("refund"), "items[0].amount", is(-250));
        await().until(() -> paddle.asked.contains("cancelNow " + contract));
    }

    @Test
    void theAnswerOfARefundNamesTheMoney() {
        pay("starter");
        cancel(true)
                .statusCode(200)
                .body(
                        "refund_processed",
                        is(true),
                        "refund_amount",
                        is(10),
                        "status",
                        is("cancelled"),
                        "error",
                        nullValue());
    }

    @Test
    void aRefundThatIsRefusedChangesNothing() {
        String order = pay("pro");
        paddle.refundOutcome = new RefundOutcome.Refused("no");
        cancel(true).statusCode(502).body("code", is("provider_failed"));
        status().body("status", is("active"), "auto_renew", is(true), "credits.total", is(250));
        asUser().get("/api/v1/payments/order/" + order).then().body("status", is("paid"));
        paddle.refundOutcome = new RefundOutcome.Done("ref");
        cancel(true).statusCode(200);
    }

    @Test
    void aRefundThatTheProviderDecidesLaterEndsThePlanNow() {
        String order = pay("pro");
        paddle.refundOutcome = new RefundOutcome.Accepted("adj_1");
        cancel(true).statusCode(200).body("refund_processed", is(true));
        status().body("has_subscription", is(false), "credits.total", is(0));
        asUser().get("/api/v1/payments/order/" + order).then().body("status", is("paid"));
        assertThat(textOf("SELECT refund_pending AS t FROM orders WHERE order_number = ?", order))
                .isEqualTo("t");
        payAgain("pro");
        eligibility().body("eligible", is(false), "reason", notNullValue());
    }

    @Test
    void creditsOfAPlanCannotBeSpentWhileItsRefundRuns() {
        pay("pro");
        paddle.duringRefund = () -> reserve(UUID.randomUUID().toString(), "t2i").statusCode(402);
        cancel(true).statusCode(200);
        status().body("has_subscription", is(false), "credits.total", is(0));
    }

    @Test
    void aRefundThatNobodyAnsweredLeavesThePlanWithoutItsCreditsUntilItIsKnown() {
        pay("pro");
        paddle.refundOutcome = new RefundOutcome.Unreachable();
        cancel(true).statusCode(502).body("code", is("provider_failed"));
        status().body("status", is("active"), "auto_renew", is(true), "credits.total", is(0));
        cancel(true).statusCode(400).body("code", is("refunded_lately"));
        clock.advance(Duration.ofMinutes(11));
        lost.askAboutDue();
        status().body("status", is("active"), "credits.total", is(250));
        paddle.refundOutcome = new RefundOutcome.Done("ref");
        cancel(true).statusCode(200);
        status().body("has_subscription", is(false), "credits.total", is(0));
    }

    @Test
    void aRefundThatIsRejectedAfterAllBringsThePlanAndItsCreditsBackUntilTheEndOfItsTerm() {
        String order = pay("pro");
        paddle.refundOutcome = new RefundOutcome.Accepted("adj_1");
        cancel(true).statusCode(200);
        status().body("has_subscription", is(false));
        subscriber.refundIsRejected(order);
        status().body("status", is("cancelled"), "auto_renew", is(false), "credits.total", is(250));
        subscriber.ends(order, clock.instant().minusSeconds(5));
        status().body("status", is("cancelled"));
        clock.advance(Duration.ofDays(31));
        status().body("has_subscription", is(false), "credits.total", is(0));
    }

    @Test
    void whoHasAnotherPlanByTheTimeOfTheRejectionKeepsThatOne() {
        String order = pay("pro");
        paddle.refundOutcome = new RefundOutcome.Accepted("adj_1");
        cancel(true).statusCode(200);
        payAgain("starter");
        subscriber.refundIsRejected(order);
        status().body("status", is("active"), "plan.name", is("starter"), "credits.total", is(100));
    }

    @Test
    void aChargebackThatIsDecidedForUsBringsThePlanAndItsCreditsBack() {
        String order = pay("pro");
        reserve("job-" + user, "t2i").statusCode(200);
        settle("job-" + user).statusCode(200);
        int spent = 250 - balance().extract().<Integer>path("subscription_credits");
        subscriber.isChargedBack(order);
        status().body("has_subscription", is(false), "credits.total", is(0));
        clock.advance(Duration.ofDays(10));
        subscriber.winsTheChargeback(order);
        status().body("status", is("cancelled"), "auto_renew", is(false), "credits.total", is(250 - spent));
        asUser().get("/api/v1/payments/order/" + order).then().body("status", is("refunded"));
    }

    @Test
    void aNewMonthOfAYearBringsNoCreditsWhileTheRefundIsUndecided() {
        String order = subscribe("pro", Map.of("billing_cycle", "yearly"))
                .statusCode(200)
                .extract()
                .path("order_number");
        subscriber.pays(order, contract);
        subscriber.refundIsPending(order);
        status().body("status", is("active"), "credits.total", is(0));
        clock.advance(Duration.ofDays(31));
        status().body("status", is("active"), "credits.total", is(0));
        subscriber.refundIsRejected(order);
        status().body("status", is("active"), "credits.total", is(250));
    }

    @Test
    void whatCannotBeReturnedByTheProviderNeedsSupport() {
        pay("pro");
        paddle.refundable = false;
        cancel(true).statusCode(400).body("code", is("refund_needs_support"));
        status().body("status", is("active"), "credits.total", is(250));
    }

    @Test
    void moneyGoesBackOncePerYear() {
        pay("pro");
        cancel(true).statusCode(200);
        payAgain("pro");
        status().body("status", is("active"), "refund_eligible", is(false), "refund_days_remaining", is(0));
        cancel(true).statusCode(400).body("code", is("refunded_lately"));
        cancel(false).statusCode(200);
        clock.advance(Duration.ofDays(366));
        payAgain("pro");
        status().body("refund_eligible", is(true));
    }

    @Test
    void aCancelledPlanCanStillBeRefundedInTime() {
        pay("pro");
        cancel(false).statusCode(200);
        clock.advance(Duration.ofDays(6));
        eligibility().body("eligible", is(true), "days_remaining", is(1), "reason", nullValue());
        cancel(true).statusCode(200).body("refund_processed", is(true));
    }

    @Test
    void theReasonAgainstARefundIsInTheReadersLanguage() {
        asUser().header("Accept-Language", "es")
                .get("/api/v1/subscriptions/refund-eligibility")
                .then()
                .body("eligible", is(false), "reason", is("No hay ninguna suscripción activa"));
    }

    @Test
    void anotherPlanEndsTheFirstOneHereAndAtItsProvider() {
        pay("starter");
        payAgain("pro");
        status().body("plan.name", is("pro"), "credits.subscription", is(250));
        history().body("subscriptions.status", contains("active", "cancelled"));
        await().until(() -> paddle.asked.contains("cancelNow " + contract));
    }

    @Test
    void aContractThatCouldNotBeStoppedIsStoppedLater() {
        pay("starter");
        paddle.outcome = new ProviderOutcome.Unreachable();
        payAgain("pro");
        await().until(() -> paddle.asked.contains("cancelNow " + contract));
        int before = paddle.asked.size();
        paddle.outcome = new ProviderOutcome.Done();
        await().until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return paddle.asked.size() > before && waitingStops() == 0;
        });
    }

    @Test
    void aPaymentThatComesAfterTheOrderWasGivenUpStillCounts() {
        String order = order("pro");
        sql.update("UPDATE orders SET status = 'expired' WHERE order_number = ?", order);
        sql.update("UPDATE subscriptions SET status = 'failed' WHERE user_id = ?", user);
        subscriber.pays(order, contract);
        status().body("status", is("active"), "credits.total", is(250));
    }

    @Test
    void anErasedAccountIsNotChargedAnyMore() {
        pay("pro");
        assertThat(data.export(user))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.plan()).isEqualTo("pro"));
        event("user.erased", Map.of("user_id", user)).statusCode(204);
        event("user.erased", Map.of("user_id", user)).statusCode(204);
        status().body("has_subscription", is(false), "credits.subscription", is(0));
        await().until(() -> paddle.asked.contains("cancelNow " + contract));
    }

    @Test
    void anEcpayTermEndsByItself() {
        ScriptedGateway ecpay = ScriptedGateway.install(PaymentMethod.ECPAY);
        String order = subscribe("pro", Map.of("payment_method", "ecpay", "billing_cycle", "yearly"))
                .statusCode(200)
                .extract()
                .path("order_number");
        asUser().get("/api/v1/payments/order/" + order).then().body("amount", is(5750), "currency", is("TWD"));
        subscriber.pays(order, null);
        status().body("status", is("active"), "auto_renew", is(false));
        cancel(false).statusCode(200);
        subscribe("pro", Map.of("payment_method", "ecpay")).statusCode(200).body("status", is("active"));
        status().body("auto_renew", is(false));
        // Contracts of other tests may end meanwhile; this subscription has none.
        assertThat(ecpay.asked)
                .filteredOn(call -> !call.startsWith("cancelNow"))
                .containsExactly("open " + order);
        clock.advance(Duration.ofDays(366));
        status().body("has_subscription", is(false), "status", is("none"));
        history().body("subscriptions.status", contains("expired"));
    }

    private String order(String plan) {
        return subscribe(plan).statusCode(200).extract().path("order_number");
    }

    private String pay(String plan) {
        String order = order(plan);
        subscriber.pays(order, contract);
        return order;
    }

    private void payAgain(String plan) {
        subscriber.pays(order(plan), "sub_" + UUID.randomUUID());
    }

    private Response keyed(Map<String, String> body) {
        return asUser().header("Idempotency-Key", "k").body(body).post("/api/v1/subscriptions/subscribe");
    }

    private long waitingStops() {
        return countOf(
                "SELECT count(*) AS n FROM outbox_events WHERE topic = 'subscription.over' AND payload->>'provider_id' = ?",
                contract);
    }

    private ValidatableResponse status() {
        return asUser().get("/api/v1/subscriptions/status").then().statusCode(200);
    }

    private ValidatableResponse history() {
        return asUser().get("/api/v1/subscriptions/history").then().statusCode(200);
    }

    private ValidatableResponse eligibility() {
        return asUser().get("/api/v1/subscriptions/refund-eligibility").then().statusCode(200);
    }

    private ValidatableResponse cancel(boolean refund) {
        return asUser().body(Map.of("request_refund", refund))
                .post("/api/v1/subscriptions/cancel")
                .then();
    }
}
