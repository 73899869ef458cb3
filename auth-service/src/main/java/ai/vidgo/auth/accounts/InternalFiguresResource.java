package ai.vidgo.auth.accounts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the gateway puts into the administrators' dashboard (contract: admin §2). */
@Path("/internal/figures")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalFiguresResource {

    private final AccountRows rows;
    private final Clock clock;

    InternalFiguresResource(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Accounts, verified or not.
     *
     * @param usersNewToday made on this UTC day
     */
    @RegisterForReflection
    record Figures(long usersTotal, long usersNewToday) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public Figures figures() {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return new Figures(rows.count(), rows.count("createdAt >= ?1", today));
    }
}
