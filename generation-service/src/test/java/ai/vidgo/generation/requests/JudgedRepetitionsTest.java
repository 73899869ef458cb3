package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words are judged on every request, also where an answer to them lies there already (contract: providers §9). */
@QuarkusTest
class JudgedRepetitionsTest extends ServiceTest {

    private static final String LISTS = "/api/v1/demo/admin/block-cache/";

    @AfterEach
    void shippedLists() {
        asAdmin(UUID.randomUUID()).post(LISTS + "clear").then().statusCode(200);
    }

    @Test
    void aPictureWithItsClipIsNotTakenAgainForWordsThatAreBlockedNow() {
        UUID user = billing.subscriber(60);
        Map<String, String> body = Map.of("prompt", "a glorpfish in the sea");
        post(user, "/demo/generate-realtime", body).statusCode(200).body("success", equalTo(true));

        block("glorpfish");

        post(user, "/demo/generate-realtime", body).statusCode(400).body("code", equalTo("content_not_allowed"));
        assertThat(vendors.purchases()).hasSize(2);
        assertThat(billing.balance(user)).isEqualTo(30);
    }

    @Test
    void aTurnOfAConversationIsNotRepeatedForWordsThatAreBlockedNow() {
        UUID user = billing.subscriber(60);
        String conversation = post(user, "/interior/edit", Map.of("image_url", picture("glorp"), "prompt", "tidy up"))
                .statusCode(200)
                .extract()
                .path("conversation_id");
        Map<String, String> turn = Map.of("conversation_id", conversation, "prompt", "a glorpwood wall");
        post(user, "/interior/edit", turn).statusCode(200).body("success", equalTo(true));

        block("glorpwood");

        post(user, "/interior/edit", turn).statusCode(400).body("code", equalTo("content_not_allowed"));
        assertThat(billing.holdsOf(user)).hasSize(2);
    }

    private static void block(String word) {
        asAdmin(UUID.randomUUID())
                .body(Map.of("word", word))
                .post(LISTS + "add")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(UUID user, String path, Map<String, String> body) {
        return as(user).header("Idempotency-Key", body.get("prompt"))
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
