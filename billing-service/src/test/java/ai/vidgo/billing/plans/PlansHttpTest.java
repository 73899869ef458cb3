package ai.vidgo.billing.plans;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import ai.vidgo.billing.MoneyTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlansHttpTest extends MoneyTest {

    @Test
    void listsPlansCheapestFirstWithPricesAsNumbers() {
        given().get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("name", contains("demo", "starter", "pro", "pro_plus"))
                .body("price_monthly", contains(0, 299, 599, 999))
                .body("price_yearly", contains(0, 2870, 5750, 9590))
                .body("currency", everyItem(is("TWD")))
                .body("credits_per_month", contains(0, 100, 250, 500))
                .body("watermark", contains(true, false, false, false))
                .body("is_featured", contains(false, false, true, false));
    }

    @Test
    void givesThePricingPageABareArray() {
        given().get("/api/v1/subscriptions/plans")
                .then()
                .statusCode(200)
                .body("size()", is(4))
                .body("[2].display_name", is("Pro"))
                .body("[2].monthly_credits", is(250))
                .body("[2].features.max_resolution", is("4k"))
                .body("[2].features.max_video_length", is(30))
                .body("[2].features.batch_processing", is(true));
    }

    @Test
    void findsOnePlanAndAnswers404ForAnythingElse() {
        given().get("/api/v1/plans/" + planId("pro_plus"))
                .then()
                .statusCode(200)
                .body("name", is("pro_plus"));
        given().get("/api/v1/plans/" + UUID.randomUUID()).then().statusCode(404).body("code", is("plan_not_found"));
        given().header("Accept-Language", "ja")
                .get("/api/v1/plans/nonsense")
                .then()
                .statusCode(404)
                .body("detail", equalTo("プランが見つかりません"));
    }

    @Test
    void answersNullWithoutASubscription() {
        asUser().get("/api/v1/plans/current").then().statusCode(200).body(equalTo("null"));
        asUser().get("/api/v1/plans/with-subscription")
                .then()
                .body("plans.size()", is(4), "current_subscription", equalTo(null));
        given().get("/api/v1/plans/current").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void showsTheCurrentPlan() {
        subscribe("starter").statusCode(200);
        asUser().get("/api/v1/plans/current")
                .then()
                .body("plan.name", is("starter"), "plan.credits_per_month", is(100), "status", is("active"));
    }

    @Test
    void publishesEveryPriceThatTheFrontendAsksForButNotWhatWePay() {
        given().get("/api/v1/credits/pricing")
                .then()
                .statusCode(200)
                .body("service", hasItems("ai_avatar", "product_scene", "virtual_try_on", "short_video"))
                .body("find { it.service == 'short_video' }.credits_per_use", is(25))
                .body("[0]", not(hasKey("api_cost_usd")));
    }

    @Test
    void estimatesByNameAndAlias() {
        given().contentType("application/json")
                .body(Map.of("service_type", "try_on"))
                .post("/api/v1/credits/estimate")
                .then()
                .statusCode(200)
                .body("service_type", is("virtual_try_on"), "credits_needed", is(15));
        given().contentType("application/json")
                .body(Map.of("service_type", "nothing"))
                .post("/api/v1/credits/estimate")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body(Map.of())
                .post("/api/v1/credits/estimate")
                .then()
                .statusCode(422);
    }

    @Test
    void givesPricesToServicesOnly() {
        given().get("/internal/prices/t2i").then().statusCode(401);
        asService()
                .get("/internal/prices/vidgo_style")
                .then()
                .statusCode(200)
                .body("credit_cost", is(8), "min_plan", is("starter"), "subscribers_only", is(true));
        asService().get("/internal/prices/nothing").then().statusCode(404);
    }
}
