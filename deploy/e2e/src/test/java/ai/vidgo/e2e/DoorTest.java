package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every path at the public door (contract: auth §0). */
@Order(8)
class DoorTest {

    @Test
    void isHealthy() {
        Target.visitor()
                .get("/health")
                .then()
                .statusCode(200)
                .body(matchesPattern(
                        "\\{\"status\":\"ok\",\"mode\":\"preset-only\",\"materials_ready\":(true|false)}"));
        Target.visitor().get("/materials/status").then().statusCode(200).body("materials.product", notNullValue());
    }

    @Test
    void answersPreflightsOfTheFrontendsOrigin() {
        Target.visitor()
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Max-Age", "600");
    }

    @Test
    void refusesPreflightsOfStrangers() {
        Target.visitor()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/auth/me")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/auth/nothing", "/api/v1/plans/x/y", "/api/v1/tools/nothing"})
    void unknownPathsAnswerTheContractsBody(String path) {
        Target.visitor().get(path).then().statusCode(404).body("detail", equalTo("Not Found"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/auth/login",
        "DELETE, /api/v1/demo/use-preset",
        "POST, /api/v1/subscriptions/plans",
        "GET, /api/v1/generate/t2i",
        "POST, /health"
    })
    void wrongMethodsAnswerTheContractsBody(String method, String path) {
        Target.visitor().request(method, path).then().statusCode(405).body("detail", equalTo("Method Not Allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/credits/invariants",
                "/INTERNAL/credits/invariants",
                "//internal/credits/invariants",
                "/static/%2e%2e/internal/credits/invariants",
                "/static/..%2finternal/credits/invariants",
                "/api/v1/plans/..;/..;/internal/credits/invariants",
                "/%69nternal/credits/invariants",
                "/internal./credits/invariants"
            })
    void internalPathsDoNotExist(String path) {
        Response answer = Target.visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("Not Found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/subscriptions/plans", "/api/v1/auth/me", "/api/v1/demo/presets/try_on", "/nothing"})
    void everyAnswerCarriesTheRequestId(String path) {
        Target.visitor().header("X-Request-ID", "e2e-42").get(path).then().header("X-Request-ID", "e2e-42");
        Target.visitor().get(path).then().header("X-Request-ID", matchesPattern("[A-Za-z0-9._-]{8,64}"));
    }

    @Test
    void theDocumentOfTheApiHasAPage() {
        assertThat(ApiDocument.read().operations()).hasSizeGreaterThan(150);
        Target.visitor()
                .get("/api/v1/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("id=\"postAuthLogin\""));
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        Target.visitor()
                .get("/api/v1/subscriptions/plans")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", notNullValue())
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void bodiesHaveALimit() {
        User.json(Target.visitor())
                .body("{\"email\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload_too_large"));
    }

    @Test
    void brokenJsonIsAValidationError() {
        User.json(Target.visitor())
                .body("{\"email\": ")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("json_invalid"))
                .body("detail[0].loc[0]", equalTo("body"));
    }

    @Test
    void aTrailingSlashLeadsToThePathWithoutIt() {
        Target.visitor()
                .redirects()
                .follow(false)
                .get("/api/v1/subscriptions/plans/?x=1")
                .then()
                .statusCode(307)
                .header("Location", "/api/v1/subscriptions/plans?x=1");
    }

    @Test
    void aMissingTokenIsExplained() {
        Target.visitor()
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", equalTo("Not authenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/originals/x.png", "/static/nothing.png", "/static/", "/static/%2e%2e/etc/passwd"})
    void mediaThatDoNotExistAreNotFound(String path) {
        assertThat(Target.visitor().redirects().follow(false).get(path).statusCode())
                .isIn(404, 307);
    }
}
