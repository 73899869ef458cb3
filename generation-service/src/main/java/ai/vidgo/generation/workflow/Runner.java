package ai.vidgo.generation.workflow;

import ai.vidgo.generation.demo.Gallery;
import ai.vidgo.generation.jobs.JobResult;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.workflow.Pipelines.Stage;
import ai.vidgo.platform.error.Problem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works off the items of runs: looks at the job of an item's stage, asks for the next one, or ends the item. Everything is
 * in rows, so that any instance goes on where another stopped; an item's jobs have idempotency keys, so that a stage that
 * was asked for twice is bought once.
 */
@ApplicationScoped
class Runner {

    private static final Logger LOG = Logger.getLogger(Runner.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int AT_A_TIME = 20;

    private final RunRows rows;
    private final Pipelines pipelines;
    private final PaidGeneration generation;
    private final Jobs jobs;
    private final Gallery gallery;
    private final WorkflowConfig config;
    private final Clock clock;

    Runner(
            RunRows rows,
            Pipelines pipelines,
            PaidGeneration generation,
            Jobs jobs,
            Gallery gallery,
            WorkflowConfig config,
            Clock clock) {
        this.rows = rows;
        this.pipelines = pipelines;
        this.generation = generation;
        this.jobs = jobs;
        this.gallery = gallery;
        this.config = config;
        this.clock = clock;
    }

    /** Looks at everything that is due. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        Instant now = clock.instant();
        rows.claim(now, now.plus(config.claim()), AT_A_TIME).forEach(this::advance);
    }

    /**
     * Works on one item as long as given.
     *
     * @return the item, done or not
     */
    Item runWithin(UUID runId, int number, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Instant now = clock.instant();
            rows.claim(runId, number, now, now.plus(config.claim())).ifPresent(this::advance);
            Item item = rows.item(runId, number).orElseThrow();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (item.done() || left.isNegative()) {
                return item;
            }
            if (!item.jobs().isEmpty()) {
                jobs.await(item.jobs().getLast(), left);
            }
            // The row is due a little later than its job is over; another worker may be the one to see it.
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void advance(Item item) {
        try {
            step(item);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "item %d of run %s broke", item.number(), item.runId());
            again(item);
        }
    }

    /** Later, but not for ever. */
    private void again(Item item) {
        Instant now = clock.instant();
        Instant begun = Objects.requireNonNullElse(item.startedAt(), now);
        if (begun.plus(config.longest()).isBefore(now)) {
            end(item.ended("generation_failed_deadline", false));
        } else {
            rows.save(item, now.plus(config.retry()));
        }
    }

    private void step(Item item) {
        List<Stage> stages = pipelines.of(item);
        if (item.jobs().isEmpty()) {
            ask(item, stages.getFirst(), null);
            return;
        }
        Stage present = stages.get(item.jobs().size() - 1);
        Optional<JobView> job = jobs.find(item.ownerId(), item.jobs().getLast());
        if (job.isPresent() && !job.get().over()) {
            rows.save(item, clock.instant().plus(config.poll()));
            return;
        }
        JobResult result = job.map(JobView::result).orElse(null);
        if (result == null) {
            failed(item, job.map(JobView::failure).map(why -> why.code()).orElse("generation_failed_no_provider"));
        } else if (item.jobs().size() < stages.size()) {
            ask(item.step(present.after()), stages.get(item.jobs().size()), result);
        } else {
            made(item.step(present.after()), result);
        }
    }

    private void ask(Item item, Stage stage, @Nullable JobResult before) {
        Item prepared = item.step(stage.before());
        String key = "workflow/" + item.runId() + "/" + item.number() + "/" + stage.after();
        try {
            UUID job = generation.openFor(item.ownerId(), stage.wish().apply(before), new Call(key, null, null, null));
            rows.save(prepared.job(job), clock.instant().plus(config.poll()));
        } catch (Problem refusal) {
            refused(prepared, refusal);
        }
    }

    private void made(Item item, JobResult result) {
        switch (item.kind()) {
            case TOPIC -> {}
            case DEMO_IMAGE -> gallery.keepImage(item.subject(), null, result);
            case DEMO_VIDEO -> gallery.keepVideo(item.category(), item.subject(), result);
        }
        end(item.ended(null, false));
    }

    /** What an earlier stage made stands. */
    private void failed(Item item, String code) {
        boolean something = item.jobs().size() > 1;
        end(item.ended(something ? null : code, something));
    }

    private void refused(Item item, Problem problem) {
        if (problem.status() == 429 || problem.status() == 503) {
            again(item);
        } else {
            boolean something = !item.jobs().isEmpty();
            end(item.ended(something ? null : Reason.of(problem), something));
        }
    }

    private void end(Item item) {
        rows.end(item, clock.instant(), config.pause());
    }
}
