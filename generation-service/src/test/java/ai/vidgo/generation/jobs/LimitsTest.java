package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we allow ourselves at a provider, counted from the purchases themselves. */
@QuarkusTest
class LimitsTest extends EngineTest {

    @Inject
    JobCommits commits;

    @Inject
    LibraryBook library;

    private final String provider = "provider-" + UUID.randomUUID();

    @BeforeEach
    void stopTheWorker() {
        worker.stop();
    }

    @AfterEach
    void startTheWorker() {
        worker.stop();
        worker.start();
    }

    @Test
    void neverOpensMorePurchasesThanAllowedHoweverManyWorkersTry() throws Exception {
        List<Job> claimed = claim(12);
        List<Optional<Route.Reason>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Route.Reason>>> all = claimed.stream()
                    .map(job -> threads.submit(() -> buy(job, new Router.Limits(4, Optional.empty()), "0.1")))
                    .toList();
            for (Future<Optional<Route.Reason>> each : all) {
                answers.add(each.get());
            }
        }

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(4);
        assertThat(answers).filteredOn(Optional::isPresent).containsOnly(Optional.of(Route.Reason.FULL));
        assertThat(attempts.open(provider, Instant.EPOCH)).isEqualTo(4);
        dropAll(claimed);
    }

    @Test
    void spendsNotMoreThanTheBudgetOfTheDayAndCountsWhatIsUnderWay() {
        List<Job> claimed = claim(4);
        Router.Limits limits = new Router.Limits(100, Optional.of(new BigDecimal("0.25")));

        List<Optional<Route.Reason>> answers =
                claimed.stream().map(job -> buy(job, limits, "0.10")).toList();

        assertThat(answers)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Route.Reason.BUDGET_SPENT),
                        Optional.of(Route.Reason.BUDGET_SPENT));
        dropAll(claimed);
    }

    @Test
    void limitsHoldOverJobsAndLibraryTogether() {
        List<Job> claimed = claim(3);
        Router.Limits limits = new Router.Limits(3, Optional.of(new BigDecimal("0.35")));

        assertThat(buy(claimed.get(0), limits, "0.10")).isEmpty();
        assertThat(buyForTheLibrary("a lamp", limits, "0.20")).isEmpty();
        assertThat(buy(claimed.get(1), limits, "0.10")).hasValue(Route.Reason.BUDGET_SPENT);
        assertThat(buyForTheLibrary("a chair", limits, "0.10")).hasValue(Route.Reason.BUDGET_SPENT);
        assertThat(buy(claimed.get(1), limits, "0.05")).isEmpty();
        assertThat(buyForTheLibrary("a chair", limits, "0")).hasValue(Route.Reason.FULL);
        assertThat(buy(claimed.get(2), limits, "0")).hasValue(Route.Reason.FULL);

        assertThat(attempts.open(provider, Instant.EPOCH)).isEqualTo(3);
        assertThat(attempts.spent(provider, Instant.EPOCH)).isEqualByComparingTo("0.35");
        dropAll(claimed);
    }

    @Test
    void countsTheReportedCostOnceItIsKnown() {
        List<Job> claimed = claim(2);
        buy(claimed.getFirst(), new Router.Limits(100, Optional.empty()), "0.10");
        Attempt bought = attempts.of(claimed.getFirst().id()).getFirst();

        attempts.update(
                bought.submitted("task", "model", clock.instant()).succeeded("model", new BigDecimal("0.04")),
                clock.instant());

        assertThat(attempts.spent(provider, Instant.EPOCH)).isEqualByComparingTo("0.04");
        buy(claimed.getLast(), new Router.Limits(100, Optional.empty()), "0.10");
        assertThat(attempts.spent(provider, Instant.EPOCH)).isEqualByComparingTo("0.14");
        dropAll(claimed);
    }

    @Test
    void jobsWaitForRoomAndAllAreServed() {
        worker.start();

        List<UUID> ids = IntStream.range(0, 12)
                .mapToObj(i -> open(Operation.TEXT_TO_IMAGE, "a cup in a queue " + i))
                .toList();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ids).allMatch(id -> state(id) instanceof JobState.Succeeded));
        assertThat(vendors.purchases()).hasSize(12).containsOnly("piapi");
    }

    @Test
    void turnsNewJobsAwayWhileTheQueueIsFull() {
        UUID crowd = UUID.randomUUID();
        sql.update("""
                INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, deadline, created_at,
                                  state, hold, due_at)
                SELECT gen_random_uuid(), ?::uuid, 't2i', 'text_to_image', '{}', 'f', now() + interval '1 day', now(),
                       'QUEUED', 'HELD', now() + interval '1 day'
                  FROM generate_series(1, 1000)""", crowd);

        as(user).body(Map.of("prompt", "one cup too many"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(429)
                .header("Retry-After", "10")
                .body("code", equalTo("too_many_generations"));

        assertThat(billing.holdsOf(user)).isEmpty();
        sql.update("DELETE FROM jobs WHERE owner_id = ?", crowd);
    }

    private List<Job> claim(int count) {
        List<UUID> ids = IntStream.range(0, count)
                .mapToObj(i -> open(Operation.TEXT_TO_IMAGE, "a cup to be counted " + i))
                .toList();
        return rows.claim("test", 1000, clock.instant(), clock.instant().plus(Duration.ofDays(1000))).jobs().stream()
                .filter(job -> ids.contains(job.id()))
                .toList();
    }

    private Optional<Route.Reason> buy(Job job, Router.Limits limits, String usd) {
        JobState.Submitting next = ((JobState.Queued) job.state()).submit();
        Attempt attempt =
                TestAttempts.opening(job.id(), next.attempt(), provider, new BigDecimal(usd), clock.instant());
        return commits.submitting(job, next, attempt, limits, List.of());
    }

    private Optional<Route.Reason> buyForTheLibrary(String key, Router.Limits limits, String usd) {
        return library.open(
                new LibraryBook.Entry(
                        UUID.randomUUID(), key, Operation.TEXT_TO_IMAGE, provider, false, new BigDecimal(usd)),
                limits);
    }

    /** Their leases last longer than any test, and nobody is to buy them later. */
    private void dropAll(List<Job> jobs) {
        for (Job job : jobs) {
            sql.update("DELETE FROM attempts WHERE job_id = ?", job.id());
            sql.update("DELETE FROM jobs WHERE id = ?", job.id());
        }
    }
}
