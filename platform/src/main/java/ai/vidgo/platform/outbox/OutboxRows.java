package ai.vidgo.platform.outbox;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code outbox_events}. */
@Singleton
class OutboxRows {

    private static final String INSERT = """
            INSERT INTO outbox_events (id, topic, key, payload, occurred_at, due_at, target, trace_parent)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?::text, ?::text)""";

    /**
     * SKIP LOCKED lets relays of several instances claim at once without waiting for, or seeing, each other's rows; the
     * moved due time is the lease that brings a row back when its relay died. Of a topic no more are taken than it has
     * places left; one that has none is passed over, so that its events don't stand in the way of the others.
     */
    private static final String CLAIM = """
            WITH busy AS (SELECT name, count(*) AS places FROM unnest(?::text[]) AS name GROUP BY name)
            UPDATE outbox_events SET attempts = attempts + 1, due_at = ?
             WHERE id IN (SELECT ranked.id
                            FROM (SELECT due.id, due.topic,
                                         row_number() OVER (PARTITION BY due.topic ORDER BY due.due_at, due.sequence) AS place
                                    FROM (SELECT id, topic, due_at, sequence FROM outbox_events
                                           WHERE due_at <= ?
                                             AND topic NOT IN (SELECT name FROM busy WHERE places >= ?)
                                           ORDER BY due_at, sequence LIMIT ? FOR UPDATE SKIP LOCKED) AS due) AS ranked
                            LEFT JOIN busy ON busy.name = ranked.topic
                           WHERE ranked.place + coalesce(busy.places, 0) <= ?)
            RETURNING id, topic, key, payload, occurred_at, attempts, target, trace_parent""";

    /** An event's first due time is its own, so the oldest of a bounded number is old enough to tell. */
    private static final String BACKLOG = """
            SELECT count(*) AS events, min(occurred_at) AS oldest
              FROM (SELECT occurred_at FROM outbox_events ORDER BY due_at, sequence LIMIT ?) AS waiting""";

    private static final int MOST_COUNTED = 10_000;

    /** The attempt is the fence: a relay that outlived its lease must not move the row under its successor. */
    private static final String POSTPONE =
            "UPDATE outbox_events SET due_at = ?, last_error = ? WHERE id = ? AND attempts = ?";

    private final Sql sql;

    OutboxRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * An event in the hands of this relay.
     *
     * @param target a service, null for a local handler
     * @param attempt counts from 1
     * @param traceParent the step of a trace that published it, if any
     */
    record Claimed(
            OutboxEvent event,
            @Nullable String target,
            int attempt,
            @Nullable String traceParent) {}

    /**
     * What waits.
     *
     * @param events at most {@value MOST_COUNTED} are counted
     */
    record Backlog(long events, @Nullable Instant oldest) {}

    void insert(OutboxEvent event, @Nullable String target, @Nullable String traceParent) {
        sql.update(
                INSERT,
                event.id(),
                event.topic(),
                event.key(),
                event.payload().toString(),
                event.occurredAt(),
                event.occurredAt(),
                target,
                traceParent);
    }

    /** Takes what is due and has a place, oldest first. */
    List<Claimed> claim(Places.Room room, Instant now, Instant leaseEnd) {
        return sql.list(
                CLAIM,
                row -> new Claimed(
                        event(row), row.findText("target"), row.number("attempts"), row.findText("trace_parent")),
                room.taken().toArray(String[]::new),
                leaseEnd,
                now,
                room.perTopic(),
                room.free(),
                room.perTopic());
    }

    Backlog backlog() {
        return sql.one(BACKLOG, row -> new Backlog(row.count("events"), row.findInstant("oldest")), MOST_COUNTED);
    }

    void delivered(OutboxEvent event) {
        sql.update("DELETE FROM outbox_events WHERE id = ?", event.id());
    }

    void postpone(Claimed claimed, Instant until, String error) {
        sql.update(POSTPONE, until, error, claimed.event().id(), claimed.attempt());
    }

    private static OutboxEvent event(Row row) {
        try {
            return new OutboxEvent(
                    row.uuid("id"),
                    row.text("topic"),
                    row.text("key"),
                    row.instant("occurred_at"),
                    OutboxEvent.FORMAT.readTree(row.text("payload")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb column holds something that is not JSON", e);
        }
    }
}
