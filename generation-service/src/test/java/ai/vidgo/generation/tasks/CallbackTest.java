package ai.vidgo.generation.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Stub;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner's server is told once that a task is over, and can prove who tells it. */
@QuarkusTest
class CallbackTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "vidgo.test.callbacks")
    int port;

    @Test
    void tellsTheEndWithASignatureThatTheOwnerCanCheck() throws Exception {
        try (Stub server = new Stub(port).answers(204, "")) {
            UUID user = billing.subscriber(20);

            String task = draw(user, "a cup that is announced", server.url() + "/done?mine=1");

            Stub.Seen letter = awaitLetters(server, task, 1).getFirst();
            JsonNode body = new ObjectMapper().readTree(letter.body());
            assertThat(letter.target()).isEqualTo("/done?mine=1");
            assertThat(body.path("type").asText()).isEqualTo("generation.completed");
            assertThat(body.at("/data/task_id").asText()).isEqualTo(task);
            assertThat(body.at("/data/result_url").asText()).startsWith("/static/private/");
            assertThat(letter.header("webhook-signature")).isEqualTo("v1," + signature(user, letter));
            assertThat(letter.header("webhook-signature"))
                    .isNotEqualTo("v1," + signature(billing.subscriber(0), letter));
        }
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsTaken() {
        try (Stub server = new Stub(port).answers(500, "")) {
            String task = draw(billing.subscriber(20), "a cup announced twice", server.url() + "/done");
            awaitLetters(server, task, 1);

            server.answers(200, "");

            assertThat(awaitLetters(server, task, 2).stream()
                            .map(each -> each.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void tellsFailuresToo() throws Exception {
        try (Stub server = new Stub(port).answers(204, "")) {
            String task = draw(billing.subscriber(20), "a failing cup [[sim:error-503]]", server.url() + "/done");

            JsonNode body = new ObjectMapper()
                    .readTree(awaitLetters(server, task, 1).getFirst().body());
            assertThat(body.path("type").asText()).isEqualTo("generation.failed");
            assertThat(body.at("/data/credits_used").asInt()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/plain",
                "https://127.0.0.1/private",
                "https://169.254.169.254/latest",
                "https://localhost/",
                "https://user:secret@example.com/",
                "https://example.com:22/",
                "ftp://example.com/",
                "not an address"
            })
    void refusesAddressesThatWeWouldNotCall(String address) {
        UUID user = billing.subscriber(20);

        as(user).header("Callback-URL", address)
                .body(Map.of("prompt", "a cup for nobody"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(400)
                .body("code", equalTo("callback_refused"));

        assertThat(billing.holdsOf(user)).isEmpty();
    }

    @Test
    void showsTheSecretToItsOwnerOnly() {
        UUID user = billing.subscriber(0);

        assertThat(secret(user))
                .startsWith("whsec_")
                .isEqualTo(secret(user))
                .isNotEqualTo(secret(billing.subscriber(0)));
        visitor().get("/api/v1/generate/callback-secret").then().statusCode(401);
    }

    @Test
    void signsLikeTheReferenceOfStandardWebhooks() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(CallbackSecrets.signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aChangedSecretSignsBesideTheOneBeforeForADay() throws Exception {
        UUID user = billing.subscriber(40);
        String before = secret(user);
        String present = as(user).post("/api/v1/generate/callback-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        assertThat(present).isNotEqualTo(before).isEqualTo(secret(user));

        try (Stub server = new Stub(port).answers(204, "")) {
            String task = draw(user, "a cup under two secrets", server.url() + "/done");
            Stub.Seen letter = awaitLetters(server, task, 1).getFirst();
            assertThat(letter.header("webhook-signature"))
                    .isEqualTo("v1," + signature(present, letter) + " v1," + signature(before, letter));

            clock.advance(Duration.ofHours(25));
            String later = draw(user, "a cup under one secret", server.url() + "/done");
            Stub.Seen last = awaitLetters(server, later, 1).getFirst();
            assertThat(last.header("webhook-signature")).isEqualTo("v1," + signature(present, last));
        }
    }

    @Test
    void triesForAWhileAndTellsTheOwnerThatItHasGivenUp() {
        UUID user = billing.subscriber(20);
        try (Stub server = new Stub(port).answers(503, "")) {
            String task = draw(user, "a cup nobody hears of", server.url() + "/done");
            awaitLetters(server, task, 2);
            assertThat(events(user, task)).doesNotContain("told", "not_told");

            clock.advance(Duration.ofHours(2));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events(user, task)).endsWith("not_told"));
        }
    }

    @Test
    void aServerThatIsGoneIsNotAskedAgain() {
        UUID user = billing.subscriber(20);
        try (Stub server = new Stub(port).answers(410, "")) {
            String task = draw(user, "a cup for a server that is gone", server.url() + "/done");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events(user, task)).endsWith("not_told"));
            assertThat(awaitLetters(server, task, 1)).hasSize(1);
        }
    }

    @Test
    void theHistorySaysThatTheServerWasTold() {
        UUID user = billing.subscriber(20);
        try (Stub server = new Stub(port).answers(200, "")) {
            String task = draw(user, "a cup that was announced", server.url() + "/done");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events(user, task)).endsWith("delivered", "told"));
        }
    }

    private static List<String> events(UUID user, String task) {
        return as(user).get("/api/v1/generate/tasks/" + task)
                .then()
                .statusCode(200)
                .extract()
                .path("history.event");
    }

    /** At least so many letters about a task; one about a task of another test may be repeated meanwhile. */
    private static List<Stub.Seen> awaitLetters(Stub server, String task, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> server.seen().stream()
                                .filter(letter -> letter.body().contains(task))
                                .toList(),
                        letters -> letters.size() >= count);
    }

    private static String signature(UUID user, Stub.Seen letter) throws Exception {
        return signature(secret(user), letter);
    }

    private static String signature(String secret, Stub.Seen letter) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = letter.header("webhook-id") + "." + letter.header("webhook-timestamp") + "." + letter.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String secret(UUID user) {
        return as(user).get("/api/v1/generate/callback-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private static String draw(UUID user, String prompt, String callback) {
        return as(user).header("Callback-URL", callback)
                .body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");
    }
}
