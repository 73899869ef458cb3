package ai.vidgo.catalog.prompts;

import static io.restassured.RestAssured.given;

import ai.vidgo.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Templates under test, made the way an administrator makes them. */
final class PromptFixtures {

    private PromptFixtures() {}

    /** A template in a group that has no seeded ones. */
    static Map<String, Object> template(String prompt) {
        Map<String, Object> template = new HashMap<>();
        template.put("prompt", prompt);
        template.put("group", "creative_design");
        return template;
    }

    /** A picture with its watermarked rendition; every call another one. */
    static Map<String, Object> picture() {
        String name = UUID.randomUUID().toString();
        Map<String, Object> data = new HashMap<>();
        data.put("image_url", "/static/originals/" + name + ".png");
        data.put("watermarked_url", "/static/watermarked/" + name + ".png");
        data.put("thumbnail_url", "/static/watermarked/" + name + "_small.png");
        return data;
    }

    static String add(Map<String, Object> template) {
        return admin("templates", template).statusCode(200).extract().path("template_id");
    }

    /** Adds a template with a result and gives its id. */
    static String addCached(String prompt) {
        Map<String, Object> template = template(prompt);
        template.put("result_data", picture());
        return add(template);
    }

    static ValidatableResponse cache(String templateId, Map<String, Object> resultData) {
        return admin(
                "cache-result", Map.of("template_id", templateId, "input_data", Map.of(), "result_data", resultData));
    }

    static ValidatableResponse admin(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.admin(UUID.randomUUID()))
                .body(body)
                .post("/api/v1/prompts/admin/" + path)
                .then();
    }

    static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/prompts" + path)
                .then();
    }

    static ValidatableResponse get(String path, Object... queryParameters) {
        return given().get("/api/v1/prompts" + path, queryParameters).then();
    }
}
