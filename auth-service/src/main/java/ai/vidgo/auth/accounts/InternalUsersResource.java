package ai.vidgo.auth.accounts;

import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What other services may know of a user. */
@Path("/internal/users")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalUsersResource {

    private final Accounts accounts;

    InternalUsersResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A user as other services see it. */
    @RegisterForReflection
    record InternalUser(UUID id, String email, @Nullable String fullName, boolean isActive, boolean isAdmin) {}

    /** How many accounts have a proved address and are not banned; the figure of the landing page. */
    @GET
    @Path("/count")
    @Operation(hidden = true)
    public UserCount count() {
        return new UserCount(accounts.countActive());
    }

    @RegisterForReflection
    record UserCount(long active) {}

    /**
     * One user by id.
     *
     * @throws Problem 404 when there is none
     */
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public InternalUser user(@RestPath UUID id) {
        return accounts.byId(id)
                .map(found -> new InternalUser(
                        found.id(), found.email(), found.fullName(), found.active(), found.superuser()))
                .orElseThrow(() -> Problem.of(404, "not_found"));
    }
}
