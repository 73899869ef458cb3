package ai.vidgo.generation.jobs;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.sql.Where;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The generations of a user, newest first, page by page, as far as they were not removed. */
@ApplicationScoped
public class JobHistory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Removals at a time: each keeps a connection while its files are deleted, and those of one owner wait for each other.
     */
    private final Semaphore room = new Semaphore(4, true);

    private final Sql sql;
    private final JobRows rows;
    private final OwnerRows owners;
    private final JobMedia media;
    private final LibraryCandidates candidates;
    private final Clock clock;

    JobHistory(Sql sql, JobRows rows, OwnerRows owners, JobMedia media, LibraryCandidates candidates, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.owners = owners;
        this.media = media;
        this.candidates = candidates;
        this.clock = clock;
    }

    /**
     * Which ones; null stands for all.
     *
     * @param serviceType entry of the price list
     * @param kind of the result: {@code image} or {@code video}
     */
    public record Filter(
            @Nullable String serviceType,
            JobView.@Nullable Status status,
            @Nullable String kind) {}

    /**
     * One generation.
     *
     * @param prompt what the provider was told, or null
     */
    public record Entry(
            JobView job,
            String serviceType,
            @Nullable String prompt,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /**
     * A page.
     *
     * @param after the last entry of the page before, or null for the first page
     */
    public List<Entry> list(UUID ownerId, Filter filter, @Nullable Cursor after, int limit) {
        Where where = new Where()
                .and("owner_id = ? AND removed_at IS NULL", ownerId)
                .andIf("service_type = ?", filter.serviceType())
                .andIf("result ->> 'kind' = ?", filter.kind());
        if (filter.status() != null) {
            where.and(states(filter.status()));
        }
        if (after != null) {
            where.and("(created_at, id) < (?, ?)", after.at(), after.id());
        }
        return sql.list(
                "SELECT * FROM jobs" + where.sql() + " ORDER BY created_at DESC, id DESC LIMIT ?",
                this::entry,
                where.parameters(limit));
    }

    /**
     * Removes a generation: its media are deleted unless the library shows them or another generation of the owner starts
     * from them, its words too, and the library offers it to no administrator any more; what was charged stays in the books.
     *
     * @throws Problem 404 {@code not_found}, 409 {@code jobs_running} while it runs, 503 {@code service_unavailable} while
     *     nobody knows what the library shows, or too many are being removed
     */
    public void remove(UUID ownerId, UUID jobId) {
        Job job = rows.find(jobId, ownerId).orElseThrow(() -> Problem.of(404, "not_found"));
        Set<String> shown = media.shown(List.of(job));
        if (!isAdmitted()) {
            throw Problem.of(503, "service_unavailable").with("Retry-After", "5");
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> remove(job, shown));
        } finally {
            room.release();
        }
    }

    private void remove(Job job, Set<String> shown) {
        owners.lock(job.ownerId());
        List<String> keys = media.of(List.of(job), shown);
        if (!rows.remove(job.id(), job.ownerId(), clock.instant())) {
            throw Problem.of(409, "jobs_running");
        }
        candidates.withdraw(job);
        media.delete(keys, List.of(job));
    }

    private boolean isAdmitted() {
        try {
            return room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The states that a status stands for, as {@link JobView} reads them; words, so that plans know partial indexes. */
    private static String states(JobView.Status status) {
        return switch (status) {
            case PENDING -> "state IN ('RESERVING', 'QUEUED')";
            case PROCESSING -> "state IN ('SUBMITTING', 'POLLING', 'UNCERTAIN')";
            case COMPLETED -> "state = 'SUCCEEDED'";
            case FAILED -> "state IN ('FAILED', 'WATCHING')";
        };
    }

    private Entry entry(Row row) {
        Job job = rows.job(row);
        return new Entry(
                JobView.of(job),
                job.serviceType(),
                job.request().prompt(),
                row.instant("created_at"),
                row.findInstant("finished_at"));
    }
}
