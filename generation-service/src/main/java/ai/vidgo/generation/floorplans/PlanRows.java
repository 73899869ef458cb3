package ai.vidgo.generation.floorplans;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of users. */
@Singleton
class PlanRows {

    private static final String COLUMNS = "id, source_type, sketch_key, width, height, created_at";

    private final Sql sql;

    PlanRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A plan.
     *
     * @param sketchKey private store key
     */
    record Plan(UUID id, String sourceType, String sketchKey, int width, int height, Instant createdAt) {}

    void insert(UUID ownerId, Plan plan) {
        sql.update(
                """
                INSERT INTO floor_plans (id, owner_id, source_type, sketch_key, width, height, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                plan.id(),
                ownerId,
                plan.sourceType(),
                plan.sketchKey(),
                plan.width(),
                plan.height(),
                plan.createdAt());
    }

    Optional<Plan> find(UUID ownerId, UUID id) {
        return sql.find(
                "SELECT " + COLUMNS + " FROM floor_plans WHERE owner_id = ? AND id = ?", PlanRows::plan, ownerId, id);
    }

    /** The newest first. */
    List<Plan> of(UUID ownerId, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM floor_plans WHERE owner_id = ? ORDER BY created_at DESC, id LIMIT ?",
                PlanRows::plan,
                ownerId,
                limit);
    }

    /** Notes that a generation is made of the plan; nothing happens when this was noted before, of whichever plan. */
    void note(UUID id, UUID jobId) {
        // The release before reads last_task.
        sql.update("""
                WITH noted AS (INSERT INTO floor_plan_jobs (job_id, plan_id) VALUES (?, ?)
                               ON CONFLICT (job_id) DO NOTHING RETURNING job_id, plan_id)
                UPDATE floor_plans SET last_task = noted.job_id FROM noted WHERE floor_plans.id = noted.plan_id""", jobId, id);
    }

    /** Whether this generation is made of the plan. */
    boolean isOf(UUID id, UUID jobId) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM floor_plan_jobs WHERE job_id = ? AND plan_id = ?) AS made",
                row -> row.flag("made"),
                jobId,
                id);
    }

    /** The latest generation made of the plan that ended with a picture and was not removed. */
    Optional<UUID> latestPicture(UUID ownerId, UUID id) {
        // What the release before makes stands in last_task alone.
        return sql.find("""
                SELECT id FROM jobs
                 WHERE id IN (SELECT job_id FROM floor_plan_jobs WHERE plan_id = ?
                              UNION ALL SELECT last_task FROM floor_plans WHERE id = ?)
                   AND owner_id = ? AND state = 'SUCCEEDED' AND removed_at IS NULL
                 ORDER BY created_at DESC, id DESC LIMIT 1""", row -> row.uuid("id"), id, id, ownerId);
    }

    void delete(UUID id) {
        sql.update("DELETE FROM floor_plans WHERE id = ?", id);
    }

    void deleteOf(UUID ownerId) {
        sql.update("DELETE FROM floor_plans WHERE owner_id = ?", ownerId);
    }

    private static Plan plan(Row row) {
        return new Plan(
                row.uuid("id"),
                row.text("source_type"),
                row.text("sketch_key"),
                row.number("width"),
                row.number("height"),
                row.instant("created_at"));
    }
}
