package ai.vidgo.generation.generate;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.generation.testing.OtherSettings;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A result that takes longer than a request waits. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class SlowProviderTest extends ServiceTest {

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
}
