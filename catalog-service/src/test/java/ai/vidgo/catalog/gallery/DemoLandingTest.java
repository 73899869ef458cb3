package ai.vidgo.catalog.gallery;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class DemoLandingTest {

    private static final String EXAMPLES = "/api/v1/demo/landing/examples";

    @Inject
    Library library;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void showsAClipInTheShapeOfTheContract() {
        Map<String, Object> material = titled(clip(), "A sale", "特賣");
        material.put("prompt", "p".repeat(150));
        material.put("duration_seconds", 5.2);
        String id = store(material);

        Map<String, Object> answer = get(EXAMPLES).extract().path("$");
        assertThat(answer.keySet()).containsExactly("success", "examples", "avatar_language", "pagination");
        Map<String, Object> example = get(EXAMPLES).extract().path("examples[0]");
        assertThat(example.keySet())
                .containsExactly(
                        "id",
                        "category",
                        "title",
                        "title_zh",
                        "title_en",
                        "prompt",
                        "thumb",
                        "video",
                        "avatar_video",
                        "duration",
                        "topic");
        assertThat(example)
                .containsEntry("id", id)
                .containsEntry("category", "ecommerce")
                .containsEntry("title", "A sale")
                .containsEntry("title_zh", "特賣")
                .containsEntry("prompt", "p".repeat(100))
                .containsEntry("thumb", material.get("input_image_url"))
                .containsEntry("video", material.get("result_watermarked_url"))
                .containsEntry("avatar_video", null)
                .containsEntry("duration", "5s");
        get(EXAMPLES)
                .body(
                        "pagination",
                        equalTo(Map.of("page", 1, "per_page", 6, "total", 1, "total_pages", 1, "has_more", false)));
    }

    @Test
    void aTitleIsNeverNull() {
        store(clip());
        store(titled(clip(), "Only English", null));

        get(EXAMPLES + "?language=zh-TW")
                .body("examples.title", containsInAnyOrder("Only English", "Ecommerce"))
                .body("examples.title_zh", everyItem(nullValue()));
    }

    @Test
    void unknownLengthsAreEightSeconds() {
        store(clip());

        get(EXAMPLES).body("examples[0].duration", equalTo("8s"));
    }

    @Test
    void theNewestStandFirstAndPagesDoNotOverlap() {
        List<String> newestFirst = new ArrayList<>();
        for (int age = 0; age < 5; age++) {
            newestFirst.add(library.storeThen(clip(), "created_at = now() - interval '" + age + " hours'"));
        }

        get(EXAMPLES + "?per_page=2").body("examples.id", equalTo(newestFirst.subList(0, 2)));
        get(EXAMPLES + "?per_page=2&page=2")
                .body("examples.id", equalTo(newestFirst.subList(2, 4)))
                .body("pagination.has_more", equalTo(true));
        get(EXAMPLES + "?per_page=2&page=3")
                .body("examples.id", equalTo(newestFirst.subList(4, 5)))
                .body("pagination.has_more", equalTo(false))
                .body("pagination.total_pages", equalTo(3));
        get(EXAMPLES + "?per_page=2&page=2000000000").body("examples", hasSize(0));
    }

    @Test
    void avatarsOfTheSameTopicAndLanguageAreHandedOutInTurn() {
        for (int i = 0; i < 3; i++) {
            library.storeThen(clip(), "created_at = now() - interval '" + i + " hours'");
        }
        String first = avatar("ecommerce", "zh-TW", 0);
        String second = avatar("ecommerce", "zh-TW", 1);
        avatar("ecommerce", "en", 0);
        avatar("brand", "zh-TW", 0);

        get(EXAMPLES + "?language=zh")
                .body("avatar_language", equalTo("zh-TW"))
                .body("examples.avatar_video", contains(first, second, first));
    }

    @ParameterizedTest
    @CsvSource({"topic, 'tutorial'", "tool_type, 'try_on'"})
    void onlyShortVideosOnTheSixTopicsAreShown(String column, String value) {
        library.storeThen(clip(), column + " = '" + value + "'");

        get(EXAMPLES).body("examples", hasSize(0));
        get("/api/v1/demo/landing/view-more").body("examples", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'pending'", "status = 'rejected'", "is_active = false"})
    void invisibleClipsAndAvatarsAreNotShown(String state) {
        library.storeThen(clip(), state);

        get(EXAMPLES).body("examples", hasSize(0)).body("pagination.total", equalTo(0));
        get("/api/v1/demo/landing/view-more").body("examples", hasSize(0));
        get("/api/v1/demo/landing/watch-demo").body("success", equalTo(false));
        store(clip());
        Map<String, Object> avatar = clip();
        avatar.put("tool_type", "ai_avatar");
        library.storeThen(avatar, state);
        get(EXAMPLES).body("examples[0].avatar_video", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "per_page=0", "per_page=51", "page=x"})
    void refusesPagesOutOfBounds(String query) {
        given().get(EXAMPLES + "?" + query).then().statusCode(422);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        store(clip());
        String tag = given().get(EXAMPLES).header("ETag");

        given().header("If-None-Match", tag).get(EXAMPLES).then().statusCode(304);
    }

    @Test
    void watchDemoPrefersTheLanguageAndFallsBack() {
        get("/api/v1/demo/landing/watch-demo")
                .body("success", equalTo(false))
                .body("video", nullValue())
                .body("error", equalTo("There is no example to show at the moment"));
        String english = store(clip());
        get("/api/v1/demo/landing/watch-demo?language=zh-TW").body("video.id", equalTo(english));

        Map<String, Object> chinese = titled(clip(), "A sale", "特賣");
        chinese.put("language", "zh-TW");
        String id = store(chinese);
        for (int i = 0; i < 5; i++) {
            get("/api/v1/demo/landing/watch-demo?language=zh-TW")
                    .body("success", equalTo(true))
                    .body("video.id", equalTo(id))
                    .body("video.title", equalTo("特賣"))
                    .body("video.video_url", equalTo(chinese.get("result_watermarked_url")));
        }
    }

    @Test
    void moreClipsComeFromOneCategoryOrFromAll() {
        for (String topic : List.of("brand", "brand", "social")) {
            Map<String, Object> material = clip();
            material.put("topic", topic);
            store(material);
        }

        get("/api/v1/demo/landing/view-more?category=brand")
                .body("examples.category", contains("brand", "brand"))
                .body("total", equalTo(2));
        get("/api/v1/demo/landing/view-more?category=all").body("total", equalTo(3));
        get("/api/v1/demo/landing/view-more?category=teleport").body("examples", hasSize(3));
    }

    @Test
    void moreClipsAreSixAndComeInAnotherOrder() {
        for (int i = 0; i < 20; i++) {
            store(clip());
        }
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orders.add(get("/api/v1/demo/landing/view-more")
                    .body("examples", hasSize(6))
                    .extract()
                    .path("examples.id"));
        }

        assertThat(orders.stream().distinct().count()).isGreaterThan(1);
        assertThat(orders).allSatisfy(ids -> assertThat(ids).doesNotHaveDuplicates());
    }

    private String avatar(String topic, String language, int sortOrder) {
        Map<String, Object> avatar = clip();
        avatar.putAll(Map.of("tool_type", "ai_avatar", "topic", topic, "language", language, "sort_order", sortOrder));
        store(avatar);
        return (String) avatar.get("result_watermarked_url");
    }

    private static Map<String, Object> titled(Map<String, Object> material, String english, String chinese) {
        material.put("title_en", english);
        material.put("title_zh", chinese);
        return material;
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }
}
