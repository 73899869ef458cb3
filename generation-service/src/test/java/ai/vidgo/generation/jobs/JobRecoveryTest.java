package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a job when its worker stops between two commits, and what the next worker makes of it. */
@QuarkusTest
class JobRecoveryTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Jobs jobs;

    @Inject
    JobRows rows;

    @Inject
    AttemptRows attempts;

    @Inject
    JobCommits commits;

    @Inject
    JobSteps steps;

    @Inject
    JobWorker worker;

    @Inject
    ProviderInputs inputs;

    @Inject
    Router router;

    @Inject
    Sql sql;

    private UUID user;

    @BeforeEach
    void stopTheWorker() {
        worker.stop();
        user = billing.subscriber(200);
    }

    @AfterEach
    void startTheWorker() {
        worker.stop();
        worker.start();
    }

    @Test
    void buysNothingWhenTheWorkerStoppedBeforeThePurchase() {
        UUID id = open("a cup, stopped before");
        Job job = claimAndAbandon(id);
        submitting(job);

        worker.start();

        awaitFailure(id, Failure.OUTCOME_UNKNOWN);
        assertThat(vendors.purchases("stopped before")).isEmpty();
    }

    @Test
    void buysNothingMoreWhenTheWorkerStoppedAfterThePurchase() {
        UUID id = open("a cup, stopped after");
        Job job = claimAndAbandon(id);
        Attempt attempt = submitting(job);
        router.plan(Operation.TEXT_TO_IMAGE)
                .candidates()
                .getFirst()
                .provider()
                .submit(inputs.request(job.request(), "piapi", attempt.id(), "a secret", null));

        worker.start();

        awaitFailure(id, Failure.OUTCOME_UNKNOWN);
        assertThat(vendors.purchases("stopped after")).hasSize(1);
        assertThat(attempts.of(id)).extracting(Attempt::state).containsExactly(Attempt.State.UNKNOWN);
    }

    @Test
    void asksTheNextProviderAfterALossWhereThePolicyAcceptsIt() {
        UUID id = open(newJob(Operation.INTERIOR, "a room, written off"));
        submitting(claimAndAbandon(id));

        worker.start();

        await().atMost(PATIENCE).until(() -> state(id) instanceof JobState.Succeeded);
        assertThat(vendors.purchases("written off")).containsExactly("gemini");
        assertThat(attempts.of(id))
                .extracting(Attempt::state)
                .containsExactly(Attempt.State.UNKNOWN, Attempt.State.SUCCEEDED);
        assertThat(decisions(id)).containsSubsequence("held", "unknown", "written_off", "asked", "delivered");
        awaitHold(id, "settled");
    }

    @Test
    void takesUpPollingWhereAnotherWorkerStopped() {
        UUID id = open("a cup, polled by two");
        steps.advance(claimAndAbandon(id));
        assertThat(state(id)).isInstanceOf(JobState.Polling.class);

        worker.start();

        await().atMost(PATIENCE).until(() -> state(id) instanceof JobState.Succeeded);
        awaitHold(id, "settled");
        assertThat(vendors.purchases("polled by two")).hasSize(1);
    }

    @Test
    void settlesOnceWhenTwoWorkersFinishTheSameJob() {
        UUID id = open("a cup, finished twice");
        steps.advance(claimAndAbandon(id));
        // A row that the vendor's notice is just written to is skipped by a claim.
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(NoSuchElementException.class)
                .until(() -> {
                    Job first = claimAndAbandon(id, Duration.ofDays(1));
                    Job second = claimAndAbandon(id, Duration.ofDays(1));
                    steps.advance(second);
                    steps.advance(first);
                    return state(id) instanceof JobState.Succeeded;
                });

        awaitHold(id, "settled");
        assertThat(billing.balance(user)).isEqualTo(195);
        assertThat(vendors.purchases("finished twice")).hasSize(1);
    }

    @Test
    void refusesTheWritesOfAWorkerThatLostItsLease() {
        UUID id = open("a cup, fenced");
        Job stale = claimAndAbandon(id);
        Job current = claimAndAbandon(id);

        JobState.Failed verdict = ((JobState.Queued) stale.state()).fail(Failure.NO_PROVIDER);

        assertThat(current.fence()).isGreaterThan(stale.fence());
        assertThatThrownBy(() -> commits.failed(stale, verdict, null, "late")).isInstanceOf(StaleLease.class);
        assertThat(state(id)).isInstanceOf(JobState.Queued.class);
        assertThat(billing.hold(id)).map(Hold::status).hasValue("held");
        commits.failed(current, verdict, null, "in time");
        awaitHold(id, "released");
    }

    @Test
    void leavesALeasedJobAlone() {
        UUID id = open("a cup, leased");
        Instant now = clock.instant();
        assertThat(claim(now, now.plusSeconds(60))).extracting(Job::id).contains(id);

        assertThat(claim(now, now.plusSeconds(60))).extracting(Job::id).doesNotContain(id);
        assertThat(claim(now.plusSeconds(61), now)).extracting(Job::id).contains(id);
    }

    @Test
    void neverGivesOneJobToTwoWorkers() throws Exception {
        List<UUID> ids =
                IntStream.range(0, 30).mapToObj(i -> open("one of many " + i)).toList();
        Instant now = clock.instant();
        // Longer than any test moves the clock: the worker of a later test must not buy these.
        Instant leaseUntil = now.plus(Duration.ofDays(1000));
        List<UUID> claimed = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Job>>> claims = IntStream.range(0, 15)
                    .mapToObj(i -> threads.submit(
                            () -> rows.claim("worker " + i, 5, now, leaseUntil).jobs()))
                    .toList();
            for (Future<List<Job>> each : claims) {
                each.get().forEach(job -> claimed.add(job.id()));
            }
        }

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed).hasSizeGreaterThanOrEqualTo(30).containsAll(ids);
    }

    @Test
    void releasesAJobWhosePriceWasNeverConfirmed() {
        UUID id = UUID.randomUUID();
        Instant past = clock.instant().minusSeconds(1);
        commits.open(id, newJob("a cup without a price"), past, past.plusSeconds(300));

        worker.start();

        awaitFailure(id, Failure.NOT_RESERVED);
        assertThat(vendors.purchases("without a price")).isEmpty();
    }

    @Test
    void releasesAtTheDeadlineAndKeepsALateResultUncharged() {
        UUID id = open("a late cup [[sim:slow=4]]");
        steps.advance(claimAndAbandon(id));
        await().until(() -> vendors.phases("a late cup").equals(List.of("running")));
        clock.advance(Duration.ofMinutes(6));
        steps.advance(claimAndAbandon(id));
        assertThat(state(id)).isInstanceOf(JobState.Watching.class);
        awaitHold(id, "released");

        await().atMost(PATIENCE).until(() -> {
            steps.advance(claimAndAbandon(id, Duration.ofDays(1)));
            return state(id) instanceof JobState.Failed;
        });

        Job job = rows.find(id).orElseThrow();
        assertThat(job.result()).isNotNull();
        assertThat(JobView.of(job).result()).isNull();
        assertThat(JobView.of(job).creditsUsed()).isZero();
        assertThat(billing.balance(user)).isEqualTo(200);
    }

    @Test
    void oneUnreadableRowStopsNoOtherJob() {
        UUID strange = open("a cup of the future");
        UUID ordinary = open("an ordinary cup");
        sql.update("""
                UPDATE jobs SET request = '{"operation": "TELEPORTATION"}', callback_url = 'https://example.com/done'
                 WHERE id = ?""", strange);

        worker.start();

        await().atMost(PATIENCE).until(() -> state(ordinary) instanceof JobState.Succeeded);
        assertThat(billing.hold(strange)).map(Hold::status).hasValue("held");
        clock.advance(Duration.ofMinutes(6));
        awaitHold(strange, "released");
        assertThat(billing.balance(user)).isEqualTo(195);
        // It waits for a version that can tell what came of the job.
        assertThat(sql.list(
                        "SELECT payload ->> 'url' AS url FROM outbox_events WHERE topic = ? AND key = ?",
                        row -> row.text("url"),
                        JobEnded.TOPIC,
                        strange.toString()))
                .containsExactly("https://example.com/done");
        sql.update("DELETE FROM jobs WHERE id = ?", strange);
    }

    @Test
    void buysNothingAfterTheDeadline() {
        UUID id = open("a cup, too late");
        clock.advance(Duration.ofMinutes(6));

        steps.advance(claimAndAbandon(id));

        awaitFailure(id, Failure.DEADLINE);
        assertThat(vendors.purchases("too late")).isEmpty();
    }

    private void awaitFailure(UUID id, Failure failure) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(new JobState.Failed(failure)));
        awaitHold(id, "released");
        assertThat(billing.balance(user)).isEqualTo(200);
    }

    private void awaitHold(UUID id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(billing.hold(id)).map(Hold::status).hasValue(status));
    }

    private JobState state(UUID id) {
        return rows.find(id).orElseThrow().state();
    }

    private Attempt submitting(Job job) {
        JobState.Submitting next = ((JobState.Queued) job.state()).submit();
        Attempt attempt = TestAttempts.opening(job.id(), next.attempt(), "piapi", BigDecimal.ZERO, clock.instant());
        assertThat(commits.submitting(job, next, attempt, router.limits("piapi"), List.of()))
                .isEmpty();
        return attempt;
    }

    /** Claims the job with a lease that is over at once, as if the claiming process had died. */
    private Job claimAndAbandon(UUID id) {
        return claimAndAbandon(id, Duration.ZERO);
    }

    /** The same for a job that is only due later. */
    private Job claimAndAbandon(UUID id, Duration ahead) {
        Instant then = clock.instant().plus(ahead);
        return Stream.of(claim(then, clock.instant()))
                .flatMap(List::stream)
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Job> claim(Instant now, Instant leaseUntil) {
        return rows.claim("test", 1000, now, leaseUntil).jobs();
    }

    private List<String> decisions(UUID id) {
        return sql.list(
                "SELECT step ->> 'event' AS event FROM jobs, jsonb_array_elements(decision) step WHERE id = ?",
                row -> row.text("event"),
                id);
    }

    private UUID open(String prompt) {
        return open(newJob(prompt));
    }

    private UUID open(NewJob job) {
        Opening opening = jobs.open(job);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).jobId();
    }

    private NewJob newJob(String prompt) {
        return newJob(Operation.TEXT_TO_IMAGE, prompt);
    }

    private NewJob newJob(Operation operation, String prompt) {
        JobRequest request = new JobRequest(
                operation, prompt, List.of(), Map.of("width", 512, "height", 512), Finish.NONE, false, null);
        return new NewJob(user, "t2i", 0, null, "fingerprint", request, new NewJob.Standing(100, false));
    }
}
