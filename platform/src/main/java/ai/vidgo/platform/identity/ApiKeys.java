package ai.vidgo.platform.identity;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.ApiKeyClient.PresentedKey;
import ai.vidgo.platform.identity.ApiKeyClient.VerifiedKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Who an API key belongs to. auth-service is asked, and its answer, also a refusal, counts for {@link #FRESHNESS}: a
 * revoked key is dead everywhere after that time.
 */
@ApplicationScoped
class ApiKeys {

    /** How every key begins, so that it is told from an access token, and found by scanners for leaked secrets. */
    static final String PREFIX = "vg_";

    private static final Pattern SHAPE = Pattern.compile("vg_[A-Za-z0-9]{4,32}_[A-Za-z0-9]{32,128}");
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
        return SHAPE.matcher(key).matches() ? answers.get(digest(key), ignored -> ask(key)) : Optional.empty();
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
