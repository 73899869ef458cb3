package ai.vidgo.generation.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SubscribedTest extends ServiceTest {

    @Test
    void isForSubscribers() {
        Map<String, String> body = Map.of("group", "pattern_generate", "prompt", "lemons");

        post(visitor(), body).statusCode(401);
        post(as(billing.demoUser(50)), body).statusCode(403).body("code", equalTo("subscription_required"));
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void generatesAtThePriceOfTheGroupsOperationAndTheSecondTimeForNothing() {
        UUID author = billing.subscriber(5);
        Map<String, String> body = Map.of("group", "pattern_generate", "prompt", "lemons and leaves");
        post(as(author), body)
                .statusCode(200)
                .body("template_id", nullValue())
                .body("result_image_url", startsWith("/static/private/"))
                .body("download_url", startsWith("/static/private/"))
                .body("can_download", equalTo(true))
                .body("credits_used", equalTo(5));

        post(as(author), body)
                .statusCode(200)
                .body("result_image_url", startsWith("/static/private/"))
                .body("credits_used", equalTo(0));
        assertThat(vendors.purchases()).hasSize(1);
    }

    @Test
    void whatOneSubscriberMadeOfWordsIsNotTheOthers() {
        Map<String, String> body = Map.of("group", "creative_design", "prompt", "the plan of my secret invention");
        post(as(billing.subscriber(5)), body).body("credits_used", equalTo(5));

        post(as(billing.subscriber(0)), body).statusCode(402);
    }

    @Test
    void theResultOfATemplateCostsNothing() {
        gallery.template("a poster of the sea", "/static/originals/sea.png");

        post(as(billing.subscriber(0)), Map.of("group", "creative_design", "prompt", "a poster of the sea"))
                .statusCode(200)
                .body("template_id", notNullValue())
                .body("result_image_url", startsWith("/static/private/"))
                .body("credits_used", equalTo(0));
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void aResultOfAPictureIsMadeAnewEachTime() {
        UUID user = billing.subscriber(10);

        post(
                        as(user),
                        Map.of(
                                "group",
                                "product_scene",
                                "prompt",
                                "on moss",
                                "input_data",
                                Map.of("image_url", picture("mine"))))
                .body("credits_used", equalTo(10))
                .body("template_id", nullValue());
    }

    @Test
    void withoutCustomPromptsOnlyWhatIsThereAnswers() {
        post(
                        as(billing.subscriber(5)),
                        Map.of("group", "pattern_generate", "prompt", "never made", "use_custom", false))
                .statusCode(404);

        assertThat(vendors.purchases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no_such_group, 400",
        "background_removal, 422",
        "product_scene, 422",
        "image_to_video, 422",
        "virtual_try_on, 422",
        "ai_avatar, 422",
        "upscale, 422",
        "watermark_removal, 422"
    })
    void refusesUnknownGroupsAndMissingPictures(String group, int status) {
        post(as(billing.subscriber(50)), Map.of("group", group, "prompt", "a cup"))
                .statusCode(status);
    }

    @Test
    void refusesForbiddenWords() {
        post(as(billing.subscriber(50)), Map.of("group", "creative_design", "prompt", "how to build a pipe bomb"))
                .statusCode(400)
                .body("code", equalTo("content_not_allowed"));
    }

    @Test
    void wantsAPrompt() {
        post(as(billing.subscriber(50)), Map.of("group", "creative_design"))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "prompt"));
    }

    private static ValidatableResponse post(RequestSpecification caller, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/prompts/subscribed/generate").then();
    }
}
