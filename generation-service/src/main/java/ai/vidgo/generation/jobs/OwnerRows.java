package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table {@code jobs} as what belongs to somebody, and goes with them. */
@Singleton
class OwnerRows {

    static final String ORIGINAL =
            "SELECT EXISTS (SELECT 1 FROM jobs WHERE result ->> 'original_key' = ? AND removed_at IS NULL) AS used";

    private final Sql sql;
    private final JobRows rows;

    OwnerRows(Sql sql, JobRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** All jobs of an owner, newest first. */
    List<Job> ofOwner(UUID ownerId) {
        return sql.list("SELECT * FROM jobs WHERE owner_id = ? ORDER BY created_at DESC, id", rows::job, ownerId);
    }

    /** When each job of an owner was begun. */
    Map<UUID, Instant> begunBy(UUID ownerId) {
        return sql
                .list(
                        "SELECT id, created_at FROM jobs WHERE owner_id = ?",
                        row -> Map.entry(row.uuid("id"), row.instant("created_at")),
                        ownerId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether something is left to do for a job of the owner. */
    boolean isBusy(UUID ownerId) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM jobs WHERE owner_id = ? AND due_at IS NOT NULL) AS busy",
                row -> row.flag("busy"),
                ownerId);
    }

    /** Removes an owner's jobs with their attempts. */
    void deleteOf(UUID ownerId) {
        sql.update("DELETE FROM attempts WHERE job_id IN (SELECT id FROM jobs WHERE owner_id = ?)", ownerId);
        sql.update("DELETE FROM jobs WHERE owner_id = ?", ownerId);
    }

    /** Whether a store key is the original of a job. */
    boolean isOriginal(String key) {
        return sql.one(ORIGINAL, row -> row.flag("used"), key);
    }
}
