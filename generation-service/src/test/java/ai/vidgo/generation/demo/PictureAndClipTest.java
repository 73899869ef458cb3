package ai.vidgo.generation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a request that buys twice when only one of the two can be had. */
@QuarkusTest
class PictureAndClipTest extends ServiceTest {

    @AfterEach
    void nothingHappensAfterHolds() {
        billing.afterNextHold(() -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "generate-realtime"})
    void whoCannotPayBothBuysNeither(String path) {
        UUID user = billing.subscriber(29);

        post(user, path, "a mill on a hill").statusCode(402).body("code", equalTo("insufficient_credits"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.holdsOf(user)).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(29);
    }

    @Test
    void thePictureStaysWhenItsClipCannotBePaidAnyMore() {
        UUID user = billing.subscriber(30);
        billing.afterNextHold(() -> billing.spend(user, 20));

        partial(user, "a barge at dawn", "Not enough credits");

        assertThat(vendors.purchases()).containsExactly("piapi");
        await().untilAsserted(() -> assertThat(billing.holdsOf(user))
                .singleElement()
                .satisfies(hold -> assertThat(hold.status()).isEqualTo("settled")));
        assertThat(billing.balance(user)).isEqualTo(5);
    }

    @Test
    void thePictureStaysWhenTheCreditsOfItsClipCannotBeHeld() {
        UUID user = billing.subscriber(30);
        billing.afterNextHold(() -> billing.breakDown(true));

        partial(user, "a barge at noon", "");

        billing.breakDown(false);
        assertThat(vendors.purchases()).containsExactly("piapi");
        await().untilAsserted(() -> assertThat(billing.holdsOf(user))
                .singleElement()
                .satisfies(hold -> assertThat(hold.status()).isEqualTo("settled")));
        assertThat(billing.balance(user)).isEqualTo(25);
    }

    @Test
    void thePictureStaysWhenTheVendorRefusesItsClip() {
        UUID user = billing.subscriber(30);
        vendors.misbehave(Map.of("mode", "policy", "provider", "pollo"));

        partial(user, "a barge at dusk", "Content not allowed");

        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(25));
    }

    @Test
    void aClipThatFailsIsNotSaidToHaveCostNothingAtAll() {
        UUID user = billing.subscriber(30);
        vendors.misbehave(Map.of("mode", "error-503", "provider", "pollo"));
        vendors.misbehave(Map.of("mode", "error-503", "provider", "piapi", "operation", "wan26-img2video"));

        partial(user, "a barge at night", "Only the picture was charged");

        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(25));
    }

    @Test
    void theWebsitesPathKeepsThePictureToo() {
        UUID user = billing.subscriber(30);
        vendors.misbehave(Map.of("mode", "policy", "provider", "pollo"));

        post(user, "generate", "a raft at dusk")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("image_url", startsWith("/static/private/"))
                .body("video_url", nullValue())
                .body("credits_used", equalTo(5))
                .body("message", containsString("Content not allowed"))
                .body("blocked_reason", nullValue());

        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(25));
    }

    @Test
    void aPictureThatIsTakenAgainHidesNoRefusal() {
        UUID user = billing.subscriber(30);
        billing.afterNextHold(() -> billing.spend(user, 20));
        partial(user, "a barge in rain", "Not enough credits");

        post(user, "generate-realtime", "a barge in rain").statusCode(402);

        assertThat(vendors.purchases()).hasSize(1);
        assertThat(billing.balance(user)).isEqualTo(5);
    }

    @Test
    void goesOnToTheClipWithTheRestOfTheCreditsWhenItIsRepeated() {
        UUID user = billing.subscriber(30);
        billing.afterNextHold(() -> billing.breakDown(true));
        partial(user, "a barge in snow", "");
        billing.breakDown(false);

        post(user, "generate-realtime", "a barge in snow")
                .statusCode(200)
                .body("video_url", endsWith(".mp4"))
                .body("partial", equalTo(false))
                .body("credits_used", equalTo(25));

        assertThat(vendors.purchases()).hasSize(2);
        assertThat(billing.balance(user)).isZero();
    }

    private static void partial(UUID user, String prompt, String why) {
        post(user, "generate-realtime", prompt)
                .statusCode(200)
                .body("image_url", startsWith("/static/private/"))
                .body("video_url", nullValue())
                .body("partial", equalTo(true))
                .body("steps.status", contains("completed", "failed", "skipped"))
                .body("credits_used", equalTo(5))
                .body("error", notNullValue())
                .body("error", containsString(why));
    }

    private static ValidatableResponse post(UUID user, String path, String prompt) {
        return as(user).body(Map.of("prompt", prompt))
                .post("/api/v1/demo/" + path)
                .then();
    }
}
