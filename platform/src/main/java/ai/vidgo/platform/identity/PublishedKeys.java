package ai.vidgo.platform.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys that auth-service publishes, fetched when they are first needed and again when their {@code Cache-Control}
 * says so. An unknown id has them fetched at once, by one thread, and not more often than once in {@link #LOOK_AGAIN}:
 * the ids come from strangers. While no key is known at all one caller fetches, and nobody queues behind one who failed.
 */
@DefaultBean
@ApplicationScoped
class PublishedKeys implements VerificationKeys {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** For an answer that does not say how long it may be kept. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

    private final HttpsJwks published;

    /** Of the library's own lock every caller would fetch in turn, and each wait for all before it. */
    private final ReentrantLock first = new ReentrantLock();

    private volatile boolean known;

    /** By {@link System#nanoTime}. */
    private volatile long nextTry = System.nanoTime();

    PublishedKeys(IdentityConfig config) {
        Get http = new Get();
        http.setConnectTimeout((int) config.keysTimeout().toMillis());
        http.setReadTimeout((int) config.keysTimeout().toMillis());
        http.setRetries(0);
        this.published = new HttpsJwks(config.keysUrl());
        published.setSimpleHttpGet(http);
        published.setDefaultCacheDuration(FRESH.toSeconds());
        published.setRetainCacheOnErrorDuration(config.keysKept().toSeconds());
        published.setRefreshReprieveThreshold(LOOK_AGAIN.toMillis());
    }

    @Override
    public Optional<PublicKey> verifying(String kid) {
        if (!known && !fetchedFirst()) {
            return Optional.empty();
        }
        List<JsonWebKey> keys;
        try {
            keys = published.getJsonWebKeys();
        } catch (IOException | JoseException away) {
            failed(away);
            return Optional.empty();
        }
        Optional<PublicKey> key = find(kid, keys);
        return key.isPresent() ? key : lookedAgain(kid);
    }

    /** Whether keys are known now: fetched by this caller or by the one that it waited for. */
    private boolean fetchedFirst() {
        first.lock();
        try {
            if (!known && System.nanoTime() - nextTry >= 0) {
                published.refresh();
                nextTry = System.nanoTime() + LOOK_AGAIN.toNanos();
                known = !published.getJsonWebKeys().isEmpty();
            }
        } catch (IOException | JoseException away) {
            failed(away);
        } finally {
            first.unlock();
        }
        return known;
    }

    private void failed(Exception away) {
        nextTry = System.nanoTime() + LOOK_AGAIN.toNanos();
        known = false;
        warn(away);
    }

    /** That this fails says nothing about the keys that are known: they go on to count. */
    private Optional<PublicKey> lookedAgain(String kid) {
        try {
            published.refresh();
            return find(kid, published.getJsonWebKeys());
        } catch (IOException | JoseException away) {
            warn(away);
            return Optional.empty();
        }
    }

    private static void warn(Exception away) {
        LOG.warnf("keys of tokens not fetched: %s", away.toString());
    }

    private static Optional<PublicKey> find(String kid, List<JsonWebKey> keys) {
        return keys.stream()
                .filter(key -> kid.equals(key.getKeyId()))
                .filter(PublicJsonWebKey.class::isInstance)
                .map(key -> ((PublicJsonWebKey) key).getPublicKey())
                .findFirst();
    }
}
