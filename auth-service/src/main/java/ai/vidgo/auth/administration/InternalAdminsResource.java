package ai.vidgo.auth.administration;

import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What {@code ./vidgo admin grant} and {@code ./vidgo admin revoke} call. */
@Path("/internal/admins")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalAdminsResource {

    private final Administrators administrators;

    InternalAdminsResource(Administrators administrators) {
        this.administrators = administrators;
    }

    /** Whose account. */
    record AdminRequest(@NotBlank @Size(max = 254) String email) {}

    /**
     * The account as it is now.
     *
     * @param changed false when it was so before
     */
    @RegisterForReflection
    record AdminAnswer(UUID userId, boolean isAdmin, boolean changed) {}

    /**
     * Makes an administrator.
     *
     * @throws Problem 404 no such account, 409 its address was never verified
     */
    @POST
    @Path("/grant")
    @Operation(hidden = true)
    public AdminAnswer grant(@Valid @NotNull AdminRequest body) {
        return answer(administrators.set(body.email(), true), true);
    }

    /**
     * Makes a user of an administrator again and signs them out.
     *
     * @throws Problem 404 no such account
     */
    @POST
    @Path("/revoke")
    @Operation(hidden = true)
    public AdminAnswer revoke(@Valid @NotNull AdminRequest body) {
        return answer(administrators.set(body.email(), false), false);
    }

    private static AdminAnswer answer(Administrators.Outcome outcome, boolean admin) {
        return switch (outcome) {
            case Administrators.Outcome.Done done -> new AdminAnswer(done.userId(), admin, done.changed());
            case Administrators.Outcome.Unknown ignored -> throw Problem.of(404, "unknown_account");
            case Administrators.Outcome.NotVerified ignored -> throw Problem.of(409, "account_not_verified");
        };
    }
}
