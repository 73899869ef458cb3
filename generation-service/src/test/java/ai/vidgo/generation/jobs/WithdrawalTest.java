package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.jobs.Attempt.Withdrawn;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Withdrawal;
import ai.vidgo.generation.routing.Router;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task whose job is over is taken back at its vendor, where the vendor lets us, and costs what the vendor says. */
@QuarkusTest
class WithdrawalTest extends EngineTest {

    /** Waits at the vendor longer than a test takes. */
    private static final String WAITING = " [[sim:slow=400]]";

    @Inject
    JobSteps steps;

    @Inject
    Router router;

    @AfterEach
    void startTheWorker() {
        worker.stop();
        worker.start();
    }

    @Test
    void aTaskThatWaitsIsTakenBackAndCostsNothing() {
        UUID id = begun("a cup taken back" + WAITING);

        cancel(id);

        awaitFailure(id, Failure.CANCELLED);
        assertTakenBack(id, "a cup taken back");
        assertThat(decisions(id)).containsSubsequence("accepted piapi", "failed", "withdrawn piapi");
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    @Test
    void nobodyWaitsForAVendorThatIsAwayAndItIsAskedAgain() {
        vendors.misbehave(Map.of("provider", "piapi", "moment", "cancel", "mode", "error-503", "times", 3));
        UUID id = begun("a cup asked for again" + WAITING);

        cancel(id);

        awaitFailure(id, Failure.CANCELLED);
        assertTakenBack(id, "a cup asked for again");
    }

    @Test
    void aWithdrawalWhoseAnswerIsLostIsFoundOut() {
        vendors.misbehave(Map.of("provider", "piapi", "moment", "cancel", "mode", "reset-after", "times", 1));
        UUID id = begun("a cup without an answer" + WAITING);

        cancel(id);

        awaitFailure(id, Failure.CANCELLED);
        assertTakenBack(id, "a cup without an answer");
    }

    @Test
    void aVendorThatDoesNotAnswerIsGivenUpAndTheTaskWatched() {
        vendors.misbehave(Map.of("provider", "piapi", "moment", "cancel", "mode", "error-503"));
        UUID id = begun("a cup nobody takes back [[sim:slow=3]]");

        cancel(id);

        awaitWithdrawal(id, Withdrawn.UNANSWERED);
        assertThat(decisions(id)).contains("not_withdrawn piapi");
        lookUntilOver(id);
        assertThat(rows.find(id).orElseThrow().result()).isNotNull();
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(Attempt.State.SUCCEEDED);
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    @Test
    void aTaskThatRunsGoesOnAndIsBooked() {
        UUID id = begun("a cup in the oven [[sim:slow=4]]");
        await().until(() -> vendors.phases("in the oven").equals(List.of("running")));

        cancel(id);

        awaitWithdrawal(id, Withdrawn.GOES_ON);
        lookUntilOver(id);
        assertThat(rows.find(id).orElseThrow().result()).isNotNull();
        assertThat(attempts.of(id).getFirst().costUsd()).isEqualByComparingTo(vendors.kept("in the oven"));
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    @Test
    void aVendorThatTakesNothingBackIsOnlyWatched() {
        UUID id = open(Operation.TEXT_TO_VIDEO, "a cup that turns" + WAITING, List.of(), Map.of("resolution", "360p"));
        awaitState(id, JobState.Polling.class);

        cancel(id);

        awaitWithdrawal(id, Withdrawn.NOT_OFFERED);
        assertThat(state(id)).isInstanceOf(JobState.Watching.class);
        awaitHold(id, "released");
    }

    @Test
    void aTaskIsTakenBackAfterTheDeadline() {
        UUID id = begun("a cup past its time" + WAITING);

        clock.advance(Duration.ofMinutes(6));

        awaitFailure(id, Failure.DEADLINE);
        assertTakenBack(id, "past its time");
    }

    @Test
    void theNextWorkerTakesBackWhatADeadOneHasNot() {
        UUID id = begun("a cup of a dead worker" + WAITING);
        worker.stop();
        rows.cancel(id, clock.instant());
        steps.advance(claimAndAbandon(id));
        assertThat(state(id)).isInstanceOf(JobState.Watching.class);
        assertThat(vendors.phases("a dead worker")).containsExactly("pending");

        worker.start();

        awaitFailure(id, Failure.CANCELLED);
        assertTakenBack(id, "a dead worker");
    }

    @Test
    void aWorkerThatDiedAfterTheVendorsAnswerIsMadeUpFor() {
        UUID id = begun("a cup of a worker that died late" + WAITING);
        worker.stop();
        rows.cancel(id, clock.instant());
        steps.advance(claimAndAbandon(id));
        String task = attempts.of(id).getFirst().taskId();
        assertThat(router.provider("piapi").orElseThrow().withdraw(task)).isInstanceOf(Withdrawal.Withdrawn.class);

        worker.start();

        awaitFailure(id, Failure.CANCELLED);
        assertTakenBack(id, "died late");
    }

    private UUID begun(String prompt) {
        UUID id = open(Operation.TEXT_TO_IMAGE, prompt);
        awaitState(id, JobState.Polling.class);
        return id;
    }

    private void cancel(UUID id) {
        as(user).delete("/api/v1/generate/tasks/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("credits_used", equalTo(0));
    }

    private void assertTakenBack(UUID id, String prompt) {
        assertThat(vendors.phases(prompt)).containsExactly("cancelled");
        assertThat(vendors.kept(prompt)).isEqualByComparingTo(BigDecimal.ZERO);
        Attempt attempt = attempts.of(id).getFirst();
        assertThat(attempt.withdrawal()).isEqualTo(Withdrawn.WITHDRAWN);
        assertThat(attempt.state()).isEqualTo(Attempt.State.FAILED);
        assertThat(attempt.costUsd()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private void awaitWithdrawal(UUID id, Withdrawn outcome) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(attempts.of(id).getFirst().withdrawal()).isEqualTo(outcome));
    }

    /** A watched task is looked at every ten minutes, which no test waits for. */
    private void lookUntilOver(UUID id) {
        await().atMost(PATIENCE).until(() -> {
            sql.update("UPDATE jobs SET due_at = ? WHERE id = ? AND due_at IS NOT NULL", clock.instant(), id);
            worker.wake();
            return state(id) instanceof JobState.Failed;
        });
    }
}
