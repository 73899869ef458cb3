package ai.vidgo.generation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TextImageTest extends ServiceTest {

    @Test
    void drawsForASubscriberAndNamesTheRealProvider() throws IOException {
        UUID user = billing.subscriber(20);

        ValidatableResponse answer = draw(as(user), Map.of("prompt", "a red cup", "width", 768, "height", 512))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("service_used", equalTo("piapi"))
                .body("rescue_used", nullValue())
                .body("model", containsString("flux"))
                .body("error", nullValue())
                .body("credits_used", equalTo(5))
                .body("images", hasSize(1));

        String url = answer.extract().path("image_url");
        assertThat(answer.extract().<String>path("images[0].url")).isEqualTo(url);
        byte[] bytes = RestAssured.get(url).then().statusCode(200).extract().asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(768);
        assertThat(vendors.purchases()).containsExactly("piapi");
        await().untilAsserted(() -> assertThat(statuses(user)).containsExactly("settled"));
        assertThat(billing.balance(user)).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({"1440, 720, 1440, 720", "512, 1440, 512, 1440", "1440, 1440, 1024, 1024"})
    void drawsInTheSizeThatIsWishedUpToTheVendorsArea(int width, int height, int wide, int high) throws IOException {
        String url = draw(as(billing.subscriber(5)), Map.of("prompt", "a wide cup", "width", width, "height", height))
                .body("service_used", equalTo("piapi"))
                .extract()
                .path("image_url");

        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(RestAssured.get(url).asByteArray()));
        assertThat(picture.getWidth()).isEqualTo(wide);
        assertThat(picture.getHeight()).isEqualTo(high);
    }

    @Test
    void fallsBackToGeminiWhenPiapiFails() {
        UUID user = billing.subscriber(20);

        draw(as(user), Map.of("prompt", "a blue cup [[sim:error-500@piapi]]"))
                .body("success", equalTo(true))
                .body("service_used", equalTo("gemini"))
                .body("rescue_used", equalTo("gemini"));

        assertThat(vendors.purchases()).containsExactly("gemini");
        await().untilAsserted(() -> assertThat(statuses(user)).containsExactly("settled"));
    }

    @Test
    void fallsBackWhenTheTaskFailsAndBuysOncePerProvider() {
        UUID user = billing.subscriber(20);

        draw(as(user), Map.of("prompt", "a green cup [[sim:fail@piapi]]"))
                .body("success", equalTo(true))
                .body("rescue_used", equalTo("gemini"));

        assertThat(vendors.purchases()).containsExactly("piapi", "gemini");
    }

    @Test
    void releasesTheCreditsWhenAllProvidersFail() {
        UUID user = billing.subscriber(20);

        draw(as(user), Map.of("prompt", "a broken cup [[sim:error-503]]"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("image_url", nullValue())
                .body("credits_used", equalTo(0))
                .body("error", containsString("no credits were used"));

        await().untilAsserted(() -> assertThat(statuses(user)).containsExactly("released"));
        assertThat(billing.balance(user)).isEqualTo(20);
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void neverFallsBackWhenTheProviderRejectsTheContent() {
        UUID user = billing.subscriber(20);

        draw(as(user), Map.of("prompt", "a cup that the vendor dislikes [[sim:policy@piapi]]"))
                .statusCode(400)
                .body("detail", startsWith("Content not allowed"));

        assertThat(vendors.purchases()).isEmpty();
        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(20));
    }

    @Test
    void deliversTheOnePurchaseWhoseAnswerGotLost() {
        UUID user = billing.subscriber(20);

        draw(as(user), Map.of("prompt", "a lost cup [[sim:reset-after@piapi]]")).body("success", equalTo(true));

        assertThat(vendors.purchases()).containsExactly("piapi");
        await().untilAsserted(() -> assertThat(statuses(user)).containsExactly("settled"));
    }

    @Test
    void buysNothingMoreWhenALostAnswerDoesNotClearUp() {
        UUID user = billing.subscriber(20);

        // No notice can come of a vendor that makes its pictures in the answer.
        draw(as(user), Map.of("prompt", "a lost cup [[sim:error-503@piapi]] [[sim:reset-after@gemini]]"))
                .body("success", equalTo(false));

        assertThat(vendors.purchases()).containsExactly("gemini");
        await().untilAsserted(() -> assertThat(statuses(user)).containsExactly("released"));
    }

    @Test
    void refusesForbiddenTextFromEverybodyBeforeAnythingElse() {
        draw(visitor(), Map.of("prompt", "nude photo"))
                .statusCode(400)
                .body("code", equalTo("content_not_allowed"))
                .body("detail", startsWith("Content not allowed: "));
    }

    @Test
    void neverBuysForAVisitor() {
        draw(visitor(), Map.of("prompt", "a cup"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", containsString("Subscribe"))
                .body("task_id", nullValue());

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void refusesWithoutEnoughCreditsBeforeAnyPurchase() {
        draw(as(billing.subscriber(4)), Map.of("prompt", "a cup"))
                .statusCode(402)
                .body("code", equalTo("insufficient_credits"));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void chargesTheSameIdempotencyKeyOnce() {
        UUID user = billing.subscriber(20);
        String key = UUID.randomUUID().toString();

        String first = drawWithKey(user, key, "an idempotent cup").extract().path("task_id");
        String second = drawWithKey(user, key, "an idempotent cup").extract().path("task_id");

        assertThat(second).isEqualTo(first);
        assertThat(vendors.purchases()).hasSize(1);
        assertThat(billing.balance(user)).isEqualTo(15);
        drawWithKey(user, key, "another cup").statusCode(422).body("code", equalTo("idempotency_conflict"));
    }

    @Test
    void chargesParallelRequestsUnderOneKeyOnce() throws Exception {
        UUID user = billing.subscriber(50);
        String key = UUID.randomUUID().toString();

        List<String> tasks = inParallel(
                6, () -> drawWithKey(user, key, "a parallel cup").extract().path("task_id"));

        assertThat(tasks).doesNotContainNull();
        assertThat(tasks.stream().distinct()).hasSize(1);
        assertThat(vendors.purchases()).hasSize(1);
        assertThat(billing.balance(user)).isEqualTo(45);
    }

    @Test
    void settlesExactlyAsManyAsTheCreditsAllow() throws Exception {
        UUID user = billing.subscriber("pro_plus", 20);

        List<Integer> statuses = inParallel(
                8,
                () -> draw(as(user), Map.of("prompt", "one of many cups"))
                        .extract()
                        .statusCode());

        assertThat(statuses).containsOnly(200, 402);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(4);
        await().untilAsserted(() -> assertThat(statuses(user)).hasSize(4).containsOnly("settled"));
        assertThat(billing.balance(user)).isZero();
        assertThat(vendors.purchases()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 1441, 0, -1})
    void rejectsSizesOutOfBounds(int side) {
        draw(visitor(), Map.of("prompt", "a cup", "width", side))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "width"));
    }

    @Test
    void rejectsAnEmptyPrompt() {
        draw(visitor(), Map.of("prompt", " ")).statusCode(422).body("detail[0].loc", contains("body", "prompt"));
        draw(visitor(), Map.of()).statusCode(422).body("detail[0].type", equalTo("missing"));
    }

    private List<String> statuses(UUID user) {
        return billing.holdsOf(user).stream().map(Hold::status).toList();
    }

    private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(_ -> threads.submit(call))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static ValidatableResponse draw(RequestSpecification caller, Map<String, Object> body) {
        return caller.body(body).post("/api/v1/generate/t2i").then();
    }

    private static ValidatableResponse drawWithKey(UUID user, String key, String prompt) {
        return draw(as(user).header("Idempotency-Key", key), Map.of("prompt", prompt));
    }
}
