package ai.vidgo.generation.jobs;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What users asked for and what was made for them. Erasing takes the jobs, what was uploaded for them and their results;
 * only a result that the library shows stays, because it is the library's then. While a job runs nothing is
 * erased: the outbox comes again.
 */
@Singleton
class JobsOfUser implements PersonalData {

    private static final int PAGE = 100;

    /** Who sends the fact waits for 5 s; a page that is begun is worked off. */
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    /** Users at a time: each takes a second connection to the database beside the caller's. */
    private final Semaphore room = new Semaphore(4);

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
        return rows.ofOwner(userId, this::exported);
    }

    private Exported exported(Job job, Instant begun) {
        JobResult result = job.result();
        return new Exported(
                job.id(),
                job.serviceType(),
                JobView.of(job).status().name().toLowerCase(Locale.ROOT),
                job.request().prompt(),
                job.request().inputs().stream().map(urls::stored).toList(),
                result == null ? null : urls.stored(result.originalKey()),
                result == null ? null : result.words(),
                job.price(),
                begun);
    }

    /**
     * Erases them page by page, each for good: who has very many is erased in several calls, and one that fails is gone on
     * with where it ended.
     *
     * @throws Problem 409 {@code jobs_running} while one of them runs, 503 {@code service_unavailable} when there are more
     *     than fit into one call, too many users are being erased, or nobody knows what the library shows
     */
    @Override
    public void erase(UUID userId) {
        requireNoneRuns(userId);
        if (!room.tryAcquire()) {
            throw later();
        }
        try {
            eraseOver(userId);
        } finally {
            room.release();
        }
        requireNoneRuns(userId);
    }

    private void eraseOver(UUID userId) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        for (List<Job> page = rows.over(userId, PAGE); !page.isEmpty(); page = rows.over(userId, PAGE)) {
            if (System.nanoTime() >= end) {
                throw later();
            }
            erase(page);
        }
    }

    private static Problem later() {
        return Problem.of(503, "service_unavailable").with("Retry-After", "5");
    }

    private void requireNoneRuns(UUID userId) {
        if (rows.isBusy(userId)) {
            throw Problem.of(409, "jobs_running");
        }
    }

    /** The media first: those of a page whose rows are still there are found again. */
    private void erase(List<Job> page) {
        media.delete(media.of(page, media.shown(page)), page);
        QuarkusTransaction.requiringNew()
                .run(() -> rows.delete(page.stream().map(Job::id).toList()));
    }
}
