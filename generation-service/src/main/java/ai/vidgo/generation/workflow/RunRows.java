package ai.vidgo.generation.workflow;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables {@code workflow_runs} and {@code workflow_items}. */
@ApplicationScoped
class RunRows {

    private static final String SELECT = """
            SELECT i.*, r.owner_id
              FROM workflow_items i JOIN workflow_runs r ON r.id = i.run_id""";

    private final Sql sql;

    RunRows(Sql sql) {
        this.sql = sql;
    }

    /** A run with its items; the first few are due at once, the others wait for them. */
    @Transactional
    void insert(Run run, List<NewItem> items, int parallel, Instant now) {
        sql.update(
                "INSERT INTO workflow_runs (id, owner_id, kind, category, created_at) VALUES (?, ?, ?, ?, ?)",
                run.id(),
                run.ownerId(),
                run.kind(),
                run.category(),
                now);
        int number = 0;
        for (NewItem item : items) {
            boolean first = number < parallel;
            sql.update(
                    """
                    INSERT INTO workflow_items (run_id, number, kind, category, subject, state, due_at, started_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    run.id(),
                    number++,
                    item.kind(),
                    item.category(),
                    item.subject(),
                    first ? "RUNNING" : "WAITING",
                    first ? now : null,
                    first ? now : null);
        }
    }

    /** A run. */
    @RegisterForReflection
    record Run(UUID id, UUID ownerId, String kind, @Nullable String category) {}

    /** An item to be made. */
    record NewItem(Item.Kind kind, String category, String subject) {}

    Optional<Run> find(UUID id) {
        return sql.find("SELECT * FROM workflow_runs WHERE id = ?", RunRows::run, id);
    }

    /** The runs of an owner, oldest first. */
    List<Run> of(UUID ownerId) {
        return sql.list(
                "SELECT * FROM workflow_runs WHERE owner_id = ? ORDER BY created_at, id", RunRows::run, ownerId);
    }

    void deleteOf(UUID ownerId) {
        sql.update(
                "DELETE FROM workflow_items WHERE run_id IN (SELECT id FROM workflow_runs WHERE owner_id = ?)",
                ownerId);
        sql.update("DELETE FROM workflow_runs WHERE owner_id = ?", ownerId);
    }

    List<Item> items(UUID runId) {
        return sql.list(SELECT + " WHERE i.run_id = ? ORDER BY i.number", RunRows::read, runId);
    }

    Optional<Item> item(UUID runId, int number) {
        return sql.find(SELECT + " WHERE i.run_id = ? AND i.number = ?", RunRows::read, runId, number);
    }

    /** Takes due items for a while; of several that look at once each item goes to one. */
    List<Item> claim(Instant now, Instant until, int limit) {
        return sql.list("""
                WITH due AS (SELECT run_id, number FROM workflow_items WHERE due_at <= ?
                              ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
                UPDATE workflow_items i SET due_at = ? FROM due, workflow_runs r
                 WHERE i.run_id = due.run_id AND i.number = due.number AND r.id = i.run_id
                RETURNING i.*, r.owner_id""", RunRows::read, now, limit, until);
    }

    /** Takes one item, if it is due. */
    Optional<Item> claim(UUID runId, int number, Instant now, Instant until) {
        int taken = sql.update(
                "UPDATE workflow_items SET due_at = ? WHERE run_id = ? AND number = ? AND due_at <= ?",
                until,
                runId,
                number,
                now);
        return taken == 1 ? item(runId, number) : Optional.empty();
    }

    /** Writes how far a running item is. */
    void save(Item item, Instant dueAt) {
        sql.update(
                "UPDATE workflow_items SET jobs = ?, steps = ?, due_at = ? WHERE run_id = ? AND number = ?",
                item.jobs().toArray(UUID[]::new),
                item.steps().toArray(String[]::new),
                dueAt,
                item.runId(),
                item.number());
    }

    /**
     * Ends an item, has the next waiting one begin after a pause, and ends the run with its last item. Nothing happens when
     * somebody else has ended it.
     */
    @Transactional
    void end(Item item, Instant now, Duration pause) {
        int ended = sql.update(
                """
                UPDATE workflow_items
                   SET state = 'DONE', due_at = NULL, jobs = ?, steps = ?, error = ?, partial = ?, finished_at = ?
                 WHERE run_id = ? AND number = ? AND state = 'RUNNING'""",
                item.jobs().toArray(UUID[]::new),
                item.steps().toArray(String[]::new),
                item.error(),
                item.partial(),
                now,
                item.runId(),
                item.number());
        if (ended == 0) {
            return;
        }
        sql.update("""
                UPDATE workflow_items SET state = 'RUNNING', due_at = ?, started_at = ?
                 WHERE (run_id, number) = (SELECT run_id, number FROM workflow_items
                                            WHERE run_id = ? AND state = 'WAITING'
                                            ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)""", now.plus(pause), now.plus(pause), item.runId());
        sql.update("""
                UPDATE workflow_runs SET finished_at = ? WHERE id = ?
                   AND NOT EXISTS (SELECT 1 FROM workflow_items WHERE run_id = workflow_runs.id AND state <> 'DONE')""", now, item.runId());
    }

    private static Run run(Row row) {
        return new Run(row.uuid("id"), row.uuid("owner_id"), row.text("kind"), row.findText("category"));
    }

    private static Item read(Row row) {
        return new Item(
                row.uuid("run_id"),
                row.number("number"),
                row.uuid("owner_id"),
                row.constant("kind", Item.Kind.class),
                row.text("category"),
                row.text("subject"),
                row.text("state").equals("DONE"),
                Stream.of(row.text("jobs").replaceAll("[{}]", "").split(",", -1))
                        .filter(text -> !text.isBlank())
                        .map(UUID::fromString)
                        .toList(),
                row.texts("steps"),
                row.findText("error"),
                row.flag("partial"),
                row.findInstant("started_at"),
                row.findInstant("finished_at"));
    }
}
