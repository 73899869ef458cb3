package ai.vidgo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RemoveBackgroundTest extends ServiceTest {

    @Test
    void makesACutOutForASubscriberAndSettlesOnce() throws IOException {
        UUID user = billing.subscriber(10);

        String url = removeBackground(as(user), Map.of("image_url", picture("cup")))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("credits_used", equalTo(3))
                .body("cached", equalTo(false))
                .body("message", nullValue())
                .extract()
                .path("result_url");

        BufferedImage cutOut = download(url);
        assertThat(cutOut.getColorModel().hasAlpha()).isTrue();
        assertThat(vendors.purchases()).containsExactly("piapi");
        await().untilAsserted(() ->
                assertThat(billing.holdsOf(user)).extracting(Hold::status).containsExactly("settled"));
        assertThat(billing.balance(user)).isEqualTo(7);
    }

    @Test
    void offersTheResultToTheLibraryAsPendingWithItsWatermarkedRendition() {
        UUID user = billing.subscriber(10);

        removeBackground(as(user), Map.of("image_url", picture("lamp"))).body("success", equalTo(true));

        await().untilAsserted(() -> assertThat(catalog.candidates()).anySatisfy(candidate -> {
            assertThat(candidate.path("source_user_id").asText()).isEqualTo(user.toString());
            assertThat(candidate.path("status").asText()).isEqualTo("pending");
            assertThat(candidate.path("tool_type").asText()).isEqualTo("background_removal");
            assertThat(candidate.path("result_image_url").asText()).startsWith("/static/originals/");
            assertThat(candidate.path("result_watermarked_url").asText()).startsWith("/static/watermarked/");
            assertThat(candidate.path("input_image_url").asText()).startsWith("/static/uploads/");
            assertThat(candidate.path("lookup_hash").asText()).hasSize(64);
        }));
    }

    @Test
    void paintsTheCutOutOnWhiteWhenAskedTo() throws IOException {
        UUID user = billing.subscriber(10);

        String url = removeBackground(as(user), Map.of("image_url", picture("vase"), "output_format", "white"))
                .body("success", equalTo(true))
                .extract()
                .path("result_url");

        BufferedImage picture = download(url);
        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void givesAWatermarkedPlanThePublicRendition() {
        UUID user = billing.markedSubscriber(10);

        removeBackground(as(user), Map.of("image_url", picture("chair")))
                .body("success", equalTo(true))
                .body("result_url", startsWith("/static/watermarked/"));
    }

    @Test
    void neverBuysForAVisitor() {
        removeBackground(visitor(), Map.of("image_url", picture("visitor")))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("result_url", nullValue())
                .body("credits_used", equalTo(0))
                .body("message", containsString("Subscribe"));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void treatsAnUnusableTokenAsAVisitor() {
        removeBackground(visitor().header("Authorization", "Bearer undefined"), Map.of("image_url", picture("bad")))
                .statusCode(200)
                .body("success", equalTo(false));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void neverBuysForADemoUserWithCredits() {
        UUID user = billing.demoUser(100);

        removeBackground(as(user), Map.of("image_url", picture("demo")))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("message", containsString("Subscribe"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(100);
    }

    @Test
    void answersTheHintInTheCallersLanguage() {
        removeBackground(visitor().header("Accept-Language", "zh-TW,zh;q=0.9"), Map.of("image_url", picture("zh")))
                .body("message", containsString("訂閱"));
    }

    @Test
    void refusesWithoutEnoughCreditsBeforeAnyPurchase() {
        UUID user = billing.subscriber(2);

        removeBackground(as(user), Map.of("image_url", picture("poor")))
                .statusCode(402)
                .body("code", equalTo("insufficient_credits"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(2);
    }

    @Test
    void answersAVisitorFromAPresetWithItsWatermarkedRendition() {
        catalog.preset(
                "background_removal",
                "https://example.com/watch.jpg",
                "/static/originals/w.png",
                "/static/watermarked/w.png");

        removeBackground(visitor(), Map.of("image_url", "https://example.com/watch.jpg"))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("result_url", equalTo("/static/watermarked/w.png"))
                .body("credits_used", equalTo(0))
                .body("cached", equalTo(true));
    }

    @Test
    void answersASubscriberFromAPresetWithItsCleanRendition() {
        UUID user = billing.subscriber(10);
        catalog.preset(
                "background_removal",
                "https://example.com/shoe.jpg",
                "/static/originals/s.png",
                "/static/watermarked/s.png");

        removeBackground(as(user), Map.of("image_url", "https://example.com/shoe.jpg"))
                .body("cached", equalTo(true))
                .body("result_url", startsWith("/static/private/"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(10);
    }

    @Test
    void doesNotAnswerWhiteFromATransparentPreset() {
        catalog.preset(
                "background_removal",
                "https://example.com/bag.jpg",
                "/static/originals/b.png",
                "/static/watermarked/b.png");

        removeBackground(visitor(), Map.of("image_url", "https://example.com/bag.jpg", "output_format", "white"))
                .body("success", equalTo(false));
    }

    @Test
    void servesASubscriberWhileTheCatalogueIsAway() {
        UUID user = billing.subscriber(10);
        catalog.breakDown(true);

        removeBackground(as(user), Map.of("image_url", picture("no-catalog"))).body("success", equalTo(true));
    }

    @Test
    void answersUnavailableWithoutAPurchaseWhileBillingIsAway() {
        UUID user = billing.subscriber(10);
        removeBackground(as(user), Map.of("image_url", picture("warm"))).body("success", equalTo(true));
        vendors.reset();
        billing.breakDown(true);

        removeBackground(as(user), Map.of("image_url", picture("no-billing"))).statusCode(503);

        assertThat(vendors.purchases()).isEmpty();
        billing.breakDown(false);
        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(7));
    }

    @Test
    void refusesAddressesThatAreNotSafeToFetch() {
        UUID user = billing.subscriber(10);

        removeBackground(as(user), Map.of("image_url", "https://127.0.0.1:1/secret.png"))
                .statusCode(400)
                .body("code", equalTo("media_refused"));

        assertThat(billing.balance(user)).isEqualTo(10);
    }

    @Test
    void refusesAPageThatCallsItselfAPicture() {
        UUID user = billing.subscriber(10);
        String page = "http://127.0.0.1:" + RestAssured.port + "/pages/trick.png";

        removeBackground(as(user), Map.of("image_url", page)).statusCode(400).body("code", equalTo("media_refused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/uploads/somebody-elses.png",
                "/static/originals/somebody-elses.png",
                "/static/../etc/passwd",
                "/static/private/9999999999.00/originals/x.png"
            })
    void refusesPrivateMediaOfOthers(String path) {
        removeBackground(as(billing.subscriber(10)), Map.of("image_url", path))
                .statusCode(400)
                .body("code", equalTo("media_refused"));
    }

    @Test
    void takesTheOwnResultAsTheNextInput() {
        UUID user = billing.subscriber(10);
        String first = removeBackground(as(user), Map.of("image_url", picture("twice")))
                .extract()
                .path("result_url");

        removeBackground(as(user), Map.of("image_url", first)).body("success", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data:image/png;base64,AAAA", "ftp://example.com/x.png", "http://example.com/x.png", "cup.png"})
    void rejectsOtherFormsOfAddress(String address) {
        removeBackground(visitor(), Map.of("image_url", address))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image_url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://media.test/x.png", "http://MEDIA.test:80/x.png"})
    void takesPlainHttpOfTheHostsThatTheFetcherIsExemptedFor(String address) {
        removeBackground(visitor(), Map.of("image_url", address))
                .statusCode(200)
                .body("success", equalTo(false));
    }

    @Test
    void rejectsUnknownOutputFormats() {
        removeBackground(visitor(), Map.of("image_url", "https://example.com/a.png", "output_format", "jpg"))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "output_format"));
    }

    @Test
    void rejectsABodyWithoutAPicture() {
        removeBackground(visitor(), Map.of())
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image_url"))
                .body("detail[0].type", equalTo("missing"));
    }

    private static ValidatableResponse removeBackground(RequestSpecification caller, Map<String, String> body) {
        return caller.body(body).post("/api/v1/tools/remove-bg").then();
    }

    private static BufferedImage download(String url) throws IOException {
        byte[] bytes = RestAssured.get(url).then().statusCode(200).extract().asByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
