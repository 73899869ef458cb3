package ai.vidgo.platform.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads entitlements. Never fails: with Redis away billing is asked, with billing away too the last known entitlement
 * is used whatever its age, and a user this process has never heard of counts as demo.
 */
@ApplicationScoped
public class Entitlements {

    private static final Logger LOG = Logger.getLogger(Entitlements.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED_USERS = 100_000;

    private final RedisDataSource redis;
    private final BillingEntitlements billing;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cache<UUID, Entitlement> fresh;
    private final Cache<UUID, Entitlement> lastKnown =
            Caffeine.newBuilder().maximumSize(REMEMBERED_USERS).build();

    Entitlements(RedisDataSource redis, @RestClient BillingEntitlements billing, ObjectMapper json, Clock clock) {
        this.redis = redis;
        this.billing = billing;
        this.json = json;
        this.clock = clock;
        this.fresh = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_USERS)
                .expireAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The user's entitlement, at most five seconds old while Redis or billing answer; demo when the term has ended. */
    public Entitlement of(UUID userId) {
        Entitlement known = fresh.getIfPresent(userId);
        if (known == null) {
            known = read(userId);
        }
        return known.at(clock.instant());
    }

    private Entitlement read(UUID userId) {
        Optional<Entitlement> found = attempt("redis", () -> fromRedis(userId))
                .or(() -> attempt("billing", () -> billing.entitlement(userId)));
        if (found.isPresent()) {
            fresh.put(userId, found.get());
            lastKnown.put(userId, found.get());
            return found.get();
        }
        Entitlement remembered = lastKnown.getIfPresent(userId);
        return remembered == null ? Entitlement.demo(userId) : remembered;
    }

    private @Nullable Entitlement fromRedis(UUID userId) {
        String entry = redis.value(String.class).get(EntitlementPublisher.key(userId));
        if (entry == null) {
            return null;
        }
        try {
            return json.readValue(entry, Entitlement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entitlement entry of " + userId + " is not readable", e);
        }
    }

    private static Optional<Entitlement> attempt(String source, Supplier<@Nullable Entitlement> read) {
        try {
            return Optional.ofNullable(read.get());
        } catch (RuntimeException away) {
            LOG.debugf("entitlement not read from %s: %s", source, away);
            return Optional.empty();
        }
    }
}
