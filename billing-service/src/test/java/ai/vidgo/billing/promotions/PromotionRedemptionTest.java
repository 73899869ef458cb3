package ai.vidgo.billing.promotions;

import static ai.vidgo.billing.promotions.PromotionStory.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Codes that are used: one place is given to one, in whatever way they come for it. */
@QuarkusTest
class PromotionRedemptionTest extends MoneyTest {

    private static final int CLIENTS = 64;

    @Inject
    Orders orders;

    private final String code = PromotionStory.code();

    @Test
    void ofSixtyFourBuyersOneGetsTheLastPlace() throws Exception {
        String id = PromotionStory.id(code, Map.of("max_uses_total", 1));
        List<Response> answers = inParallel(CLIENTS, i -> purchase(UUID.randomUUID(), "paddle"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSize(1)
                .first()
                .satisfies(winner -> {
                    assertThat(winner.<Number>path("amount").intValue()).isEqualTo(4);
                    pay(winner.path("order_number"));
                });
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 400)
                .hasSize(CLIENTS - 1)
                .allMatch(answer -> "promotion_used_up".equals(answer.path("code")));
        assertUses(id, 1);
    }

    @Test
    void ofSixtyFourUsesThatAreRecordedByHandOneCounts() throws Exception {
        String id = PromotionStory.id(code, Map.of("max_uses_total", 1));
        List<Integer> codes =
                inParallel(CLIENTS, i -> record(id, UUID.randomUUID(), "").statusCode());
        assertThat(codes)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 400)
                .hasSize(CLIENTS - 1);
        assertUses(id, 1);
    }

    @Test
    void theLimitOfAUserHoldsAgainstParallelUses() throws Exception {
        String id = PromotionStory.id(code, Map.of("max_uses_per_user", 2));
        List<Integer> codes = inParallel(16, i -> record(id, user, "").statusCode());
        assertThat(codes).filteredOn(status -> status == 200).hasSize(2);
        assertUses(id, 2);
    }

    @Test
    void aUseCountsOncePerOrder() throws Exception {
        String id = PromotionStory.id(code, Map.of("max_uses_per_user", 5));
        String order = purchase(user, "paddle").path("order_number");
        List<Integer> codes = inParallel(8, i -> record(id, user, order).statusCode());
        assertThat(codes).containsOnly(200);
        pay(order);
        assertUses(id, 1);
    }

    @Test
    void thePaymentUsesTheCodeAndTheDiscountIsThatOfTheCurrency() {
        String id = PromotionStory.id(code, Map.of("discount_value", 33, "max_uses_per_user", 3));
        assertThat(purchase(user, "paddle").<Number>path("amount").floatValue()).isEqualTo(3.35f);
        Response taiwan = purchase(user, "ecpay");
        assertThat(taiwan.<Number>path("amount").intValue()).isEqualTo(100);
        assertUses(id, 0);
        pay(taiwan.path("order_number"));
        assertUses(id, 1);
        asService()
                .get("/internal/personal-data/" + user)
                .then()
                .body("promotions.code", contains(code, code), "promotions[0].discount_amount", is(50));
        assertThat(textOf(
                        "SELECT discount_amount AS t FROM orders WHERE order_number = ? AND promotion_id IS NOT NULL",
                        taiwan.<String>path("order_number")))
                .isEqualTo("50.00");
    }

    @Test
    void aFixedDiscountIsConvertedByTheListPrices() {
        PromotionStory.id(code, Map.of("discount_type", "fixed_amount", "discount_value", 2, "max_uses_per_user", 3));
        assertThat(purchase(user, "paddle").<Number>path("amount").intValue()).isEqualTo(3);
        assertThat(purchase(user, "ecpay").<Number>path("amount").intValue()).isEqualTo(90);
    }

    @Test
    void whoComesBackTakesTheirOwnPlaceOver() {
        String id = PromotionStory.id(code, Map.of("max_uses_total", 1));
        String first = purchase(user, "paddle").path("order_number");
        String second = purchase(user, "paddle").path("order_number");
        assertThat(purchase(UUID.randomUUID(), "paddle").statusCode()).isEqualTo(400);
        pay(second);
        assertUses(id, 1);
        assertThat(purchase(user, "paddle").<String>path("code")).isEqualTo("promotion_used_up");
        pay(first);
        assertUses(id, 1);
        assertThat(note(first)).contains(code);
        balance().body("purchased_credits", is(100));
    }

    @Test
    void anOrderThatIsGivenUpGivesItsPlaceBack() {
        PromotionStory.id(code, Map.of("max_uses_total", 1));
        String order = purchase(user, "paddle").path("order_number");
        QuarkusTransaction.requiringNew()
                .run(() -> orders.fail(orders.find(order).orElseThrow().id()));
        assertThat(purchase(UUID.randomUUID(), "paddle").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlaceIsKeptForADayOnlyAndALatePayerTakesWhatIsLeft() {
        String id = PromotionStory.id(code, Map.of("max_uses_total", 2));
        String order = purchase(user, "paddle").path("order_number");
        clock.advance(Duration.ofHours(25));
        assertThat(purchase(UUID.randomUUID(), "paddle").statusCode()).isEqualTo(200);
        pay(order);
        assertUses(id, 1);
        assertThat(note(order)).isNull();
    }

    @Test
    void codesThatDoNotCountAreRefusedBeforeAnOrderIsMade() {
        assertThat(purchase(user, "paddle").<String>path("code")).isEqualTo("promotion_unknown");
        PromotionStory.id(
                code,
                Map.of("applicable_credit_packages", List.of(UUID.randomUUID().toString())));
        assertThat(purchase(user, "paddle").<String>path("code")).isEqualTo("promotion_not_applicable");
        String free = PromotionStory.code();
        PromotionStory.id(free, Map.of("discount_value", 100));
        assertThat(purchase(user, "paddle", free).<String>path("code")).isEqualTo("promotion_not_applicable");
        assertThat(countOf("SELECT count(*) AS n FROM orders WHERE user_id = ?", user))
                .isZero();
    }

    @Test
    void redeemsWithoutRedis() {
        String id = PromotionStory.id(code, Map.of());
        RedisControl.stop();
        try {
            String order = purchase(user, "paddle").path("order_number");
            pay(order);
            assertUses(id, 1);
        } finally {
            RedisControl.start();
        }
    }

    private Response purchase(UUID buyer, String method) {
        return purchase(buyer, method, code.toLowerCase(java.util.Locale.ROOT));
    }

    private Response purchase(UUID buyer, String method, String promotion) {
        return given().auth()
                .oauth2(TestTokens.user(buyer))
                .contentType(ContentType.JSON)
                .body(Map.of("package_id", packageId("small"), "payment_method", method, "promotion_code", promotion))
                .post("/api/v1/credits/purchase");
    }

    private static Response record(String promotion, UUID user, String order) {
        return asAdmin()
                .queryParam("promotion_id", promotion)
                .queryParam("user_id", user)
                .queryParam("order_id", order)
                .queryParam("discount_amount", "1.5")
                .post("/api/v1/promotions/internal/record-usage");
    }

    private void pay(String order) {
        QuarkusTransaction.requiringNew()
                .run(() -> orders.pay(orders.find(order).orElseThrow().id(), "txn_" + order, false));
    }

    private void assertUses(String id, int uses) {
        assertThat(textOf("""
                        SELECT p.current_uses || ' ' || count(u.used_at) AS t
                          FROM promotions p LEFT JOIN promotion_usages u ON u.promotion_id = p.id
                         WHERE p.id = ? GROUP BY p.id""", UUID.fromString(id))).isEqualTo(uses + " " + uses);
    }

    private String note(String order) {
        return textOf("""
                SELECT string_agg(detail, ', ') AS t FROM payment_discrepancies d JOIN orders o ON o.id = d.order_id
                 WHERE order_number = ?""", order);
    }
}
