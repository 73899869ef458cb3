package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.jobs.Attempt.State;
import ai.vidgo.generation.jobs.Attempt.Withdrawn;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.generation.testing.OtherSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job that is late buys once more, takes the first result and is charged once, where its operation is configured so. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class HedgeTest extends EngineTest {

    /** More than a third of their deadlines, of five and of twenty minutes. */
    private static final Duration LATE_FOR_A_PICTURE = Duration.ofSeconds(91);

    private static final Duration LATE_FOR_A_CLIP = Duration.ofSeconds(361);

    @Inject
    JobSteps steps;

    @Inject
    JobCommits commits;

    @Inject
    Orders orders;

    @Inject
    Router router;

    @AfterEach
    void startTheWorker() {
        worker.stop();
        worker.start();
    }

    @Test
    void aLateJobTakesTheFirstResultAndTheOtherPurchaseIsTakenBack() {
        UUID id = begun("a late cup [[sim:slow=400@piapi]]");

        clock.advance(LATE_FOR_A_PICTURE);

        awaitState(id, JobState.Succeeded.class);
        awaitRest(id);
        assertThat(attempts.of(id)).extracting(Attempt::provider).containsExactly("piapi", "gemini");
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(State.FAILED, State.SUCCEEDED);
        assertThat(attempts.of(id).getFirst().withdrawal()).isEqualTo(Withdrawn.WITHDRAWN);
        assertThat(attempts.of(id).getFirst().costUsd()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(vendors.phases("a late cup")).containsExactly("cancelled", "completed");
        assertThat(decisions(id))
                .containsSubsequence(
                        "accepted piapi", "hedged piapi", "asked gemini", "delivered gemini", "withdrawn piapi");
        assertChargedOnce(id);
    }

    @Test
    void theFirstPurchaseMayStillWin() {
        UUID id = clip("a race [[sim:slow=5@pollo]] [[sim:slow=400@piapi]]");

        clock.advance(LATE_FOR_A_CLIP);

        awaitState(id, JobState.Succeeded.class);
        awaitRest(id);
        assertThat(rows.find(id).orElseThrow().result().provider()).isEqualTo("pollo");
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(State.SUCCEEDED, State.FAILED);
        assertThat(attempts.of(id).getLast().withdrawal()).isEqualTo(Withdrawn.WITHDRAWN);
        assertChargedOnce(id);
    }

    @Test
    void aPurchaseThatNobodyTakesBackIsBookedWithWhatItCost() {
        UUID id = clip("two clips [[sim:slow=6@pollo]]");

        clock.advance(LATE_FOR_A_CLIP);

        awaitState(id, JobState.Succeeded.class);
        assertThat(rows.find(id).orElseThrow().result().provider()).isEqualTo("piapi");
        await().until(() -> vendors.phases("two clips").equals(List.of("completed", "completed")));
        await().atMost(PATIENCE).until(() -> {
            sql.update("UPDATE jobs SET due_at = ? WHERE id = ? AND due_at IS NOT NULL", clock.instant(), id);
            worker.wake();
            return attempts.of(id).getFirst().state() == State.SUCCEEDED;
        });
        assertThat(attempts.of(id).getFirst().costUsd()).isPositive();
        assertThat(attempts.of(id).getLast().costUsd()).isPositive();
        assertThat(rows.find(id).orElseThrow().result().provider()).isEqualTo("piapi");
        awaitRest(id);
        assertChargedOnce(id);
    }

    @Test
    void theSecondPurchaseIsLeftWhereTheFirstOneFails() {
        UUID id = clip("a relay [[sim:slow=4@pollo]] [[sim:fail@pollo]] [[sim:slow=6@piapi]]");

        clock.advance(LATE_FOR_A_CLIP);

        awaitState(id, JobState.Succeeded.class);
        assertThat(rows.find(id).orElseThrow().result().provider()).isEqualTo("piapi");
        assertThat(vendors.purchases("a relay")).containsExactly("pollo", "piapi");
        assertChargedOnce(id);
    }

    @Test
    void theFirstPurchaseIsLeftWhereTheSecondOneIsRefusedAndNoneFollows() {
        UUID id = begun("a cup alone [[sim:slow=4@piapi]] [[sim:error-503@gemini]]");

        clock.advance(LATE_FOR_A_PICTURE);

        awaitState(id, JobState.Succeeded.class);
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(State.SUCCEEDED, State.FAILED);
        assertThat(vendors.purchases("a cup alone")).containsExactly("piapi");
        assertChargedOnce(id);
    }

    @Test
    void nothingFollowsASecondPurchaseWhoseAnswerWasLost() {
        UUID id = begun("a cup unheard of [[sim:slow=5@piapi]] [[sim:fail@piapi]] [[sim:reset-after@gemini]]");

        clock.advance(LATE_FOR_A_PICTURE);

        awaitFailure(id, Failure.OUTCOME_UNKNOWN);
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(State.FAILED, State.UNKNOWN);
        assertThat(vendors.purchases("unheard of")).containsExactly("piapi", "gemini");
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    @Test
    void aPurchaseWhoseAnswerWasLostIsNotALateOne() {
        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup lost [[sim:reset-before@piapi]]");
        awaitState(id, JobState.Uncertain.class);

        clock.advance(LATE_FOR_A_PICTURE);

        awaitFailure(id, Failure.OUTCOME_UNKNOWN);
        assertThat(vendors.purchases("a cup lost")).isEmpty();
    }

    @Test
    void cancellingTakesBackBothPurchases() {
        UUID id = clip("two clips nobody wants [[sim:slow=400]]");
        clock.advance(LATE_FOR_A_CLIP);
        await().atMost(PATIENCE).until(() -> vendors.purchases("nobody wants").size() == 2);
        await().atMost(PATIENCE).until(() -> attempts.of(id).getLast().taskId() != null);

        as(user).delete("/api/v1/generate/tasks/" + id).then().statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(attempts.of(id))
                        .extracting(Attempt::withdrawal)
                        .containsExactly(Withdrawn.NOT_OFFERED, Withdrawn.WITHDRAWN));
        awaitHold(id, "released");
    }

    @Test
    void buysNothingForAnOperationThatIsNotNamed() {
        UUID id = open(Operation.INTERIOR, "a late room [[sim:slow=400@piapi]]");
        awaitState(id, JobState.Polling.class);
        worker.stop();
        clock.advance(LATE_FOR_A_PICTURE);

        steps.advance(claimAndAbandon(id));

        assertThat(attempts.of(id)).hasSize(1);
        assertThat(state(id)).isInstanceOf(JobState.Polling.class);
    }

    @Test
    void aSecondPurchaseOfAWorkerThatDiedIsUnknownAndTheFirstOneGoesOn() {
        UUID id = begun("a cup of a dead worker [[sim:slow=4@piapi]]");
        worker.stop();
        clock.advance(LATE_FOR_A_PICTURE);
        Job job = claimAndAbandon(id);
        JobState.Polling hedged = ((JobState.Polling) job.state()).hedged();
        Orders.Order order = orders.draft(
                job,
                hedged.attempt(),
                router.plan(Operation.TEXT_TO_IMAGE).candidates().getLast(),
                attempts.of(id),
                true);
        assertThat(commits.submitting(job, hedged, order.attempt(), router.limits("gemini"), List.of()))
                .isEmpty();

        worker.start();

        awaitState(id, JobState.Succeeded.class);
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(State.SUCCEEDED, State.UNKNOWN);
        assertThat(vendors.purchases("a dead worker")).containsExactly("piapi");
        assertChargedOnce(id);
    }

    @Test
    void theNextWorkerTakesBackTheOtherPurchaseOfADeadOne() {
        UUID id = begun("a cup with a rest [[sim:slow=400@piapi]]");
        worker.stop();
        clock.advance(LATE_FOR_A_PICTURE);
        steps.advance(claimAndAbandon(id));
        assertThat(state(id)).isInstanceOf(JobState.Succeeded.class);
        assertThat(vendors.phases("with a rest")).containsExactly("pending", "completed");

        worker.start();

        awaitRest(id);
        assertThat(vendors.phases("with a rest")).containsExactly("cancelled", "completed");
        assertChargedOnce(id);
    }

    @Test
    void refusesToStartWithAShareThatIsNone() {
        assertThatThrownBy(() -> Hedges.check("text_to_image", new BigDecimal("1.5")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hedges.check("teleportation", new BigDecimal("0.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID begun(String prompt) {
        UUID id = open(Operation.TEXT_TO_IMAGE, prompt);
        awaitState(id, JobState.Polling.class);
        return id;
    }

    private UUID clip(String prompt) {
        UUID id = open(Operation.TEXT_TO_VIDEO, prompt, List.of(), Map.of("resolution", "360p"));
        awaitState(id, JobState.Polling.class);
        return id;
    }

    private void assertChargedOnce(UUID id) {
        awaitHold(id, "settled");
        assertThat(billing.balance(user)).isEqualTo(CREDITS - 5);
    }

    /** Nothing is left to do for the job. */
    private void awaitRest(UUID id) {
        await().atMost(PATIENCE)
                .until(() ->
                        sql.one("SELECT due_at IS NULL AS rests FROM jobs WHERE id = ?", row -> row.flag("rests"), id));
    }
}
