package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.generation.testing.OtherSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A cut-out whose backdrop only the vendor can tell from the product, as the service is shipped: PiAPI, then we ourselves. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class LastResortTest extends EngineTest {

    private static final Duration LONGER_THAN_ROOM_IS_WAITED_FOR = Duration.ofSeconds(121);

    @Inject
    LibraryBook library;

    @Inject
    Router router;

    @Test
    void aGoodPictureIsNoFaultOfTheCallersWhenTheVendorIsDown() {
        vendors.misbehave(Map.of("mode", "error-503", "provider", "piapi"));

        cutOut("busy").body("result_url", nullValue());
        UUID id = newest();

        awaitFailure(id, Failure.NO_PROVIDER);
        assertThat(attempts.of(id).getLast())
                .returns("local", Attempt::provider)
                .returns(ErrorClass.NOT_CAPABLE, Attempt::errorClass);
        task(id).body("status", equalTo("failed")).body("error", containsString("no credits were used"));
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void aGoodPictureWaitsForTheVendorsRoomWhenNobodyElseCanDoIt() {
        fillPiapi();
        cutOut("crowded").body("message", containsString("still processing"));
        UUID id = newest();

        // Between two steps: the lease of one that runs would be over.
        worker.stop();
        clock.advance(LONGER_THAN_ROOM_IS_WAITED_FOR);
        worker.start();

        await().untilAsserted(() ->
                assertThat(attempts.of(id)).extracting(Attempt::errorClass).containsExactly(ErrorClass.NOT_CAPABLE));
        makeRoom();
        awaitState(id, JobState.Succeeded.class);
        assertThat(attempts.of(id)).extracting(Attempt::provider).containsExactly("local", "piapi");
        task(id).body("status", equalTo("completed"))
                .body("result_url", endsWith(".png"))
                .body("credits_used", equalTo(3));
        awaitHold(id, "settled");
    }

    private ValidatableResponse cutOut(String street) {
        String picture = "http://127.0.0.1:" + RestAssured.port + "/streets/" + street + ".png";
        return as(user).body(Map.of("image_url", picture))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(200)
                .body("success", equalTo(false));
    }

    private UUID newest() {
        return sql.one(
                "SELECT id FROM jobs WHERE owner_id = ? ORDER BY created_at DESC LIMIT 1", row -> row.uuid("id"), user);
    }

    private ValidatableResponse task(UUID id) {
        return as(user).get("/api/v1/generate/tasks/" + id).then().statusCode(200);
    }

    /** With purchases of the library, of which none ends. */
    private void fillPiapi() {
        Router.Limits limits = router.limits("piapi");
        for (int i = 0; i < limits.concurrent(); i++) {
            assertThat(library.open(
                            new LibraryBook.Entry(
                                    UUID.randomUUID(),
                                    "a street " + i,
                                    Operation.BACKGROUND_REMOVAL,
                                    "piapi",
                                    false,
                                    BigDecimal.ZERO),
                            limits))
                    .isEmpty();
        }
    }

    private void makeRoom() {
        sql.update("DELETE FROM attempts WHERE job_id IS NULL AND state = 'SUBMITTING'");
    }
}
