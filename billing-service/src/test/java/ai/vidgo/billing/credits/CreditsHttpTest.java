package ai.vidgo.billing.credits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.RoundTrips;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreditsHttpTest extends MoneyTest {

    @Inject
    Orders orders;

    @Test
    void givesTheSignUpCreditsOnce() {
        for (int i = 0; i < 3; i++) {
            event("user.verified", Map.of("user_id", user)).statusCode(204);
        }
        balance()
                .body("bonus_credits", is(2), "bonus", is(2), "bonus_expiry", nullValue(), "remaining_credits", is(2))
                .body("used_credits", is(0), "total_credits", is(2), "weekly_limit", is(0), "weekly_used", is(0))
                .body("reset_date", matchesPattern("\\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
    }

    @Test
    void twentyJobsWithCreditsForTenSettleExactlyTen() throws Exception {
        subscribe("starter").statusCode(200);
        List<Integer> codes = inParallel(20, i -> {
            int code = reserve(job(i), "product_scene").extract().statusCode();
            return code == 200 ? settle(job(i)).extract().statusCode() : code;
        });
        assertThat(codes).filteredOn(code -> code == 200).hasSize(10);
        assertThat(codes).filteredOn(code -> code == 402).hasSize(10);
        balance().body("remaining_credits", is(0), "used_credits", is(100), "weekly_used", is(100));
    }

    @Test
    void holdsPriceChargesAndRepeatsItsAnswers() {
        subscribe("starter").statusCode(200);
        for (int i = 0; i < 2; i++) {
            reserve(job(1), "t2i")
                    .statusCode(200)
                    .body("job_id", is(job(1)), "status", is("held"), "amount", is(5), "balance", is(95));
        }
        for (int i = 0; i < 2; i++) {
            settle(job(1)).statusCode(200).body("status", is("settled"), "amount", is(5));
        }
        reserve(job(1), "t2i").statusCode(409).body("code", is("hold_settled"));
        release(job(1)).statusCode(409).body("code", is("hold_settled"));
        balance().body("remaining_credits", is(95));
    }

    @Test
    void releasesOnceAndRefusesWhatComesLater() {
        subscribe("starter").statusCode(200);
        reserve(job(1), "t2i").statusCode(200);
        for (int i = 0; i < 2; i++) {
            release(job(1)).statusCode(200).body("status", is("released"), "amount", is(5));
        }
        settle(job(1)).statusCode(409).body("code", is("hold_released"));
        settle(job(2)).statusCode(404).body("code", is("unknown_hold"));
        release(job(3)).statusCode(200).body("amount", is(0));
        reserve(job(3), "t2i").statusCode(409).body("code", is("hold_released"));
        balance().body("remaining_credits", is(100), "used_credits", is(0));
    }

    @Test
    void addsSurchargesAndChecksPlanServiceAndBalance() {
        asService()
                .body(Map.of("user_id", user, "job_id", job(1), "service_type", "short_video", "extra_credits", 10))
                .post("/internal/credits/reserve")
                .then()
                .statusCode(402)
                .body("code", is("insufficient_credits"), "detail", is("Not enough credits: 35 needed, 0 available"));
        reserve(job(1), "vidgo_style").statusCode(403).body("code", is("plan_not_allowed"));
        reserve(job(1), "leonardo_video_4k").statusCode(403);
        reserve(job(1), "nothing").statusCode(404).body("code", is("unknown_service"));
        given().contentType("application/json")
                .body(Map.of("user_id", user, "job_id", job(1), "service_type", "t2i"))
                .post("/internal/credits/reserve")
                .then()
                .statusCode(401);
    }

    @Test
    void holdsNothingWhenWhatFollowsCannotBePaid() {
        subscribe("starter").statusCode(200);
        for (int i = 1; i <= 3; i++) {
            reserve(job(i), "short_video").statusCode(200);
        }
        reserveBefore("i2v", job(4))
                .statusCode(402)
                .body("code", is("insufficient_credits"), "detail", is("Not enough credits: 30 needed, 25 available"));
        reserveBefore("leonardo_video_4k", job(5)).statusCode(403).body("code", is("plan_not_allowed"));
        reserveBefore("nothing", job(6)).statusCode(404).body("code", is("unknown_service"));
        balance().body("remaining_credits", is(25));
        reserve(job(7), "ai_avatar").statusCode(402);

        release(job(1)).statusCode(200);
        reserveBefore("i2v", job(4)).statusCode(200).body("amount", is(5), "balance", is(45));
    }

    private ValidatableResponse reserveBefore(String next, String job) {
        return asService()
                .body(Map.of("user_id", user, "job_id", job, "service_type", "t2i", "followed_by", next))
                .post("/internal/credits/reserve")
                .then();
    }

    /** A caller waits for it before its job is accepted. */
    @Test
    void holdsThePriceOfAServiceForAllPlansInOneRoundTrip() {
        subscribe("starter").statusCode(200);
        // The price list is read now and then: by the first call here, and not by the one that is counted.
        clock.advance(Duration.ofMinutes(1));
        reserve(job(1), "t2i").statusCode(200);
        String request = UUID.randomUUID().toString();
        try (RoundTrips trips = RoundTrips.of(request)) {
            asService()
                    .header("X-Request-ID", request)
                    .body(Map.of("user_id", user, "job_id", job(2), "service_type", "t2i"))
                    .post("/internal/credits/reserve")
                    .then()
                    .statusCode(200);
            assertThat(trips.count()).as(trips.toString()).isEqualTo(1);
        }
    }

    @Test
    void settlesAndReleasesByEvents() {
        subscribe("starter").statusCode(200);
        reserve(job(1), "t2i").statusCode(200);
        reserve(job(2), "t2i").statusCode(200);
        for (int i = 0; i < 2; i++) {
            event("job.settle", Map.of("job_id", job(1), "amount", 5)).statusCode(204);
            event("job.release", Map.of("job_id", job(2), "reason", "failed")).statusCode(204);
        }
        event("job.settle", Map.of("job_id", job(9))).statusCode(204);
        balance().body("remaining_credits", is(95), "used_credits", is(5));
    }

    @Test
    void pagesThroughTheLedger() {
        subscribe("starter").statusCode(200);
        for (int i = 0; i < 4; i++) {
            reserve(job(i), "t2i").statusCode(200);
        }
        transactions("page=1&limit=2").body("items.amount", contains(-5, -5), "total", is(5), "page", is(1));
        transactions("page=3&limit=2").body("items.amount", contains(100), "items[0].type", is("subscription"));
        transactions("page=2&limit=2&offset=0").body("offset", is(2), "transactions.size()", is(2));
        transactions("limit=2&offset=4").body("items[0].balance_after", is(100), "page", is(3));
        transactions("transaction_type=generation")
                .body("total", is(4), "items[0].generation_id", is(job(3)), "items[0].service_type", is("t2i"));
        for (String bad : List.of("limit=0", "limit=101", "offset=-1", "page=0", "limit=x")) {
            asUser().get("/api/v1/credits/transactions?" + bad).then().statusCode(422);
        }
        given().get("/api/v1/credits/transactions").then().statusCode(401);
    }

    @Test
    void offersOnlyThePackagesOfThePlan() {
        packages().body("name", contains("small")).header("X-User-Plan", "demo");
        subscribe("pro").statusCode(200);
        packages()
                .body("name", contains("small", "medium", "large"), "price", contains(5, 8, 13))
                .body("currency", contains("USD", "USD", "USD"), "is_popular", contains(false, true, false))
                .header("X-User-Plan", "pro");
    }

    @Test
    void pricesAPackageByThePlansDiscount() {
        purchase("medium", "ecpay").statusCode(403).body("code", is("plan_not_allowed"));
        subscribe("pro").statusCode(200);
        purchase("medium", "ecpay")
                .statusCode(200)
                .body("amount", is(225), "currency", is("TWD"), "credits", is(110))
                .body(
                        "payment_url",
                        matchesPattern("http://localhost:8000/api/v1/payments/ecpay/checkout/CR-.*\\?t=.*"));
        purchase("medium", "paddle").statusCode(200).body("amount", is(7.2f), "currency", is("USD"));
        purchase("medium", "cash").statusCode(422);
        asUser().body(Map.of("package_id", UUID.randomUUID()))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(404);
    }

    @Test
    void completesAnOrderWithoutMoneyInMockModeOnly() {
        String number = purchase("small", "paddle").statusCode(200).extract().path("order_number");
        asUser().post("/api/v1/payments/mock/complete/" + number)
                .then()
                .statusCode(200)
                .body("success", is(true));
        asUser().post("/api/v1/payments/mock/complete/" + number).then().statusCode(400);
        balance().body("purchased_credits", is(50));
        asUser().get("/api/v1/payments/order/" + number)
                .then()
                .body("status", is("paid"), "payment_method", is("paddle"), "amount", is(5));

        String second = purchase("small", "ecpay").statusCode(200).extract().path("order_number");
        LiveMode.enter();
        asUser().post("/api/v1/payments/mock/complete/" + second).then().statusCode(404);
        purchase("small", "paddle").statusCode(503);
    }

    @Test
    void takesBackTheShareOfCreditsWhoseMoneyWentBack() {
        String number = paid("small");
        giveBack(number, "0.99");
        balance().body("purchased_credits", is(41));
        giveBack(number, "0.01");
        balance().body("purchased_credits", is(40), "used_credits", is(0));
        giveBack(number, "100");
        balance().body("purchased_credits", is(0));
        giveBack(number, "5");
        assertThat(owed()).isZero();
    }

    @Test
    void aRefundIsNotStoppedByCreditsThatAreSpent() {
        String number = paid("small");
        reserve(job(1), "ai_avatar").statusCode(200);
        settle(job(1)).statusCode(200);
        giveBack(number, "5");
        balance().body("purchased_credits", is(0), "remaining_credits", is(0));
        assertThat(owed()).isEqualTo(30);
    }

    @Test
    void hidesForeignOrders() {
        String number = purchase("small", "ecpay").statusCode(200).extract().path("order_number");
        given().auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .get("/api/v1/payments/order/" + number)
                .then()
                .statusCode(404);
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("pending"), "paid_at", nullValue());
    }

    @Test
    void worksWithoutRedis() {
        RedisControl.stop();
        try {
            subscribe("starter").statusCode(200);
            reserve(job(1), "t2i").statusCode(200);
            balance().body("remaining_credits", is(95));
            asService()
                    .get("/internal/entitlements/" + user)
                    .then()
                    .statusCode(200)
                    .body("plan", is("starter"));
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void reportsTheLawsOfTheLedger() {
        asService()
                .get("/internal/credits/invariants")
                .then()
                .statusCode(200)
                .body("violations.size()", is(0), "laws.size()", greaterThan(8))
                .body("laws.collect { it.broken.size() }.sum()", is(0), "accounts", greaterThan(-1));
        given().get("/internal/credits/invariants").then().statusCode(401);
        given().get("/internal/credits/invariants").then().header("Content-Type", endsWith("json"));
    }

    private String paid(String name) {
        String number = purchase(name, "paddle").statusCode(200).extract().path("order_number");
        asUser().post("/api/v1/payments/mock/complete/" + number).then().statusCode(200);
        return number;
    }

    private void giveBack(String number, String money) {
        UUID id = sql.one("SELECT id FROM orders WHERE order_number = ?", row -> row.uuid("id"), number);
        QuarkusTransaction.requiringNew().run(() -> orders.giveBack(id, new BigDecimal(money), clock.instant()));
    }

    private int owed() {
        return sql.one("SELECT owed FROM credit_accounts WHERE user_id = ?", row -> row.number("owed"), user);
    }

    private String job(int number) {
        return "job-" + number + "-" + user;
    }

    private ValidatableResponse transactions(String query) {
        return asUser().get("/api/v1/credits/transactions?" + query).then().statusCode(200);
    }

    private ValidatableResponse packages() {
        return asUser().get("/api/v1/credits/packages").then().statusCode(200);
    }

    private ValidatableResponse purchase(String name, String method) {
        return asUser().body(Map.of("package_id", packageId(name), "payment_method", method))
                .post("/api/v1/credits/purchase")
                .then();
    }
}
