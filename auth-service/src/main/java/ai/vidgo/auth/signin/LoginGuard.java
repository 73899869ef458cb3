package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows down guessing of passwords: 5 failures per address and 30 per network in 15 minutes (contract: auth §6).
 *
 * <p>The failures of strangers must not lock the owner out. A network that signed in to the account lately therefore has
 * a count of its own for it; everybody else shares one count per address, which says nothing about whether the account
 * exists. Who is locked out elsewhere gets in by resetting the password, which clears the shared count.
 */
@ApplicationScoped
public class LoginGuard {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final UUID NOBODY = new UUID(0, 0);

    private final Throttle throttle;
    private final Sessions sessions;
    private final KeyedHash hash;
    private final ThrottleConfig config;

    LoginGuard(Throttle throttle, Sessions sessions, KeyedHash hash, ThrottleConfig config) {
        this.throttle = throttle;
        this.sessions = sessions;
        this.hash = hash;
        this.config = config;
    }

    /** The limits that one attempt falls under. */
    record Watch(List<Limit> limits) {}

    /**
     * Lets an attempt pass, or not.
     *
     * @throws Problem 429 with {@code Retry-After} when a limit is used up
     */
    Watch admit(String email, Optional<Account> account, Client client) {
        // Asked for nobody too, so that an unknown address takes no less time.
        boolean owners = sessions.knows(account.map(Account::id).orElse(NOBODY), client.network());
        String address = owners ? "login:own:" + hashed(email) + ":" + client.network() : shared(email);
        Watch watch = new Watch(List.of(
                new Limit(address, config.failuresPerAddress(), WINDOW),
                new Limit("login:net:" + client.network(), config.failuresPerNetwork(), WINDOW)));
        recheck(watch);
        return watch;
    }

    /** Refuses when a limit was used up in the meantime. */
    void recheck(Watch watch) {
        watch.limits().stream()
                .flatMap(limit -> throttle.exhausted(limit).stream())
                .max(Duration::compareTo)
                .ifPresent(LoginGuard::refuse);
    }

    /** Counts a failure; one beyond a limit is refused as if it had not been looked at. */
    void failed(Watch watch) {
        watch.limits().stream()
                .flatMap(limit -> throttle.hit(limit).stream())
                .max(Duration::compareTo)
                .ifPresent(LoginGuard::refuse);
    }

    /** The owner has proved to have the mailbox: what strangers did no longer counts. */
    public void forgive(String email) {
        throttle.clear(shared(email));
    }

    private String shared(String email) {
        return "login:addr:" + hashed(email);
    }

    private String hashed(String email) {
        return hash.of("throttle", email);
    }

    private static void refuse(Duration wait) {
        throw Throttle.tooMany("too_many_attempts", wait);
    }
}
