package ai.vidgo.catalog.presets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patterns are showcases that generation fills, and presets of {@code pattern_generate} (contract: catalog §2.1, §2.2). */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PatternPresetsTest {

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void noPatternHasAResult() {
        library.execute("""
                UPDATE tool_showcases SET result_image_url = NULL, result_watermarked_url = NULL, popularity_score = 0
                WHERE tool_category IN ('pattern', 'video')""");
        clock.reset();
    }

    @Test
    void seededPatternsWaitForTheirResultsAndAreThenPresets() {
        presets("").body("count", equalTo(0));
        List<Map<String, Object>> wanted = wanted();
        assertThat(wanted)
                .hasSize(15)
                .allSatisfy(showcase -> assertThat(showcase.keySet())
                        .containsExactly("id", "tool_category", "tool_id", "prompt", "style_tags"));
        String shown = fill(wanted.getFirst());

        presets("")
                .body("count", equalTo(1))
                .body("tool_type", equalTo("pattern_generate"))
                .body("presets.group", everyItem(equalTo("pattern_generate")))
                .body("presets[0].id", equalTo(wanted.getFirst().get("id")))
                .body("presets[0].topic", equalTo("seamless"))
                .body("presets[0].input_params", equalTo(Map.of()))
                .body("presets[0].result_image_url", equalTo(shown))
                .body("presets[0].result_watermarked_url", equalTo(shown));
        presets("?topic=seamless").body("count", equalTo(1));
        presets("?topic=floral").body("count", equalTo(0));
        assertThat(wanted()).hasSize(14);
    }

    @Test
    void aPatternIsUsedLikeAPreset() {
        Map<String, Object> pattern = wanted().getFirst();
        String shown = fill(pattern);
        String id = (String) pattern.get("id");

        for (String tool : new String[] {null, "pattern_generate", " "}) {
            use(id, tool).body("success", equalTo(true)).body("result_watermarked_url", equalTo(shown));
        }
        use(id, "short_video").body("success", equalTo(false));
        assertThat(library.column("SELECT popularity_score FROM tool_showcases WHERE id = '" + id + "'"))
                .containsExactly("3");
        library.execute("UPDATE tool_showcases SET is_active = false WHERE id = '" + id + "'");
        use(id, null).body("success", equalTo(false));
        library.execute("UPDATE tool_showcases SET is_active = true WHERE id = '" + id + "'");
    }

    @Test
    void otherShowcasesAreNoPresets() {
        Map<String, Object> video = wanted().stream()
                .filter(showcase -> showcase.get("tool_category").equals("video"))
                .findFirst()
                .orElseThrow();
        fill(video);

        use((String) video.get("id"), null).body("success", equalTo(false));
        presets("").body("presets", hasSize(0));
    }

    @Test
    void aPatternMakesTheLibraryReadyForPatterns() {
        fill(wanted().getFirst());
        clock.advance(Duration.ofHours(1));

        Library.asGeneration().get("/internal/materials/readiness").then().body("materials.pattern", equalTo(true));
    }

    @Test
    void aResultComesOnceAndNeverShowsTheOriginal() {
        Map<String, Object> pattern = wanted().getFirst();
        String id = (String) pattern.get("id");
        for (String bad :
                List.of("/static/originals/x.png", "/static/originals/p.png", "https://elsewhere.example/x.png")) {
            put(id, bad).statusCode(422).body("detail[0].loc", contains("body", "result_watermarked_url"));
        }
        fill(pattern);
        put(id, "/static/watermarked/again.png").statusCode(404);
        put(UUID.randomUUID().toString(), "/static/watermarked/again.png").statusCode(404);
        given().get("/internal/showcases/wanted").then().statusCode(401);
    }

    private static List<Map<String, Object>> wanted() {
        return Library.asGeneration()
                .get("/internal/showcases/wanted")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static String fill(Map<String, Object> showcase) {
        String shown = "/static/watermarked/" + showcase.get("id") + ".png";
        put((String) showcase.get("id"), shown).statusCode(204);
        return shown;
    }

    private static ValidatableResponse put(String id, String watermarked) {
        Map<String, Object> result = new HashMap<>();
        result.put("result_image_url", "/static/originals/p.png");
        result.put("result_watermarked_url", watermarked);
        result.put("source_service", "piapi");
        return Library.asGeneration()
                .body(result)
                .put("/internal/showcases/" + id + "/result")
                .then();
    }

    private static ValidatableResponse use(String id, String tool) {
        Map<String, Object> body = new HashMap<>();
        body.put("preset_id", id);
        body.put("tool_type", tool);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/demo/use-preset")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse presets(String query) {
        return given().get("/api/v1/demo/presets/pattern_generate" + query)
                .then()
                .statusCode(200);
    }
}
