package ai.vidgo.platform.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Billing's side: pushes an entitlement to Redis, where every service reads it. */
@ApplicationScoped
public class EntitlementPublisher {

    private static final Logger LOG = Logger.getLogger(EntitlementPublisher.class);

    /** Entries outlive a day without changes and are read again from billing afterwards. */
    private static final String SECONDS_KEPT = "86400";

    /** Two changes of one user may be pushed in the wrong order; the version keeps the later one. */
    private static final String SET_UNLESS_OLDER = """
            local known = redis.call('GET', KEYS[1])
            if known then
              local readable, entry = pcall(cjson.decode, known)
              if readable and entry.version and entry.version > tonumber(ARGV[2]) then return 0 end
            end
            redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[3])
            return 1""";

    private final RedisDataSource redis;
    private final ObjectMapper json;

    EntitlementPublisher(RedisDataSource redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /**
     * Pushes. Call it after the commit.
     *
     * @return false when Redis is away. Readers ask billing then, but will find an older entry when it comes back: push
     *     again
     */
    public boolean publish(Entitlement entitlement) {
        try {
            redis.execute(
                    "EVAL",
                    SET_UNLESS_OLDER,
                    "1",
                    key(entitlement.userId()),
                    json.writeValueAsString(entitlement),
                    Long.toString(entitlement.version()),
                    SECONDS_KEPT);
            return true;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entitlement is always JSON", e);
        } catch (RuntimeException away) {
            LOG.warnf("entitlement of %s not pushed: %s", entitlement.userId(), away);
            return false;
        }
    }

    static String key(UUID userId) {
        return "entitlement:" + userId;
    }
}
