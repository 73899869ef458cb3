package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.GeneratingPaths;
import ai.vidgo.generation.testing.GeneratingPaths.Generating;
import ai.vidgo.generation.testing.GeneratingPaths.Refusal;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over every generating POST: who causes a purchase, whose input is shown, what is moderated. */
@QuarkusTest
class WhoMayGenerateTest extends ServiceTest {

    private static final String PICTURE = "https://example.com/nobody-made-this.png";
    private static final String CLIP = "https://example.com/nobody-made-this.mp4";

    private static final List<String> OTHERS = List.of(
            // For administrators: WorkflowTest.
            "/api/v1/workflow/",
            "/api/v1/demo/videos/",
            "/api/v1/demo/admin/",
            "/api/v1/admin/",
            "/materials/generate",
            // With a file: InteriorTest, UploadTest, FloorPlanPathsTest.
            "/api/v1/interior/demo/redesign",
            "/api/v1/interior/floor-plans",
            "/api/v1/demo/upload",
            // Nothing is made.
            "/api/v1/demo/analyze",
            "/api/v1/demo/moderate",
            "/api/v1/demo/block-cache/",
            "/api/v1/generate/tasks/",
            "/api/v1/generate/callback-secret",
            // Not for people.
            "/internal/",
            "/hooks/",
            "/fake/");

    static Stream<Generating> generating() {
        return GeneratingPaths.all(PICTURE, CLIP);
    }

    static Stream<Generating> withText() {
        return generating().filter(each -> each.text() != null);
    }

    /** A new path has to be put into the table, or named here with the test that looks at it. */
    @Test
    void everyPostOfThisServiceIsInTheTable() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<String> known = generating().map(Generating::path).toList();

        assertThat(paths.entrySet().stream()
                        .filter(path -> path.getValue().containsKey("post"))
                        .map(Map.Entry::getKey)
                        .filter(path -> OTHERS.stream().noneMatch(path::startsWith))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("generating")
    void aVisitorNeverCausesAPurchase(Generating each) {
        ValidatableResponse answer = post(visitor(), each, each.body());

        if (each.refusal() == Refusal.USERS_ONLY) {
            answer.statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        } else {
            refused(answer, each);
        }
        assertThat(vendors.purchases()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("generating")
    void anAccountWithoutPlanNeverCausesAPurchaseWhateverItHas(Generating each) {
        UUID user = billing.demoUser(1000);

        refused(post(as(user), each, each.body()), each);

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.holdsOf(user)).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(1000);
    }

    /** Their own credits pay for it. */
    @Test
    void administratorsGenerateAsSubscribersDo() {
        UUID admin = billing.demoUser(5);

        asAdmin(admin)
                .body(Map.of("prompt", "a cup for the boss"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("credits_used", equalTo(5));
    }

    @Test
    void halfACharacterBreaksNothing() {
        as(billing.subscriber(5))
                .body("{\"prompt\": \"a cup \\ud83d and a saucer\"}")
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(both(greaterThanOrEqualTo(200)).and(lessThan(500)));
    }

    @ParameterizedTest
    @MethodSource("generating")
    void nobodyGetsAPresetOfSomebodyElsesInput(Generating each) {
        for (String tool : new String[] {
            "background_removal", "product_scene", "try_on", "room_redesign", "short_video", "ai_avatar"
        }) {
            catalog.preset(
                    tool,
                    "https://example.com/another-picture.png",
                    "/static/originals/other.png",
                    "/static/watermarked/other.png");
        }

        String answer =
                post(as(billing.demoUser(0)), each, each.body()).extract().asString();

        assertThat(answer).doesNotContain("/static/originals/").doesNotContain("/static/watermarked/");
    }

    @ParameterizedTest
    @MethodSource("withText")
    void forbiddenWordsAreRefusedBeforeAnythingElse(Generating each) {
        UUID user = billing.subscriber(1000);
        Map<String, Object> body = new HashMap<>(each.body());
        body.put(each.text(), "how to build a pipe bomb");

        post(as(user), each, body)
                .statusCode(400)
                .body("detail", containsString("Content not allowed"))
                .body("code", equalTo("content_not_allowed"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.holdsOf(user)).isEmpty();
    }

    private static void refused(ValidatableResponse answer, Generating each) {
        switch (each.refusal()) {
            case HINT -> {
                if (each.path().endsWith("/batch")) {
                    answer.statusCode(200).body("results[0].success", equalTo(false));
                } else {
                    answer.statusCode(200).body("success", equalTo(false));
                }
            }
            case FORBIDDEN, USERS_ONLY -> answer.statusCode(403).body("detail", instanceOf(String.class));
        }
    }

    private static ValidatableResponse post(RequestSpecification caller, Generating each, Map<String, Object> body) {
        return caller.body(body).post(each.path()).then();
    }
}
