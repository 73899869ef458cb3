package ai.vidgo.catalog.review;

import static ai.vidgo.catalog.Library.asGeneration;
import static ai.vidgo.catalog.Library.hash;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ReviewTest {

    private final UUID admin = UUID.randomUUID();

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @Inject
    RedisDataSource redis;

    @Inject
    MediaStore store;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "approve, pending, approved, false, true",
        "reject, pending, rejected, false, false",
        "feature, pending, featured, true, true",
        "approve, rejected, approved, false, true",
        "feature, approved, featured, true, true",
        "approve, featured, approved, false, true",
        "reject, featured, rejected, false, false",
        "approve, approved, approved, false, true"
    })
    void anyStatusMayChangeToAnyOther(String action, String from, String to, String featured, String approvedNow) {
        String id = library.storeThen(picture("product_scene"), "status = '" + from + "', approved_at = NULL");

        review(id, Map.of("action", action))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", notNullValue());

        assertThat(
                        library.column(
                                "SELECT concat_ws(' ', status, is_featured::text, (approved_at IS NOT NULL)::text) FROM materials"))
                .containsExactly(to + " " + featured + " " + approvedNow);
    }

    @Test
    void keepsWhoDecidedWhatAndWhy() {
        String id = library.storeThen(picture("product_scene"), "status = 'pending'");
        review(id, Map.of("action", "reject", "rejection_reason", "blurred")).statusCode(200);
        review(id, Map.of("action", "approve", "rejection_reason", "not a rejection"))
                .statusCode(200);

        as(admin)
                .get("/api/v1/admin/materials/" + id + "/reviews")
                .then()
                .statusCode(200)
                .body("reviews.reviewer_id", contains(admin.toString(), admin.toString()))
                .body("reviews.from_status", contains("rejected", "pending"))
                .body("reviews.to_status", contains("approved", "rejected"))
                .body("reviews[0].reason", nullValue())
                .body("reviews[1].reason", equalTo("blurred"))
                .body("reviews[1].reviewed_at", notNullValue());
        assertThat(library.column(
                        "SELECT action || ' ' || (before ->> 'status') || ' ' || (after ->> 'status') FROM admin_audit"
                                + " WHERE actor_id = ? AND target_id = ? ORDER BY occurred_at",
                        admin,
                        id))
                .containsExactly("material.rejected pending rejected", "material.approved rejected approved");
        assertThat(library.column(
                        "SELECT payload ->> 'action' FROM outbox_events WHERE topic = 'admin.audited' AND payload ->> 'target_id' = ?",
                        id))
                .contains("material.rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE material_reviews SET reason = NULL", "DELETE FROM material_reviews"})
    void theHistoryCannotBeChanged(String tampering) {
        String id = store(picture("product_scene"));
        review(id, Map.of("action", "reject")).statusCode(200);

        assertThatThrownBy(() -> library.execute(tampering)).hasStackTraceContaining("append-only");
        assertThat(library.column("SELECT to_status FROM material_reviews WHERE material_id = ?", UUID.fromString(id)))
                .containsExactly("rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "feature"})
    void aResultThatItsMakerHasRemovedCannotBeShown(String action) {
        Map<String, Object> material = picture("product_scene");
        String id = library.storeThen(material, "status = 'pending', source = 'user'");
        List<String> keys = Stream.of("result_image_url", "result_watermarked_url")
                .map(column -> material.get(column).toString().substring("/static/".length()))
                .toList();
        keys.forEach(key -> store.put(key, new byte[] {1}, MediaType.PNG));
        store.delete(keys.getFirst());

        review(id, Map.of("action", action)).statusCode(409).body("code", equalTo("material_without_files"));
        assertThat(library.column("SELECT status FROM materials")).containsExactly("pending");
        review(id, Map.of("action", "reject")).statusCode(200);

        store.put(keys.getFirst(), new byte[] {1}, MediaType.PNG);
        review(id, Map.of("action", action)).statusCode(200);
    }

    @Test
    void aRejectedMaterialIsGoneEverywhereAtOnce() {
        Map<String, Object> material = picture("product_scene");
        String id = store(material);
        assertShown(material, id, true);

        review(id, Map.of("action", "reject")).statusCode(200);
        assertShown(material, id, false);

        review(id, Map.of("action", "feature")).statusCode(200);
        assertShown(material, id, true);
    }

    /** Another instance decided, and its message to Redis was lost. */
    @Test
    void aMaterialRejectedElsewhereIsGoneWithinAMinute() {
        // Redis, which another test may have taken away, is left alone for a moment after it failed.
        clock.advance(Duration.ofSeconds(3));
        Map<String, Object> material = picture("product_scene");
        String id = store(material);
        assertShown(material, id, true);
        String[] entries = {"catalog:preset:" + id, "catalog:preset:" + hash(material)};
        for (String entry : entries) {
            assertThat(redis.key().ttl(entry)).isBetween(1L, 30L);
        }

        library.executeUnnoticed("UPDATE materials SET status = 'rejected'");
        redis.key().del(entries);
        clock.advance(Duration.ofSeconds(11));

        assertShown(material, id, false);
    }

    @Test
    void aMaterialIsRejectedWithoutRedis() {
        Map<String, Object> material = picture("product_scene");
        String id = store(material);
        RedisControl.stop();
        try {
            assertShown(material, id, true);
            review(id, Map.of("action", "reject")).statusCode(200);
            assertShown(material, id, false);
        } finally {
            RedisControl.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "not-a-uuid"})
    void unknownMaterialsAre400(String id) {
        review(id, Map.of("action", "approve")).statusCode(400).body("code", equalTo("material_not_found"));
    }

    @Test
    void otherActionsAre400AndMissingOrOverlongFields422() {
        String id = store(picture("product_scene"));

        for (String action : new String[] {"delete", "APPROVE", ""}) {
            review(id, Map.of("action", action)).statusCode(400).body("code", equalTo("unknown_review_action"));
        }
        review(id, Map.of()).statusCode(422).body("detail[0].loc", contains("body", "action"));
        review(id, Map.of("action", "reject", "rejection_reason", "x".repeat(501)))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "rejection_reason"));
        // PostgreSQL cannot store it.
        review(id, Map.of("action", "reject", "rejection_reason", "blurred\0"))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "rejection_reason"));
        assertThat(library.column("SELECT status FROM materials")).containsExactly("approved");
    }

    @Test
    void theReasonMayBeNull() {
        String id = store(picture("product_scene"));
        Map<String, Object> body = new HashMap<>(Map.of("action", "reject"));
        body.put("rejection_reason", null);

        review(id, body).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/admin/materials", "/api/v1/admin/moderation/queue", "/api/v1/admin/materials/x/reviews"
            })
    void onlyAdministratorsLook(String path) {
        given().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(403)
                .body("detail", notNullValue());
    }

    @Test
    void onlyAdministratorsDecide() {
        String id = store(picture("product_scene"));
        String path = "/api/v1/admin/materials/" + id + "/review";

        given().contentType(ContentType.JSON)
                .body(Map.of("action", "reject"))
                .post(path)
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .body(Map.of("action", "reject"))
                .post(path)
                .then()
                .statusCode(403);
        assertThat(library.column("SELECT status FROM materials")).containsExactly("approved");
        assertThat(library.column("SELECT id FROM material_reviews")).isEmpty();
    }

    private static void assertShown(Map<String, Object> material, String id, boolean shown) {
        given().get("/api/v1/demo/presets/product_scene").then().body("presets", hasSize(shown ? 1 : 0));
        given().contentType(ContentType.JSON)
                .body(Map.of("preset_id", id))
                .post("/api/v1/demo/use-preset")
                .then()
                .body("success", equalTo(shown));
        asGeneration().get("/internal/materials/" + hash(material)).then().statusCode(shown ? 200 : 404);
        Map<String, Object> question = Map.of(
                "tool_type", "product_scene", "input_image_url", material.get("input_image_url"), "params", Map.of());
        asGeneration()
                .body(question)
                .post("/internal/presets/match")
                .then()
                .body("material.id", shown ? equalTo(id) : nullValue());
    }

    private ValidatableResponse review(String id, Map<String, Object> body) {
        return as(admin)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/admin/materials/" + id + "/review")
                .then();
    }

    private static io.restassured.specification.RequestSpecification as(UUID administrator) {
        return given().auth().oauth2(TestTokens.admin(administrator));
    }
}
