package ai.vidgo.generation.jobs;

import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users asked for and what was made for them. Erasing takes the jobs, what was uploaded for them and their results;
 * only a result that an administrator has published stays, because it is the library's then. While a job runs nothing is
 * erased: the outbox comes again.
 */
@Singleton
class JobsOfUser implements PersonalData {

    private static final String UPLOADS = "uploads/";

    private final JobRows rows;
    private final MediaStore store;
    private final MediaUrls urls;
    private final Presets presets;

    JobsOfUser(JobRows rows, MediaStore store, MediaUrls urls, Presets presets) {
        this.rows = rows;
        this.store = store;
        this.urls = urls;
        this.presets = presets;
    }

    /** One generation. */
    @RegisterForReflection
    record Exported(
            UUID id,
            String serviceType,
            String state,
            @Nullable String prompt,
            List<String> inputs,
            @Nullable String result,
            int price,
            Instant createdAt) {}

    @Override
    public String section() {
        return "generations";
    }

    @Override
    public List<Exported> export(UUID userId) {
        Map<UUID, Instant> begun = rows.begunBy(userId);
        return rows.ofOwner(userId).stream()
                .map(job -> new Exported(
                        job.id(),
                        job.serviceType(),
                        JobView.of(job).status().name().toLowerCase(Locale.ROOT),
                        job.request().prompt(),
                        job.request().inputs().stream().map(urls::stored).toList(),
                        job.result() == null ? null : urls.stored(job.result().originalKey()),
                        job.price(),
                        Objects.requireNonNull(begun.get(job.id()))))
                .toList();
    }

    /**
     * Erases them.
     *
     * @throws Problem 409 {@code jobs_running} while one of them runs
     */
    @Override
    public void erase(UUID userId) {
        if (rows.isBusy(userId)) {
            throw Problem.of(409, "jobs_running");
        }
        List<Job> jobs = rows.ofOwner(userId);
        List<String> media = jobs.stream().flatMap(this::media).distinct().toList();
        rows.deleteOf(userId);
        // Results are named by their content: the same bytes may be another user's too.
        media.stream().filter(key -> !rows.isOriginal(key)).forEach(store::delete);
    }

    private Stream<String> media(Job job) {
        Stream<String> uploads = job.request().inputs().stream().filter(key -> key.startsWith(UPLOADS));
        JobResult result = job.result();
        return result == null || isPublished(job, result)
                ? uploads
                : Stream.concat(
                        uploads, Stream.of(result.originalKey(), result.watermarkedKey(), result.thumbnailKey()));
    }

    private boolean isPublished(Job job, JobResult result) {
        JobRequest.Candidate candidate = job.request().candidate();
        if (candidate == null) {
            return false;
        }
        String input = job.request().inputs().stream().findFirst().map(urls::stored).orElse(null);
        String original = urls.stored(result.originalKey());
        return presets.published(LookupHash.of(candidate.toolType(), candidate.prompt(), null, input))
                .filter(preset -> original.equals(preset.cleanUrl()))
                .isPresent();
    }
}
