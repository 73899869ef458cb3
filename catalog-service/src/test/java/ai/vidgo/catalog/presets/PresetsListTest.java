package ai.vidgo.catalog.presets;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PresetsListTest {

    /** Bodies as they came over the wire. */
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void listsAPresetInTheShapeOfTheContract() {
        Map<String, Object> material = picture("product_scene");
        material.put("input_params", Map.of("product_id", "product-1", "scene_type", "studio"));
        String id = store(material);

        Map<String, Object> answer = presets("product_scene").extract().path("$");
        assertThat(answer.keySet()).containsExactly("success", "tool_type", "topic", "count", "presets");
        assertThat(answer)
                .containsEntry("success", true)
                .containsEntry("tool_type", "product_scene")
                .containsEntry("topic", null)
                .containsEntry("count", 1);
        Map<String, Object> preset = presets("product_scene").extract().path("presets[0]");
        assertThat(preset.keySet())
                .containsExactly(
                        "id",
                        "prompt",
                        "prompt_zh",
                        "input_image_url",
                        "input_video_url",
                        "result_image_url",
                        "result_video_url",
                        "result_watermarked_url",
                        "thumbnail_url",
                        "topic",
                        "input_params",
                        "style_tags",
                        "group",
                        "result_description",
                        "language");
        assertThat(preset)
                .containsEntry("id", id)
                .containsEntry("prompt", material.get("prompt"))
                .containsEntry("prompt_zh", null)
                .containsEntry("input_image_url", material.get("input_image_url"))
                .containsEntry("result_image_url", material.get("result_watermarked_url"))
                .containsEntry("result_video_url", null)
                .containsEntry("result_watermarked_url", material.get("result_watermarked_url"))
                .containsEntry("thumbnail_url", material.get("result_watermarked_url"))
                .containsEntry("topic", "studio")
                .containsEntry("input_params", Map.of("product_id", "product-1", "scene_type", "studio"))
                .containsEntry("style_tags", List.of())
                .containsEntry("group", "product_scene")
                .containsEntry("language", "en");
    }

    @Test
    void aClipIsPlayedFromItsWatermarkedRendition() {
        Map<String, Object> material = clip();
        store(material);

        presets("short_video")
                .body("presets[0].result_video_url", equalTo(material.get("result_watermarked_url")))
                .body("presets[0].result_image_url", equalTo(material.get("result_watermarked_image_url")))
                .body("presets[0].thumbnail_url", equalTo(material.get("result_thumbnail_url")))
                .body("presets[0].input_params", equalTo(Map.of()));
    }

    @Test
    void neverNamesACleanResult() {
        Map<String, Object> both = clip();
        both.put("result_image_url", "/static/originals/" + UUID.randomUUID() + ".png");
        store(both);
        store(picture("short_video"));

        assertThat(presets("short_video").extract().asString()).doesNotContain("originals");
    }

    @ParameterizedTest
    @CsvSource({
        "image_to_video, short_video",
        "text_to_video, short_video",
        "video_effect, short_video",
        "virtual_try_on, try_on",
        "fashion_model, try_on",
        "interior_design, room_redesign",
        "background_change, product_scene",
        "talking_head, ai_avatar",
        "background_removal, background_removal"
    })
    void answersAliasesAndRepeatsTheAliasAsGroup(String requested, String tool) {
        store(picture(tool));

        presets(requested).body("tool_type", equalTo(requested)).body("presets.group", contains(requested));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pattern_generate", "teleport", "SHORT_VIDEO", "short_video "})
    void unknownToolsHaveNoPresets(String tool) {
        store(picture("short_video"));

        presets(tool).body("success", equalTo(true)).body("count", equalTo(0)).body("presets", hasSize(0));
    }

    @ParameterizedTest
    @MethodSource("ai.vidgo.catalog.Library#hiding")
    void doesNotListInvisibleRows(String state) {
        library.storeThen(picture("product_scene"), state);

        presets("product_scene").body("count", equalTo(0));
    }

    @Test
    void listsFeaturedRows() {
        library.storeThen(picture("product_scene"), "status = 'featured'");

        presets("product_scene").body("count", equalTo(1));
    }

    @Test
    void filtersByExactTopic() {
        Map<String, Object> nature = picture("product_scene");
        nature.put("topic", "nature");
        store(nature);
        store(picture("product_scene"));

        given().queryParam("topic", "nature")
                .get("/api/v1/demo/presets/product_scene")
                .then()
                .body("topic", equalTo("nature"))
                .body("presets.topic", contains("nature"));
        given().queryParam("topic", "natur%")
                .get("/api/v1/demo/presets/product_scene")
                .then()
                .body("count", equalTo(0));
    }

    @Test
    void ordersBySortOrderThenQualityThenId() {
        List<String> ties = new ArrayList<>(List.of(ranked(1, 0.5), ranked(1, 0.5), ranked(1, 0.5)));
        String best = ranked(1, 0.9);
        String last = ranked(2, 1.0);
        String first = ranked(0, 0.1);
        ties.sort(null);

        List<String> expected = new ArrayList<>(List.of(first, best));
        expected.addAll(ties);
        expected.add(last);
        assertThat(presets("product_scene").extract().<List<String>>path("presets.id"))
                .isEqualTo(expected);
    }

    @Test
    void givesAllSixtyAvatarsWithoutBeingAskedForThem() {
        library.execute("""
                INSERT INTO materials (id, tool_type, topic, status, prompt, result_video_url, result_watermarked_url)
                SELECT gen_random_uuid(), 'ai_avatar', 'brand', 'approved', 'avatar ' || n,
                    '/static/originals/' || n || '.mp4', '/static/watermarked/' || n || '.mp4'
                FROM generate_series(1, 210) n""");

        presets("ai_avatar").body("count", equalTo(200));
        given().queryParam("limit", 500)
                .get("/api/v1/demo/presets/ai_avatar")
                .then()
                .body("count", equalTo(210));
        given().queryParam("limit", 3)
                .get("/api/v1/demo/presets/ai_avatar")
                .then()
                .body("count", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "many"})
    void refusesLimitsOutOfBounds(String limit) {
        given().queryParam("limit", limit)
                .get("/api/v1/demo/presets/short_video")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("query", "limit"));
    }

    @Test
    void aBadTokenDoesNotBreakThePublicRoute() {
        given().header("Authorization", "Bearer undefined")
                .get("/api/v1/demo/presets/short_video")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        store(picture("product_scene"));
        Response first = given().get("/api/v1/demo/presets/product_scene");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=30");
        String tag = first.header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/demo/presets/product_scene")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        store(picture("product_scene"));
        given().header("If-None-Match", tag)
                .get("/api/v1/demo/presets/product_scene")
                .then()
                .statusCode(200);
    }

    @Test
    void aLongListIsSentCompressedToWhoTakesThat() throws IOException {
        for (int i = 0; i < 5; i++) {
            store(picture("product_scene"));
        }
        Response packed =
                given().config(RAW).header("Accept-Encoding", "br, gzip").get("/api/v1/demo/presets/product_scene");
        Response plain =
                given().config(RAW).header("Accept-Encoding", "gzip;q=0").get("/api/v1/demo/presets/product_scene");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.asByteArray()).hasSizeLessThan(plain.asByteArray().length / 2);
        assertThat(packed.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(unpacked(packed)).isEqualTo(plain.asByteArray());
    }

    @Test
    void whatAnotherInstanceWithdrewIsGoneAfterTenSeconds() {
        store(picture("product_scene"));
        presets("product_scene").body("count", equalTo(1));

        library.executeUnnoticed("UPDATE materials SET status = 'rejected'");
        clock.advance(Duration.ofSeconds(11));

        presets("product_scene").body("count", equalTo(0));
    }

    @Test
    void repeatedQuestionsAreAnsweredFromMemory() {
        store(picture("product_scene"));
        presets("product_scene").body("count", equalTo(1));

        library.executeUnnoticed("DELETE FROM materials");

        presets("product_scene").body("count", equalTo(1));
    }

    @Test
    void answersWithoutRedis() {
        store(picture("product_scene"));
        RedisControl.stop();
        try {
            presets("product_scene").body("count", equalTo(1));
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void otherMethodsAreNotAllowed() {
        given().delete("/api/v1/demo/presets/short_video")
                .then()
                .statusCode(405)
                .body("detail", equalTo("Method Not Allowed"));
    }

    private static byte[] unpacked(Response packed) throws IOException {
        try (InputStream in = new GZIPInputStream(packed.asInputStream())) {
            return in.readAllBytes();
        }
    }

    private static String ranked(int sortOrder, double quality) {
        Map<String, Object> material = picture("product_scene");
        material.putAll(Map.of("sort_order", sortOrder, "quality_score", quality));
        return store(material);
    }

    private static ValidatableResponse presets(String tool) {
        return given().pathParam("tool", tool)
                .get("/api/v1/demo/presets/{tool}")
                .then()
                .statusCode(200);
    }
}
