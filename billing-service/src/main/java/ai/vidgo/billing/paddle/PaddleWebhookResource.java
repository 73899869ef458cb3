package ai.vidgo.billing.paddle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What Paddle posts to us, by Billing and by Classic. */
@Path("/api/v1/payments")
@RunOnVirtualThread
@APIResponse(
        responseCode = "200",
        description = "Stored",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PaddleIntake.Received.class)))
@APIResponse(
        responseCode = "400",
        description = "Not readable",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PaddleIntake.Received.class)))
@APIResponse(
        responseCode = "401",
        description = "The signature does not fit",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PaddleIntake.Received.class)))
@APIResponse(
        responseCode = "413",
        description = "Too large",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PaddleIntake.Received.class)))
@APIResponse(
        responseCode = "503",
        description = "Not stored: to be sent again",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PaddleIntake.Received.class)))
class PaddleWebhookResource {

    private final BillingMessages billing;
    private final ClassicMessages classic;

    PaddleWebhookResource(BillingMessages billing, ClassicMessages classic) {
        this.billing = billing;
        this.classic = classic;
    }

    /** Takes one event of Billing. */
    @POST
    @Path("/paddle/webhook")
    public Response webhook(
            byte[] body, @HeaderParam("Paddle-Signature") @Nullable String signature, HttpServerRequest request) {
        return billing.take(body, signature, request);
    }

    /** Takes one alert of Classic; 404 {@code not_found} when Classic is off. */
    @POST
    @Path("/paddle/classic")
    public Response alert(byte[] body, HttpServerRequest request) {
        return classic.take(body, request);
    }
}
