package ai.vidgo.auth.profile;

import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Changing a known password. */
@ApplicationScoped
class PasswordChange {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final ThrottleConfig limits;

    PasswordChange(
            Accounts accounts, PasswordHasher passwords, Sessions sessions, Throttle throttle, ThrottleConfig limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.limits = limits;
    }

    /**
     * Sets a new password if the current one is right, and ends every other session of the user.
     *
     * @return false when the current password is wrong
     * @throws Problem 429 after five wrong ones: who has only stolen a token must not guess on
     */
    boolean change(Caller user, String current, String wanted) {
        Limit limit = new Limit("change:" + user.userId(), limits.failuresPerAddress(), WINDOW);
        throttle.exhausted(limit).ifPresent(PasswordChange::refuse);
        Optional<Accounts.Credentials> known = accounts.credentials(user.userId());
        if (!passwords.matches(current, known.map(Accounts.Credentials::hash).orElse(null))) {
            throttle.hit(limit).ifPresent(PasswordChange::refuse);
            return false;
        }
        String hash = passwords.hash(wanted);
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.changePassword(user.userId(), hash);
            sessions.revokeAll(user.userId(), user.sessionId(), "password_changed");
        });
        return true;
    }

    private static void refuse(Duration wait) {
        throw Throttle.tooMany("too_many_attempts", wait);
    }
}
