package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Material;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.results.Results;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
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
    private final MediaUrls urls;
    private final Clock clock;

    Deliveries(
            Results results,
            WhiteBackground whiteBackground,
            JobCommits commits,
            Setbacks setbacks,
            Router router,
            MediaUrls urls,
            Clock clock) {
        this.results = results;
        this.whiteBackground = whiteBackground;
        this.commits = commits;
        this.setbacks = setbacks;
        this.router = router;
        this.urls = urls;
        this.clock = clock;
    }

    /** The medium of the operation's kind, copied to our store and finished as the job wants it. */
    Keeping keep(Job job, List<ProviderMedia> media) {
        ProviderMedia.Kind wanted = job.request().operation().result();
        Optional<ProviderMedia> main =
                media.stream().filter(each -> each.kind() == wanted).findFirst();
        if (main.isEmpty()) {
            return new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, "no " + wanted + " among the results");
        }
        Keeping keeping = results.keep(main.get());
        return switch (job.request().finish()) {
            case NONE -> keeping;
            case WHITE_BACKGROUND -> keeping instanceof Keeping.Kept kept ? whitened(kept) : keeping;
        };
    }

    /** Ends the job with a kept result. */
    void deliver(Job job, JobState.Succeeded next, Attempt attempt, Keeping.Kept kept, @Nullable BigDecimal costUsd) {
        Attempt done = attempt.succeeded(attempt.model(), costUsd);
        JobResult result = result(job, done, kept, costUsd);
        commits.delivered(job, next, done, result, candidate(job, done, result));
        router.succeeded(attempt.provider(), job.request().operation());
    }

    /** A provider that answers with the result itself. */
    void inline(Job job, JobState.Submitting submitting, Attempt attempt, Submission.Completed completed) {
        Attempt answered = attempt.succeeded(completed.model(), completed.costUsd());
        switch (keep(job, completed.media())) {
            case Keeping.Kept kept -> deliver(job, submitting.delivered(), answered, kept, completed.costUsd());
            case Keeping.NotKept notKept ->
                setbacks.taskLost(job, submitting, answered, notKept.errorClass(), notKept.reason());
        }
    }

    JobResult result(Job job, Attempt attempt, Keeping.Kept kept, @Nullable BigDecimal costUsd) {
        return new JobResult(
                kept.type().isVideo() ? "video" : "image",
                kept.originalKey(),
                kept.watermarkedKey(),
                kept.thumbnailKey(),
                kept.sha256(),
                attempt.provider(),
                attempt.model(),
                attempt.backup() ? attempt.provider() : null,
                costUsd);
    }

    private Keeping whitened(Keeping.Kept kept) {
        return switch (whiteBackground.of(kept)) {
            case WhiteBackground.Outcome.Painted painted ->
                results.keep(new ProviderMedia.Inline(ProviderMedia.Kind.IMAGE, painted.png()));
            case WhiteBackground.Outcome.Unreadable unreadable ->
                new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, unreadable.reason());
        };
    }

    private @Nullable Material candidate(Job job, Attempt attempt, JobResult result) {
        JobRequest.Candidate wish = job.request().candidate();
        if (wish == null) {
            return null;
        }
        String prompt = job.request().prompt() == null ? "" : job.request().prompt();
        String input = job.request().inputs().isEmpty()
                ? null
                : urls.stored(job.request().inputs().getFirst());
        boolean video = result.kind().equals("video");
        String original = urls.stored(result.originalKey());
        String marked = urls.stored(result.watermarkedKey());
        double cost = result.costUsd() == null ? 0 : result.costUsd().doubleValue();
        Duration took = Duration.between(attempt.createdAt(), clock.instant());
        Material.Step step = new Material.Step(
                1,
                attempt.provider(),
                job.request().operation().wireName(),
                attempt.model(),
                Map.of(),
                original,
                cost,
                took.toMillis());
        return new Material(
                LookupHash.of(wish.toolType(), prompt, null, input),
                wish.toolType(),
                wish.topic(),
                "en",
                List.of(),
                new Material.Wording(prompt, null, null, null, null, null),
                new Material.Input(input, null, wish.inputParams()),
                new Material.Result(
                        video ? null : original,
                        video ? original : null,
                        urls.stored(result.thumbnailKey()),
                        marked,
                        null,
                        null,
                        null),
                new Material.Origin(
                        "user", job.ownerId().toString(), "pending", List.of(step), cost, null, null, null));
    }
}
