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

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class MaterialIntakeTest {

    @Inject
    Library library;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
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
        asGeneration().get("/internal/materials/" + hash(candidate)).then().statusCode(404);
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

    @ParameterizedTest
    @CsvSource({"pending, 0", "rejected, 0", "approved, 1", "featured, 1"})
    void aResultThatItsMakerHasRemovedIsNoCandidateAnyMore(String status, int left) {
        String user = UUID.randomUUID().toString();
        Map<String, Object> candidate = picture("product_scene");
        candidate.putAll(Map.of("source", "user", "source_user_id", user, "status", "pending"));
        candidate.put("lookup_hash", hash(candidate));
        deliver(candidate).statusCode(204);
        library.execute("UPDATE materials SET status = '" + status + "'");
        Map<String, Object> withdrawal = new HashMap<>(Map.of(
                "lookup_hash", hash(candidate), "owner_id", user, "result_url", candidate.get("result_image_url")));

        Map<String, Object> ofAnother = new HashMap<>(withdrawal);
        ofAnother.put("owner_id", UUID.randomUUID().toString());
        deliver("material.withdrawn", ofAnother).statusCode(204);
        Map<String, Object> older = new HashMap<>(withdrawal);
        older.put("result_url", "/static/originals/older.png");
        deliver("material.withdrawn", older).statusCode(204);
        assertThat(library.column("SELECT id FROM materials")).hasSize(1);

        deliver("material.withdrawn", withdrawal).statusCode(204);
        deliver("material.withdrawn", withdrawal).statusCode(204);
        assertThat(library.column("SELECT id FROM materials")).hasSize(left);
    }

    private static ValidatableResponse deliver(Map<String, Object> candidate) {
        return deliver("material.candidate", candidate);
    }

    private static ValidatableResponse deliver(String topic, Map<String, Object> payload) {
        return asGeneration()
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "topic",
                        topic,
                        "key",
                        "of the material",
                        "occurred_at",
                        "2026-01-12T10:00:00Z",
                        "payload",
                        payload))
                .post("/internal/events")
                .then();
    }
}
