package ai.vidgo.generation.jobs;

import ai.vidgo.platform.error.Problem;
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
import org.jspecify.annotations.Nullable;

/**
 * What users asked for and what was made for them. Erasing takes the jobs, what was uploaded for them and their results;
 * only a result that an administrator has published stays, because it is the library's then. While a job runs nothing is
 * erased: the outbox comes again.
 */
@Singleton
class JobsOfUser implements PersonalData {

    private final OwnerRows rows;
    private final JobMedia media;
    private final MediaUrls urls;

    JobsOfUser(OwnerRows rows, JobMedia media, MediaUrls urls) {
        this.rows = rows;
        this.media = media;
        this.urls = urls;
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
            @Nullable String description,
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
                        job.result() == null ? null : job.result().words(),
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
        List<String> keys = jobs.stream().flatMap(media::of).distinct().toList();
        rows.deleteOf(userId);
        media.delete(keys);
    }
}
