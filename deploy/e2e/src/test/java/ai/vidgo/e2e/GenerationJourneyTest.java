package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generating for real, and not (contract: generation). */
@Order(7)
@Tag("stack")
class GenerationJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aVisitorIsInvitedToSubscribeAndCausesNoProviderCall() {
        String prompt = "a blue teapot " + UUID.randomUUID();

        JsonPath picture = draw(null, prompt, null);
        JsonPath cutOut = User.json(Target.visitor())
                .body(Map.of("image_url", uncommonPicture()))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(picture.getBoolean("success")).isFalse();
        assertThat(picture.getString("error")).isNotBlank();
        assertThat(cutOut.getBoolean("success")).isFalse();
        assertThat(cutOut.getString("message")).isNotBlank();
        assertThat(cutOut.getString("result_url")).isNull();
        assertThat(Vendors.submissions(prompt)).isEmpty();
    }

    @Test
    void anAccountWithoutPlanIsInvitedToSubscribe() {
        User user = User.buyer();

        assertThat(draw(user, "a yellow boat", null).getBoolean("success")).isFalse();

        assertThat(user.credits()).isEqualTo(2);
    }

    @Test
    void aSubscriberDrawsAPictureAndPaysItsPrice() {
        User user = subscriber();
        int before = user.credits();
        String prompt = "a red bicycle before a white wall " + UUID.randomUUID();

        JsonPath answer = draw(user, prompt, null);

        assertThat(answer.getBoolean("success")).as(answer.prettify()).isTrue();
        assertThat(answer.getString("image_url")).contains("/static/");
        assertThat(answer.getString("service_used")).isNotBlank();
        Media.assertPicture(answer.getString("image_url"));
        assertThat(user.credits()).isEqualTo(before - 5);
        assertThat(Vendors.submissions(prompt)).hasSize(1);
    }

    @Test
    void aSubscriberRemovesABackgroundAndPaysItsPrice() {
        User user = subscriber();
        int before = user.credits();

        JsonPath answer = user.json()
                .body(Map.of("image_url", uncommonPicture()))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getBoolean("success")).as(answer.prettify()).isTrue();
        assertThat(answer.getInt("credits_used")).isEqualTo(3);
        assertThat(answer.getBoolean("cached")).isFalse();
        Media.assertPicture(answer.getString("result_url"));
        assertThat(user.credits()).isEqualTo(before - 3);
        assertThat(user.transactions().getFirst().get("service_type")).isEqualTo("background_removal");
    }

    @Test
    void theSameRequestWithTheSameKeyIsPaidOnce() {
        User user = subscriber();
        int before = user.credits();
        String prompt = "a green chair " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        List<JsonPath> answers = Together.run(3, i -> draw(user, prompt, key));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getBoolean("success"))
                        .as(answer.prettify())
                        .isTrue());
        assertThat(answers)
                .extracting(answer -> answer.getString("image_url"))
                .containsOnly(answers.getFirst().getString("image_url"));
        assertThat(user.credits()).isEqualTo(before - 5);
        assertThat(Vendors.submissions(prompt)).hasSize(1);
    }

    @Test
    void aRefusedTextIsNotPaid() {
        User user = subscriber();
        int before = user.credits();

        user.json()
                .body(Map.of("prompt", "naked child porn"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(400);

        assertThat(user.credits()).isEqualTo(before);
    }

    @Test
    void aFailureOfEveryProviderIsNotPaid() {
        User user = subscriber();
        int before = user.credits();
        String prompt = "[[sim:error-500]] a grey stone " + UUID.randomUUID();

        JsonPath answer = draw(user, prompt, null);

        assertThat(answer.getBoolean("success")).isFalse();
        assertThat(answer.getString("error"))
                .isNotBlank()
                .doesNotContain("127.0.0.1")
                .doesNotContain("Exception");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(user.credits()).isEqualTo(before));
    }

    @Test
    void theBackupDrawsWhenTheFirstProviderFails() {
        User user = subscriber();
        String prompt = "[[sim:error-500@piapi]] a purple umbrella " + UUID.randomUUID();

        JsonPath answer = draw(user, prompt, null);

        assertThat(answer.getBoolean("success")).as(answer.prettify()).isTrue();
        assertThat(answer.getString("service_used")).isEqualTo("gemini");
        assertThat(answer.getString("rescue_used")).isEqualTo("gemini");
        Media.assertPicture(answer.getString("image_url"));
    }

    @Test
    void anAnswerThatTakesTooLongIsFinishedInTheBackground() {
        User user = subscriber();
        int before = user.credits();
        String prompt = "[[sim:slow=32]] a slow snail " + UUID.randomUUID();

        JsonPath answer = draw(user, prompt, null);

        assertThat(answer.getBoolean("success")).isFalse();
        String task = answer.getString("task_id");
        assertThat(task).isNotBlank();
        JsonPath done = await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> task(user, task), state -> "completed".equals(state.getString("status")));
        Media.assertPicture(done.getString("result_url"));
        assertThat(done.getInt("credits_used")).isEqualTo(5);
        assertThat(user.credits()).isEqualTo(before - 5);
        User.signUp().request().get("/api/v1/generate/tasks/" + task).then().statusCode(404);
    }

    static JsonPath draw(User user, String prompt, String idempotencyKey) {
        var request = user == null ? User.json(Target.visitor()) : user.json();
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath task(User user, String id) {
        return user.request()
                .get("/api/v1/generate/tasks/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static User subscriber() {
        User user = User.subscriber("starter");
        assertThat(user.credits()).isEqualTo(102);
        return user;
    }

    /** A picture of our own that is nobody's input yet: no preset answers for it. */
    private static String uncommonPicture() {
        return Target.visitor()
                .get("/api/v1/demo/presets/product_scene")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("presets[3].result_watermarked_url");
    }
}
