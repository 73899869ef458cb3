package ai.vidgo.auth.totp;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code second_factors} and {@code recovery_codes}. */
@Singleton
class TotpRows {

    private final Sql sql;

    TotpRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A user's second factor.
     *
     * @param confirmedAt when a first code proved that the app has the secret; until then it guards nothing
     */
    record Factor(String secretSealed, @Nullable Instant confirmedAt, int recoveryCodes) {

        static Factor of(Row row) {
            return new Factor(row.text("secret_sealed"), row.findInstant("confirmed_at"), row.number("recovery_codes"));
        }
    }

    Optional<Factor> find(UUID user) {
        return sql.find("""
                SELECT f.secret_sealed, f.confirmed_at,
                       (SELECT count(*)::int FROM recovery_codes r WHERE r.user_id = f.user_id) AS recovery_codes
                  FROM second_factors f WHERE f.user_id = ?""", Factor::of, user);
    }

    /** Begins anew; false when one is confirmed already. */
    boolean begin(UUID user, String secretSealed, Instant now) {
        return sql.update("""
                INSERT INTO second_factors AS f (user_id, secret_sealed, created_at) VALUES (?, ?, ?)
                ON CONFLICT (user_id) DO UPDATE
                   SET secret_sealed = excluded.secret_sealed, created_at = excluded.created_at
                 WHERE f.confirmed_at IS NULL""", user, secretSealed, now) == 1;
    }

    /** False when it was confirmed, or begun anew, in the meantime. */
    boolean confirm(UUID user, String secretSealed, long step, Instant now) {
        return sql.update("""
                UPDATE second_factors SET confirmed_at = ?, last_step = ?
                 WHERE user_id = ? AND secret_sealed = ? AND confirmed_at IS NULL""", now, step, user, secretSealed) == 1;
    }

    /** Uses a step up; false when it, or a later one, was used before. */
    boolean useStep(UUID user, long step) {
        return sql.update(
                        "UPDATE second_factors SET last_step = ?"
                                + " WHERE user_id = ? AND confirmed_at IS NOT NULL AND last_step < ?",
                        step,
                        user,
                        step)
                == 1;
    }

    boolean useRecoveryCode(UUID user, String hash) {
        return sql.update("DELETE FROM recovery_codes WHERE user_id = ? AND code_hash = ?", user, hash) == 1;
    }

    void replaceRecoveryCodes(UUID user, List<String> hashes) {
        sql.update("DELETE FROM recovery_codes WHERE user_id = ?", user);
        sql.update(
                "INSERT INTO recovery_codes (user_id, code_hash) SELECT ?, unnest(?::text[])",
                user,
                hashes.toArray(String[]::new));
    }

    void remove(UUID user) {
        sql.update("DELETE FROM second_factors WHERE user_id = ?", user);
    }
}
