package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.asGeneration;
import static ai.vidgo.catalog.Library.hash;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PresetLookupTest {

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @Inject
    RedisDataSource redis;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void emptyLibrary() {
        // Redis, which another test may have taken away, is left alone for a moment after it failed.
        clock.advance(Duration.ofSeconds(3));
        library.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("ai.vidgo.catalog.Library#hiding")
    void doesNotFindInvisibleRows(String state) {
        Map<String, Object> material = picture("product_scene");
        library.storeThen(material, state);

        asGeneration().get("/internal/materials/" + hash(material)).then().statusCode(404);
        match("product_scene", (String) material.get("input_image_url"), Map.of())
                .body("material", nullValue());
    }

    @Test
    void countsHitsAndMisses() {
        Map<String, Object> material = picture("product_scene");
        store(material);
        double hits = lookups("hash", "hit");
        double misses = lookups("hash", "miss");
        double matches = lookups("inputs", "hit");

        asGeneration().get("/internal/materials/" + hash(material)).then().statusCode(200);
        asGeneration().get("/internal/materials/" + hash(material)).then().statusCode(200);
        asGeneration().get("/internal/materials/" + "0".repeat(64)).then().statusCode(404);
        match("product_scene", (String) material.get("input_image_url"), Map.of());

        assertThat(lookups("hash", "hit")).isEqualTo(hits + 2);
        assertThat(lookups("hash", "miss")).isEqualTo(misses + 1);
        assertThat(lookups("inputs", "hit")).isEqualTo(matches + 1);
    }

    private double lookups(String by, String result) {
        return meters.counter("vidgo.preset.lookups", "by", by, "result", result)
                .count();
    }

    @Test
    void answersUnknownAndMalformedHashesWith404() {
        asGeneration().get("/internal/materials/" + "0".repeat(64)).then().statusCode(404);
        asGeneration().get("/internal/materials/short").then().statusCode(404);
    }

    @Test
    void findsByHashWithoutRedis() {
        Map<String, Object> material = picture("product_scene");
        String id = store(material);
        RedisControl.stop();
        try {
            byHash(material).statusCode(200).body("id", equalTo(id));
        } finally {
            RedisControl.start();
        }
        clock.advance(Duration.ofSeconds(10));
        byHash(material).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void secondQuestionIsAnsweredWithoutTheTable() {
        Map<String, Object> material = picture("product_scene");
        String id = store(material);
        byHash(material).statusCode(200);

        library.clear();

        byHash(material).statusCode(200).body("id", equalTo(id));
        clock.advance(Duration.ofSeconds(6));
        byHash(material).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void aWithdrawnRowIsForgottenSoon() {
        Map<String, Object> material = picture("product_scene");
        store(material);
        byHash(material).statusCode(200);
        String entry = "catalog:preset:" + hash(material);
        assertThat(redis.key().ttl(entry)).isBetween(1L, 30L);

        library.execute("UPDATE materials SET status = 'rejected'");
        redis.key().del(entry);
        clock.advance(Duration.ofSeconds(6));

        byHash(material).statusCode(404);
    }

    @Test
    void matchesOnlyWhenEveryGivenInputIsEqual() {
        Map<String, Object> material = picture("product_scene");
        material.put("input_params", Map.of("product_id", "product-1", "scene_type", "studio", "strength", 5));
        String id = store(material);
        String input = (String) material.get("input_image_url");

        match("product_scene", input, Map.of("scene_type", "studio")).body("material.id", equalTo(id));
        match("product_scene", null, Map.of("product_id", "product-1", "scene_type", "studio"))
                .body("material.id", equalTo(id));
        match("product_scene", null, Map.of("strength", "5")).body("material.id", equalTo(id));
        match("product_scene", input, Map.of("scene_type", "nature")).body("material", nullValue());
        match("product_scene", "https://images.example/other", Map.of("scene_type", "studio"))
                .body("material", nullValue());
        match("product_scene", input, Map.of("scene_type", "studio", "colour", "red"))
                .body("material", nullValue());
        match("try_on", input, Map.of("scene_type", "studio")).body("material", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "short_video, style, anime",
        "background_removal, output_format, white",
        "try_on, angle, side",
        "try_on, background, studio",
        "product_scene, custom_prompt, on moss",
        "room_redesign, style_id, japanese",
        "room_redesign, prompt, with plants",
        "room_redesign, keep_layout, false"
    })
    void anUnusualResultDoesNotAnswerTheUsualRequest(String tool, String name, String value) {
        Map<String, Object> unusual = picture(tool);
        unusual.put("input_params", Map.of(name, value, "variant", 3));
        String id = store(unusual);
        String input = (String) unusual.get("input_image_url");

        match(tool, input, Map.of()).body("material", nullValue());
        match(tool, null, Map.of("variant", "3")).body("material", nullValue());
        match(tool, input, Map.of(name, value)).body("material.id", equalTo(id));
        match(tool, null, Map.of(name, value)).body("material.id", equalTo(id));
    }

    @Test
    void matchesNothingWhenNothingIsGiven() {
        store(picture("product_scene"));

        match("product_scene", null, Map.of()).body("material", nullValue());
    }

    @Test
    void ofSeveralMatchesTheBestIsTaken() {
        Map<String, Object> second = picture("product_scene");
        second.put("sort_order", 2);
        Map<String, Object> best = picture("product_scene");
        best.putAll(Map.of("sort_order", 1, "quality_score", 0.9));
        Map<String, Object> lesser = picture("product_scene");
        lesser.putAll(Map.of("sort_order", 1, "quality_score", 0.5));
        for (Map<String, Object> material : List.of(second, lesser, best)) {
            material.put("input_image_url", "https://images.example/same");
            store(material);
        }

        match("product_scene", "https://images.example/same", Map.of())
                .body("material.result_watermarked_url", equalTo(best.get("result_watermarked_url")));
    }

    @Test
    void refusesToMatchAnUnknownTool() {
        match("teleport", "https://images.example/x", Map.of(), 422);
    }

    private static ValidatableResponse byHash(Map<String, Object> material) {
        return asGeneration().get("/internal/materials/" + hash(material)).then();
    }

    private static ValidatableResponse match(String toolType, String inputImageUrl, Map<String, String> params) {
        return match(toolType, inputImageUrl, params, 200);
    }

    private static ValidatableResponse match(
            String toolType, String inputImageUrl, Map<String, String> params, int status) {
        Map<String, Object> question = new HashMap<>(Map.of("tool_type", toolType, "params", params));
        question.put("input_image_url", inputImageUrl);
        return asGeneration()
                .body(question)
                .post("/internal/presets/match")
                .then()
                .statusCode(status);
    }
}
