package ai.vidgo.generation.pregeneration;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes what. A claim is taken before anything is bought and written down before and after the vendor is called, so
 * that two instances never buy the same thing, and a run that dies leaves a task that the next run asks for instead of
 * buying again. Every method is one statement; outside a transaction it commits by itself. Those that take a claim throw
 * {@link ClaimLost} where another instance has it.
 */
@Singleton
class Claims {

    private final Sql sql;
    private final PregenerationConfig config;
    private final Clock clock;

    Claims(Sql sql, PregenerationConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /** A thing that this instance may make now, with what was left of an earlier try. */
    record Claim(String key, UUID id, Left left) {}

    /** What an earlier try left. */
    sealed interface Left {

        /** Nothing was bought. */
        record Nothing() implements Left {}

        /** A task that the vendor has. */
        record Task(String provider, String taskId, String model, BigDecimal costUsd, Instant since) implements Left {}

        /** A purchase whose answer nobody has seen. */
        record Unknown(String provider, Instant since) implements Left {}
    }

    /** Takes a thing, unless somebody is at it. */
    Optional<Claim> take(String key) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        return sql.find("""
                INSERT INTO pregeneration_purchases (key, state, claim, lease_until) VALUES (?, 'CLAIMED', ?, ?)
                ON CONFLICT (key) DO UPDATE SET claim = excluded.claim, lease_until = excluded.lease_until
                WHERE pregeneration_purchases.lease_until <= ?
                RETURNING state, provider, task_id, model, cost_usd, submitted_at""", row -> new Claim(key, id, left(row)), key, id, now.plus(config.lease()), now);
    }

    private static Left left(Row row) {
        return switch (row.text("state")) {
            case "SUBMITTING" -> new Left.Unknown(row.text("provider"), row.instant("submitted_at"));
            case "SUBMITTED" ->
                new Left.Task(
                        row.text("provider"),
                        row.text("task_id"),
                        Objects.requireNonNullElse(row.findText("model"), ""),
                        Objects.requireNonNullElse(row.findDecimal("cost_usd"), BigDecimal.ZERO),
                        row.instant("submitted_at"));
            default -> new Left.Nothing();
        };
    }

    /** Before a vendor is called. */
    void submitting(Claim claim, String provider, BigDecimal estimate) {
        change(claim, """
                UPDATE pregeneration_purchases SET state = 'SUBMITTING', provider = ?, cost_usd = ?, submitted_at = ?,
                       task_id = NULL, model = NULL, lease_until = ?
                WHERE key = ? AND claim = ?""", provider, estimate, clock.instant(), clock.instant().plus(config.lease()));
    }

    /** The vendor has a task. */
    void submitted(Claim claim, String taskId, String model) {
        change(
                claim,
                "UPDATE pregeneration_purchases SET state = 'SUBMITTED', task_id = ?, model = ? WHERE key = ? AND claim = ?",
                taskId,
                model);
    }

    /** Nothing came of the purchase: another vendor may be asked. */
    void failed(Claim claim) {
        change(claim, "UPDATE pregeneration_purchases SET state = 'CLAIMED' WHERE key = ? AND claim = ?");
    }

    /** Still at work. */
    void renew(Claim claim) {
        change(
                claim,
                "UPDATE pregeneration_purchases SET lease_until = ? WHERE key = ? AND claim = ?",
                clock.instant().plus(config.lease()));
    }

    /** Nothing is left to do or to remember. */
    void finish(Claim claim) {
        change(claim, "DELETE FROM pregeneration_purchases WHERE key = ? AND claim = ?");
    }

    /** Lets another run go on where this one stopped; nothing happens to a claim that is gone. */
    void leave(Claim claim) {
        sql.update(
                "UPDATE pregeneration_purchases SET lease_until = ? WHERE key = ? AND claim = ?",
                clock.instant(),
                claim.key(),
                claim.id());
    }

    /**
     * A change under the claim.
     *
     * @throws ClaimLost when another instance has taken the thing over
     */
    private void change(Claim claim, String statement, @Nullable Object... values) {
        @Nullable Object[] parameters = Arrays.copyOf(values, values.length + 2);
        parameters[values.length] = claim.key();
        parameters[values.length + 1] = claim.id();
        if (sql.update(statement, parameters) == 0) {
            throw new ClaimLost(claim.key());
        }
    }
}
