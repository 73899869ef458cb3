package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks around without an account (contract: catalog §2). */
@Order(1)
class VisitorJourneyTest {

    private static final Set<String> PRESET_FIELDS = Set.of(
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

    @ParameterizedTest
    @CsvSource({"background_removal, 5", "product_scene, 25", "short_video, 6"})
    void browsesThePresetsOfATool(String tool, int atLeast) {
        JsonPath answer = presets(tool);

        assertThat(answer.getBoolean("success")).isTrue();
        assertThat(answer.getString("tool_type")).isEqualTo(tool);
        List<Map<String, Object>> presets = answer.getList("presets");
        assertThat(presets).hasSizeGreaterThanOrEqualTo(atLeast).hasSize(answer.getInt("count"));
        assertThat(presets).allSatisfy(preset -> {
            assertThat(preset.keySet()).containsAll(PRESET_FIELDS);
            assertThat(preset.get("group")).isEqualTo(tool);
            assertThat(preset.get("input_image_url")).isNotNull();
            assertThat(preset.get("result_watermarked_url")).isNotNull();
            assertThat(preset.get("thumbnail_url")).isNotNull();
            assertThat(preset.get("input_params")).isInstanceOf(Map.class);
            assertThat(preset.get("style_tags")).isInstanceOf(List.class);
        });
    }

    @Test
    void findsEveryProductInEveryScene() {
        Set<String> combinations = new HashSet<>();
        for (Map<String, Object> preset : presets("product_scene").<Map<String, Object>>getList("presets")) {
            Map<?, ?> params = (Map<?, ?>) preset.get("input_params");
            combinations.add(params.get("product_id") + " " + params.get("scene_type"));
        }

        for (int product = 1; product <= 5; product++) {
            for (String scene : List.of("studio", "nature", "luxury", "minimal", "lifestyle")) {
                assertThat(combinations).contains("product-" + product + " " + scene);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"background_removal", "product_scene"})
    void seesEveryPicture(String tool) {
        for (Map<String, Object> preset : presets(tool).<Map<String, Object>>getList("presets")) {
            Media.assertPicture((String) preset.get("result_watermarked_url"));
            Media.assertPicture((String) preset.get("result_image_url"));
            Media.assertPicture((String) preset.get("thumbnail_url"));
        }
    }

    @Test
    void playsEveryClip() {
        for (Map<String, Object> preset : presets("short_video").<Map<String, Object>>getList("presets")) {
            String clip = (String) preset.get("result_video_url");
            assertThat(clip).endsWith(".mp4");
            Media.assertClip(clip);
            Media.assertClip((String) preset.get("result_watermarked_url"));
        }
    }

    @Test
    void seesTheSameOrderOnEveryCall() {
        assertThat(presets("product_scene").<String>getList("presets.id"))
                .isEqualTo(presets("product_scene").<String>getList("presets.id"));
    }

    @Test
    void findsTheClipsUnderTheAliasOfTheTopicPage() {
        assertThat(presets("image_to_video").<String>getList("presets.group"))
                .isNotEmpty()
                .containsOnly("image_to_video");
    }

    @Test
    @Tag("stack")
    void triesAPresetWithoutCausingAProviderCall() {
        String id = presets("product_scene").getString("presets[0].id");
        // Others may be at work for the library meanwhile.
        String prompt = presets("product_scene").getString("presets[0].prompt");
        int before = Vendors.submissions(prompt).size();

        JsonPath answer = User.json(Target.visitor())
                .body(Map.of("preset_id", id, "tool_type", "product_scene", "session_id", "e2e"))
                .post("/api/v1/demo/use-preset")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getBoolean("success")).isTrue();
        assertThat(answer.getBoolean("can_download")).isFalse();
        Media.assertPicture(answer.getString("result_watermarked_url"));
        assertThat(Vendors.submissions(prompt)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "00000000-0000-4000-8000-000000000000"})
    void anUnknownPresetIsAnAnswerAndNoError(String id) {
        User.json(Target.visitor())
                .body(Map.of("preset_id", id))
                .post("/api/v1/demo/use-preset")
                .then()
                .statusCode(200)
                .body("success", equalTo(false));
    }

    @Test
    void cannotDownloadTheOriginal() {
        for (String id : List.of(
                presets("background_removal").getString("presets[0].id"),
                UUID.randomUUID().toString())) {
            Target.visitor()
                    .get("/api/v1/demo/download/" + id)
                    .then()
                    .statusCode(403)
                    .body("detail.error", equalTo("download_blocked"))
                    .body("detail.redirect", equalTo("/pricing"));
        }
    }

    @Test
    void aBrokenTokenDoesNotBreakThePresets() {
        Target.visitor()
                .header("Authorization", "Bearer undefined")
                .get("/api/v1/demo/presets/background_removal")
                .then()
                .statusCode(200);
    }

    private static JsonPath presets(String tool) {
        return Target.visitor()
                .get("/api/v1/demo/presets/" + tool)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
