package ai.vidgo.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every path that this service registers, whoever wrote it, with all sorts of values and callers: no clean result and
 * nothing of an invisible row may ever leave (contract: catalog §1.2, §1.3). A new path is walked without being named here.
 */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PublicPathsTest {

    /** In every column of every row that nobody may see, and in every file that nobody may read. */
    private static final String UNSEEN = "unseen";

    /** In the rows that everybody may see. */
    private static final String SEEN = "shown-to-all";

    private static final List<String> TOOLS =
            List.of("background_removal", "product_scene", "try_on", "room_redesign", "short_video", "ai_avatar");
    private static final List<String> STATES = List.of(
            "status = 'pending'",
            "status = 'rejected'",
            "is_active = false",
            "result_watermarked_url = NULL",
            "result_image_url = NULL, result_video_url = NULL");
    private static final List<String> NAMES = List.of(
            "image_to_video",
            "pattern_generate",
            "pattern",
            "ecommerce",
            "studio",
            "product",
            "edit_tools",
            "animals",
            "en",
            "originals/" + UNSEEN + ".png",
            "uploads/" + UNSEEN + ".png",
            "watermarked/" + SEEN + ".png");

    private final Set<String> walked = new TreeSet<>();
    private final Set<String> showing = new TreeSet<>();
    private final List<String> ids = new ArrayList<>();

    @Inject
    Library library;

    @Inject
    MediaStore media;

    @BeforeEach
    void fillLibrary() {
        library.clear();
        for (String tool : TOOLS) {
            Library.store(material(tool, SEEN));
        }
        for (String tool : List.of("product_scene", "short_video")) {
            ids.add(Library.store(material(tool, SEEN)));
            for (String state : STATES) {
                ids.add(library.storeThen(material(tool, UNSEEN), state));
            }
        }
        byte[] file = UNSEEN.getBytes(StandardCharsets.US_ASCII);
        media.put("originals/" + UNSEEN + ".png", file, MediaType.PNG);
        media.put("uploads/" + UNSEEN + ".png", file, MediaType.PNG);
        media.put("watermarked/" + SEEN + ".png", SEEN.getBytes(StandardCharsets.US_ASCII), MediaType.PNG);
    }

    @AfterEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void noCleanResultAndNoInvisibleRowEverLeaves() {
        for (RegisteredPath path : RegisteredPath.all("ai.vidgo.catalog")) {
            if (path.isInternal() || path.isForAdministrators()) {
                refuse(path);
            } else {
                walk(path);
            }
        }
        assertThat(walked).contains("GET /api/v1/demo/presets/{tool_type}", "GET /static/{path}");
        assertThat(showing)
                .as("paths that showed what everybody may see")
                .contains("GET /api/v1/demo/presets/{tool_type}", "POST /api/v1/demo/use-preset", "GET /static/{path}");
    }

    private static void refuse(RegisteredPath path) {
        String address = path.filled(List.of("0".repeat(64)), List.of("0")).getFirst();
        RequestSpecification visitor =
                path.hasBody() ? given().contentType(ContentType.JSON).body("{}") : given();
        assertThat(call(path, address, visitor).statusCode())
                .as("%s without a token", path)
                .isEqualTo(401);
    }

    private void walk(RegisteredPath path) {
        walked.add(path.toString());
        List<String> values = new ArrayList<>(ids);
        values.addAll(TOOLS);
        values.addAll(NAMES);
        for (String address : path.filled(values, NAMES)) {
            look(path, address, given());
            look(path, address, given().queryParams(parameters("zh-TW")));
            // Whoever may write must not: this walk is to leave nothing behind.
            String token = path.hasBody() ? TestTokens.user(UUID.randomUUID()) : TestTokens.admin(UUID.randomUUID());
            look(path, address, given().auth().oauth2(token).queryParams(parameters("en")));
        }
    }

    private void look(RegisteredPath path, String address, RequestSpecification caller) {
        for (String id : path.hasBody() ? ids : List.of("")) {
            RequestSpecification request =
                    path.hasBody() ? caller.contentType(ContentType.JSON).body(body(id)) : caller;
            Response response = call(path, address, request);
            String everything = response.getHeaders() + "\n" + response.asString();
            assertThat(withoutEcho(everything, address))
                    .as("%s %s: %s", path, address, response.asString())
                    .doesNotContain(UNSEEN)
                    .doesNotContain("/static/originals/")
                    .doesNotContain("/static/uploads/");
            assertThat(response.statusCode()).as("%s %s", path, address).isNotEqualTo(500);
            if (everything.contains(SEEN)) {
                showing.add(path.toString());
            }
        }
    }

    /** An answer may repeat what it was asked; that tells nobody anything. */
    private static String withoutEcho(String answer, String address) {
        String told = answer;
        for (String segment : address.split("/", -1)) {
            told = segment.contains(UNSEEN) ? told.replace(segment, "") : told;
        }
        return told;
    }

    private static Response call(RegisteredPath path, String address, RequestSpecification request) {
        return request.redirects().follow(false).request(path.method(), address);
    }

    private static Map<String, Object> material(String tool, String mark) {
        Map<String, Object> material =
                tool.equals("short_video") || tool.equals("ai_avatar") ? Library.clip() : Library.picture(tool);
        String name = mark + "-" + UUID.randomUUID();
        material.replaceAll((column, value) -> value instanceof String url && url.startsWith("/static/")
                ? url.replaceFirst("[^/]+(\\.\\w+)$", name + "$1")
                : value);
        material.put("tool_type", tool);
        material.put("prompt", mark + " cup " + name);
        material.put("prompt_zh", mark);
        material.put("title_en", mark);
        material.put("title_zh", mark);
        material.put("description_en", mark);
        material.put("tags", List.of("product", mark));
        material.put("input_params", Map.of("input_url", "/static/uploads/face.png", "scene_type", mark));
        return material;
    }

    private static Map<String, Object> parameters(String language) {
        return Map.of(
                "language", language,
                "topic", "studio",
                "category", "ecommerce",
                "group", "product_scene",
                "prompt", "cup product",
                "tool_id", "pattern_generate",
                "threshold", "0.1");
    }

    /** What any path could ask for; the others ignore it. */
    private static Map<String, Object> body(String id) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "preset_id", id,
                "template_id", id,
                "group", "product_scene",
                "sub_topic", "default",
                "prompt", "cup product",
                "language", "en",
                "name", "A visitor",
                "email", "visitor@shop.example",
                "message", "hello"));
        body.putAll(Map.of(
                "tool_category", "pattern",
                "tool_id", "pattern_generate",
                "source_image_url", "https://images.example/cup",
                "data", Map.of()));
        return body;
    }
}
