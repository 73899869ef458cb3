package ai.vidgo.platform.health;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * {@code GET /internal/parts}: whether this service reaches its database and Redis, for the administrators' view of the
 * system (contract: admin §5). Probes of the machine itself are at {@code /q/health}.
 */
@Path("/internal/parts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartsResource {

    private static final Logger LOG = Logger.getLogger(PartsResource.class);

    private final Sql sql;
    private final RedisDataSource redis;

    PartsResource(Sql sql, RedisDataSource redis) {
        this.sql = sql;
        this.redis = redis;
    }

    /** Each part is {@code healthy} or {@code error}. */
    @RegisterForReflection
    record Parts(String database, String redis) {}

    @GET
    @Operation(hidden = true)
    public Parts parts() {
        return new Parts(
                state("database", () -> sql.one("SELECT 1 AS one", row -> row.number("one"))),
                state("redis", () -> redis.execute("PING")));
    }

    private static String state(String part, Runnable question) {
        try {
            question.run();
            return "healthy";
        } catch (RuntimeException away) {
            LOG.debugf("%s does not answer: %s", part, away.toString());
            return "error";
        }
    }
}
