package ai.vidgo.generation.interior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /interior/demo/redesign}: a room that comes as a file in a form, as the page about rooms sends it. */
@QuarkusTest
class InteriorUploadTest extends ServiceTest {

    @Test
    void redesignsAnUploadedPictureAsThePageDoes() {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(billing.subscriber(20)))
                .multiPart("image", "blob", png("upload"), "image/png")
                .multiPart("prompt", "a green sofa")
                .multiPart("style_id", "scandinavian")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(vendors.prompts()).singleElement().asString().contains("Scandinavian", "a green sofa");
    }

    @Test
    void aVisitorsUploadIsRefusedWith403AndForgotten() {
        RestAssured.given()
                .multiPart("image", "blob", png("visitor"), "image/png")
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(403)
                .body("code", equalTo("subscribe_to_generate"));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void anUploadNeedsAPictureAndWords() {
        RestAssured.given()
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image"));
        RestAssured.given()
                .multiPart("image", "blob", "<svg/>".getBytes(StandardCharsets.UTF_8), "image/png")
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image"));
    }

    @Test
    void aRepeatedUploadUnderOneKeyIsChargedOnce() {
        UUID user = billing.subscriber(40);

        String first = upload(user, "twice").statusCode(200).extract().path("task_id");
        upload(user, "twice").statusCode(200).body("task_id", equalTo(first));
        upload(user, "another").statusCode(422).body("code", equalTo("idempotency_conflict"));

        assertThat(vendors.purchases()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {'a', 0})
    void thePromptOfAnUploadIsCheckedLikeOneOfABody(int sign) {
        RestAssured.given()
                .multiPart("image", "blob", png("long"), "image/png")
                .multiPart("prompt", "a sofa " + Character.toString(sign).repeat(sign == 0 ? 1 : 1000))
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "prompt"));
    }

    @Test
    void aPromptOfAnUploadMayBeAThousandCharactersOfAnyScript() {
        RestAssured.given()
                .multiPart("image", "blob", png("long"), "image/png")
                .multiPart(new MultiPartSpecBuilder("綠".repeat(1000))
                        .controlName("prompt")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(403)
                .body("code", equalTo("subscribe_to_generate"));
    }

    private static ValidatableResponse upload(UUID user, String name) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(user))
                .header("Idempotency-Key", "upload-1")
                .multiPart("image", "blob", png(name), "image/png")
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then();
    }

    private static byte[] png(String name) {
        return RestAssured.get(picture(name)).asByteArray();
    }
}
