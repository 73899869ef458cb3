package ai.vidgo.platform.identity;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.ApiKeyClient.PresentedKey;
import ai.vidgo.platform.identity.ApiKeyClient.VerifiedKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Who an API key belongs to. auth-service is asked, and its answer, also a refusal, counts for {@link #FRESHNESS}: a
 * revoked key is dead everywhere after that time.
 */
@ApplicationScoped
class ApiKeys {

    private static final Duration FRESHNESS = Duration.ofSeconds(5);
    private static final int REMEMBERED_KEYS = 50_000;
    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    private final ApiKeyClient auth;
    private final Cache<String, Optional<VerifiedKey>> answers = Caffeine.newBuilder()
            .expireAfterWrite(FRESHNESS)
            .maximumSize(REMEMBERED_KEYS)
            .build();

    ApiKeys(@RestClient ApiKeyClient auth) {
        this.auth = auth;
    }

    /**
     * The owner and scopes of a key, or empty when it is not a living key.
     *
     * @throws Problem 503 {@code service_unavailable} when auth-service does not answer: the key may well be good
     */
    Optional<VerifiedKey> find(String key) {
        return ApiKeyShape.fits(key) ? answers.get(digest(key), ignored -> ask(key)) : Optional.empty();
    }

    private Optional<VerifiedKey> ask(String key) {
        try {
            return Optional.of(auth.verify(new PresentedKey(key)));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw away(refused);
        } catch (RuntimeException unreachable) {
            throw away(unreachable);
        }
    }

    private static Problem away(RuntimeException failure) {
        LOG.warnf("API key not verified: %s", failure.toString());
        return Problem.of(503, "service_unavailable").with("Retry-After", "1");
    }

    /** Keys are remembered by digest, so that a memory dump holds none. */
    private static String digest(String key) {
        return Sha256.hex(key);
    }
}
