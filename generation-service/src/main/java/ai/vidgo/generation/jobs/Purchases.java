package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Buys: chooses who is asked, commits the attempt, asks once, commits the outcome. The only place that submits
 * (contract: external-providers §2.3).
 */
@Singleton
class Purchases {

    private static final Logger LOG = Logger.getLogger(Purchases.class);

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Router router;
    private final ProviderInputs inputs;
    private final Deliveries deliveries;
    private final Setbacks setbacks;
    private final JobsConfig config;
    private final Clock clock;

    Purchases(
            AttemptRows attempts,
            JobCommits commits,
            Router router,
            ProviderInputs inputs,
            Deliveries deliveries,
            Setbacks setbacks,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.router = router;
        this.inputs = inputs;
        this.deliveries = deliveries;
        this.setbacks = setbacks;
        this.config = config;
        this.clock = clock;
    }

    /** Buys from the next provider, or ends the job when time or providers are used up. */
    void next(Job job, JobState.Queued queued) {
        if (!clock.instant().isBefore(job.deadline())) {
            commits.failed(job, queued.fail(Failure.DEADLINE), null, "no time left for a purchase");
            return;
        }
        Route route = router.plan(job.request().operation());
        List<Attempt> earlier = attempts.of(job.id());
        Optional<Candidate> choice = NextProvider.of(route, earlier);
        if (choice.isEmpty()) {
            commits.failed(job, queued.fail(Failure.NO_PROVIDER), null, describe(route, earlier));
        } else {
            buy(job, queued.submit(), choice.get(), route, earlier);
        }
    }

    private void buy(Job job, JobState.Submitting submitting, Candidate candidate, Route route, List<Attempt> earlier) {
        UUID attemptId = UUID.randomUUID();
        GenerationRequest request = inputs.request(job.request(), attemptId);
        Attempt attempt = Attempt.opening(
                attemptId,
                job.id(),
                submitting.attempt(),
                candidate.name(),
                candidate.backup(),
                inputs.fingerprint(job.request(), candidate.name()),
                clock.instant());
        commits.submitting(job, submitting, attempt, decisions(route, candidate, earlier));
        outcome(job.in(submitting), submitting, attempt, candidate, ask(candidate, request));
    }

    /** An adapter that breaks may have sent the request: nobody knows. */
    private static Submission ask(Candidate candidate, GenerationRequest request) {
        try {
            return candidate.provider().submit(request);
        } catch (RuntimeException adapterBroke) {
            LOG.errorf(adapterBroke, "adapter %s broke on submit", candidate.name());
            return new Submission.OutcomeUnknown(
                    "adapter broke: " + adapterBroke.getClass().getSimpleName());
        }
    }

    private void outcome(
            Job job, JobState.Submitting submitting, Attempt attempt, Candidate candidate, Submission submission) {
        Instant now = clock.instant();
        switch (submission) {
            case Submission.Accepted accepted -> {
                LOG.infof("attempt %s: %s has task %s", attempt.id(), candidate.name(), accepted.taskId());
                commits.accepted(
                        job,
                        submitting.accepted(accepted.taskId()),
                        attempt.submitted(accepted.taskId(), accepted.model(), now),
                        now.plus(accepted.firstPoll()));
            }
            case Submission.Completed completed -> deliveries.inline(job, submitting, attempt, completed);
            case Submission.Refused refused -> refused(job, submitting, attempt, refused);
            case Submission.OutcomeUnknown unknown -> {
                router.failed(candidate.name(), job.request().operation(), ErrorClass.OUTCOME_UNKNOWN);
                commits.lost(job, submitting.lost(now.plus(config.unknownWindow())), attempt.unknown(unknown.reason()));
            }
        }
    }

    private void refused(Job job, JobState.Submitting submitting, Attempt attempt, Submission.Refused refused) {
        setbacks.nothingBought(job, submitting, attempt, refused.errorClass(), refused.reason(), refused.retryAfter());
    }

    private List<Decision> decisions(Route route, Candidate choice, List<Attempt> earlier) {
        List<Decision> record = new ArrayList<>();
        Instant now = clock.instant();
        List<String> left = NextProvider.untried(route, earlier).stream()
                .map(Candidate::name)
                .filter(name -> !name.equals(choice.name()))
                .toList();
        for (Route.Skipped skipped : route.skipped()) {
            record.add(Decision.of(
                    now, "skipped", skipped.provider(), skipped.reason().name()));
        }
        String why = choice.backup() ? "backup" : "first choice";
        record.add(Decision.of(now, "asked", choice.name(), why).leaving(left));
        return record;
    }

    private static String describe(Route route, List<Attempt> earlier) {
        @Nullable Attempt last = earlier.isEmpty() ? null : earlier.getLast();
        return last == null
                ? "nobody could be asked: " + route.skipped()
                : "nobody is left after " + last.provider() + ": "
                        + Objects.requireNonNullElse(last.errorClass(), ErrorClass.TASK_FAILED);
    }
}
