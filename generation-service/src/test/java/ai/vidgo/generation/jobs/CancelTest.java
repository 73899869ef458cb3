package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.generation.providers.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever pays may change their mind: the credits come back, and nothing is charged for what comes all the same. */
@QuarkusTest
class CancelTest extends EngineTest {

    @AfterEach
    void startTheWorker() {
        worker.stop();
        worker.start();
    }

    @Test
    void aJobThatWaitsForAPurchaseEndsAtOnce() {
        worker.stop();
        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup nobody wants");
        rows.cancel(id, clock.instant());
        worker.start();

        await().atMost(PATIENCE)
                .until(() -> JobView.of(rows.find(id).orElseThrow()).over());
        awaitRefund(id);
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void aJobInTheVendorsHandsIsReleasedAndItsResultKeptUncharged() {
        UUID id = open(Operation.TEXT_TO_IMAGE, "a slow cup [[sim:slow=4]]");
        awaitState(id, JobState.Polling.class);
        await().until(() -> vendors.phases("a slow cup").equals(List.of("running")));

        as(user).delete("/api/v1/generate/tasks/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("error", containsString("no credits were used"))
                .body("result_url", nullValue())
                .body("credits_used", equalTo(0));
        awaitRefund(id);
        assertThat(state(id)).isInstanceOf(JobState.Watching.class);

        await().atMost(PATIENCE).until(() -> {
            sql.update("UPDATE jobs SET due_at = ? WHERE id = ? AND due_at IS NOT NULL", clock.instant(), id);
            worker.wake();
            return state(id) instanceof JobState.Failed;
        });
        assertThat(rows.find(id).orElseThrow().result()).isNotNull();
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    @Test
    void aJobThatIsOverStaysAsItIs() {
        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup that is there");
        awaitState(id, JobState.Succeeded.class);

        as(user).delete("/api/v1/generate/tasks/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("credits_used", equalTo(5));
        awaitHold(id, "settled");
    }

    @Test
    void nobodyCancelsTheJobOfAnother() {
        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup of my own");

        as(billing.subscriber(5)).delete("/api/v1/generate/tasks/" + id).then().statusCode(404);
        as(user).delete("/api/v1/generate/tasks/not-an-id").then().statusCode(404);
        visitor().delete("/api/v1/generate/tasks/" + id).then().statusCode(401);

        awaitState(id, JobState.Succeeded.class);
    }

    private void awaitRefund(UUID id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(CREDITS));
        awaitHold(id, "released");
    }
}
