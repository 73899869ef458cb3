package ai.vidgo.generation.jobs;

import ai.vidgo.generation.jobs.AttemptOutcome.Failed;
import ai.vidgo.generation.jobs.AttemptOutcome.Succeeded;
import ai.vidgo.generation.jobs.AttemptOutcome.Unknown;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is bought for the library, in the book in which the purchases of jobs stand, so that the limits of a provider hold
 * over both. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class LibraryBook {

    private final Sql sql;
    private final AttemptRows attempts;
    private final Admission admission;
    private final Router router;
    private final Event<AttemptOpened> opened;
    private final Event<AttemptEnded> ended;
    private final Clock clock;

    LibraryBook(
            Sql sql,
            AttemptRows attempts,
            Admission admission,
            Router router,
            Event<AttemptOpened> opened,
            Event<AttemptEnded> ended,
            Clock clock) {
        this.sql = sql;
        this.attempts = attempts;
        this.admission = admission;
        this.router = router;
        this.opened = opened;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * A purchase that is about to be made.
     *
     * @param id of the purchase, by which its end is entered
     * @param key what is made
     * @param operation what the provider is asked for
     * @param provider who is asked
     * @param backup whether another provider stands before this one in the routing table
     * @param reservedUsd what it will cost by the price table
     */
    public record Entry(
            UUID id, String key, Operation operation, String provider, boolean backup, BigDecimal reservedUsd) {}

    /**
     * Enters a purchase before its request leaves, unless the limits forbid it or a job waits that the provider could
     * serve: whoever pays comes first.
     *
     * @return why it must not be made; nothing is entered then
     */
    @Transactional
    public Optional<Route.Reason> open(Entry entry, Router.Limits limits) {
        Optional<Route.Reason> obstacle = jobWaitsFor(entry.provider())
                ? Optional.of(Route.Reason.FULL)
                : admission.obstacle(entry.provider(), entry.reservedUsd(), limits);
        if (obstacle.isEmpty()) {
            sql.update(
                    """
                    INSERT INTO attempts (id, library_key, number, provider, backup, fingerprint, reserved_usd, state,
                                          created_at)
                    SELECT ?, ?, 1 + count(*), ?, ?, ?, ?, 'SUBMITTING', ? FROM attempts WHERE library_key = ?""",
                    entry.id(),
                    entry.key(),
                    entry.provider(),
                    entry.backup(),
                    entry.key(),
                    entry.reservedUsd(),
                    clock.instant(),
                    entry.key());
            opened.fire(new AttemptOpened(entry.provider(), entry.operation().wireName(), entry.backup()));
        }
        return obstacle;
    }

    private boolean jobWaitsFor(String provider) {
        String[] operations =
                router.operations(provider).stream().map(Operation::wireName).toArray(String[]::new);
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM jobs WHERE state = 'QUEUED' AND operation = ANY (?)) AS waits",
                row -> row.flag("waits"),
                (Object) operations);
    }

    /**
     * The provider has the task.
     *
     * @return false when it is another purchase's: what was bought is not known then
     */
    @Transactional
    public boolean accepted(UUID id, String provider, String taskId, String model) {
        if (attempts.isTaken(provider, taskId, id)) {
            return false;
        }
        sql.update(
                "UPDATE attempts SET state = 'SUBMITTED', provider_task_id = ?, model = ?, submitted_at = ? WHERE id = ?",
                taskId,
                model,
                clock.instant(),
                id);
        return true;
    }

    /**
     * The result is ours.
     *
     * @param model null leaves it as it is known
     * @param costUsd null counts the price of the table
     */
    @Transactional
    public void made(UUID id, Operation operation, @Nullable String model, @Nullable BigDecimal costUsd) {
        end(id, operation, new Succeeded(costUsd, false), model);
    }

    /**
     * Nothing comes of it for certain.
     *
     * @param costUsd what was paid all the same; null counts the price of the table
     */
    @Transactional
    public void failed(
            UUID id, Operation operation, ErrorClass errorClass, String reason, @Nullable BigDecimal costUsd) {
        end(id, operation, new Failed(errorClass, reason, false, costUsd), null);
    }

    /** It may have been made, and nobody knows. */
    @Transactional
    public void unknown(UUID id, Operation operation, String reason) {
        end(id, operation, new Unknown(reason), null);
    }

    /** The latest purchase of a thing, if it may still be under way. */
    public Optional<UUID> underWay(String key) {
        return sql.find("""
                SELECT id FROM attempts WHERE library_key = ? AND state IN ('SUBMITTING', 'SUBMITTED')
                 ORDER BY created_at DESC LIMIT 1""", row -> row.uuid("id"), key);
    }

    private void end(UUID id, Operation operation, AttemptOutcome.End end, @Nullable String model) {
        sql.find(
                        """
                        UPDATE attempts SET state = ?, model = coalesce(?, model), error_class = ?, error = ?,
                               cost_usd = ?, finished_at = ?
                         WHERE id = ?
                        RETURNING provider, reserved_usd""",
                        row -> new AttemptEnded(
                                row.text("provider"), operation.wireName(), end, row.findDecimal("reserved_usd")),
                        end.state(),
                        model,
                        end.errorClass(),
                        end.reason(),
                        end.costUsd(),
                        clock.instant(),
                        id)
                .ifPresent(ended::fire);
    }
}
