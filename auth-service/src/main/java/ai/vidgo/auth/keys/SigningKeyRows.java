package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code signing_keys}. Read when the service starts, so without a mapper that would first be set in motion. */
@Singleton
class SigningKeyRows {

    /** Any fixed number that no other lock of this database uses. */
    private static final long LOCK = 7_304_118_226L;

    private static final String SELECT =
            "SELECT kid, state, public_jwk, private_sealed, created_at, activated_at, retired_at FROM signing_keys ";

    private final Sql sql;

    SigningKeyRows(Sql sql) {
        this.sql = sql;
    }

    /** Keeps other instances from making or rotating keys until this transaction ends. */
    void lock() {
        sql.one("SELECT true AS held FROM (SELECT pg_advisory_xact_lock(?)) AS wait", row -> row.flag("held"), LOCK);
    }

    Optional<SigningKeyRow> in(State state) {
        return sql.find(SELECT + "WHERE state = ?", SigningKeyRows::read, state);
    }

    SigningKeyRow require(State state) {
        return in(state).orElseThrow(() -> new IllegalStateException("there is no " + state + " signing key"));
    }

    /** The rows as committed now. */
    List<SigningKeyRow> notRetiredBefore(Instant limit) {
        return sql.list(SELECT + "WHERE retired_at IS NULL OR retired_at >= ?", SigningKeyRows::read, limit);
    }

    List<SigningKeyRow> newestFirst() {
        return sql.list(SELECT + "ORDER BY created_at DESC", SigningKeyRows::read);
    }

    void insert(SigningKeyRow row) {
        sql.update(
                """
                INSERT INTO signing_keys (kid, algorithm, state, public_jwk, private_sealed, created_at)
                VALUES (?, ?, ?, ?, ?, ?)""",
                row.kid(),
                SigningKeys.ALGORITHM,
                row.state(),
                row.publicJwk(),
                row.privateSealed(),
                row.createdAt());
    }

    void activate(String kid, Instant now) {
        sql.update("UPDATE signing_keys SET state = ?, activated_at = ? WHERE kid = ?", State.active, now, kid);
    }

    /** Its private half is forgotten: it signs nothing more. */
    void retire(String kid, Instant now) {
        sql.update(
                "UPDATE signing_keys SET state = ?, retired_at = ?, private_sealed = NULL WHERE kid = ?",
                State.retired,
                now,
                kid);
    }

    void deleteDead(Instant limit) {
        sql.update("DELETE FROM signing_keys WHERE retired_at < ?", limit);
    }

    private static SigningKeyRow read(Row row) {
        return new SigningKeyRow(
                row.text("kid"),
                row.constant("state", State.class),
                row.text("public_jwk"),
                row.findText("private_sealed"),
                row.instant("created_at"),
                row.findInstant("activated_at"),
                row.findInstant("retired_at"));
    }
}
