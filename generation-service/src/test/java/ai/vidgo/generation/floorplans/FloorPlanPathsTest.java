package ai.vidgo.generation.floorplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FloorPlanPathsTest extends ServiceTest {

    private static final String PATH = "/api/v1/interior/floor-plans";
    private static final String HOUSE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'>"
            + "<path d='M20 20H380V280H20Z M200 20V160' fill='none' stroke='black' stroke-width='6'/></svg>";

    @Inject
    PlansOfUser plansOfUser;

    @Inject
    PlanRows rows;

    @Inject
    MediaStore store;

    @Test
    void aPlanBecomesASketchARoomAndARefinedRoom() {
        UUID user = billing.subscriber(100);

        String id = upload(user, HOUSE)
                .statusCode(200)
                .body("source_type", equalTo("svg"))
                .body("sketch_url", containsString("/static/private/"))
                .extract()
                .path("id");
        as(user).get(PATH).then().statusCode(200).body("count", equalTo(1)).body("floor_plans[0].id", equalTo(id));

        wish(user, id, "refine", "warmer light").statusCode(409);
        String first = wish(user, id, "render", "a living room in Japanese style")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("credits_used", equalTo(20))
                .body("image_url", containsString("/static/"))
                .extract()
                .path("image_url");
        wish(user, id, "refine", "warmer light")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("image_url", not(equalTo(first)));

        assertThat(vendors.purchases()).hasSize(2);
        assertThat(billing.balance(user)).isEqualTo(60);
    }

    @Test
    void aRepeatedWishIsPaidOnce() {
        UUID user = billing.subscriber(100);
        String id = upload(user, HOUSE).extract().path("id");

        for (int i = 0; i < 2; i++) {
            as(user).header("Idempotency-Key", "plan-" + id)
                    .body(Map.of("prompt", "a living room"))
                    .post(PATH + "/" + id + "/render")
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(true));
            clock.advance(java.time.Duration.ofSeconds(5));
        }
        assertThat(vendors.purchases()).hasSize(1);
    }

    @Test
    void plansBelongToTheirOwners() {
        String id = upload(billing.subscriber(100), HOUSE).extract().path("id");
        UUID other = billing.subscriber(100);

        wish(other, id, "render", "a living room").statusCode(404);
        wish(other, "not-an-id", "render", "a living room").statusCode(404);
        as(other).get(PATH).then().body("count", equalTo(0));
        visitor().get(PATH).then().statusCode(401);
    }

    @Test
    void onlySubscribersGetRoomsAndNobodyGetsForbiddenOnes() {
        UUID free = billing.demoUser(100);
        String id = upload(free, HOUSE).statusCode(200).extract().path("id");

        wish(free, id, "render", "a living room").statusCode(403);
        wish(free, id, "render", "a nude woman in the room").statusCode(400);
        wish(free, id, "render", "").statusCode(422);
        wish(free, id, "render", "x".repeat(1001)).statusCode(422);
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void anUploadBuysNothingAndAsksNobody() {
        UUID free = billing.demoUser(100);
        String id = upload(free, HOUSE).statusCode(200).extract().path("id");
        upload(billing.subscriber(100), HOUSE).statusCode(200);

        wish(free, id, "render", "a living room").statusCode(403);

        assertThat(vendors.questions()).isZero();
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void aPlanIsLookedAtBeforeAVendorGetsIt() {
        UUID user = billing.subscriber(100);
        String id = upload(user, HOUSE).statusCode(200).extract().path("id");
        as(user).queryParam("prompt", "a quiet room").post("/api/v1/demo/moderate");
        assertThat(vendors.questions()).as("about the words, and never again").isEqualTo(1);
        vendors.misbehave(Map.of("mode", "policy", "provider", "gemini", "operation", "moderation", "times", 1));

        wish(user, id, "render", "a quiet room").statusCode(400).body("code", equalTo("content_not_allowed"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(100);
    }

    @Test
    void aSketchIsLookedAtOnOtherPathsToo() {
        UUID user = billing.subscriber(100);
        String sketch = upload(user, HOUSE).statusCode(200).extract().path("sketch_url");

        as(user).body(Map.of("image_url", sketch))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(vendors.questions()).isEqualTo(1);
    }

    @Test
    void aPlanHasAtMostTenMebibytes() {
        upload(billing.subscriber(0), "%PDF-" + "x".repeat(10 * 1024 * 1024 - 4))
                .statusCode(413)
                .body("code", equalTo("plan_too_large"));
    }

    @Test
    void adviceComesWithWhatCannotBeRead() {
        UUID user = billing.subscriber(0);

        upload(user, "AC1032\0\0\0")
                .statusCode(400)
                .body("code", equalTo("plan_dwg"))
                .body("detail", containsString("DXF"));
        upload(user, "hello").statusCode(400).body("code", equalTo("plan_type_unknown"));
        as(user).contentType("multipart/form-data")
                .multiPart("other", "x")
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void erasingAUserTakesThePlans() {
        UUID user = billing.subscriber(0);
        upload(user, HOUSE).statusCode(200);
        List<String> sketches =
                rows.of(user, 10).stream().map(PlanRows.Plan::sketchKey).toList();
        assertThat(plansOfUser.export(user)).hasSize(1);

        QuarkusTransaction.requiringNew().run(() -> plansOfUser.erase(user));

        assertThat(rows.of(user, 10)).isEmpty();
        assertThat(sketches)
                .hasSize(1)
                .allSatisfy(key -> assertThat(store.stat(key)).isEmpty());
    }

    private static ValidatableResponse upload(UUID user, String content) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(user))
                .multiPart("file", "house.svg", content.getBytes(StandardCharsets.ISO_8859_1))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse wish(UUID user, String id, String what, String prompt) {
        return as(user).body(Map.of("prompt", prompt))
                .post(PATH + "/" + id + "/" + what)
                .then();
    }
}
