package ai.vidgo.catalog.presets;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.catalog.materials.WrittenViews;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class UsePresetTest {

    @Inject
    Library library;

    @Inject
    WrittenViews views;

    @BeforeEach
    void emptyLibrary() {
        views.write();
        library.clear();
    }

    @Test
    void givesTheWatermarkedResultAndNoDownload() {
        Map<String, Object> material = clip();
        String id = store(material);

        Map<String, Object> answer = use(Map.of("preset_id", id)).extract().path("$");

        assertThat(answer.keySet())
                .containsExactly(
                        "success",
                        "preset_id",
                        "result_watermarked_url",
                        "result_thumbnail_url",
                        "can_download",
                        "message",
                        "error");
        assertThat(answer)
                .containsEntry("success", true)
                .containsEntry("preset_id", id)
                .containsEntry("result_watermarked_url", material.get("result_watermarked_url"))
                .containsEntry("result_thumbnail_url", material.get("result_thumbnail_url"))
                .containsEntry("can_download", false)
                .containsEntry("error", null);
        assertThat((String) answer.get("message")).isNotBlank();
    }

    @Test
    void countsTheUseAndRecordsTheViewerWithoutItsFullAddress() {
        String id = store(picture("product_scene"));

        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "198.51.100.1, 203.0.113.77")
                .body(Map.of("preset_id", id, "session_id", "session-1"))
                .post("/api/v1/demo/use-preset")
                .then()
                .statusCode(200);

        views.write();
        assertThat(library.column("SELECT use_count FROM materials")).containsExactly("1");
        assertThat(library.column("SELECT concat_ws(' ', material_id, session_id, ip_address, source_page)"
                        + " FROM material_views"))
                .containsExactly(id + " session-1 203.0.113.0 tool_page");
    }

    @Test
    void losesNoCountWhenManyUseOnePreset() throws Exception {
        String id = store(picture("product_scene"));
        List<Callable<Boolean>> visitors = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            visitors.add(() -> use(Map.of("preset_id", id)).extract().path("success"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Boolean> visitor : threads.invokeAll(visitors)) {
                assertThat(visitor.get()).isTrue();
            }
        }

        views.write();
        assertThat(library.column("SELECT use_count FROM materials")).containsExactly("100");
        assertThat(library.column("SELECT count(*) FROM material_views")).containsExactly("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "not-a-uuid", "1-1-1-1-1", "' OR 1=1 --", "00000000-0000-0000-0000-000000000000"})
    void unknownAndMalformedIdsAreRefusedPolitely(String id) {
        refused(Map.of("preset_id", id)).body("preset_id", equalTo(id));
    }

    @ParameterizedTest
    @MethodSource("ai.vidgo.catalog.Library#hiding")
    void invisibleRowsAreNotServedAndNotCounted(String state) {
        String id = library.storeThen(picture("product_scene"), state);

        refused(Map.of("preset_id", id));

        views.write();
        assertThat(library.column("SELECT use_count FROM materials")).containsExactly("0");
        assertThat(library.column("SELECT id FROM material_views")).isEmpty();
    }

    @Test
    void aPresetOfAnotherToolIsRefused() {
        String id = store(clip());

        refused(Map.of("preset_id", id, "tool_type", "product_scene"));
        refused(Map.of("preset_id", id, "tool_type", "teleport"));
        views.write();
        assertThat(library.column("SELECT use_count FROM materials")).containsExactly("0");
    }

    @Test
    void theToolMayBeNamedByItsAlias() {
        String id = store(clip());

        for (String tool : List.of("short_video", "image_to_video", "")) {
            use(Map.of("preset_id", id, "tool_type", tool)).body("success", equalTo(true));
        }
        Map<String, Object> noTool = new HashMap<>(Map.of("preset_id", id));
        noTool.put("tool_type", null);
        use(noTool).body("success", equalTo(true));
    }

    @Test
    void missingIdAndOverlongSessionAreValidationErrors() {
        post(Map.of("tool_type", "short_video"))
                .statusCode(422)
                .body("detail[0].type", equalTo("missing"))
                .body("detail[0].loc", contains("body", "preset_id"));
        post(Map.of("preset_id", "x", "session_id", "s".repeat(65)))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "session_id"));
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "zh-TW,zh;q=0.9")
                .body(Map.of("preset_id", "x"))
                .post("/api/v1/demo/use-preset")
                .then()
                .body("error", equalTo("找不到這個範例"));
    }

    @Test
    void ignoresTokensAndIdentityInTheBody() {
        String id = store(picture("product_scene"));
        Map<String, Object> body =
                Map.of("preset_id", id, "user_id", UUID.randomUUID().toString(), "user_tier", "pro");

        for (String token : List.of("undefined", TestTokens.admin(UUID.randomUUID()))) {
            given().contentType(ContentType.JSON)
                    .header("Authorization", "Bearer " + token)
                    .body(body)
                    .post("/api/v1/demo/use-preset")
                    .then()
                    .statusCode(200)
                    .body("can_download", equalTo(false))
                    .body("result_watermarked_url", not(equalTo("")));
        }
        views.write();
        assertThat(library.column("SELECT user_id FROM material_views WHERE user_id IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void worksWithoutRedis() {
        String id = store(picture("product_scene"));
        RedisControl.stop();
        try {
            use(Map.of("preset_id", id)).body("success", equalTo(true));
        } finally {
            RedisControl.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "unknown", "00000000-0000-0000-0000-000000000000"})
    void downloadsAreBlockedForEveryCallerAndEveryId(String id) {
        String presetId = id.equals("known") ? store(picture("product_scene")) : id;
        for (String token : List.of("undefined", TestTokens.admin(UUID.randomUUID()))) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/demo/download/" + presetId)
                    .then()
                    .statusCode(403)
                    .body("detail.error", equalTo("download_blocked"))
                    .body("detail.message", notNullValue())
                    .body("detail.redirect", equalTo("/pricing"));
        }
    }

    private static ValidatableResponse refused(Map<String, Object> body) {
        return use(body)
                .body("success", equalTo(false))
                .body("result_watermarked_url", nullValue())
                .body("result_thumbnail_url", nullValue())
                .body("can_download", equalTo(false))
                .body("error", notNullValue())
                .body("message", notNullValue());
    }

    private static ValidatableResponse use(Map<String, Object> body) {
        return post(body).statusCode(200);
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/demo/use-preset")
                .then();
    }
}
