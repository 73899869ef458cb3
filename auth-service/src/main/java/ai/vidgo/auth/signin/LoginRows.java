package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A login as the database sees it: one question before the password is hashed, one statement after it, and no connection
 * in between. Both name the tables of several features, because a login that asked each of them waited a dozen times
 * (decision 0023).
 */
@Singleton
class LoginRows {

    /** One row, also for an address that nobody has: the same is then asked for nobody. */
    private static final String FIND = """
            SELECT u.id, u.email, u.username, u.full_name, u.hashed_password, u.language, u.is_active, u.is_superuser,
                   u.email_verified, u.banned_at, u.created_at, u.updated_at, u.last_login_at,
                   EXISTS (SELECT FROM second_factors f
                            WHERE f.user_id = owner.id AND f.confirmed_at IS NOT NULL) AS guarded,
                   EXISTS (SELECT FROM sessions s
                            WHERE s.user_id = owner.id AND s.network = ? AND s.created_at >= ?) AS own_network,
                   attempts_wait(?, ?, ?) AS waits
              FROM (SELECT) AS anybody
              LEFT JOIN users u ON lower(u.email) = ?
             CROSS JOIN LATERAL (SELECT coalesce(u.id, '00000000-0000-0000-0000-000000000000') AS id) AS owner""";

    private static final String OPEN = "SELECT * FROM login_open(?, ?, ?::text, ?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;

    LoginRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An account and the hash of its password as stored. */
    record Known(Account account, String hash) {}

    /**
     * What there is before the password is looked at.
     *
     * @param known empty for an address that nobody has
     * @param guarded whether signing in asks for a code too
     * @param ownNetwork whether the account was signed in from the client's network lately
     * @param waits how long the limits that are used up make wait; the others are not in it
     */
    record Found(Optional<Known> known, boolean guarded, boolean ownNetwork, Map<Limit, Duration> waits) {}

    /** What became of the attempt to open a session. */
    enum Result {
        opened,
        limited,
        not_verified,
        inactive,
        /** The account is not as it was found; what was checked has to be checked again. */
        changed
    }

    /**
     * A result.
     *
     * @param retryAfter how long to wait, when limited
     */
    record Opening(Result result, Duration retryAfter) {

        private static Opening of(Row row) {
            return new Opening(row.constant("outcome", Result.class), Duration.ofSeconds(row.number("wait")));
        }
    }

    /**
     * Everything that a login needs to know, in one round trip.
     *
     * @param email normalized
     * @param ownSince a network counts as the owner's when it signed in after this
     * @param limits those that the attempt may fall under
     */
    Found find(String email, String network, Instant ownSince, List<Limit> limits) {
        return sql.one(
                FIND,
                row -> new Found(known(row), row.flag("guarded"), row.flag("own_network"), waits(row, limits)),
                network,
                ownSince,
                Throttle.buckets(limits),
                Throttle.allowed(limits),
                clock.instant(),
                email);
    }

    /**
     * Opens a session for an account that is as it was found, in one round trip and one transaction.
     *
     * @param newHash the same password under present parameters, or null when they are the same
     * @param limits that refuse when they were used up in the meantime
     */
    Opening open(Known known, boolean guarded, @Nullable String newHash, List<Limit> limits, Sessions.Draft session) {
        Account account = known.account();
        return sql.one(
                OPEN,
                Opening::of,
                account.id(),
                known.hash(),
                newHash,
                account.superuser(),
                guarded,
                Throttle.buckets(limits),
                Throttle.allowed(limits),
                session.id(),
                session.client().network(),
                session.client().userAgent(),
                session.tokenHash(),
                session.openedAt(),
                session.expiresAt());
    }

    private static Optional<Known> known(Row row) {
        return Optional.ofNullable(row.findUuid("id"))
                .map(id -> new Known(
                        new Account(
                                id,
                                row.text("email"),
                                row.findText("username"),
                                row.findText("full_name"),
                                row.text("language"),
                                row.flag("is_active"),
                                row.flag("is_superuser"),
                                row.flag("email_verified"),
                                row.findInstant("banned_at"),
                                row.instant("created_at"),
                                row.findInstant("updated_at"),
                                row.findInstant("last_login_at")),
                        row.text("hashed_password")));
    }

    private static Map<Limit, Duration> waits(Row row, List<Limit> limits) {
        List<Integer> seconds = row.numbers("waits");
        Map<Limit, Duration> waits = new HashMap<>();
        for (int i = 0; i < limits.size(); i++) {
            if (seconds.get(i) > 0) {
                waits.put(limits.get(i), Duration.ofSeconds(seconds.get(i)));
            }
        }
        return waits;
    }
}
