package ai.vidgo.catalog.presets;

import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /demo/download/{preset_id}}: presets are not downloadable, for nobody (contract: catalog §2.3). */
@Path("/api/v1/demo/download")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DownloadResource {

    private final Messages messages;

    DownloadResource(Messages messages) {
        this.messages = messages;
    }

    /** Always 403 {@code download_blocked}, with an object as detail, whether the id is known or not. */
    @GET
    @Path("/{preset_id}")
    @Operation(summary = "Downloads of presets are blocked")
    @APIResponse(responseCode = "403", description = "Always: downloads belong to subscribers")
    public Response download(
            @PathParam("preset_id") String presetId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        String message = messages.text("download_blocked", language);
        throw Problem.of(403, "download_blocked").detail(new Blocked("download_blocked", message, "/pricing"));
    }

    /**
     * Why, and where to go.
     *
     * @param redirect path of the frontend
     */
    @RegisterForReflection
    record Blocked(String error, String message, String redirect) {}
}
