package ai.vidgo.generation.floorplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which picture a refinement starts from, and what a repeated one answers (contract: generation §1 and §5). */
@QuarkusTest
class FloorPlanPicturesTest extends ServiceTest {

    private static final String PATH = "/api/v1/interior/floor-plans";
    private static final String HOUSE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'>"
            + "<path d='M20 20H380V280H20Z M200 20V160' fill='none' stroke='black' stroke-width='6'/></svg>";

    @Inject
    Sql sql;

    @Test
    void everyRefinementStartsFromTheLatestPicture() {
        UUID user = billing.subscriber(100);
        String plan = plan(user);
        String first = make(user, plan, "render", "a living room");

        String second = make(user, plan, "refine", "warmer light");
        make(user, plan, "refine", "a red carpet");

        assertThat(inputOf(user, "warmer light")).isEqualTo(keyOf(first));
        assertThat(inputOf(user, "a red carpet")).isEqualTo(keyOf(second));
    }

    @Test
    void aRepeatedRefinementGivesItsFirstAnswerAgainWhateverCameSince() {
        UUID user = billing.subscriber(80);
        String plan = plan(user);
        String key = UUID.randomUUID().toString();
        make(user, plan, "render", "a living room");
        String task = keyed(user, key, plan, "refine", "warmer light")
                .statusCode(200)
                .extract()
                .path("task_id");
        String last = make(user, plan, "refine", "a red carpet");

        keyed(user, key, plan, "refine", "warmer light")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("task_id", equalTo(task))
                .body("credits_used", equalTo(20));

        assertThat(vendors.purchases()).hasSize(3);
        make(user, plan, "refine", "a lamp");
        assertThat(inputOf(user, "a lamp")).isEqualTo(keyOf(last));
    }

    @Test
    void aRefinementThatStillRunsMayBeRepeated() {
        UUID user = billing.subscriber(60);
        String plan = plan(user);
        String key = UUID.randomUUID().toString();
        make(user, plan, "render", "a living room");
        String task = slowly(user, key, plan);

        assertThat(slowly(user, key, plan)).isEqualTo(task);

        cancel(user, task);
    }

    @Test
    void theKeyOfARefinementStandsForNoOtherWordsAndNoOtherPlan() {
        UUID user = billing.subscriber(100);
        String plan = plan(user);
        String other = plan(user);
        String key = UUID.randomUUID().toString();
        make(user, plan, "render", "a living room");
        make(user, other, "render", "a living room");
        keyed(user, key, plan, "refine", "warmer light").statusCode(200);

        keyed(user, key, plan, "refine", "colder light").statusCode(422).body("code", equalTo("idempotency_conflict"));
        keyed(user, key, other, "refine", "warmer light").statusCode(422).body("code", equalTo("idempotency_conflict"));
        keyed(user, key, plan, "render", "warmer light").statusCode(422).body("code", equalTo("idempotency_conflict"));

        assertThat(vendors.purchases()).hasSize(3);
    }

    @Test
    void aRepeatedRenderLeavesWhatWasRefinedSince() {
        UUID user = billing.subscriber(100);
        String plan = plan(user);
        String key = UUID.randomUUID().toString();
        String task = keyed(user, key, plan, "render", "a living room")
                .statusCode(200)
                .extract()
                .path("task_id");
        String refined = make(user, plan, "refine", "warmer light");

        keyed(user, key, plan, "render", "a living room").statusCode(200).body("task_id", equalTo(task));

        make(user, plan, "refine", "a lamp");
        assertThat(inputOf(user, "a lamp")).isEqualTo(keyOf(refined));
    }

    @Test
    void aRefinementThatFailedRunsOrWasCancelledLeavesNoTrace() {
        UUID user = billing.subscriber(100);
        String plan = plan(user);
        String first = make(user, plan, "render", "a living room");

        wish(user, plan, "refine", "a wall [[sim:error-503]]").statusCode(502);
        String second = make(user, plan, "refine", "after a failure");
        String running = slowly(user, UUID.randomUUID().toString(), plan);
        String third = make(user, plan, "refine", "beside another");
        cancel(user, running);
        make(user, plan, "refine", "after a cancelled one");

        assertThat(inputOf(user, "after a failure")).isEqualTo(keyOf(first));
        assertThat(inputOf(user, "beside another")).isEqualTo(keyOf(second));
        assertThat(inputOf(user, "after a cancelled one")).isEqualTo(keyOf(third));
    }

    @Test
    void whenAPictureIsRemovedTheOneBeforeIsTheLatest() {
        UUID user = billing.subscriber(100);
        String plan = plan(user);
        String first = make(user, plan, "render", "a living room");
        String key = keyOf(first);
        String second = make(user, plan, "refine", "warmer light");

        remove(user, second);
        String third = make(user, plan, "refine", "a lamp");
        assertThat(inputOf(user, "a lamp")).isEqualTo(key);

        remove(user, third);
        remove(user, first);
        wish(user, plan, "refine", "a carpet").statusCode(409).body("code", equalTo("plan_without_picture"));
    }

    @Test
    void whatTheReleaseBeforeMadeIsRefinedToo() {
        UUID user = billing.subscriber(40);
        String plan = plan(user);
        String first = make(user, plan, "render", "a living room");
        sql.update("DELETE FROM floor_plan_jobs WHERE plan_id = ?", UUID.fromString(plan));

        make(user, plan, "refine", "a lamp");

        assertThat(inputOf(user, "a lamp")).isEqualTo(keyOf(first));
    }

    private static String plan(UUID user) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(user))
                .multiPart("file", "house.svg", HOUSE.getBytes(StandardCharsets.ISO_8859_1))
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Has a picture made and says of which task. */
    private static String make(UUID user, String plan, String what, String words) {
        return wish(user, plan, what, words)
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("task_id");
    }

    private static ValidatableResponse wish(UUID user, String plan, String what, String words) {
        return keyed(user, UUID.randomUUID().toString(), plan, what, words);
    }

    private static ValidatableResponse keyed(UUID user, String key, String plan, String what, String words) {
        return as(user).header("Idempotency-Key", key)
                .body(Map.of("prompt", words))
                .post(PATH + "/" + plan + "/" + what)
                .then();
    }

    private static String slowly(UUID user, String key, String plan) {
        return as(user).header("Idempotency-Key", key)
                .header("Prefer", "respond-async")
                .body(Map.of("prompt", "slowly [[sim:slow=60]]"))
                .post(PATH + "/" + plan + "/refine")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .extract()
                .path("task_id");
    }

    private static void cancel(UUID user, String task) {
        as(user).delete("/api/v1/generate/tasks/" + task).then().statusCode(200);
    }

    private static void remove(UUID user, String task) {
        as(user).delete("/api/v1/generate/history/" + task).then().statusCode(200);
    }

    private String keyOf(String task) {
        return sql.one(
                "SELECT result ->> 'original_key' AS key FROM jobs WHERE id = ?",
                row -> row.text("key"),
                UUID.fromString(task));
    }

    private String inputOf(UUID user, String words) {
        return sql.one(
                "SELECT request #>> '{inputs,0}' AS input FROM jobs WHERE owner_id = ? AND request ->> 'prompt' = ?",
                row -> row.text("input"),
                user,
                words);
    }
}
