package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** The table {@code jobs} as what belongs to somebody, and goes with them. */
@Singleton
class OwnerRows {

    static final String ORIGINALS_OF_OTHERS = """
            SELECT DISTINCT result ->> 'original_key' AS key FROM jobs
             WHERE result IS NOT NULL AND result ->> 'original_key' = ANY (?) AND removed_at IS NULL AND NOT id = ANY (?)""";

    static final String INPUTS_OF_OTHERS = """
            SELECT DISTINCT input AS key FROM jobs, jsonb_array_elements_text(request -> 'inputs') AS input
             WHERE owner_id = ? AND removed_at IS NULL AND NOT id = ANY (?) AND input = ANY (?)""";

    static final String RESULTS_OF_REMOVED = """
            SELECT DISTINCT key
              FROM jobs, LATERAL (VALUES (result ->> 'original_key'), (result ->> 'watermarked_key'),
                                         (result ->> 'thumbnail_key')) AS media (key)
             WHERE owner_id = ? AND removed_at IS NOT NULL AND key = ANY (?)""";

    private final Sql sql;
    private final JobRows rows;

    OwnerRows(Sql sql, JobRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** All jobs of an owner with the time at which each was begun, newest first. */
    <T> List<T> ofOwner(UUID ownerId, BiFunction<Job, Instant, T> reader) {
        return sql.list(
                "SELECT * FROM jobs WHERE owner_id = ? ORDER BY created_at DESC, id",
                row -> reader.apply(rows.job(row), row.instant("created_at")),
                ownerId);
    }

    /** Whether something is left to do for a job of the owner. */
    boolean isBusy(UUID ownerId) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM jobs WHERE owner_id = ? AND due_at IS NOT NULL) AS busy",
                row -> row.flag("busy"),
                ownerId);
    }

    /** Up to so many jobs of an owner that nothing is left to do for, newest first. */
    List<Job> over(UUID ownerId, int limit) {
        return sql.list(
                "SELECT * FROM jobs WHERE owner_id = ? AND due_at IS NULL ORDER BY created_at DESC, id LIMIT ?",
                rows::job,
                ownerId,
                limit);
    }

    /**
     * Lets none of the owner's jobs begin or be removed beside this transaction until it ends: jobs may share files, and the
     * last one takes them along. The lock is that of job_open.
     */
    void lock(UUID ownerId) {
        sql.one(
                "SELECT true AS locked FROM pg_advisory_xact_lock(hashtextextended(?::text, 0))",
                row -> row.flag("locked"),
                ownerId.toString());
    }

    /** Removes jobs with their attempts. */
    void delete(List<UUID> jobs) {
        UUID[] ids = jobs.toArray(UUID[]::new);
        sql.update("DELETE FROM attempts WHERE job_id = ANY (?)", (Object) ids);
        sql.update("DELETE FROM jobs WHERE id = ANY (?)", (Object) ids);
    }

    /**
     * Which of these store keys have to stay when the given jobs of the owner go: originals of anybody's other jobs, and
     * what other jobs of the owner start from.
     */
    Set<String> neededByOthers(UUID ownerId, List<String> keys, List<UUID> jobs) {
        String[] asked = keys.toArray(String[]::new);
        UUID[] gone = jobs.toArray(UUID[]::new);
        Set<String> needed = new HashSet<>(sql.list(ORIGINALS_OF_OTHERS, row -> row.text("key"), asked, gone));
        needed.addAll(sql.list(INPUTS_OF_OTHERS, row -> row.text("key"), ownerId, gone, asked));
        return needed;
    }

    /** Which of these store keys are results of jobs that the owner has removed. */
    List<String> resultsOfRemoved(UUID ownerId, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : sql.list(RESULTS_OF_REMOVED, row -> row.text("key"), ownerId, keys.toArray(String[]::new));
    }
}
