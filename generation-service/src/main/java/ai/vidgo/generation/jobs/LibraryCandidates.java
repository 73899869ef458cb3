package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Material;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Results as pending materials, which an administrator may approve for the library (contract: generation §1), until their
 * owners remove them.
 */
@Singleton
class LibraryCandidates {

    private static final int LONGEST_TITLE = 100;

    private final MediaUrls urls;
    private final Outbox outbox;
    private final Clock clock;

    LibraryCandidates(MediaUrls urls, Outbox outbox, Clock clock) {
        this.urls = urls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The material of a finished job; null when the library has no tool for it. */
    @Nullable
    Material of(Job job, Attempt attempt, JobResult result) {
        JobRequest.Candidate wish = job.request().candidate();
        if (wish == null) {
            return null;
        }
        String input = input(job);
        return new Material(
                lookupHash(wish, input),
                wish.toolType(),
                wish.topic(),
                language(wish),
                List.of(),
                wording(wish),
                new Material.Input(input, null, wish.inputParams()),
                renditions(result),
                origin(job, attempt, result));
    }

    /** Takes back what was offered of a job, in the transaction that removes its result. What was published stays. */
    void withdraw(Job job) {
        JobRequest.Candidate wish = job.request().candidate();
        JobResult result = job.result();
        if (wish == null || result == null) {
            return;
        }
        String hash = lookupHash(wish, input(job));
        outbox.publish(
                "material.withdrawn", hash, new Withdrawal(hash, job.ownerId(), urls.stored(result.originalKey())));
    }

    private static String lookupHash(JobRequest.Candidate wish, @Nullable String input) {
        return LookupHash.of(wish.toolType(), wish.prompt(), null, input);
    }

    private @Nullable String input(Job job) {
        return job.request().inputs().stream().findFirst().map(urls::stored).orElse(null);
    }

    private static String language(JobRequest.Candidate wish) {
        return wish.inputParams().get("language") instanceof String language ? language : "en";
    }

    /** A speech is called by how it begins (contract: generation §2, avatar). */
    private static Material.Wording wording(JobRequest.Candidate wish) {
        String title = wish.inputParams().get("script") instanceof String script ? beginning(script) : null;
        boolean chinese = language(wish).startsWith("zh");
        return new Material.Wording(wish.prompt(), null, null, null, chinese ? null : title, chinese ? title : null);
    }

    private static String beginning(String script) {
        return script.codePointCount(0, script.length()) <= LONGEST_TITLE
                ? script
                : script.substring(0, script.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private Material.Result renditions(JobResult result) {
        boolean video = result.kind().equals("video");
        String original = urls.stored(result.originalKey());
        return new Material.Result(
                video ? null : original,
                video ? original : null,
                urls.stored(result.thumbnailKey()),
                urls.stored(result.watermarkedKey()),
                null,
                null,
                null);
    }

    private Material.Origin origin(Job job, Attempt attempt, JobResult result) {
        double cost = result.costUsd() == null ? 0 : result.costUsd().doubleValue();
        Material.Step step = new Material.Step(
                1,
                attempt.provider(),
                job.request().operation().wireName(),
                attempt.model(),
                Map.of(),
                urls.stored(result.originalKey()),
                cost,
                Duration.between(attempt.createdAt(), clock.instant()).toMillis());
        return new Material.Origin("user", job.ownerId().toString(), "pending", List.of(step), cost, null, null, null);
    }

    /**
     * A result that was removed.
     *
     * @param resultUrl the stored clean result
     */
    @RegisterForReflection
    record Withdrawal(String lookupHash, UUID ownerId, String resultUrl) {}
}
