package ai.vidgo.gateway.limits;

import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.identity.ApiKeyShape;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who is behind an {@code Authorization} header, when that is certain: a limit by user that believed a forged token could
 * be escaped with a new name for every request, or used up in the name of another. What was found counts for a while.
 */
public final class VerifiedCallers implements Function<String, Future<Optional<String>>> {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 4096;
    private static final int REMEMBERED = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final TokenSubject tokens;
    private final ServiceCalls calls;
    private final Cache<String, Optional<String>> known;

    /** Verifies an access token; may block. */
    @FunctionalInterface
    public interface TokenSubject {

        /** Whose token it is; empty when it is not valid. */
        Optional<String> of(String token);
    }

    /** Callers whose tokens are verified here, and whose API keys auth-service knows. */
    public VerifiedCallers(Vertx vertx, TokenSubject tokens, ServiceCalls calls, Duration counts) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.calls = calls;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(counts)
                .maximumSize(REMEMBERED)
                .build();
    }

    @Override
    public Future<Optional<String>> apply(String authorization) {
        if (!authorization.startsWith(BEARER) || authorization.length() > LONGEST_TOKEN) {
            return Future.succeededFuture(Optional.empty());
        }
        String name = digest(authorization);
        Optional<String> found = known.getIfPresent(name);
        return found != null
                ? Future.succeededFuture(found)
                : verify(authorization.substring(BEARER.length()))
                        .onSuccess(who -> known.put(name, who))
                        // auth-service did not say: the next request asks again.
                        .otherwise(Optional.empty());
    }

    private Future<Optional<String>> verify(String token) {
        if (ApiKeyShape.fits(token)) {
            return calls.post(Service.AUTH, "/internal/api-keys/verify", new JsonObject().put("key", token), PATIENCE)
                    .map(key -> Optional.of("key:" + key.getString("key_id")))
                    .recover(failure -> failure instanceof ServiceCalls.Refused
                            ? Future.succeededFuture(Optional.empty())
                            : Future.failedFuture(failure));
        }
        return token.startsWith("eyJ")
                ? vertx.executeBlocking(() -> subject(token), false)
                : Future.succeededFuture(Optional.empty());
    }

    private Optional<String> subject(String token) {
        return tokens.of(token).map(user -> "user:" + user);
    }

    /** Tokens are remembered by digest, so that a memory dump holds none. */
    private static String digest(String authorization) {
        return Sha256.hex(authorization);
    }
}
