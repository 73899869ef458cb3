package ai.vidgo.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The gallery, the showcases, the old demos and the templates, with rows of every table that has results: whoever asks, no
 * clean result and nothing of an invisible row leaves (contract: catalog §1.2, §1.3).
 */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class HiddenResultsTest {

    /** In every clean address, every private one, and every column of a row that nobody may see. */
    private static final String HIDDEN = "hidden";

    private static final String SHOWN = "/static/watermarked/shown";

    /** What should show something, and does. */
    private static final List<String> SHOWING = List.of(
            "demo/landing/examples",
            "demo/landing/view-more",
            "demo/landing/watch-demo",
            "demo/inspirations",
            "demo/inspiration?topic=travel",
            "demo/avatars",
            "demo/tool-showcases/pattern",
            "demo/presets/pattern_generate",
            "demo/random?category=animals",
            "demo/videos/animals",
            "demo/videos/animals/random",
            "prompts/defaults/creative_design",
            "prompts/templates/creative_design",
            "prompts/cached?group=creative_design&prompt=shown",
            "prompts/similar?group=creative_design&prompt=shown");

    private static final List<String> OTHERS = List.of(
            "demo/topics",
            "demo/avatars/topics",
            "demo/tool-categories",
            "demo/materials/status",
            "demo/materials/collection-stats",
            "prompts/templates/creative_design?include_premium=true",
            "prompts/groups",
            "prompts/groups/creative_design/sub-topics",
            "landing/examples");

    @Inject
    Library library;

    @Inject
    OtherServices others;

    @BeforeEach
    void fillTables() {
        emptyTables();
        for (String tool : List.of("short_video", "ai_avatar")) {
            for (String state : List.of("status = 'approved'", "status = 'pending'", "is_active = false")) {
                Map<String, Object> clip = Library.clip();
                String name = state.contains("approved") ? "shown" : HIDDEN;
                clip.putAll(Map.of(
                        "tool_type", tool,
                        "prompt", name + UUID.randomUUID(),
                        "title_en", name,
                        "topic", state.contains("approved") ? "ecommerce" : "brand",
                        "result_video_url", "/static/originals/" + HIDDEN + UUID.randomUUID() + ".mp4",
                        "result_watermarked_url", "/static/watermarked/" + name + UUID.randomUUID() + ".mp4",
                        "result_thumbnail_url", "/static/watermarked/" + name + UUID.randomUUID() + ".png"));
                clip.remove("result_watermarked_image_url");
                clip.remove("input_image_url");
                library.storeThen(clip, state);
            }
        }
        fill(
                "tool_showcases (tool_category, tool_id, tool_name, prompt, source_image_url, result_image_url, "
                        + "result_watermarked_url, is_active)",
                "'pattern', 'x', 'x', %1$s, '/static/uploads/hidden.png', %2$s, %3$s, %4$s");
        fill(
                "demo_examples (topic, prompt, video_url, image_url, video_url_watermarked, is_active)",
                "'travel', %1$s, %2$s, %3$s, NULL, %4$s");
        fill(
                "image_demos (category_slug, status, prompt_original, prompt_normalized, image_url_before, image_url_after, "
                        + "image_url_watermarked, is_active)",
                "'animals', 'completed', %1$s, 'x', '/static/uploads/hidden.png', %2$s, %3$s, %4$s");
        fill(
                "demo_videos (category_slug, title, prompt, video_url, video_url_watermarked, is_active)",
                "'animals', %1$s, 'x', %2$s, replace(%3$s, 'png', 'mp4'), %4$s");
        fill(
                "prompt_templates (\"group\", prompt_hash, prompt, prompt_normalized, input_image_url, result_image_url, "
                        + "result_watermarked_url, is_active, is_cached)",
                "'creative_design', encode(sha256((%1$s || ':creative_design:default')::bytea), 'hex'), %1$s, 'x', "
                        + "'/static/uploads/hidden.png', %2$s, %3$s, %4$s, true");
    }

    @AfterEach
    void emptyTables() {
        library.clear();
        for (String table : List.of("tool_showcases", "demo_examples", "prompt_templates")) {
            library.execute("DELETE FROM " + table + " WHERE seed_key IS NULL");
        }
        library.execute("DELETE FROM image_demos");
        library.execute("DELETE FROM demo_videos");
        others.reset();
    }

    @Test
    void nothingHiddenLeavesByAnyRead() {
        for (Supplier<RequestSpecification> caller : callers()) {
            for (String path : SHOWING) {
                assertThat(open(caller.get().get("/api/v1/" + path), path))
                        .as(path)
                        .contains(SHOWN);
            }
            for (String path : OTHERS) {
                open(caller.get().get("/api/v1/" + path), path);
            }
        }
    }

    @Test
    void nothingHiddenLeavesById() {
        for (String rows : List.of(
                "materials",
                "image_demos",
                "tool_showcases WHERE seed_key IS NULL",
                "prompt_templates WHERE seed_key IS NULL")) {
            for (String id : library.column("SELECT id FROM " + rows)) {
                for (Supplier<RequestSpecification> caller : callers()) {
                    open(caller.get().get("/api/v1/demo/" + id), id);
                    open(caller.get().get("/api/v1/demo/download/" + id), id);
                    open(caller.get().get("/api/v1/prompts/demo/download/" + id), id);
                    open(post(caller.get(), "demo/use-preset", Map.of("preset_id", id)), id);
                    Map<String, Object> template = Map.of("group", "creative_design", "template_id", id);
                    open(post(caller.get(), "prompts/demo/use-template", template), id);
                }
            }
        }
        open(post(given(), "prompts/generate", Map.of("group", "creative_design")), "generate");
        open(post(given(), "landing/demo-generate", Map.of()), "demo-generate");
    }

    private List<Supplier<RequestSpecification>> callers() {
        String subscriber = others.subscriber(UUID.randomUUID());
        String admin = TestTokens.admin(UUID.randomUUID());
        return List.of(
                RestAssured::given,
                () -> given().auth().oauth2(subscriber),
                () -> given().auth().oauth2(admin));
    }

    private static Response post(RequestSpecification caller, String path, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body).post("/api/v1/" + path);
    }

    private static String open(Response answer, String what) {
        String text = answer.asString();
        assertThat(answer.statusCode()).as(what).isNotIn(405, 500);
        assertThat(text)
                .as(what)
                .doesNotContain(HIDDEN)
                .doesNotContain("/originals/")
                .doesNotContain("/uploads/");
        return text;
    }

    /** One row that everybody may see, and one that is switched off. */
    private void fill(String columns, String values) {
        String clean = "'/static/originals/hidden-%s.png'";
        String shown = "'" + SHOWN + ".png'";
        library.execute("INSERT INTO " + columns + " VALUES ("
                + values.formatted("'shown'", clean.formatted("shown"), shown, "true") + ")");
        library.execute("INSERT INTO " + columns + " VALUES ("
                + values.formatted("'hidden'", clean.formatted("row"), "'/static/watermarked/hidden.png'", "false")
                + ")");
    }
}
