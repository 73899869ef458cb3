package ai.vidgo.catalog.landing;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.catalog.Library;
import ai.vidgo.catalog.OtherServices;
import ai.vidgo.catalog.materials.WrittenViews;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class LandingTest {

    private static final Duration STALE = Duration.ofMinutes(2);

    @Inject
    Library library;

    @Inject
    OtherServices others;

    @Inject
    WrittenViews views;

    @Inject
    TestClock clock;

    @BeforeEach
    void begin() {
        others.reset();
        library.clear();
        clock.advance(STALE);
    }

    @AfterEach
    void backToPresent() {
        others.reset();
        clock.reset();
    }

    @Test
    void textsComeInTheShapesAndNumbersOfTheContract() {
        keys("/features", 6, "id", "icon", "gradient", "title", "title_zh", "description", "description_zh");
        keys(
                "/examples",
                6,
                "id",
                "category",
                "category_label",
                "duration",
                "title",
                "title_zh",
                "description",
                "description_zh",
                "thumbnail",
                "video_url");
        keys(
                "/testimonials",
                6,
                "id",
                "name",
                "title",
                "company",
                "company_type",
                "avatar",
                "rating",
                "quote",
                "quote_zh");
        keys("/faq", 10, "id", "question", "question_zh", "answer", "answer_zh");
        get("/features").body("id[0]", equalTo("ai_generation")).body("title_zh", everyItem(not(nullValue())));
        get("/testimonials").body("name", everyItem(startsWith("Sample: "))).body("avatar", everyItem(nullValue()));
        get("/faq").body("id[9]", equalTo("faq10"));
    }

    @Test
    void examplesAreFilteredByCategory() {
        get("/examples?category=all").body("$", hasSize(6));
        get("/examples?category=brand").body("id", contains("ex3"));
        get("/examples?category=teleport").body("$", hasSize(0));
    }

    @Test
    void anUnchangedTextIsNotSentAgain() {
        String tag = given().get("/api/v1/landing/faq").header("ETag");

        given().header("If-None-Match", tag).get("/api/v1/landing/faq").then().statusCode(304);
    }

    @Test
    void pricesAreThoseOfThePlansOnSale() {
        Map<String, Object> plan =
                get("/pricing").body("$", hasSize(2)).extract().path("[1]");
        assertThat(plan.keySet())
                .containsExactly(
                        "id",
                        "name",
                        "name_zh",
                        "price",
                        "original_price",
                        "currency",
                        "period",
                        "description",
                        "description_zh",
                        "features",
                        "features_zh",
                        "is_featured",
                        "badge");
        assertThat(plan)
                .containsEntry("id", "pro")
                .containsEntry("name", "PRO")
                .containsEntry("name_zh", "專業版")
                .containsEntry("price", 599)
                .containsEntry("original_price", 599)
                .containsEntry("currency", "TWD")
                .containsEntry("period", "month")
                .containsEntry("is_featured", true)
                .containsEntry("badge", "最受歡迎");
        get("/pricing")
                .body("id", contains("starter", "pro"))
                .body("[1].features", hasItem("250 credits a month"))
                .body("[1].features", hasItem("API access"))
                .body("[0].features", not(hasItem("API access")))
                .body("[1].features_zh", hasItem("每月 250 點"))
                .body("[0].badge", nullValue());
    }

    @Test
    void whileBillingIsAwayTheLastKnownPricesAreShown() {
        get("/pricing").body("id", contains("starter", "pro"));
        others.goAway();
        clock.advance(STALE);

        get("/pricing").body("id", contains("starter", "pro"));
    }

    @Test
    void figuresAreRealOrADash() {
        others.haveAccounts(1_299);

        get("/stats")
                .body("users", equalTo(Map.of("value", "1.2K+", "label", "Active Users", "color", "purple")))
                .body("time_saved", equalTo(Map.of("value", "–", "label", "Time Saved", "color", "cyan")))
                .body("conversion", equalTo(Map.of("value", "–", "label", "Conversion Rate", "color", "pink")));
        others.goAway();
        clock.advance(STALE);
        get("/stats").body("users.value", equalTo("1.2K+"));
        others.comeBack();
        others.haveAccounts(7);
        clock.advance(STALE);
        get("/stats").body("users.value", equalTo("7"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1K+", "1999, 1.9K+", "999999, 999.9K+", "1000000, 1M+", "3150000, 3.1M+"})
    void figuresAreRoundedDown(long count, String shown) {
        assertThat(StatsResource.rounded(count)).isEqualTo(shown);
    }

    @Test
    void aFreeLookIsARealResultAndARecordedView() {
        Map<String, Object> material = clip();
        String id = store(material);

        Map<String, Object> answer = look(200).extract().path("$");
        assertThat(answer.keySet())
                .containsExactlyInAnyOrder(
                        "success", "message", "task_id", "preset_id", "result_watermarked_url", "status");
        assertThat(answer)
                .containsEntry("success", true)
                .containsEntry("preset_id", id)
                .containsEntry("result_watermarked_url", material.get("result_watermarked_url"))
                .containsEntry("status", "completed");
        views.write();
        assertThat(library.column("SELECT material_id || ' ' || source_page FROM material_views WHERE id = '"
                        + answer.get("task_id") + "'"))
                .containsExactly(id + " landing");
    }

    @Test
    void aFreeLookUsesTheQuotaOfTheCaller() {
        store(clip());
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("Authorization", "Bearer abc")
                .post("/api/v1/landing/demo-generate")
                .then()
                .statusCode(200);

        assertThat(others.quotaAskedFor()).containsExactly("203.0.113.7 Bearer abc");
        others.useQuotaUp();
        int wait = Integer.parseInt(look(429).extract().header("Retry-After"));
        assertThat(wait).isBetween(1, 86_400);
    }

    @Test
    void aFreeLookWorksWhileBillingIsAwayAndTellsWhenThereIsNothing() {
        look(503);
        assertThat(others.quotaAskedFor()).isEmpty();
        store(clip());
        others.goAway();
        look(200);
    }

    private static void keys(String path, int count, String... keys) {
        List<Map<String, Object>> entries =
                get(path).body("$", hasSize(count)).extract().path("$");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.keySet()).containsExactly(keys));
    }

    private static ValidatableResponse look(int status) {
        return given().post("/api/v1/landing/demo-generate").then().statusCode(status);
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1/landing" + path).then().statusCode(200);
    }
}
