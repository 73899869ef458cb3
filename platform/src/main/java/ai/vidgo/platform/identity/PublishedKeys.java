package ai.vidgo.platform.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys that auth-service publishes, fetched when they are first needed and again when their {@code Cache-Control}
 * says so. An unknown id has them fetched at once, by one thread, and not more often than once in {@link #LOOK_AGAIN}:
 * the ids come from strangers.
 */
@DefaultBean
@ApplicationScoped
class PublishedKeys implements VerificationKeys {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** For an answer that does not say how long it may be kept. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

    private final HttpsJwks published;

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
        try {
            Optional<PublicKey> known = find(kid, published.getJsonWebKeys());
            if (known.isPresent()) {
                return known;
            }
            published.refresh();
            return find(kid, published.getJsonWebKeys());
        } catch (IOException | JoseException away) {
            LOG.warnf("keys of tokens not fetched: %s", away.toString());
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> find(String kid, List<JsonWebKey> keys) {
        return keys.stream()
                .filter(key -> kid.equals(key.getKeyId()))
                .filter(PublicJsonWebKey.class::isInstance)
                .map(key -> ((PublicJsonWebKey) key).getPublicKey())
                .findFirst();
    }
}
