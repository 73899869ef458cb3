package ai.vidgo.gateway.presence;

import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.routing.Service;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Presence from ordinary requests (contract: auth §2): the frontend sends no heartbeats, so the door notes which access
 * tokens it has passed on and now and then tells auth-service, which knows whose they are. A token is reported once a
 * minute; a report that fails is made up for by the token's next request.
 */
public final class Sightings {

    private static final Logger LOG = Logger.getLogger(Sightings.class);

    /** How an access token begins; API keys and other words do not. */
    private static final String JWT = "Bearer eyJ";

    private static final int PREFIX = "Bearer ".length();
    private static final int LONGEST_TOKEN = 4096;

    /** The longest signature that is taken as a token's name; ours have 86 characters. */
    private static final int LONGEST_NAME = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceCalls calls;
    private final int reportSize;
    private final Cache<String, Boolean> reported;
    private final Map<String, String> pending = new ConcurrentHashMap<>();

    /** Begins to report. */
    public Sightings(Vertx vertx, PresenceConfig config, ServiceCalls calls) {
        this.calls = calls;
        this.reportSize = config.reportSize();
        this.reported = Caffeine.newBuilder()
                .expireAfterWrite(config.beatEvery())
                .maximumSize(config.rememberedTokens())
                .build();
        vertx.setPeriodic(config.reportEvery().toMillis(), timer -> send());
    }

    /** Notes the {@code Authorization} header of a request that a service has answered well. */
    public void note(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(JWT) || authorization.length() > LONGEST_TOKEN) {
            return;
        }
        // Its signature names a token well enough, and no hash must be computed for each request.
        String name = authorization.substring(authorization.lastIndexOf('.') + 1);
        if (name.isEmpty() || name.length() > LONGEST_NAME || reported.getIfPresent(name) != null) {
            return;
        }
        if (pending.size() < reportSize) {
            reported.put(name, Boolean.TRUE);
            pending.put(name, authorization.substring(PREFIX));
        }
    }

    private void send() {
        List<String> names = List.copyOf(pending.keySet());
        if (names.isEmpty()) {
            return;
        }
        JsonArray tokens = new JsonArray();
        names.forEach(name -> tokens.add(pending.remove(name)));
        calls.post(Service.AUTH, "/internal/presence/beats", new JsonObject().put("tokens", tokens), PATIENCE)
                .onFailure(failure -> {
                    reported.invalidateAll(names);
                    LOG.debugf("%d sightings were not reported: %s", names.size(), failure.toString());
                });
    }
}
