package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.asGeneration;
import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.hash;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.put;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class InternalMaterialsTest {

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @Inject
    RedisDataSource redis;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void refusesCallsWithoutAServiceToken() {
        given().get("/internal/materials/readiness").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.admin(UUID.randomUUID()))
                .get("/internal/materials/readiness")
                .then()
                .statusCode(401);
    }

    @Test
    void storesAMaterialOnceAndKeepsTheFirst() {
        Map<String, Object> material = picture("product_scene");
        String id = put(material)
                .statusCode(200)
                .body("created", equalTo(true))
                .extract()
                .path("id");

        material.put("topic", "nature");
        put(material).statusCode(200).body("created", equalTo(false)).body("id", equalTo(id));

        assertThat(library.column("SELECT topic FROM materials")).containsExactly("studio");
    }

    @Test
    void ofManyWritersOfOneHashExactlyOneCreates() throws Exception {
        Map<String, Object> material = picture("product_scene");
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            writers.add(() -> put(material).statusCode(200).extract().path("created"));
        }
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                created += writer.get() ? 1 : 0;
            }
        }

        assertThat(created).isEqualTo(1);
        assertThat(library.column("SELECT count(*) FROM materials")).containsExactly("1");
    }

    @Test
    void storesEveryColumn() {
        Map<String, Object> material = clip();
        material.putAll(Map.of(
                "effect_prompt",
                "pan left",
                "title_en",
                "Cup",
                "title_zh",
                "杯子",
                "tags",
                List.of("cup", "red"),
                "language",
                "zh-TW",
                "input_params",
                Map.of("duration", 5, "motion", "pan"),
                "generation_steps",
                List.of(Map.of("step", 1, "api", "pollo", "action", "i2v")),
                "generation_cost_usd",
                0.1,
                "quality_score",
                0.9,
                "duration_seconds",
                5.0));
        material.put("is_featured", true);
        store(material);

        asGeneration()
                .get("/internal/materials/" + hash(material))
                .then()
                .statusCode(200)
                .body("tool_type", equalTo("short_video"))
                .body("effect_prompt", equalTo("pan left"))
                .body("title_zh", equalTo("杯子"))
                .body("tags", contains("cup", "red"))
                .body("language", equalTo("zh-TW"))
                .body("input_params.motion", equalTo("pan"))
                .body("input_params.duration", equalTo(5))
                .body("result_video_url", equalTo(material.get("result_video_url")))
                .body("result_watermarked_url", equalTo(material.get("result_watermarked_url")))
                .body("duration_seconds", equalTo(5.0f));
        assertThat(library.column("SELECT generation_steps -> 0 ->> 'api' FROM materials"))
                .containsExactly("pollo");
        assertThat(library.column("SELECT approved_at IS NOT NULL AND is_featured FROM materials"))
                .containsExactly("t");
    }

    @Test
    void acceptsPromptsLongerThanAnIndexEntry() {
        Map<String, Object> material = picture("product_scene");
        material.put("prompt", "long ".repeat(4000) + UUID.randomUUID());

        put(material).statusCode(200).body("created", equalTo(true));
    }

    @Test
    void refusesAHashThatIsNotTheMaterials() {
        asGeneration()
                .body(picture("product_scene"))
                .put("/internal/materials/" + "0".repeat(64))
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("path", "lookup_hash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"result_watermarked_url", "result_watermarked_image_url", "result_thumbnail_url"})
    void refusesACleanResultInAPublicColumn(String column) {
        Map<String, Object> clean = picture("product_scene");
        clean.put("result_image_url", "/static/generated/clean.png");
        clean.put(column, "/static/generated/clean.png");
        put(clean).statusCode(422);

        Map<String, Object> privateFile = picture("product_scene");
        privateFile.put(column, "/static/originals/other.png");
        put(privateFile).statusCode(422);
    }

    @Test
    void refusesWhatTheColumnsCannotHold() {
        Map<String, Object> longUrl = picture("product_scene");
        longUrl.put("input_image_url", "https://images.example/" + "x".repeat(500));
        put(longUrl).statusCode(422).body("detail[0].loc", contains("body", "input_image_url"));

        Map<String, Object> unknownTool = picture("teleport");
        put(unknownTool).statusCode(422).body("detail[0].loc", contains("body", "tool_type"));

        Map<String, Object> rejected = picture("product_scene");
        rejected.put("status", "rejected");
        put(rejected).statusCode(422);
    }

    @Test
    void tellsWhichHashesExistWhateverTheirStatus() {
        Map<String, Object> approved = picture("product_scene");
        Map<String, Object> pending = picture("product_scene");
        pending.put("status", "pending");
        store(approved);
        store(pending);

        asGeneration()
                .body(Map.of("hashes", List.of(hash(approved), hash(pending), "0".repeat(64))))
                .post("/internal/materials/existing")
                .then()
                .statusCode(200)
                .body("existing", containsInAnyOrder(hash(approved), hash(pending)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'pending'",
                "status = 'rejected'",
                "is_active = false",
                "result_watermarked_url = NULL",
                "result_image_url = NULL"
            })
    void doesNotFindInvisibleRows(String state) {
        Map<String, Object> material = picture("product_scene");
        library.storeThen(material, state);

        asGeneration().get("/internal/materials/" + hash(material)).then().statusCode(404);
        match("product_scene", (String) material.get("input_image_url"), Map.of())
                .body("material", nullValue());
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

    @Test
    void takesACandidateOnceAndKeepsItInvisible() {
        Map<String, Object> candidate = picture("product_scene");
        candidate.putAll(
                Map.of("source", "user", "source_user_id", UUID.randomUUID().toString(), "status", "pending"));
        candidate.put("lookup_hash", hash(candidate));

        deliver(candidate).statusCode(204);
        deliver(candidate).statusCode(204);

        assertThat(library.column("SELECT source || ' ' || status || ' ' || visible FROM materials"))
                .containsExactly("user pending false");
        byHash(candidate).statusCode(404);
    }

    @Test
    void dropsCandidatesThatClaimToBeApprovedOrCannotBeStored() {
        Map<String, Object> approved = picture("product_scene");
        approved.put("source", "user");
        deliver(approved).statusCode(204);

        Map<String, Object> broken = picture("teleport");
        broken.putAll(Map.of("source", "user", "status", "pending"));
        deliver(broken).statusCode(204);

        assertThat(library.column("SELECT id FROM materials")).isEmpty();
    }

    @Test
    void reportsReadinessFromACacheOfThirtySeconds() {
        clock.advance(Duration.ofSeconds(31));
        readiness(false);

        store(picture("background_removal"));
        store(clip());
        readiness(false);

        clock.advance(Duration.ofSeconds(31));
        asGeneration()
                .get("/internal/materials/readiness")
                .then()
                .body("ready", equalTo(true))
                .body("tools.background_removal", equalTo(1))
                .body("tools.ai_avatar", equalTo(0))
                .body("materials.landing", equalTo(true))
                .body("materials.video", equalTo(true))
                .body("materials.product", equalTo(false))
                .body("materials.pattern", equalTo(false))
                .body("materials.avatar", equalTo(false));
    }

    private static void readiness(boolean expected) {
        asGeneration()
                .get("/internal/materials/readiness")
                .then()
                .statusCode(200)
                .body("ready", equalTo(expected));
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

    private static ValidatableResponse deliver(Map<String, Object> candidate) {
        return asGeneration()
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "topic",
                        "material.candidate",
                        "key",
                        hash(candidate),
                        "occurred_at",
                        "2026-01-12T10:00:00Z",
                        "payload",
                        candidate))
                .post("/internal/events")
                .then();
    }
}
