package ai.vidgo.generation.notices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may call us in a vendor's name, and what comes of it. */
@QuarkusTest
class NoticeTest extends ServiceTest {

    private static final String POLLO_SECRET = "dmlkZ28tc2ltdWxhdG9yLXBvbGxvLXNlY3JldC0zMmI=";

    @Inject
    Sql sql;

    @Test
    void aPurchaseWhoseAnswerWasLostIsFoundByItsNotice() {
        UUID user = billing.subscriber(20);

        String task = draw(user, "a lost and found cup [[sim:reset-after]]");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(user, task)).isEqualTo("completed"));
        assertThat(vendors.purchases()).containsExactly("piapi");
        assertThat(billing.balance(user)).isEqualTo(15);
    }

    @Test
    void refusesACallWithoutTheSecretAndChangesNothing() {
        UUID attempt = attempt("piapi");

        piapi(attempt, "wrong", "evil-task").then().statusCode(401);
        given().body("{}").post("/hooks/piapi/" + attempt).then().statusCode(401);

        assertThat(noticed(attempt)).isEmpty();
    }

    @Test
    void hearsPiapiByTheSecretOfTheAttempt() {
        UUID attempt = attempt("piapi");

        for (int copy = 0; copy < 3; copy++) {
            piapi(attempt, "the secret", "task-1").then().statusCode(204);
        }

        assertThat(noticed(attempt)).isEqualTo("task-1");
        piapi(attempt, "the secret", "task-2").then().statusCode(204);
        assertThat(noticed(attempt)).isEqualTo("task-1");
    }

    @Test
    void theSecretOfOneAttemptOpensNoOther() {
        UUID mine = attempt("piapi");
        UUID other = attempt("piapi");
        sql.update("UPDATE attempts SET secret = 'another secret' WHERE id = ?", other);

        piapi(other, "the secret", "task-1").then().statusCode(401);
        piapi(mine, "the secret", "task-1").then().statusCode(204);

        assertThat(noticed(other)).isEmpty();
    }

    @Test
    void hearsPolloByItsSignature() throws GeneralSecurityException {
        UUID attempt = attempt("pollo");
        String body = "{\"taskId\":\"pollo-1\",\"status\":\"succeed\"}";
        long now = clock.instant().getEpochSecond();

        pollo("wh_" + attempt, now, signature("wh_" + attempt, now, body))
                .body(body)
                .post("/hooks/pollo/" + attempt)
                .then()
                .statusCode(204);

        assertThat(noticed(attempt)).isEqualTo("pollo-1");
    }

    @Test
    void refusesWhatPolloDidNotSignOrSignedLongAgo() throws GeneralSecurityException {
        UUID attempt = attempt("pollo");
        String body = "{\"taskId\":\"pollo-1\"}";
        long now = clock.instant().getEpochSecond();
        String signature = signature("wh_1", now, body);

        pollo("wh_1", now, signature)
                .body("{\"taskId\":\"mine\"}")
                .post(hook(attempt))
                .then()
                .statusCode(401);
        pollo("wh_2", now, signature).body(body).post(hook(attempt)).then().statusCode(401);
        pollo("wh_1", now - 301, signature("wh_1", now - 301, body))
                .body(body)
                .post(hook(attempt))
                .then()
                .statusCode(401);
        given().body(body).post(hook(attempt)).then().statusCode(401);

        assertThat(noticed(attempt)).isEmpty();
    }

    @Test
    void aRecordedNoticeIsHeardOnce() throws GeneralSecurityException {
        UUID attempt = attempt("pollo");
        UUID other = attempt("pollo");
        String body = "{\"taskId\":\"pollo-1\"}";
        long now = clock.instant().getEpochSecond();
        String id = "wh_" + UUID.randomUUID();
        String signature = signature(id, now, body);

        pollo(id, now, signature).body(body).post(hook(attempt)).then().statusCode(204);
        pollo(id, now, signature).body(body).post(hook(other)).then().statusCode(204);

        assertThat(noticed(attempt)).isEqualTo("pollo-1");
        assertThat(noticed(other)).isEmpty();
    }

    @Test
    void aNoticeThatCouldNotBeWrittenDownIsHeardWhenItIsRepeated() throws GeneralSecurityException {
        UUID attempt = attempt("pollo");
        String body = "{\"taskId\":\"pollo-unwritten\"}";
        long now = clock.instant().getEpochSecond();
        String id = "wh_" + UUID.randomUUID();
        String signature = signature(id, now, body);
        sql.update("ALTER TABLE attempts ADD CONSTRAINT refuses_a_task"
                + " CHECK (noticed_task_id <> 'pollo-unwritten') NOT VALID");
        try {
            pollo(id, now, signature).body(body).post(hook(attempt)).then().statusCode(500);
        } finally {
            sql.update("ALTER TABLE attempts DROP CONSTRAINT refuses_a_task");
        }
        assertThat(noticed(attempt)).isEmpty();

        pollo(id, now, signature).body(body).post(hook(attempt)).then().statusCode(204);

        assertThat(noticed(attempt)).isEqualTo("pollo-unwritten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "{}", "{\"data\":{\"task_id\":\"\"}}"})
    void refusesWhatMakesNoSense(String body) {
        given().header("x-webhook-secret", "the secret")
                .body(body)
                .post("/hooks/piapi/" + attempt("piapi"))
                .then()
                .statusCode(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        given().header("x-webhook-secret", "the secret")
                .body("x".repeat(1024 * 1024 + 1))
                .post("/hooks/piapi/" + attempt("piapi"))
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hooks/piapi/not-an-id", "/hooks/gemini/5f0c6d1e-1111-4222-8333-0123456789ab", "/hooks/x/y"})
    void knowsNoOtherAddresses(String path) {
        given().body("{}").post(path).then().statusCode(404);
    }

    @Test
    void anAttemptBelongsToItsVendor() {
        piapi(attempt("pollo"), "the secret", "task-1").then().statusCode(404);
    }

    private static String hook(UUID attempt) {
        return "/hooks/pollo/" + attempt;
    }

    private static io.restassured.response.Response piapi(UUID attempt, String secret, String task) {
        return given().header("x-webhook-secret", secret)
                .contentType("application/json")
                .body(Map.of("timestamp", 1767225600, "data", Map.of("task_id", task, "status", "Completed")))
                .post("/hooks/piapi/" + attempt);
    }

    private static RequestSpecification pollo(String id, long timestamp, String signature) {
        return given().contentType("application/json")
                .header("X-Webhook-Id", id)
                .header("X-Webhook-Timestamp", timestamp)
                .header("X-Webhook-Signature", "bm90IHRoaXM=," + signature);
    }

    private static String signature(String id, long timestamp, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(POLLO_SECRET), "HmacSHA256"));
        String signed = id + "." + timestamp + "." + body;
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** A lost purchase of a job that is over, so that no worker looks at it. */
    private UUID attempt(String provider) {
        UUID job = UUID.randomUUID();
        UUID attempt = UUID.randomUUID();
        sql.update("""
                INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, state, failure, hold,
                                  attempt, deadline, created_at)
                VALUES (?, ?, 't2i', 'text_to_image',
                        '{"operation":"TEXT_TO_IMAGE","inputs":[],"parameters":{},"finish":"NONE","marked":false}',
                        'f', 'FAILED', 'NO_PROVIDER', 'RELEASED', 1, ?, ?)""", job, UUID.randomUUID(), clock.instant(), clock.instant());
        sql.update("""
                INSERT INTO attempts (id, job_id, number, provider, backup, fingerprint, secret, state, error, created_at)
                VALUES (?, ?, 1, ?, false, 'f', 'the secret', 'UNKNOWN', 'no answer', ?)""", attempt, job, provider, clock.instant());
        return attempt;
    }

    private String noticed(UUID attempt) {
        return sql.one(
                "SELECT coalesce(noticed_task_id, '') AS task FROM attempts WHERE id = ?",
                row -> row.text("task"),
                attempt);
    }

    private static String status(UUID user, String task) {
        return as(user).get("/api/v1/generate/tasks/" + task).then().extract().path("status");
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
