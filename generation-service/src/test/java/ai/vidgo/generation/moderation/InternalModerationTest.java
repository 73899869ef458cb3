package ai.vidgo.generation.moderation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InternalModerationTest extends ServiceTest {

    @Test
    void servicesAskWhetherATextMayBeShown() {
        judge("A red cup").statusCode(200).body("safe", equalTo(true)).body("reason", nullValue());
        judge("a nude person").statusCode(200).body("safe", equalTo(false)).body("reason", notNullValue());
        judge("x".repeat(5001)).statusCode(422);
    }

    @Test
    void nobodyElseMayAsk() {
        given().contentType(ContentType.JSON)
                .body(Map.of("text", "A red cup"))
                .post("/internal/moderation/text")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse judge(String text) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.service("catalog-service"))
                .body(Map.of("text", text))
                .post("/internal/moderation/text")
                .then();
    }
}
