package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program that acts for a subscriber with a key: made at auth-service, accepted by the other services. */
@Order(4)
@Tag("stack")
class ApiKeyJourneyTest {

    private static final String PATH = "/api/v1/auth/api-keys";

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aKeyReadsAndGeneratesAtItsOwnersCostUntilItIsRemoved() {
        User owner = User.subscriber("pro");
        assertThat(owner.credits()).isEqualTo(252);
        JsonPath made = make(owner, "read", "generate").jsonPath();
        String key = made.getString("key");

        with(key).get("/api/v1/credits/balance").then().statusCode(200);
        with(key)
                .body(Map.of("prompt", "a green kite over a lake " + UUID.randomUUID()))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
        assertThat(owner.credits()).isEqualTo(247);
        with(key).get("/api/v1/auth/me").then().statusCode(403);
        with(key).body("{}").post("/api/v1/subscriptions/cancel").then().statusCode(403);

        owner.request().delete(PATH + "/" + made.getString("id")).then().statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> with(key).get("/api/v1/credits/balance").then().statusCode(401));
    }

    @Test
    void aKeyForReadingSpendsNothing() {
        User owner = User.subscriber("pro");
        String key = make(owner, "read").jsonPath().getString("key");
        with(key)
                .body(Map.of("prompt", "a kite"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(403)
                .body("code", equalTo("api_key_not_allowed"));
        with(key).get("/api/v1/credits/balance").then().statusCode(200);
    }

    @Test
    void anAccountWithoutApiAccessGetsNoKey() {
        assertThat(wish(User.signUp(), "read").statusCode()).isEqualTo(403);
    }

    private static Response make(User owner, String... scopes) {
        // The plan is known everywhere within five seconds.
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> wish(owner, scopes), answer -> answer.statusCode() == 200);
    }

    private static Response wish(User owner, String... scopes) {
        return owner.json()
                .body(Map.of("name", "journey", "scopes", List.of(scopes)))
                .post(PATH);
    }

    private static RequestSpecification with(String key) {
        return Target.visitor().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
