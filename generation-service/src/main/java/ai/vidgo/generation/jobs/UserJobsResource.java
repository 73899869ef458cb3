package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** How much a user has had made, for the administrator's page that auth-service composes (contract: admin §3). */
@Path("/internal/users/{userId}/generations/count")
@RunOnVirtualThread
class UserJobsResource {

    private final Sql sql;

    UserJobsResource(Sql sql) {
        this.sql = sql;
    }

    @RegisterForReflection
    record GenerationCount(long count) {}

    /** Every job that was begun, whatever became of it. */
    @GET
    public GenerationCount count(@PathParam("userId") UUID userId) {
        return new GenerationCount(sql.one(
                "SELECT count(*) AS n FROM jobs WHERE owner_id = ?", row -> row.count("n"), userId));
    }
}
