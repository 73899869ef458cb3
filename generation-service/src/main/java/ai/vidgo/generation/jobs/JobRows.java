package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The table {@code jobs}. */
@Singleton
class JobRows {

    private static final Logger LOG = Logger.getLogger(JobRows.class);

    /**
     * SKIP LOCKED lets workers of several instances claim at once without waiting for each other; the raised fence
     * shuts out the previous holder of an expired lease.
     */
    static final String CLAIM = """
            UPDATE jobs SET lease_owner = ?, lease_until = ?, fence = fence + 1
             WHERE id IN (SELECT id FROM jobs
                           WHERE due_at <= ? AND (lease_until IS NULL OR lease_until <= ?)
                           ORDER BY priority DESC, due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String REMOVE = """
            WITH removed AS (
                UPDATE jobs
                   SET removed_at = ?, idempotency_key = NULL,
                       request = request || '{"prompt": null, "candidate": null}', result = result - 'words',
                       decision = (SELECT coalesce(jsonb_agg(d.entry - 'reason' ORDER BY d.place), '[]')
                                      FROM jsonb_array_elements(decision) WITH ORDINALITY AS d (entry, place))
                 WHERE id = ? AND owner_id = ? AND removed_at IS NULL AND due_at IS NULL
                RETURNING id),
            quoted AS (
                UPDATE attempts SET error = '(removed)'
                 WHERE job_id IN (SELECT id FROM removed) AND error IS NOT NULL)
            SELECT count(*) AS n FROM removed""";

    static final String EARLIER = """
            SELECT * FROM jobs WHERE owner_id = ? AND fingerprint = ? AND state = 'SUCCEEDED' AND removed_at IS NULL
             ORDER BY created_at DESC LIMIT 1""";

    private static final String SAVE = """
            UPDATE jobs
               SET state = ?, attempt = coalesce(?, attempt), provider_task_id = ?, wait_until = ?, failure = ?,
                   hold = coalesce(?, hold), price = coalesce(?, price), due_at = ?, faults = ?, decision = decision || ?::jsonb,
                   result = coalesce(?::jsonb, result),
                   lease_until = CASE WHEN ? THEN lease_until END,
                   started_at = CASE WHEN ? THEN coalesce(started_at, ?) ELSE started_at END,
                   finished_at = CASE WHEN ? THEN coalesce(finished_at, ?) ELSE finished_at END
             WHERE id = ? AND fence = ?""";

    /** The commit does not wait for the disk; for a statement that commits by itself. */
    private static final String POSTPONE = SAVE + " AND set_config('synchronous_commit', 'off', true) = 'off'";

    private final Sql sql;
    private final ObjectMapper json;
    private final Event<JobFinished> finished;

    JobRows(Sql sql, ObjectMapper json, Event<JobFinished> finished) {
        this.sql = sql;
        this.json = json;
        this.finished = finished;
    }

    Optional<Job> find(UUID id) {
        return sql.find("SELECT * FROM jobs WHERE id = ?", this::job, id);
    }

    /** A job of the owner that was not removed. */
    Optional<Job> find(UUID id, UUID ownerId) {
        return sql.find(
                "SELECT * FROM jobs WHERE id = ? AND owner_id = ? AND removed_at IS NULL", this::job, id, ownerId);
    }

    /** Those of the owner's jobs that were not removed. */
    List<Job> find(Collection<UUID> ids, UUID ownerId) {
        return sql.list(
                "SELECT * FROM jobs WHERE id = ANY (?) AND owner_id = ? AND removed_at IS NULL",
                this::job,
                ids.toArray(UUID[]::new),
                ownerId);
    }

    /** The latest success of the owner with the fingerprint that was not removed. */
    Optional<Job> findSucceeded(UUID ownerId, String fingerprint) {
        return sql.find(EARLIER, this::job, ownerId, fingerprint);
    }

    /**
     * Removed jobs keep no words, which their candidates repeat and vendors may quote, and no key. False when something is
     * left to do for it, or it was removed before.
     */
    boolean remove(UUID id, UUID ownerId, Instant now) {
        return sql.one(REMOVE, row -> row.count("n"), now, id, ownerId) == 1;
    }

    Optional<Job> findByKey(UUID ownerId, String idempotencyKey) {
        return sql.find(
                "SELECT * FROM jobs WHERE owner_id = ? AND idempotency_key = ?", this::job, ownerId, idempotencyKey);
    }

    /** Claims due jobs. One whose row cannot be read does not stop the others; see {@link Claims#unreadable}. */
    Claims claim(String worker, int limit, Instant now, Instant leaseUntil) {
        List<UUID> unreadable = new ArrayList<>();
        List<Job> jobs = sql.list(CLAIM, row -> claimed(row, unreadable), worker, leaseUntil, now, now, limit).stream()
                .flatMap(Optional::stream)
                .toList();
        return new Claims(jobs, unreadable);
    }

    /**
     * What was claimed.
     *
     * @param unreadable jobs that this version of the program does not understand
     */
    record Claims(List<Job> jobs, List<UUID> unreadable) {}

    private Optional<Job> claimed(Row row, List<UUID> unreadable) {
        try {
            return Optional.of(job(row));
        } catch (RuntimeException notUnderstood) {
            LOG.errorf(notUnderstood, "job %s cannot be read", row.findText("id"));
            unreadable.add(row.uuid("id"));
            return Optional.empty();
        }
    }

    /** Leaves jobs to a version of the program that understands them. */
    void leaveAlone(List<UUID> jobs, Instant until) {
        sql.update(
                "UPDATE jobs SET due_at = ?, faults = faults + 1, lease_until = NULL WHERE id = ANY (?)",
                until,
                jobs.toArray(UUID[]::new));
    }

    /** Ends a job that nobody understood until its deadline; empty when it is not that late, or over already. */
    Optional<Abandoned> abandon(UUID id, Failure failure, Instant now) {
        return sql.find("""
                UPDATE jobs SET state = 'FAILED', failure = ?, hold = 'RELEASED', due_at = NULL, lease_until = NULL,
                                finished_at = ?
                 WHERE id = ? AND deadline <= ? AND hold <> 'SETTLED'
                RETURNING owner_id, callback_url""", Abandoned::of, failure, now, id, now);
    }

    /**
     * What can be read of a job that nobody understands.
     *
     * @param callbackUrl where its owner wants to be told of its end
     */
    record Abandoned(UUID ownerId, @Nullable URI callbackUrl) {

        private static Abandoned of(Row row) {
            return new Abandoned(row.uuid("owner_id"), callback(row));
        }
    }

    /** Notes that the owner wants the job no longer; nothing happens to a job that is over. */
    void cancel(UUID id, Instant now) {
        sql.update("""
                UPDATE jobs
                   SET cancelled_at = coalesce(cancelled_at, ?),
                       due_at = CASE WHEN state IN ('QUEUED', 'POLLING', 'UNCERTAIN') THEN ? ELSE due_at END
                 WHERE id = ? AND finished_at IS NULL""", now, now, id);
    }

    /** Has a job looked at soon, because the vendor reports on a purchase of it. Only a hint: no state changes. */
    void hint(Attempt about, Instant now) {
        sql.update("""
                UPDATE jobs SET due_at = least(due_at, ?)
                 WHERE id = ? AND (attempt = ? OR ?)
                   AND (state IN ('POLLING', 'UNCERTAIN', 'WATCHING')
                        OR state = 'SUCCEEDED' AND due_at IS NOT NULL
                        OR state = 'FAILED' AND failure IN ('OUTCOME_UNKNOWN', 'CANCELLED'))""", now, about.jobId(), about.number(), about.isOpen());
    }

    /** Prolongs the leases that the worker still holds. */
    void renew(String worker, Collection<UUID> jobs, Instant leaseUntil) {
        sql.update(
                "UPDATE jobs SET lease_until = ? WHERE lease_owner = ? AND lease_until IS NOT NULL AND id = ANY (?)",
                leaseUntil,
                worker,
                jobs.toArray(UUID[]::new));
    }

    /**
     * Writes a change under the fence of the claim.
     *
     * @throws StaleLease when another worker claimed the job since
     */
    void save(Job claimed, Change change, Instant now) {
        write(SAVE, claimed, change, now);
    }

    /**
     * The same for a change that says no more than when somebody looks again. A crash of the database may undo it, and the
     * claim then ends with its lease.
     *
     * @throws StaleLease when another worker claimed the job since
     */
    void postpone(Job claimed, Change change, Instant now) {
        write(POSTPONE, claimed, change, now);
    }

    private void write(String statement, Job claimed, Change change, Instant now) {
        StateColumns columns = StateColumns.of(change.next());
        int changed = sql.update(
                statement,
                columns.name(),
                columns.attempt(),
                columns.taskId(),
                columns.waitUntil(),
                columns.failure(),
                change.hold(),
                change.price(),
                change.dueAt(),
                change.faults(),
                write(change.decisions()),
                change.result() == null ? null : write(change.result()),
                change.keepsLease(),
                change.next() instanceof JobState.Submitting,
                now,
                change.next().settled(),
                now,
                claimed.id(),
                claimed.fence());
        if (changed == 0) {
            throw new StaleLease(claimed.id(), claimed.fence());
        }
        if (change.next().settled() && !claimed.state().settled()) {
            finished.fire(new JobFinished(claimed, change.next()));
        }
    }

    /** Adds to the record of a job that is over, unless it has such an entry. */
    void append(UUID id, Decision decision) {
        sql.update("""
                UPDATE jobs SET decision = decision || ?::jsonb
                 WHERE id = ? AND finished_at IS NOT NULL
                   AND NOT decision @> jsonb_build_array(jsonb_build_object('event', ?::text))""", write(decision), id, decision.event());
    }

    /** Has the job looked at again later, whatever its row says now; nothing happens under a newer fence. */
    void defer(Job claimed, Instant dueAt) {
        sql.update(
                "UPDATE jobs SET due_at = ?, faults = faults + 1, lease_until = NULL WHERE id = ? AND fence = ?",
                dueAt,
                claimed.id(),
                claimed.fence());
    }

    /** The job of a row of this table. */
    Job job(Row row) {
        String result = row.findText("result");
        return new Job(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("service_type"),
                read(row.text("request"), JobRequest.class),
                row.text("fingerprint"),
                StateColumns.read(row),
                row.number("price"),
                row.instant("deadline"),
                row.count("fence"),
                row.number("faults"),
                result == null ? null : read(result, JobResult.class),
                row.findInstant("cancelled_at") != null,
                callback(row),
                row.findText("trace_parent"));
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value, e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a stored " + type.getSimpleName(), e);
        }
    }

    private static @Nullable URI callback(Row row) {
        String url = row.findText("callback_url");
        return url == null ? null : URI.create(url);
    }
}
