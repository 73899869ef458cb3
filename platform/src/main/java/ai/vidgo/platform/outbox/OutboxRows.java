package ai.vidgo.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table {@code outbox_events}. */
@Singleton
class OutboxRows {

    private static final String INSERT = """
            INSERT INTO outbox_events (id, topic, key, payload, occurred_at, due_at)
            VALUES (?, ?, ?, ?::jsonb, ?, ?)""";

    /**
     * SKIP LOCKED lets relays of several instances claim at once without waiting for, or seeing, each other's rows; the
     * moved due time is the lease that brings a row back when its relay died.
     */
    private static final String CLAIM = """
            UPDATE outbox_events SET attempts = attempts + 1, due_at = ?
             WHERE id IN (SELECT id FROM outbox_events WHERE due_at <= ?
                           ORDER BY due_at, sequence LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, topic, key, payload, occurred_at, attempts""";

    /** The attempt is the fence: a relay that outlived its lease must not move the row under its successor. */
    private static final String POSTPONE =
            "UPDATE outbox_events SET due_at = ?, last_error = ? WHERE id = ? AND attempts = ?";

    private final AgroalDataSource database;

    OutboxRows(AgroalDataSource database) {
        this.database = database;
    }

    /** An event in the hands of this relay; {@code attempt} counts from 1. */
    record Claimed(OutboxEvent event, int attempt) {}

    void insert(OutboxEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, event.id());
            statement.setString(2, event.topic());
            statement.setString(3, event.key());
            statement.setString(4, event.payload().toString());
            statement.setObject(5, utc(event.occurredAt()));
            statement.setObject(6, utc(event.occurredAt()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store event on " + event.topic(), e);
        }
    }

    List<Claimed> claim(int limit, Instant now, Instant leaseEnd) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, utc(leaseEnd));
            statement.setObject(2, utc(now));
            statement.setInt(3, limit);
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(new Claimed(event(row), row.getInt("attempts")));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot claim events", e);
        }
    }

    void delivered(OutboxEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("DELETE FROM outbox_events WHERE id = ?")) {
            statement.setObject(1, event.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remove event " + event.id(), e);
        }
    }

    void postpone(Claimed claimed, Instant until, String error) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(POSTPONE)) {
            statement.setObject(1, utc(until));
            statement.setString(2, error);
            statement.setObject(3, claimed.event().id());
            statement.setInt(4, claimed.attempt());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot postpone event " + claimed.event().id(), e);
        }
    }

    private static OutboxEvent event(ResultSet row) throws SQLException {
        try {
            return new OutboxEvent(
                    row.getObject("id", UUID.class),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    OutboxEvent.FORMAT.readTree(row.getString("payload")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb column holds something that is not JSON", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
