package ai.vidgo.catalog.demos;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class DemosTest {

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void noDemos() {
        clock.reset();
        library.execute("DELETE FROM image_demos");
        library.execute("DELETE FROM demo_videos");
    }

    @Test
    void stylesHaveWholeNumbersAsIds() {
        get("/styles")
                .body("id", contains(1, 2, 3, 4, 5))
                .body("slug", contains("anime", "realistic", "cinematic", "cartoon", "watercolor"))
                .body("name", contains("Anime Style", "Realistic", "Cinematic", "Cartoon", "Watercolor"))
                .body("version", contains(nullValue(), nullValue(), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void categoriesStandInAFixedOrder() {
        get("/categories")
                .body("slug", contains("animals", "nature", "urban", "people", "fantasy", "sci-fi", "food"))
                .body("name[5]", equalTo("Sci-Fi"))
                .body("topic_count[0]", equalTo(10))
                .body("sample_topics[0]", hasSize(3));
    }

    @Test
    void subjectsOfACategory() {
        get("/topics/food").body("$", hasSize(10));
        get("/topics/food?limit=2").body("$", hasSize(2));
        given().get("/api/v1/demo/topics/teleport").then().statusCode(404);
        given().get("/api/v1/demo/topics/food?limit=51").then().statusCode(422);
    }

    @Test
    void aDemoInTheShapeOfTheContract() {
        Map<String, Object> demo = demo(List.of("cat"), "animals", "anime");
        String id = keep(demo);

        Map<String, Object> answer = get("/" + id).extract().path("$");
        assertThat(answer.keySet())
                .containsExactly(
                        "id",
                        "prompt",
                        "prompt_normalized",
                        "language",
                        "image_before",
                        "image_after",
                        "style_name",
                        "style_slug",
                        "category",
                        "match_score",
                        "is_sample");
        assertThat(answer)
                .containsEntry("id", id)
                .containsEntry("image_after", demo.get("image_url_watermarked"))
                .containsEntry("style_name", "Anime Style")
                .containsEntry("style_slug", "anime")
                .containsEntry("category", "animals")
                .containsEntry("match_score", null)
                .containsEntry("is_sample", false);
    }

    @Test
    void badUnknownInactiveAndExpiredIds() {
        given().get("/api/v1/demo/not-an-id")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The demo id is not valid"));
        given().get("/api/v1/demo/" + UUID.randomUUID()).then().statusCode(404);
        String id = keep(demo(List.of("cat"), "animals", "anime"));
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        given().get("/api/v1/demo/" + id).then().statusCode(404);
        get("/random").body("is_sample", equalTo(true));
        clock.reset();
        library.execute("UPDATE image_demos SET is_active = false");
        given().get("/api/v1/demo/" + id).then().statusCode(404);
    }

    @Test
    void literalPathsWinOverIds() {
        for (String path : List.of(
                "avatars",
                "inspirations",
                "inspiration",
                "topics",
                "styles",
                "categories",
                "random",
                "tool-categories",
                "landing/examples",
                "materials/status",
                "videos/food",
                "tool-showcases/pattern")) {
            get("/" + path);
        }
        given().get("/api/v1/demo/use-preset").then().statusCode(405);
    }

    @Test
    void aRandomDemoHonoursCategoryAndStyle() {
        String cat = keep(demo(List.of("cat"), "animals", "anime"));
        String dish = keep(demo(List.of("sushi"), "food", "realistic"));

        for (int i = 0; i < 5; i++) {
            get("/random").body("id", oneOf(cat, dish));
            get("/random?category=animals").body("id", equalTo(cat));
            get("/random?style=realistic").body("id", equalTo(dish));
            get("/random?category=animals&style=realistic").body("is_sample", equalTo(true));
        }
    }

    @Test
    void withoutADemoThereIsASamplePromptOfTheCategory() {
        List<String> subjects = get("/topics/food?limit=50").extract().path("$");
        get("/random?category=food")
                .body("id", nullValue())
                .body("is_sample", equalTo(true))
                .body("category", equalTo("food"))
                .body("prompt", oneOf(subjects.toArray()));
        get("/random?category=teleport").body("is_sample", equalTo(true)).body("prompt", not(nullValue()));
    }

    @Test
    void aDemoWithoutRenditionOrStillRunningIsNotShown() {
        String id = keep(demo(List.of("cat"), "animals", "anime"));
        library.execute("UPDATE image_demos SET image_url_watermarked = NULL");
        given().get("/api/v1/demo/" + id).then().statusCode(404);
        library.execute(
                "UPDATE image_demos SET image_url_watermarked = '/static/watermarked/x.png', status = 'failed'");
        given().get("/api/v1/demo/" + id).then().statusCode(404);
        match(List.of("cat"), null, null).body("demo", nullValue());
    }

    @Test
    void theScoreIsMadeOfWordsCategoryAndStyle() {
        keep(demo(List.of("cat", "window"), "animals", "anime"));

        match(List.of("cat", "window"), "animals", "anime").body("demo.match_score", equalTo(1.0f));
        match(List.of("cat", "dog"), "animals", null)
                .body("demo.match_score", equalTo(0.4f))
                .body("matched_keywords", contains("cat"));
        match(List.of(), "animals", "anime")
                .body("demo.match_score", equalTo(0.4f))
                .body("matched_keywords", hasSize(0));
        match(List.of("cat", "a", "b", "c"), null, null).body("demo", nullValue());
        match(List.of(), "animals", null).body("demo", nullValue());
        match(List.of(), null, null).body("demo", nullValue());
    }

    @Test
    void theBestMatchWinsAndOfEqualOnesTheMoreLiked() {
        String near = keep(demo(List.of("cat", "window", "sun"), "animals", null));
        String liked = keep(demo(List.of("cat", "window"), "nature", null));
        keep(demo(List.of("cat", "window"), "nature", null));
        library.execute("UPDATE image_demos SET popularity_score = 5 WHERE id = '" + liked + "'");

        match(List.of("cat", "window"), null, null).body("demo.id", equalTo(liked));
        match(List.of("cat", "window", "sun"), null, null).body("demo.id", equalTo(near));
        assertThat(library.column("SELECT popularity_score FROM image_demos WHERE id = '" + liked + "'"))
                .containsExactly("6");
    }

    @Test
    void onlyServicesMatchAndKeep() {
        for (String path : List.of("match", "images", "videos", "cleanup")) {
            given().contentType("application/json")
                    .body("{}")
                    .post("/internal/demos/" + path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void aCleanResultCannotBeKeptAsItsRendition() {
        Map<String, Object> demo = demo(List.of("cat"), "animals", "anime");
        demo.put("image_url_watermarked", demo.get("image_url_after"));

        Library.asGeneration().body(demo).post("/internal/demos/images").then().statusCode(422);
        demo.put("image_url_watermarked", "/static/originals/other.png");
        Library.asGeneration().body(demo).post("/internal/demos/images").then().statusCode(422);
        assertThat(library.column("SELECT id FROM image_demos")).isEmpty();
    }

    @Test
    void cleanupSwitchesExpiredDemosOff() {
        keep(demo(List.of("cat"), "animals", "anime"));
        Library.asGeneration().body("{}").post("/internal/demos/cleanup").then().body("cleaned_count", equalTo(0));
        clock.advance(Duration.ofDays(8));
        Library.asGeneration().body("{}").post("/internal/demos/cleanup").then().body("cleaned_count", equalTo(1));
        assertThat(library.column("SELECT is_active FROM image_demos")).containsExactly("f");
    }

    @Test
    void whatIsHandedOverAgainIsKeptOnce() {
        Map<String, Object> demo = demo(List.of("cat"), "animals", "anime");
        Map<String, Object> clip = video("food");
        String keptDemo = keep(demo);
        String keptClip = keepVideo(clip);

        assertThat(keep(demo)).isEqualTo(keptDemo);
        assertThat(keepVideo(clip)).isEqualTo(keptClip);

        assertThat(library.column("SELECT id FROM image_demos")).containsExactly(keptDemo);
        assertThat(library.column("SELECT id FROM demo_videos")).containsExactly(keptClip);
    }

    @Test
    void ofDemosThatWereKeptTwiceTheOldestStays() throws IOException {
        library.execute("DROP INDEX demo_videos_result_idx");
        library.execute("DROP INDEX image_demos_result_idx");
        for (int day = 3; day >= 1; day--) {
            library.execute("""
                    INSERT INTO demo_videos (title, prompt, category_slug, video_url, created_at)
                    VALUES ('day %1$d', 'p', 'food', '/static/originals/twice.mp4', '2026-01-0%1$d')""".formatted(day));
            library.execute("""
                    INSERT INTO image_demos (prompt_original, prompt_normalized, image_url_before, image_url_after, created_at)
                    VALUES ('day %1$d', 'p', '/b', '/static/originals/twice.png', '2026-01-0%1$d')""".formatted(day));
        }
        library.execute("""
                INSERT INTO image_demos (prompt_original, prompt_normalized, image_url_before)
                VALUES ('running', 'p', '/b'), ('running', 'p', '/b')""");

        library.execute(migration());

        assertThat(library.column("SELECT title FROM demo_videos")).containsExactly("day 1");
        assertThat(library.column("SELECT prompt_original FROM image_demos ORDER BY 1"))
                .containsExactly("day 1", "running", "running");
    }

    private static String migration() throws IOException {
        try (InputStream file = DemosTest.class.getResourceAsStream("/db/migration/V129__demos_are_kept_once.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void clipsInTheShapesOfTheContract() {
        Map<String, Object> clip = video("food");
        keepVideo(clip);

        Map<String, Object> listed = get("/videos/food").extract().path("videos[0]");
        assertThat(listed.keySet())
                .containsExactly(
                        "id",
                        "title",
                        "description",
                        "prompt",
                        "video_url",
                        "thumbnail_url",
                        "duration_seconds",
                        "style",
                        "category_slug");
        assertThat(listed)
                .containsEntry("video_url", clip.get("video_url_watermarked"))
                .containsEntry("description", null);
        get("/videos/food").body("category_name", equalTo("Food")).body("total_count", equalTo(1));
        Map<String, Object> random = get("/videos/food/random").extract().path("videos[0]");
        assertThat(random.keySet())
                .containsExactly(
                        "id", "title", "prompt", "video_url", "thumbnail_url", "duration", "style", "category");
        get("/videos/food/random").body("total_available", equalTo(1)).body("has_enough", equalTo(false));
        get("/videos/food/count")
                .body("$", equalTo(Map.of("category", "food", "count", 1, "target", 30, "needs_generation", true)));
        get("/videos/teleport").body("videos", hasSize(0)).body("category_name", equalTo("Teleport"));
    }

    @Test
    void theMostLikedClipsStandFirstAndRandomOnesDoNotRepeat() {
        String first = keepVideo(video("food"));
        String second = keepVideo(video("food"));
        library.execute("UPDATE demo_videos SET popularity_score = 9 WHERE id = '" + second + "'");

        get("/videos/food").body("videos.id", contains(second, first));
        get("/videos/food/random?count=10").body("videos.id", containsInAnyOrder(first, second));
        library.execute("UPDATE demo_videos SET is_active = false WHERE id = '" + second + "'");
        get("/videos/food").body("videos.id", contains(first));
        get("/videos/food/count").body("count", equalTo(1));
    }

    @Test
    void thirtyClipsAreEnough() {
        library.execute("""
                INSERT INTO demo_videos (title, prompt, category_slug, video_url, video_url_watermarked)
                SELECT 't', 'p', 'food', '/static/originals/' || n || '.mp4', '/static/watermarked/' || n || '.mp4'
                FROM generate_series(1, 30) n""");

        get("/videos/food/random").body("has_enough", equalTo(true)).body("videos", hasSize(3));
        get("/videos/food/count").body("needs_generation", equalTo(false));
        get("/videos/food").body("videos", hasSize(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"food?limit=0", "food?limit=21", "food/random?count=0", "food/random?count=11"})
    void refusesNumbersOutOfBounds(String path) {
        given().get("/api/v1/demo/videos/" + path).then().statusCode(422);
    }

    private static Map<String, Object> demo(List<String> keywords, String category, String style) {
        String name = UUID.randomUUID().toString();
        Map<String, Object> demo = new HashMap<>();
        demo.put("prompt_original", "A cat");
        demo.put("prompt_normalized", "a cat");
        demo.put("prompt_language", "en");
        demo.put("keywords", keywords);
        demo.put("category_slug", category);
        demo.put("image_url_before", "https://images.example/" + name);
        demo.put("image_url_after", "/static/originals/" + name + ".png");
        demo.put("image_url_watermarked", "/static/watermarked/" + name + ".png");
        demo.put("style", style);
        return demo;
    }

    private static String keep(Map<String, Object> demo) {
        return Library.asGeneration()
                .body(demo)
                .post("/internal/demos/images")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Map<String, Object> video(String category) {
        String name = UUID.randomUUID().toString();
        Map<String, Object> video = new HashMap<>();
        video.put("title", "A clip");
        video.put("prompt", "a dish");
        video.put("keywords", List.of("sushi"));
        video.put("category_slug", category);
        video.put("video_url", "/static/originals/" + name + ".mp4");
        video.put("video_url_watermarked", "/static/watermarked/" + name + ".mp4");
        video.put("duration_seconds", 5);
        video.put("style", "cinematic");
        video.put("source_service", "pollo");
        return video;
    }

    private static String keepVideo(Map<String, Object> video) {
        return Library.asGeneration()
                .body(video)
                .post("/internal/demos/videos")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse match(List<String> keywords, String category, String style) {
        Map<String, Object> question = new HashMap<>();
        question.put("keywords", keywords);
        question.put("category", category);
        question.put("style", style);
        return Library.asGeneration()
                .body(question)
                .post("/internal/demos/match")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1/demo" + path).then().statusCode(200);
    }
}
