package ai.vidgo.auth.signin;

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
import java.util.stream.Stream;

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
    private final KnownDevices devices;
    private final KeyedHash hash;
    private final ThrottleConfig config;

    LoginGuard(Throttle throttle, KnownDevices devices, KeyedHash hash, ThrottleConfig config) {
        this.throttle = throttle;
        this.devices = devices;
        this.hash = hash;
        this.config = config;
    }

    /**
     * What one attempt falls under.
     *
     * @param counting count a failure
     * @param refusing the same, and for a stranger the limit of an attack if there was one when the attempt began
     * @param stranger whether a failure also counts for everybody
     */
    record Watch(List<Limit> counting, List<Limit> refusing, boolean stranger) {}

    /** All limits that an attempt may fall under: whose it is turns out when they and the account have been read. */
    List<Limit> possible(String email, Client client) {
        Stream<Limit> everyones =
                Stream.of(shared(email), ofNetwork(client), ofNetworkUnderAttack(client), everybody());
        Stream<Limit> owners = Stream.concat(Stream.of(client.network()), devices.claimed(client.device()).stream())
                .map(where -> own(email, where));
        return Stream.concat(everyones, owners).toList();
    }

    /**
     * Lets an attempt pass, or not.
     *
     * @param found what the database knows, with the waits of {@link #possible}
     * @throws Problem 429 with {@code Retry-After} when a limit is used up
     */
    Watch admit(String email, Client client, LoginRows.Found found) {
        // Asked for nobody too, so that an unknown address takes no less time.
        UUID id = found.known().map(known -> known.account().id()).orElse(NOBODY);
        Watch watch = devices.recognise(id, client.device())
                .or(() -> found.ownNetwork() ? Optional.of(client.network()) : Optional.empty())
                .map(where -> owners(email, where))
                .orElseGet(() -> strangers(email, client, found.waits().containsKey(everybody())));
        watch.refusing().stream()
                .flatMap(limit -> Optional.ofNullable(found.waits().get(limit)).stream())
                .max(Duration::compareTo)
                .ifPresent(LoginGuard::refuse);
        return watch;
    }

    /** Refuses when a limit was used up in the meantime. */
    void recheck(Watch watch) {
        throttle.exhausted(watch.refusing()).ifPresent(LoginGuard::refuse);
    }

    /** Counts a failure; one beyond a limit is refused as if it had not been looked at. */
    void failed(Watch watch) {
        if (watch.stranger()) {
            throttle.hit(everybody());
        }
        watch.counting().stream()
                .flatMap(limit -> throttle.hit(limit).stream())
                .max(Duration::compareTo)
                .ifPresent(LoginGuard::refuse);
    }

    /** The owner has proved to have the mailbox: what strangers did no longer counts. */
    public void forgive(String email) {
        throttle.clear(shared(email).bucket());
    }

    private Watch owners(String email, String where) {
        List<Limit> own = List.of(own(email, where));
        return new Watch(own, own, false);
    }

    private Watch strangers(String email, Client client, boolean underAttack) {
        List<Limit> usual = List.of(shared(email), ofNetwork(client));
        List<Limit> tightened = List.of(shared(email), ofNetwork(client), ofNetworkUnderAttack(client));
        return new Watch(usual, underAttack ? tightened : usual, true);
    }

    private Limit own(String email, String where) {
        return progressive("login:own:" + hashed(email) + ":" + where, config.failuresPerAddress());
    }

    private Limit shared(String email) {
        return progressive("login:addr:" + hashed(email), config.failuresPerAddress());
    }

    private Limit ofNetwork(Client client) {
        return progressive("login:net:" + client.network(), config.failuresPerNetwork());
    }

    private Limit ofNetworkUnderAttack(Client client) {
        return progressive("login:net:" + client.network(), config.failuresPerNetworkUnderAttack());
    }

    private Limit everybody() {
        return new Limit("login:everybody", config.failuresUnderAttack(), config.window());
    }

    private Limit progressive(String bucket, int hits) {
        return new Limit(bucket, hits, config.window(), config.longestWait());
    }

    private String hashed(String email) {
        return hash.of("throttle", email);
    }

    /** What is answered to an attempt that has to wait. */
    static Problem refusal(Duration wait) {
        return Throttle.tooMany("too_many_attempts", wait);
    }

    private static void refuse(Duration wait) {
        throw refusal(wait);
    }
}
