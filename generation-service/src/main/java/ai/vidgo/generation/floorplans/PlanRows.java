package ai.vidgo.generation.floorplans;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of users. */
@Singleton
class PlanRows {

    private static final String COLUMNS = "id, source_type, sketch_key, width, height, last_task, created_at";

    private final Sql sql;

    PlanRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A plan.
     *
     * @param sketchKey private store key
     * @param lastTask the latest generation made of it, or null
     */
    record Plan(
            UUID id,
            String sourceType,
            String sketchKey,
            int width,
            int height,
            @Nullable UUID lastTask,
            Instant createdAt) {}

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

    void made(UUID id, UUID task) {
        sql.update("UPDATE floor_plans SET last_task = ? WHERE id = ?", task, id);
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
                row.findUuid("last_task"),
                row.instant("created_at"));
    }
}
