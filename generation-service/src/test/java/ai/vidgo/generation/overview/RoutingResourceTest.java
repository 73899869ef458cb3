package ai.vidgo.generation.overview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingResourceTest extends ServiceTest {

    @BeforeEach
    void askAgain() {
        forgetHowVendorsWere();
    }

    @Test
    void showsEveryVendorAndWhoMakesWhat() {
        admin().get("/api/v1/admin/ai-services")
                .then()
                .statusCode(200)
                .time(lessThan(30_000L))
                .body("services.keySet()", equalTo(Set.of("piapi", "pollo", "a2e", "gemini", "local")))
                .body("services.piapi.status", equalTo("ok"))
                .body("services.pollo.status", equalTo("ok"))
                .body("services.a2e.status", equalTo("ok"))
                .body("services.gemini.status", equalTo("ok"))
                .body("rescue_config.t2i", equalTo(Map.of("primary", "piapi", "rescue", "gemini")))
                .body("rescue_config.i2v", equalTo(Map.of("primary", "pollo", "rescue", "piapi")))
                .body("rescue_config.t2v", equalTo(Map.of("primary", "pollo", "rescue", "piapi")))
                .body("rescue_config.interior", equalTo(Map.of("primary", "piapi", "rescue", "gemini")))
                .body("rescue_config.avatar.primary", equalTo("a2e"))
                .body("rescue_config.avatar.rescue", nullValue())
                .body("rescue_config.v2v.rescue", nullValue());
        Assertions.assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAVendorAndShowsNoKey() {
        vendors.forgetKey("piapi");
        vendors.forgetKey("gemini");
        vendors.forgetKey("a2e");

        String answer = admin().get("/api/v1/admin/ai-services")
                .then()
                .statusCode(200)
                .body("services.piapi.status", equalTo("error"))
                .body("services.piapi.error", containsString("key is refused"))
                .body("services.gemini.status", equalTo("error"))
                .body("services.a2e.status", equalTo("error"))
                .body("services.pollo.status", equalTo("ok"))
                .extract()
                .asString();

        Assertions.assertThat(answer).doesNotContain("sim-piapi-key", "sim-gemini-key", "sim-a2e-key");
    }

    @Test
    void explainsWhereARequestWouldGoAndWhatIsMadeOtherwise() {
        explain(Map.of(
                        "operation",
                        "image_to_video",
                        "prompt",
                        "it turns",
                        "images",
                        1,
                        "parameters",
                        Map.of("duration", 7, "resolution", "1080p")))
                .statusCode(200)
                .body("operation", equalTo("image_to_video"))
                .body("candidates.provider", equalTo(List.of("pollo", "piapi")))
                .body("candidates.reason", equalTo(List.of("first choice", "backup")))
                .body("candidates[0].price_usd", notNullValue())
                .body("candidates[0].adaptations", equalTo(List.of("duration 7 becomes 8")))
                .body("candidates[1].adaptations", equalTo(List.of("duration 7 becomes 10")))
                .body("candidates[1].price_usd", equalTo(0.8f))
                .body("candidates[1].concurrent", equalTo(5))
                .body("skipped", empty());
        Assertions.assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void explainsWhoIsLeftOut() {
        vendors.misbehave(Map.of("provider", "piapi", "mode", "rate-limit", "value", "40", "moment", "submit"));
        as(billing.subscriber(20))
                .body(Map.of("prompt", "a cup while one is parked"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200);

        explain(Map.of("operation", "text_to_image", "prompt", "a cup"))
                .statusCode(200)
                .body("candidates.provider", equalTo(List.of("gemini")))
                .body("skipped[0].provider", equalTo("piapi"))
                .body("skipped[0].reason", equalTo("parked"))
                .body("skipped[0].until", notNullValue());
    }

    @Test
    void refusesWhatIsNoQuestion() {
        explain(Map.of("operation", "teleportation")).statusCode(400).body("code", equalTo("unknown_operation"));
        explain(Map.of("prompt", "a cup")).statusCode(422);
        explain(Map.of("operation", "text_to_image", "images", 9)).statusCode(422);
    }

    @Test
    void showsTheWholeRecordOfAGeneration() {
        UUID user = billing.subscriber(20);
        String task = as(user).body(Map.of("prompt", "a cup that the first vendor drops [[sim:error-503@piapi]]"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");

        admin().get("/api/v1/admin/generations/" + task)
                .then()
                .statusCode(200)
                .body("id", equalTo(task))
                .body("owner_id", equalTo(user.toString()))
                .body("state", equalTo("SUCCEEDED"))
                .body("hold", equalTo("SETTLED"))
                .body("decisions.event", hasItems("held", "asked", "refused", "delivered"))
                .body("decisions.provider", hasItems("piapi", "gemini"))
                .body("decisions.error_class", hasItem("TRANSIENT"))
                .body("attempts", hasSize(3))
                .body("attempts.provider", equalTo(List.of("piapi", "piapi", "gemini")))
                .body("attempts[2].backup", equalTo(true))
                .body("attempts.error", not(hasItem(containsString("sim-piapi-key"))));
        admin().get("/api/v1/admin/generations/" + UUID.randomUUID()).then().statusCode(404);
        admin().get("/api/v1/admin/generations/1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/admin/ai-services", "/api/v1/admin/generations/5f0c6d1e-1111-4222-8333-0123456789ab"})
    void isForAdministrators(String path) {
        visitor().get(path).then().statusCode(401);
        as(billing.subscriber(0)).get(path).then().statusCode(403);
        as(billing.subscriber(0))
                .body(Map.of("operation", "text_to_image"))
                .post("/api/v1/admin/routing/explain")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse explain(Map<String, Object> question) {
        return admin().body(question).post("/api/v1/admin/routing/explain").then();
    }

    private static RequestSpecification admin() {
        return visitor().auth().oauth2(TestTokens.admin(UUID.randomUUID()));
    }
}
