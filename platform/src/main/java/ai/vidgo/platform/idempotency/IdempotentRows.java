package ai.vidgo.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The table {@code idempotent_requests}. */
@Singleton
class IdempotentRows {

    /**
     * The insert waits on the unique key while a parallel request with the same key is running, and takes the key over
     * when that request rolls back or the key is older than a day.
     */
    private static final String BEGIN = """
            INSERT INTO idempotent_requests AS known (user_id, operation, key, body_hash, expires_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (user_id, operation, key) DO UPDATE
               SET body_hash = excluded.body_hash, answer = NULL, expires_at = excluded.expires_at
             WHERE known.expires_at <= ?""";

    private final AgroalDataSource database;

    IdempotentRows(AgroalDataSource database) {
        this.database = database;
    }

    record Request(UUID userId, String operation, String key) {}

    record Stored(String bodyHash, String answer) {}

    /** Takes the key; false when a committed request of the last day has it. */
    boolean begin(Request request, String bodyHash, Instant now, Instant expiresAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            name(statement, request, 1);
            statement.setString(4, bodyHash);
            statement.setObject(5, expiresAt.atOffset(ZoneOffset.UTC));
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take an idempotency key", e);
        }
    }

    void finish(Request request, String answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE idempotent_requests"
                        + " SET answer = ?::jsonb WHERE user_id = ? AND operation = ? AND key = ?")) {
            statement.setString(1, answer);
            name(statement, request, 2);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store an idempotent answer", e);
        }
    }

    Stored find(Request request) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT body_hash, answer FROM idempotent_requests"
                                + " WHERE user_id = ? AND operation = ? AND key = ?")) {
            name(statement, request, 1);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("an idempotency key vanished while it was read");
                }
                return new Stored(row.getString("body_hash"), row.getString("answer"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read an idempotent answer", e);
        }
    }

    void deleteExpired(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("DELETE FROM idempotent_requests WHERE expires_at <= ?")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old idempotency keys", e);
        }
    }

    private static void name(PreparedStatement statement, Request request, int first) throws SQLException {
        statement.setObject(first, request.userId());
        statement.setString(first + 1, request.operation());
        statement.setString(first + 2, request.key());
    }
}
