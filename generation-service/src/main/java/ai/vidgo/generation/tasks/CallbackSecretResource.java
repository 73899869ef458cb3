package ai.vidgo.generation.tasks;

import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller's server checks callbacks with. */
@Path("/api/v1/generate/callback-secret")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CallbackSecretResource {

    private final CallbackSecrets secrets;
    private final CurrentCaller caller;

    CallbackSecretResource(CallbackSecrets secrets, CurrentCaller caller) {
        this.secrets = secrets;
        this.caller = caller;
    }

    /**
     * The secret.
     *
     * @param secret {@code whsec_} and Base64, as libraries for Standard Webhooks take it
     */
    @RegisterForReflection
    @Schema(name = "CallbackSecret")
    record Secret(String secret) {}

    /**
     * The secret of the caller's account. A generating path takes the header {@code Callback-URL}; when the task is over,
     * that address gets a POST with the headers {@code webhook-id}, {@code webhook-timestamp} and
     * {@code webhook-signature} of Standard Webhooks.
     */
    @GET
    @RunOnVirtualThread
    @Operation(summary = "Show what callbacks are signed with")
    public Secret secret() {
        return new Secret(secrets.of(caller.require().userId()));
    }

    /**
     * Another secret for the caller's account. For a day callbacks carry two signatures, separated by a space, of the new
     * one and of the one before; libraries for Standard Webhooks accept either.
     */
    @POST
    @RunOnVirtualThread
    @Operation(summary = "Change what callbacks are signed with")
    public Secret change() {
        return new Secret(secrets.change(caller.require().userId()));
    }
}
