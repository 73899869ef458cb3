package ai.vidgo.generation.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkflowTest extends ServiceTest {

    @Inject
    Sql sql;

    @Test
    void listsTopicsAndCategories() {
        visitor().get("/api/v1/workflow/topics").then().body("$", hasSize(29));
        visitor().get("/api/v1/workflow/topics?category=avatar").then().body("$", hasSize(8));
        visitor().get("/api/v1/workflow/topics?output_type=image").then().body("$", hasSize(10));
        visitor()
                .get("/api/v1/workflow/categories")
                .then()
                .body("id", contains("product_video", "interior_design", "style_transfer", "avatar", "t2i_showcase"))
                .body("topic_count", contains(6, 5, 5, 8, 5))
                .body("name[4]", equalTo("T2I Showcase"));
    }

    @ParameterizedTest
    @CsvSource({"topics?category=none, 400", "topics?output_type=sound, 400", "topics/none, 404", "preview/none, 404"})
    void refusesUnknownNames(String path, int status) {
        visitor().get("/api/v1/workflow/" + path).then().statusCode(status);
    }

    @Test
    void showsATopicWithItsPrompts() {
        visitor()
                .get("/api/v1/workflow/topics/luxury_watch")
                .then()
                .body("image_prompt", startsWith("Advertising photograph of a luxury wristwatch"))
                .body("effect_prompt", notNullValue())
                .body("language", equalTo("en"));
        visitor()
                .get("/api/v1/workflow/topics/food_presenter_zh")
                .then()
                .body("image_prompt", startsWith("/static/models/"))
                .body("effect_prompt", nullValue())
                .body("metadata.script", notNullValue())
                .body("metadata.avatar_url", startsWith("/static/models/"))
                .body("language", equalTo("zh-TW"));
        visitor()
                .get("/api/v1/workflow/preview/anime_landscape")
                .then()
                .body("flow", notNullValue())
                .body("parameters.style_id", equalTo(2000))
                .body("prompts.image_prompt", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/workflow/generate?topic_id=luxury_watch",
                "/api/v1/workflow/generate/category/avatar",
                "/api/v1/demo/videos/animals/generate",
                "/api/v1/demo/videos/generate-all",
                "/api/v1/demo/admin/regenerate",
                "/api/v1/demo/admin/cleanup",
                "/materials/generate"
            })
    void onlyAdministratorsStartThem(String path) {
        visitor().post(path).then().statusCode(401);
        as(billing.subscriber(1000)).post(path).then().statusCode(403);
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void makesATopicWithinTheRequestAndNamesItsSteps() {
        UUID admin = billing.subscriber(30);

        generate(admin, "luxury_watch")
                .statusCode(200)
                .body("success", equalTo(true))
                .body(
                        "steps_completed",
                        contains("image_prompt_built", "image_generated", "effect_prompt_built", "video_generated"))
                .body("image_url", startsWith("/static/private/"))
                .body("video_url", endsWith(".mp4"))
                .body("error", nullValue())
                .body("metadata.size()", equalTo(0));

        assertThat(vendors.purchases()).hasSize(2);
        await().untilAsserted(() -> assertThat(billing.balance(admin)).isZero());
    }

    @Test
    void aClipThatFailsLeavesThePicture() {
        UUID admin = billing.subscriber(30);
        vendors.misbehave(Map.of("mode", "fail", "provider", "pollo"));
        vendors.misbehave(Map.of("mode", "fail", "provider", "piapi", "prompt_contains", "glides"));

        generate(admin, "perfume_bottle")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("image_url", startsWith("/static/private/"))
                .body("video_url", nullValue())
                .body("metadata.partial", equalTo(true))
                .body("steps_completed", contains("image_prompt_built", "image_generated", "effect_prompt_built"));
    }

    @Test
    void aStyleThatNobodyOffersLeavesTheClip() {
        generate(billing.subscriber(60), "anime_landscape")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("video_url", endsWith(".mp4"))
                .body("metadata.style_transfer_failed", equalTo(true))
                .body("steps_completed", contains("image_prompt_built", "image_generated", "base_video_generated"));
    }

    @Test
    void aStyleThatIsNotPaidForLeavesTheClip() {
        generate(billing.subscriber(30), "anime_landscape")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("video_url", endsWith(".mp4"))
                .body("metadata", equalTo(Map.of("style_transfer_failed", true)))
                .body("steps_completed", contains("image_prompt_built", "image_generated", "base_video_generated"));
    }

    @Test
    void saysWhyThereIsNothing() {
        generate(billing.subscriber(4), "luxury_watch")
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", notNullValue())
                .body("steps_completed", contains("image_prompt_built"));
    }

    @Test
    void saysWhyWordsWereRefused() {
        vendors.misbehave(Map.of("mode", "policy", "provider", "gemini", "operation", "moderation", "times", 1));

        generate(billing.subscriber(30), "sneaker_product")
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", startsWith("Content not allowed: "))
                .body("error", not(containsString("{")));
    }

    @Test
    void unknownTopicsAre404AndResultsAreAlwaysKept() {
        generate(billing.subscriber(30), "none").statusCode(404);
        asAdmin(billing.subscriber(30))
                .post("/api/v1/workflow/generate?topic_id=luxury_watch&save_locally=false")
                .then()
                .statusCode(422);
        asAdmin(billing.subscriber(30)).post("/api/v1/workflow/generate").then().statusCode(422);
    }

    @Test
    void makesACategoryInTheBackground() {
        UUID admin = billing.subscriber(25);

        String run = asAdmin(admin)
                .post("/api/v1/workflow/generate/category/t2i_showcase")
                .then()
                .statusCode(202)
                .body("status", equalTo("queued"))
                .body("total", equalTo(5))
                .extract()
                .path("job_id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> run(admin, run).body("status", equalTo("completed")));
        run(admin, run)
                .body("succeeded", equalTo(5))
                .body("failed", equalTo(0))
                .body("results.steps_completed[0]", contains("prompt_built", "pattern_generated"));
        assertThat(vendors.purchases()).hasSize(5);
        asAdmin(admin).post("/api/v1/workflow/generate/category/none").then().statusCode(400);
    }

    @Test
    void leavesALineInTheTrail() {
        UUID admin = billing.subscriber(5);

        generate(admin, "seamless_marble").statusCode(200);

        long lines = sql.one(
                "SELECT count(*) AS n FROM admin_audit WHERE actor_id = ? AND action = 'generation.run_started'",
                row -> row.count("n"),
                admin);
        assertThat(lines).isOne();
    }

    @Test
    void fillsACategoryOfTheGalleryWithClips() {
        UUID admin = billing.subscriber(50);

        String run = asAdmin(admin)
                .post("/api/v1/demo/videos/animals/generate?count=2")
                .then()
                .statusCode(202)
                .body("category", equalTo("animals"))
                .body("count", equalTo(2))
                .extract()
                .path("job_id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> run(admin, run).body("status", equalTo("completed")));
        assertThat(gallery.keptVideos()).hasSize(2).allSatisfy(video -> {
            assertThat(video.path("category_slug").asText()).isEqualTo("animals");
            assertThat(video.path("video_url").asText()).startsWith("/static/originals/");
            assertThat(video.path("video_url_watermarked").asText()).startsWith("/static/watermarked/");
        });
    }

    @Test
    void buysNothingForACategoryThatHasEnough() {
        UUID admin = billing.subscriber(50);
        gallery.videos(30);

        asAdmin(admin)
                .post("/api/v1/demo/videos/animals/generate")
                .then()
                .statusCode(200)
                .body("generated", equalTo(0));
        asAdmin(admin).post("/api/v1/demo/videos/none/generate").then().statusCode(404);
        asAdmin(admin)
                .post("/api/v1/demo/videos/animals/generate?count=11")
                .then()
                .statusCode(422);
    }

    @Test
    void makesThePicturesOfTheGalleryAnew() {
        UUID admin = billing.subscriber(10);

        String run = asAdmin(admin)
                .post("/api/v1/demo/admin/regenerate?count_per_category=1")
                .then()
                .statusCode(202)
                .body("status", equalTo("regeneration_started"))
                .body("count_per_category", equalTo(1))
                .extract()
                .path("job_id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> run(admin, run).body("status", equalTo("completed")));
        assertThat(gallery.keptDemos())
                .extracting(demo -> demo.path("prompt_original").asText())
                .containsExactlyInAnyOrder("one of animals", "one of food");
    }

    @Test
    void fillsAllCategoriesOfTheGallery() {
        UUID admin = billing.subscriber(50);
        gallery.videos(29);

        String run = asAdmin(admin)
                .post("/api/v1/demo/videos/generate-all")
                .then()
                .statusCode(202)
                .body("status", equalTo("queued"))
                .body("count", equalTo(2))
                .extract()
                .path("job_id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> run(admin, run).body("status", equalTo("completed")));
        assertThat(gallery.keptVideos())
                .extracting(video -> video.path("category_slug").asText())
                .containsExactlyInAnyOrder("animals", "food");
        asAdmin(admin)
                .post("/api/v1/demo/videos/generate-all?videos_per_category=51")
                .then()
                .statusCode(422);
    }

    @Test
    void whatExistsInTheLibraryIsNotMadeAgain() {
        asAdmin(billing.subscriber(0))
                .post("/materials/generate?force=true")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("query", "force"));
    }

    @Test
    void cleansTheGallery() {
        asAdmin(billing.subscriber(0))
                .post("/api/v1/demo/admin/cleanup")
                .then()
                .statusCode(200)
                .body("status", equalTo("cleanup_complete"))
                .body("cleaned_count", equalTo(2));
    }

    private static ValidatableResponse generate(UUID admin, String topic) {
        return asAdmin(admin)
                .post("/api/v1/workflow/generate?topic_id=" + topic)
                .then();
    }

    private static ValidatableResponse run(UUID admin, String id) {
        return asAdmin(admin).get("/api/v1/workflow/runs/" + id).then().statusCode(200);
    }
}
