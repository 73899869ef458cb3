package ai.vidgo.auth.accounts;

import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The password that a signed-in user types again before something that a stolen token must not do. */
@ApplicationScoped
public class CurrentPassword {

    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final Throttle throttle;
    private final ThrottleConfig limits;

    CurrentPassword(Accounts accounts, PasswordHasher passwords, Throttle throttle, ThrottleConfig limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.limits = limits;
    }

    /**
     * Whether this is the user's password.
     *
     * @throws Problem 429 after five wrong ones: who has only stolen a token must not guess on
     */
    public boolean isRight(UUID user, String typed) {
        Limit limit = new Limit("change:" + user, limits.failuresPerAddress(), limits.window(), limits.longestWait());
        throttle.exhausted(limit).ifPresent(CurrentPassword::refuse);
        String hash = accounts.credentials(user).map(Accounts.Credentials::hash).orElse(null);
        if (!passwords.matches(typed, hash)) {
            throttle.hit(limit).ifPresent(CurrentPassword::refuse);
            return false;
        }
        throttle.exhausted(limit).ifPresent(CurrentPassword::refuse);
        return true;
    }

    private static void refuse(Duration wait) {
        throw Throttle.tooMany("too_many_attempts", wait);
    }
}
