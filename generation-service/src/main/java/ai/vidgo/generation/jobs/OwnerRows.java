package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    /** Removes jobs with their attempts. */
    void delete(List<UUID> jobs) {
        UUID[] ids = jobs.toArray(UUID[]::new);
        sql.update("DELETE FROM attempts WHERE job_id = ANY (?)", (Object) ids);
        sql.update("DELETE FROM jobs WHERE id = ANY (?)", (Object) ids);
    }

    /** Which of these store keys are originals of other jobs than the given ones. */
    Set<String> originalsOfOthers(List<String> keys, List<UUID> jobs) {
        return Set.copyOf(sql.list(
                ORIGINALS_OF_OTHERS, row -> row.text("key"), keys.toArray(String[]::new), jobs.toArray(UUID[]::new)));
    }
}
