package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.results.Results;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.platform.tracing.Traces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a provider's result to ours: copied, finished, marked, then committed as the end of the job. */
@Singleton
class Deliveries {

    private final Results results;
    private final WhiteBackground whiteBackground;
    private final JobCommits commits;
    private final Setbacks setbacks;
    private final Router router;
    private final LibraryCandidates candidates;
    private final Traces traces;

    Deliveries(
            Results results,
            WhiteBackground whiteBackground,
            JobCommits commits,
            Setbacks setbacks,
            Router router,
            LibraryCandidates candidates,
            Traces traces) {
        this.results = results;
        this.whiteBackground = whiteBackground;
        this.commits = commits;
        this.setbacks = setbacks;
        this.router = router;
        this.candidates = candidates;
        this.traces = traces;
    }

    /** The medium of the operation's kind, copied to our store and finished as the job wants it. */
    Keeping keep(Job job, List<ProviderMedia> media) {
        ProviderMedia.Kind wanted = job.request().operation().result();
        Optional<ProviderMedia> main =
                media.stream().filter(each -> each.kind() == wanted).findFirst();
        if (main.isEmpty()) {
            return new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, "no " + wanted + " among the results");
        }
        Keeping keeping = traces.step("store result", Map.of(), () -> results.keep(main.get()));
        return switch (job.request().finish()) {
            case NONE -> keeping;
            case WHITE_BACKGROUND -> keeping instanceof Keeping.Kept kept ? whitened(kept) : keeping;
        };
    }

    /** Ends the job with a kept result. */
    void deliver(Job job, JobState.Succeeded next, Attempt attempt, Keeping.Kept kept, @Nullable BigDecimal costUsd) {
        Attempt done = attempt.succeeded(attempt.model(), costUsd);
        deliver(job, next, done, result(job, done, kept, costUsd, null));
    }

    /** Ends the job with a kept result that came in the answer itself, with the words that came along. */
    void deliver(
            Job job, JobState.Succeeded next, Attempt answered, Keeping.Kept kept, Submission.Completed completed) {
        deliver(job, next, answered, result(job, answered, kept, completed.costUsd(), completed.words()));
    }

    private void deliver(Job job, JobState.Succeeded next, Attempt done, JobResult result) {
        commits.delivered(job, next, done, result, candidates.of(job, done, result));
        router.succeeded(done.provider(), job.request().operation());
    }

    /** A provider that answers with the result itself. */
    void inline(Job job, JobState.Submitting submitting, Attempt attempt, Submission.Completed completed) {
        Attempt answered = attempt.succeeded(completed.model(), completed.costUsd());
        switch (keep(job, completed.media())) {
            case Keeping.Kept kept -> deliver(job, submitting.delivered(), answered, kept, completed);
            case Keeping.NotKept notKept ->
                setbacks.taskLost(job, submitting, answered, notKept.errorClass(), notKept.reason());
        }
    }

    JobResult result(
            Job job, Attempt attempt, Keeping.Kept kept, @Nullable BigDecimal costUsd, @Nullable String words) {
        return JobResult.of(
                kept,
                attempt.provider(),
                attempt.model(),
                attempt.backup() ? attempt.provider() : null,
                costUsd,
                words);
    }

    private Keeping whitened(Keeping.Kept kept) {
        return switch (whiteBackground.of(kept)) {
            case WhiteBackground.Outcome.Painted painted ->
                results.keep(new ProviderMedia.Inline(ProviderMedia.Kind.IMAGE, painted.png()));
            case WhiteBackground.Outcome.Unreadable unreadable ->
                new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, unreadable.reason());
        };
    }
}
