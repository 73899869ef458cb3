package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.ScriptedGateway;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renewals that come late, or never, and the clock's job (contract: external-paddle §7.2 "Access rule"). */
@QuarkusTest
class GraceTest extends MoneyTest {

    private static final BigDecimal PRICE = BigDecimal.TEN;

    @Inject
    LiveSubscriber subscriber;

    @Inject
    Terms terms;

    private final String contract = "sub_" + UUID.randomUUID();
    private ScriptedGateway paddle;
    private UUID subscription;

    @BeforeEach
    void subscriberOfAMonth() {
        LiveMode.enter();
        paddle = ScriptedGateway.install(PaymentMethod.PADDLE);
        String order = subscribe("starter").statusCode(200).extract().path("order_number");
        subscription = subscriber.pays(order, contract);
    }

    @Test
    void aRenewalThatIsLateFindsThePlanStillThere() {
        clock.advance(Duration.ofDays(30).plusMinutes(5));
        status().body("status", is("past_due"), "has_subscription", is(true), "credits.subscription", is(0));
        entitlement().body("plan", is("starter"));
        renew();
        status().body("status", is("active"), "credits.subscription", is(100));
    }

    @Test
    void threeDaysOfGraceThenItIsOverHereAndAtTheProvider() {
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        subscriber.cannotPay(subscription);
        clock.advance(Duration.ofDays(3).minusMinutes(5));
        status().body("status", is("past_due"), "plan.name", is("starter"), "credits.subscription", is(0));
        clock.advance(Duration.ofMinutes(10));
        status().body("has_subscription", is(false), "status", is("none"));
        entitlement().body("plan", is("demo"));
        asUser().get("/api/v1/subscriptions/history").then().body("subscriptions.status", contains("expired"));
        await().until(() -> paddle.asked.contains("cancelNow " + contract));
    }

    @Test
    void theProvidersSignOfLifeAloneDoesNotReviveAnUnpaidTerm() {
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        subscriber.cannotPay(subscription);
        subscriber.recovers(subscription);
        status().body("status", is("past_due"));
        renew();
        status().body("status", is("active"));
    }

    @Test
    void aFailureInsideThePaidTermIsTakenBack() {
        subscriber.cannotPay(subscription);
        status().body("status", is("past_due"), "credits.subscription", is(100));
        subscriber.recovers(subscription);
        status().body("status", is("active"), "auto_renew", is(true), "credits.subscription", is(100));
    }

    @Test
    void moneyThatComesAfterTheGraceBringsThePlanBack() {
        clock.advance(Duration.ofDays(40));
        status().body("status", is("none"));
        renew();
        status().body("status", is("active"), "credits.subscription", is(100));
    }

    @Test
    void moneyForAReplacedPlanIsNotTakenForThePlan() {
        clock.advance(Duration.ofDays(40));
        status().body("status", is("none"));
        subscriber.pays(subscribe("pro").extract().path("order_number"), "sub_" + UUID.randomUUID());
        renew();
        status().body("plan.name", is("pro"), "credits.subscription", is(250));
        assertThat(textOf("SELECT status AS t FROM subscriptions WHERE id = ?", subscription))
                .isEqualTo("expired");
    }

    @Test
    void theEntitlementOutlivesTheTermByTheGraceOnlyWhileTheProviderRenews() {
        Instant paid = subscriber.paidUntil(subscription);
        assertThat(entitledUntil()).isEqualTo(paid.plus(Duration.ofDays(3)));
        asUser().body("{\"request_refund\":false}")
                .post("/api/v1/subscriptions/cancel")
                .then()
                .statusCode(200);
        assertThat(entitledUntil()).isEqualTo(paid);
    }

    @Test
    void theClocksJobDoesItForEverybodyOnceHoweverOftenItRuns() throws Exception {
        renew();
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        inParallel(8, i -> {
            if (i % 2 == 0) {
                terms.bringAllUpToDate();
            } else {
                terms.bringUpToDate(user);
            }
            return i;
        });
        terms.bringAllUpToDate();
        List<Integer> amounts = sql.list(
                "SELECT amount FROM credit_transactions WHERE user_id = ? ORDER BY sequence",
                row -> row.number("amount"),
                user);
        assertThat(amounts).containsExactly(100, -100, 100);
        String before = rowsOfUser();
        terms.bringAllUpToDate();
        assertThat(rowsOfUser()).isEqualTo(before);
    }

    @Test
    void theClocksJobReadsIndexesThatHoldOpenSubscriptionsOnly() {
        QuarkusTransaction.begin();
        try {
            sql.update("""
                    INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew,
                                               start_date, end_date, paid_until, ended_at, period_end,
                                               last_credit_grant_at, created_at)
                    SELECT gen_random_uuid(), gen_random_uuid(), ?::uuid, CASE WHEN n % 10 = 0 THEN 'active' ELSE 'expired' END,
                           'monthly', 'paddle', true, now(), now() + n * interval '1 hour', now() + n * interval '1 hour',
                           CASE WHEN n % 10 = 0 THEN NULL ELSE now() END, now() + n * interval '1 hour', now(), now()
                      FROM generate_series(1000, 31000) AS n""", planId("starter"));
            sql.update("ANALYZE subscriptions");
            Instant now = clock.instant();
            String plan = String.join(
                    "\n", sql.list("EXPLAIN " + SubscriptionRows.DUE, row -> row.text("QUERY PLAN"), now, now, 500));
            assertThat(plan)
                    .contains("subscriptions_ending", "subscriptions_period_ending")
                    .doesNotContain("Seq Scan");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void renew() {
        subscriber.renews(
                subscription,
                PRICE,
                later(subscriber.paidUntil(subscription), clock.instant()).plus(Duration.ofDays(30)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other.minus(Duration.ofDays(5))) ? one : other;
    }

    private String rowsOfUser() {
        return textOf("SELECT jsonb_agg(s) AS t FROM subscriptions s WHERE user_id = ?", user);
    }

    private Instant entitledUntil() {
        return Instant.parse(entitlement().extract().path("expires_at"));
    }

    private ValidatableResponse entitlement() {
        return asService().get("/internal/entitlements/" + user).then().statusCode(200);
    }

    private ValidatableResponse status() {
        return asUser().get("/api/v1/subscriptions/status").then().statusCode(200);
    }
}
