package ai.vidgo.generation.demo;

import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes pictures and clips to generate from (contract: catalog §2.4). */
@Path("/api/v1/demo/upload")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo")
@RunOnVirtualThread
class UploadResource {

    private final CurrentCaller caller;
    private final PaidGeneration generation;
    private final UploadIntake intake;

    UploadResource(CurrentCaller caller, PaidGeneration generation, UploadIntake intake) {
        this.caller = caller;
        this.generation = generation;
        this.intake = intake;
    }

    /**
     * Keeps an upload for its owner: the type is taken from the content, the file is written anew without descriptions.
     *
     * @throws Problem 401 without a token, 403 {@code subscription_required}, 413 {@code upload_too_large}, 415
     *     {@code upload_type}, 422 {@code upload_unreadable} or without a file
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(summary = "Upload a picture or clip to generate from")
    public Uploaded upload(@RestForm("file") @Nullable FileUpload file) {
        UUID owner = caller.require().userId();
        if (generation.subscriber().isEmpty()) {
            throw Problem.of(403, "subscription_required");
        }
        if (file == null) {
            throw ValidationProblem.of(
                    new FieldError("missing", List.of("body", "file"), "Field required", null, null));
        }
        return new Uploaded(intake.take(owner, file.uploadedFile()));
    }

    /**
     * The answer.
     *
     * @param url to be named as an input; only its owner can use it
     */
    @RegisterForReflection
    @Schema(name = "UploadResponse")
    record Uploaded(
            @Schema(examples = "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png")
            String url) {}
}
