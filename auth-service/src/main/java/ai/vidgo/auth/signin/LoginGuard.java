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
 * Slows down guessing of passwords: 5 failures per address and 30 per network in 15 minutes (contract: auth §6), longer
 * waits when that happens again, and fewer failures per network while everybody together fails as often as in an attack.
 *
 * <p>The failures of strangers must not lock the owner out. A browser or a network that signed in to the account lately
 * therefore has a count of its own and falls under no other; everybody else shares one count per address, which says
 * nothing about whether the account exists. Who is refused elsewhere gets in by resetting the password, which clears the
 * shared count.
 */
@ApplicationScoped
public class LoginGuard {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Throttle throttle;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final KeyedHash hash;
    private final ThrottleConfig config;

    LoginGuard(Throttle throttle, Sessions sessions, KnownDevices devices, KeyedHash hash, ThrottleConfig config) {
        this.throttle = throttle;
        this.sessions = sessions;
        this.devices = devices;
        this.hash = hash;
        this.config = config;
    }

    /**
     * What one attempt falls under.
     *
     * @param limits refuse by themselves
     * @param underAttack refuses only while {@code everybody} is used up; absent for an owner's attempt
     */
    record Watch(List<Limit> limits, Optional<Limit> underAttack) {}

    /**
     * Lets an attempt pass, or not.
     *
     * @throws Problem 429 with {@code Retry-After} when a limit is used up
     */
    Watch admit(String email, Optional<Account> account, Client client) {
        // Asked for nobody too, so that an unknown address takes no less time.
        UUID id = account.map(Account::id).orElse(NOBODY);
        Optional<String> device = devices.recognise(id, client.device());
        boolean ownNetwork = sessions.knows(id, client.network());
        Watch watch = device.map(known -> owners(email, known))
                .orElseGet(() -> ownNetwork ? owners(email, client.network()) : strangers(email, client));
        recheck(watch);
        return watch;
    }

    /** Refuses when a limit was used up in the meantime. */
    void recheck(Watch watch) {
        throttle.exhausted(watch.limits()).ifPresent(LoginGuard::refuse);
        if (watch.underAttack().isPresent() && throttle.exhausted(everybody()).isPresent()) {
            throttle.exhausted(watch.underAttack().get()).ifPresent(LoginGuard::refuse);
        }
    }

    /** Counts a failure; one beyond a limit is refused as if it had not been looked at. */
    void failed(Watch watch) {
        if (watch.underAttack().isPresent()) {
            throttle.hit(everybody());
        }
        watch.limits().stream()
                .flatMap(limit -> throttle.hit(limit).stream())
                .max(Duration::compareTo)
                .ifPresent(LoginGuard::refuse);
    }

    /** The owner has proved to have the mailbox: what strangers did no longer counts. */
    public void forgive(String email) {
        throttle.clear(shared(email));
    }

    private Watch owners(String email, String where) {
        return new Watch(
                List.of(progressive("login:own:" + hashed(email) + ":" + where, config.failuresPerAddress())),
                Optional.empty());
    }

    private Watch strangers(String email, Client client) {
        String network = "login:net:" + client.network();
        return new Watch(
                List.of(
                        progressive(shared(email), config.failuresPerAddress()),
                        progressive(network, config.failuresPerNetwork())),
                Optional.of(progressive(network, config.failuresPerNetworkUnderAttack())));
    }

    private Limit everybody() {
        return new Limit("login:everybody", config.failuresUnderAttack(), config.window());
    }

    private Limit progressive(String bucket, int hits) {
        return new Limit(bucket, hits, config.window(), config.longestWait());
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
