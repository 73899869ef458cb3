package ai.vidgo.generation.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EffectsTest extends ServiceTest {

    private static final String STOCK = "https://example.com/stock.png";

    @Test
    void listsStylesForUsersOnly() {
        visitor().get("/api/v1/effects/styles").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));

        as(billing.demoUser(0))
                .get("/api/v1/effects/styles")
                .then()
                .statusCode(200)
                .body("$", hasSize(11))
                .body("[0].id", equalTo("anime"))
                .body("[0]", not(hasKey("prompt")));
        as(billing.demoUser(0))
                .get("/api/v1/effects/styles?category=professional")
                .then()
                .body("id", contains("cinematic", "anime_classic"));
        as(billing.demoUser(0))
                .get("/api/v1/effects/styles?category=none")
                .then()
                .body("$", empty());
    }

    @Test
    void appliesAStyleInTheFrontendsWordsAndAnswersInBothNames() {
        UUID user = billing.subscriber("pro", 8);

        String url = apply(
                        user,
                        "apply-style",
                        Map.of("image_url", picture("portrait"), "style_id", "watercolor", "strength", 0.4))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("style", equalTo("watercolor"))
                .body("credits_used", equalTo(8))
                .body("error", nullValue())
                .body("$", not(hasKey("resolution")))
                .extract()
                .path("result_url");

        assertThat(url).startsWith("/static/private/");
        assertThat(vendors.prompts()).singleElement().asString().contains("40 per cent");
        assertThat(vendors.inputsOf("piapi")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(billing.balance(user)).isZero());
    }

    @Test
    void enlargesByTheFrontendsScale() {
        UUID user = billing.subscriber("pro", 20);

        apply(user, "hd-enhance", Map.of("image_url", picture("small"), "scale", 2))
                .body("resolution", equalTo("2k"))
                .body("credits_used", equalTo(10))
                .body("output_url", startsWith("/static/private/"));
        apply(user, "hd-enhance", Map.of("image_url", STOCK, "scale", 3)).statusCode(422);
        apply(user, "hd-enhance", Map.of("image_url", STOCK, "target_resolution", "8k"))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "target_resolution"));
    }

    /** 40 megapixels are the most that a result may have: at four times their size, four become 64. */
    @Test
    void refusesWhatWouldBecomeTooLargeBeforeItIsBought() {
        UUID user = billing.subscriber("pro", 20);
        String large = "http://127.0.0.1:" + RestAssured.port + "/squares/2000.png";

        apply(user, "hd-enhance", Map.of("image_url", large, "scale", 4))
                .statusCode(400)
                .body("code", equalTo("picture_too_large"))
                .body("detail", containsString("4 times"))
                .body("detail", containsString("megapixels"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(20);
    }

    @Test
    void refusesPlansWithoutEffects() {
        apply(billing.subscriber("starter", 100), "apply-style", Map.of("image_url", STOCK, "style_id", "anime"))
                .statusCode(403)
                .body("code", equalTo("effects_not_in_plan"))
                .body("detail", instanceOf(String.class));
        apply(billing.demoUser(100), "hd-enhance", Map.of("image_url", STOCK))
                .statusCode(403)
                .body("code", equalTo("effects_need_subscription"));
    }

    @Test
    void clipsAreMadeBetterForTheTwoLargestPlansOnly() {
        apply(billing.subscriber("team", 100), "video-enhance", Map.of("video_url", STOCK))
                .statusCode(403)
                .body("code", equalTo("effects_need_pro"))
                .body("detail", instanceOf(String.class));
    }

    @Test
    void anAnswerThatNeedNotWaitNamesItsTask() {
        as(billing.subscriber("pro", 8))
                .header("Prefer", "respond-async")
                .body(Map.of("image_url", picture("later"), "style_id", "anime"))
                .post("/api/v1/effects/apply-style")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("result_url", nullValue())
                .body("error", containsString("still processing"))
                .body("credits_used", equalTo(0))
                .body("task_id", instanceOf(String.class));
    }

    @Test
    void answersTooFewCreditsWith403HereAsTheOriginalDoes() {
        apply(billing.subscriber("pro", 7), "apply-style", Map.of("image_url", picture("poor"), "style_id", "anime"))
                .statusCode(403)
                .body("code", equalTo("insufficient_credits"));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void knowsItsStyles() {
        apply(billing.subscriber("pro", 100), "apply-style", Map.of("image_url", STOCK, "style_id", "rococo"))
                .statusCode(400)
                .body("detail", containsString("watercolor"));
    }

    @Test
    void answers502AndGivesTheCreditsBackWhenNobodyDelivers() {
        UUID user = billing.subscriber("pro", 8);
        vendors.misbehave(Map.of("mode", "error-503", "provider", "piapi"));
        vendors.misbehave(Map.of("mode", "error-503", "provider", "gemini"));

        apply(user, "apply-style", Map.of("image_url", picture("down"), "style_id", "anime"))
                .statusCode(502)
                .body("code", startsWith("generation_failed_"));

        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(8));
    }

    @Test
    void anEffectThatNobodyOffersIs502AndHoldsNothing() {
        UUID user = billing.subscriber("pro", 12);

        apply(user, "video-enhance", Map.of("video_url", "https://example.com/clip.mp4"))
                .statusCode(502)
                .body("code", equalTo("generation_not_offered"));

        as(user).get("/api/v1/generate/history").then().body("items", empty());
        assertThat(billing.balance(user)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"apply-style, intensity, 1.5", "apply-style, strength, -0.1", "video-enhance, enhancement_type, louder"
    })
    void parametersAreHonouredOrRefused(String path, String field, String value) {
        Object given = value.matches("-?[\\d.]+") ? Double.valueOf(value) : value;

        apply(
                        billing.subscriber("pro", 100),
                        path,
                        Map.of("image_url", STOCK, "video_url", STOCK, "style_id", "anime", field, given))
                .statusCode(422);
    }

    private ValidatableResponse apply(UUID user, String path, Map<String, ?> body) {
        return as(user).body(body).post("/api/v1/effects/" + path).then();
    }
}
