package ai.vidgo.generation.tasks;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskTest extends ServiceTest {

    @Test
    void showsTheOwnerACompletedTask() {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a cup to look at");

        as(user).get("/api/v1/generate/tasks/" + task)
                .then()
                .statusCode(200)
                .body("task_id", equalTo(task))
                .body("status", equalTo("completed"))
                .body("result_url", startsWith("/static/private/"))
                .body("error", nullValue())
                .body("credits_used", equalTo(5));
    }

    @Test
    void showsAFailedTaskInNeutralWordsAndTheOwnersLanguage() {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a failing cup [[sim:error-503]]");

        as(user).header("Accept-Language", "es")
                .get("/api/v1/generate/tasks/" + task)
                .then()
                .body("status", equalTo("failed"))
                .body("result_url", nullValue())
                .body("error", containsString("no se usaron créditos"))
                .body("credits_used", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respond-async", "wait=20, Respond-Async"})
    void anAnswerThatNeedNotWaitNamesTheTaskThatRuns(String prefer) {
        UUID user = billing.subscriber(20);

        String task = as(user).header("Prefer", prefer)
                .body(Map.of("prompt", "a cup that is never ready [[sim:stuck-processing]]"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", containsString("still processing"))
                .extract()
                .path("task_id");

        as(user).get("/api/v1/generate/tasks/" + task)
                .then()
                .statusCode(200)
                .body("status", oneOf("pending", "processing"));
        as(user).delete("/api/v1/generate/tasks/" + task).then().body("status", equalTo("failed"));
    }

    @Test
    void otherPreferencesDoNotHurryTheAnswer() {
        as(billing.subscriber(20))
                .header("Prefer", "wait=20, return=minimal")
                .body(Map.of("prompt", "a cup to wait for"))
                .post("/api/v1/generate/t2i")
                .then()
                .body("success", equalTo(true));
    }

    @Test
    void hidesTheTasksOfOthers() {
        String task = draw(billing.subscriber(20), "a private cup");

        as(billing.subscriber(20))
                .get("/api/v1/generate/tasks/" + task)
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f0c6d1e-1111-4222-8333-0123456789ab", "not-a-uuid", "1"})
    void answersNotFoundForUnknownIds(String id) {
        as(billing.subscriber(0)).get("/api/v1/generate/tasks/" + id).then().statusCode(404);
    }

    @Test
    void wantsAToken() {
        visitor()
                .get("/api/v1/generate/tasks/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static String draw(UUID user, String prompt) {
        return as(user).body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");
    }
}
