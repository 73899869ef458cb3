package ai.vidgo.billing.promotions;

import static ai.vidgo.billing.promotions.PromotionStory.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromotionsHttpTest extends MoneyTest {

    private final String code = PromotionStory.code();

    @AfterEach
    void leaveNothingThatCounts() {
        sql.update("UPDATE promotions SET is_active = false");
    }

    @Test
    void listsWhatCountsNowTheMostImportantFirst() {
        String low = PromotionStory.id(code, Map.of("priority", 1, "is_featured", true));
        String high = PromotionStory.id(PromotionStory.code(), Map.of("priority", 2));
        String off = PromotionStory.id(PromotionStory.code(), Map.of("is_active", false));
        String over = PromotionStory.id(PromotionStory.code(), Map.of("end_date", "2021-01-01T00:00:00Z"));
        String early = PromotionStory.id(PromotionStory.code(), Map.of("start_date", "2080-01-01T00:00:00Z"));
        String none = PromotionStory.id(PromotionStory.code(), Map.of("max_uses_total", 0));
        given().get("/api/v1/promotions/active")
                .then()
                .statusCode(200)
                .body("promotions.id", containsInRelativeOrder(high, low))
                .body("promotions.id", not(hasItem(off)))
                .body("promotions.id", not(hasItem(over)))
                .body("promotions.id", not(hasItem(early)))
                .body("promotions.id", not(hasItem(none)))
                .body("promotions[0]", not(hasKey("current_uses")))
                .body("promotions[0]", not(hasKey("shown")))
                .body("featured_promotion.id", is(low), "featured_promotion.badge_color", is("#ff4444"));
    }

    @Test
    void showsEachPackageWithItsBestPromotion() {
        String medium = packageId("medium");
        String best = PromotionStory.id(
                code, Map.of("priority", 9, "applicable_credit_packages", List.of(medium), "badge_text", "HOT"));
        PromotionStory.id(PromotionStory.code(), Map.of("priority", 8, "discount_value", 12.5));
        given().get("/api/v1/promotions/packages")
                .then()
                .statusCode(200)
                .body("packages.name", contains("small", "medium", "large", "enterprise"))
                .body("packages.price", contains(5, 8, 13, 26))
                .body("packages[1].discounted_price", is(6.4f), "packages[1].discount_percentage", is(20f))
                .body("packages[1].promotion_badge", is("HOT"), "packages[1].currency", is("USD"))
                .body("packages[2].discounted_price", is(11.37f), "packages[2].discount_percentage", is(12.5f))
                .body("active_promotion.id", is(best));
        sql.update("UPDATE promotions SET is_active = false");
        given().get("/api/v1/promotions/packages")
                .then()
                .body("active_promotion", nullValue(), "packages[1].discounted_price", nullValue());
    }

    @Test
    void validatesACodeInAnySpellingAndLanguage() {
        String id = PromotionStory.id(code, Map.of());
        validate(" " + code.toLowerCase(java.util.Locale.ROOT) + " ", "en")
                .body("valid", is(true), "promotion.id", is(id), "message", is("The promotion code is valid"));
        validate("NOBODY", "es")
                .body("valid", is(false), "promotion", nullValue(), "message", is("Este código promocional no existe"));
        change(id, Map.of("start_date", "2080-01-01T00:00:00Z"));
        validate(code, "en")
                .body("valid", is(false), "promotion.id", is(id), "message", is("This promotion has not started yet"));
        change(id, Map.of("start_date", "2020-01-01T00:00:00Z", "end_date", "2021-01-01T00:00:00Z"));
        validate(code, "en")
                .body("valid", is(false), "promotion", nullValue(), "message", is("This promotion has ended"));
        change(id, Map.of("end_date", "2080-01-01T00:00:00Z", "max_uses_total", 0));
        validate(code, "en").body("valid", is(false), "message", is("This promotion has been used up"));
        change(id, Map.of("is_active", false));
        validate(code, "en").body("valid", is(false), "message", is("This promotion is not active"));
    }

    @Test
    void stopsWhoGuesses() {
        String network = "10.1.2.3";
        for (int i = 0; i < 10; i++) {
            validateFrom(network, "GUESS" + i).statusCode(200).body("valid", is(false));
        }
        validateFrom(network, "GUESS").statusCode(429).header("Retry-After", notNullValue());
        validateFrom("10.2.3.4", code).statusCode(200);
        clock.advance(java.time.Duration.ofMinutes(16));
        validateFrom(network, "GUESS").statusCode(200);
        for (int i = 0; i < 10; i++) {
            apply(Map.of("promotion_code", "WRONG" + i, "original_amount", 1)).statusCode(400);
        }
        apply(Map.of("promotion_code", "WRONG", "original_amount", 1)).statusCode(429);
    }

    @Test
    void quotesExactlyAndConsumesNothing() {
        PromotionStory.id(code, Map.of("discount_value", 50));
        for (int i = 0; i < 3; i++) {
            apply(Map.of("promotion_code", code, "original_amount", 9.99))
                    .statusCode(200)
                    .body(
                            "success",
                            is(true),
                            "original_amount",
                            is(9.99f),
                            "discount_amount",
                            is(5.0f),
                            "final_amount",
                            is(4.99f))
                    .body("promotion_code", is(code), "promotion_name", is("Sale"));
        }
    }

    @Test
    void quotesWithinItsLimits() {
        PromotionStory.id(code, Map.of("discount_value", 50, "max_discount_amount", 3, "min_purchase_amount", 5));
        apply(Map.of("promotion_code", code, "original_amount", 100))
                .body("discount_amount", is(3.0f), "final_amount", is(97.0f));
        apply(Map.of("promotion_code", code, "original_amount", 4.99))
                .body("discount_amount", is(0), "final_amount", is(4.99f));
        String fixed = PromotionStory.code();
        PromotionStory.id(fixed, Map.of("discount_type", "fixed_amount", "discount_value", 20));
        apply(Map.of("promotion_code", fixed, "original_amount", 12))
                .body("final_amount", is(0), "discount_amount", is(12));
    }

    @Test
    void refusesAQuoteForSomethingElse() {
        PromotionStory.id(
                code,
                Map.of(
                        "applicable_plans",
                        List.of(planId("pro")),
                        "applicable_credit_packages",
                        List.of(packageId("small"))));
        apply(Map.of("promotion_code", code, "original_amount", 5, "package_id", packageId("small")))
                .statusCode(200);
        apply(Map.of("promotion_code", code, "original_amount", 5, "plan_id", planId("pro")))
                .statusCode(200);
        apply(Map.of("promotion_code", code, "original_amount", 5, "package_id", packageId("large")))
                .statusCode(400)
                .body("code", is("promotion_not_applicable"));
        apply(Map.of("promotion_code", code, "original_amount", 5, "plan_id", planId("starter")))
                .statusCode(400);
        apply(Map.of("promotion_code", code, "original_amount", -1)).statusCode(422);
        given().contentType(ContentType.JSON)
                .body(Map.of("promotion_code", code, "original_amount", 5))
                .post("/api/v1/promotions/apply")
                .then()
                .statusCode(401);
    }

    @Test
    void createsWithDefaultsAndShowsEverythingToAdministrators() {
        PromotionStory.create(code, Map.of())
                .statusCode(200)
                .body("code", is(code), "discount_type", is("percentage"), "discount_value", is(20))
                .body("min_purchase_amount", is(0), "max_discount_amount", nullValue(), "max_uses_total", nullValue())
                .body(
                        "max_uses_per_user",
                        is(1),
                        "current_uses",
                        is(0),
                        "remaining_uses",
                        nullValue(),
                        "is_valid",
                        is(true))
                .body("applicable_plans", is(empty()), "applicable_credit_packages", is(empty()))
                .body(
                        "badge_color",
                        is("#ff4444"),
                        "is_active",
                        is(true),
                        "is_featured",
                        is(false),
                        "created_at",
                        notNullValue());
    }

    @Test
    void refusesWhatMakesNoSense() {
        List<Map<String, ?>> wrong = List.of(
                Map.of("discount_value", 101),
                Map.of("discount_value", 0),
                Map.of("discount_value", -5),
                Map.of("discount_type", "gift"),
                Map.of("end_date", "2020-01-01T00:00:00Z"),
                Map.of("min_purchase_amount", -1),
                Map.of("max_discount_amount", -1),
                Map.of("max_uses_total", -1),
                Map.of("max_uses_total", 1.5),
                Map.of("max_discount_amount", "much"),
                Map.of("max_uses_per_user", -1),
                Map.of("code", "X"),
                Map.of("code", "WITH SPACE"),
                Map.of("badge_color", "red\" onload=\"x"),
                Map.of("banner_image_url", "javascript:alert(1)"));
        for (Map<String, ?> fields : wrong) {
            PromotionStory.create(code, fields).statusCode(422);
        }
        asAdmin()
                .body(Map.of("code", code))
                .post("/api/v1/promotions/admin/create")
                .then()
                .statusCode(422)
                .body("detail.loc.flatten()", hasItem("discount_value"));
    }

    @Test
    void aCodeBelongsToOnePromotion() {
        String id = PromotionStory.id(code, Map.of());
        PromotionStory.create(code.toLowerCase(java.util.Locale.ROOT), Map.of())
                .statusCode(400)
                .body("code", is("promotion_code_taken"));
        String other = PromotionStory.id(PromotionStory.code(), Map.of());
        change(other, Map.of("code", code)).statusCode(400).body("code", is("promotion_code_taken"));
        change(id, Map.of("code", code, "name", "Better")).statusCode(200).body("name", is("Better"), "code", is(code));
    }

    @Test
    void parallelCreationsOfACodeMakeOnePromotion() throws Exception {
        List<Integer> codes = inParallel(
                8, i -> PromotionStory.create(code, Map.of()).extract().statusCode());
        assertThat(codes)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 400)
                .hasSize(7);
    }

    @Test
    void changesAnyPartAndTakesLimitsAway() {
        String id =
                PromotionStory.id(code, Map.of("max_uses_total", 5, "max_discount_amount", 2, "description", "Long"));
        change(id, Map.of("priority", 7))
                .statusCode(200)
                .body("max_uses_total", is(5), "remaining_uses", is(5), "priority", is(7));
        Map<String, Object> unlimited = new HashMap<>();
        unlimited.put("max_uses_total", null);
        unlimited.put("max_discount_amount", null);
        change(id, unlimited)
                .statusCode(200)
                .body("max_uses_total", nullValue(), "max_discount_amount", nullValue(), "description", is("Long"));
        change(id, Map.of("end_date", "2019-01-01T00:00:00Z")).statusCode(422);
        change(UUID.randomUUID().toString(), Map.of()).statusCode(404);
        change("nonsense", Map.of()).statusCode(404).body("code", is("promotion_not_found"));
    }

    @Test
    void deletingSwitchesOffAndIsInTheTrail() {
        String id = PromotionStory.id(code, Map.of());
        asAdmin()
                .delete("/api/v1/promotions/admin/" + id)
                .then()
                .statusCode(200)
                .body("message", notNullValue());
        asAdmin()
                .queryParam("limit", 100)
                .get("/api/v1/promotions/admin/list")
                .then()
                .body("id", not(hasItem(id)));
        asAdmin()
                .queryParam("limit", 100)
                .queryParam("include_inactive", true)
                .get("/api/v1/promotions/admin/list")
                .then()
                .body("id", hasItem(id))
                .body("find { it.id == '" + id + "' }.is_valid", is(false));
        asAdmin().delete("/api/v1/promotions/admin/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(sql.list(
                        "SELECT action FROM admin_audit WHERE target_id = ? ORDER BY sequence",
                        row -> row.text("action"),
                        id))
                .containsExactly("promotion.created", "promotion.deleted");
    }

    @Test
    void careIsForAdministrators() {
        asUser().get("/api/v1/promotions/admin/list").then().statusCode(403);
        given().get("/api/v1/promotions/admin/list").then().statusCode(401);
        asUser().body(PromotionStory.promotion(code, Map.of()))
                .post("/api/v1/promotions/admin/create")
                .then()
                .statusCode(403);
        asUser().post("/api/v1/promotions/internal/record-usage").then().statusCode(403);
        asAdmin().get("/api/v1/promotions/admin/list?limit=101").then().statusCode(422);
        asAdmin().get("/api/v1/promotions/admin/list?skip=-1").then().statusCode(422);
    }

    @Test
    void recordingAUseWantsToKnowOfWhat() {
        String id = PromotionStory.id(code, Map.of());
        asAdmin()
                .queryParam("promotion_id", id)
                .queryParam("user_id", user)
                .queryParam("discount_amount", 1)
                .post("/api/v1/promotions/internal/record-usage")
                .then()
                .statusCode(422);
        asAdmin()
                .queryParam("promotion_id", UUID.randomUUID())
                .queryParam("user_id", user)
                .queryParam("order_id", "")
                .queryParam("discount_amount", 1)
                .post("/api/v1/promotions/internal/record-usage")
                .then()
                .statusCode(404);
        asAdmin()
                .queryParam("promotion_id", id)
                .queryParam("user_id", user)
                .queryParam("order_id", "CR-0")
                .queryParam("discount_amount", 1)
                .post("/api/v1/promotions/internal/record-usage")
                .then()
                .statusCode(404);
        asAdmin()
                .queryParam("promotion_id", id)
                .queryParam("user_id", "me")
                .queryParam("order_id", "")
                .queryParam("discount_amount", 1)
                .post("/api/v1/promotions/internal/record-usage")
                .then()
                .statusCode(422);
    }

    @Test
    void packagesAreMadeAndChanged() {
        String name = "pack" + UUID.randomUUID();
        String id = asAdmin()
                .body(Map.of("name", name, "credits", 40, "price", 4.5, "is_active", false))
                .post("/api/v1/promotions/admin/packages/create")
                .then()
                .statusCode(200)
                .body(
                        "price",
                        is(4.5f),
                        "currency",
                        is("USD"),
                        "bonus_credits",
                        is(0),
                        "sort_order",
                        is(0),
                        "is_active",
                        is(false))
                .extract()
                .path("id");
        asAdmin()
                .body(Map.of("name", name, "credits", 1, "price", 1))
                .post("/api/v1/promotions/admin/packages/create")
                .then()
                .statusCode(400)
                .body("code", is("package_name_taken"));
        asAdmin()
                .body(Map.of("price", 135, "currency", "TWD", "bonus_credits", 3))
                .put("/api/v1/promotions/admin/packages/" + id)
                .then()
                .statusCode(200)
                .body("price", is(4.5f), "price_twd", is(135), "bonus_credits", is(3), "credits", is(40));
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("credits", 0),
                Map.of("price", 0),
                Map.of("price", -1),
                Map.of("bonus_credits", -1),
                Map.of("min_plan", "gold"))) {
            asAdmin()
                    .body(wrong)
                    .put("/api/v1/promotions/admin/packages/" + id)
                    .then()
                    .statusCode(422);
        }
        asAdmin()
                .body(Map.of("name", "x"))
                .post("/api/v1/promotions/admin/packages/create")
                .then()
                .statusCode(422);
        asAdmin()
                .body(Map.of())
                .put("/api/v1/promotions/admin/packages/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        asUser().body(Map.of())
                .put("/api/v1/promotions/admin/packages/" + id)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse validate(String promotion, String language) {
        return given().contentType(ContentType.JSON)
                .header(
                        "X-Forwarded-For",
                        "10.9." + ThreadLocalRandom.current().nextInt(256) + "."
                                + ThreadLocalRandom.current().nextInt(256))
                .header("Accept-Language", language)
                .body(Map.of("promotion_code", promotion))
                .post("/api/v1/promotions/validate")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse validateFrom(String network, String promotion) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", network)
                .body(Map.of("promotion_code", promotion))
                .post("/api/v1/promotions/validate")
                .then();
    }

    private ValidatableResponse apply(Map<String, ?> body) {
        return asUser().body(body).post("/api/v1/promotions/apply").then();
    }

    private static ValidatableResponse change(String id, Map<String, ?> fields) {
        return asAdmin().body(fields).put("/api/v1/promotions/admin/" + id).then();
    }
}
