package ai.vidgo.generation.generate;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.generation.testing.OtherSettings;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Stub;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A result that takes longer than a request waits. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class SlowProviderTest extends ServiceTest {

    @ConfigProperty(name = "vidgo.test.callbacks")
    int port;

    @Test
    void handsOutATaskWhenTheProviderIsSlowAndFinishesItLater() {
        UUID user = billing.subscriber(20);

        String task = as(user).body(Map.of("prompt", "a slow cup [[sim:slow=5]]"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("task_id", notNullValue())
                .body("error", containsString("still processing"))
                .extract()
                .path("task_id");

        await().untilAsserted(() -> as(user).get("/api/v1/generate/tasks/" + task)
                .then()
                .body("status", equalTo("completed"))
                .body("credits_used", equalTo(5)));
    }

    @Test
    void theTimeThatAnInputTakesToComeIsTimeOfTheAnswer() {
        UUID user = billing.subscriber(20);
        try (Stub server = new Stub(port).answers(SlowProviderTest::aPictureTooLateToWaitForItsResult)) {
            String task = as(user).body(Map.of("image_url", server.url() + "/slow.png"))
                    .post("/api/v1/tools/remove-bg")
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(false))
                    .body("message", containsString("still processing"))
                    .body("task_id", notNullValue())
                    .extract()
                    .path("task_id");

            await().untilAsserted(() ->
                    as(user).get("/api/v1/generate/tasks/" + task).then().body("status", equalTo("completed")));
        }
    }

    private static void aPictureTooLateToWaitForItsResult(HttpExchange exchange) throws IOException {
        byte[] png = RestAssured.get(picture("slow-" + UUID.randomUUID())).asByteArray();
        LockSupport.parkNanos(Duration.ofMillis(2100).toNanos());
        exchange.sendResponseHeaders(200, png.length);
        exchange.getResponseBody().write(png);
    }
}
