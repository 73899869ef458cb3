package ai.vidgo.generation.moderation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The word lists for texts that other services are about to publish; no model is asked. */
@Path("/internal/moderation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalModerationResource {

    private final Moderation moderation;

    InternalModerationResource(Moderation moderation) {
        this.moderation = moderation;
    }

    /** Whether a text may be shown. */
    @POST
    @Path("/text")
    @Operation(hidden = true)
    public Judgement judge(@NotNull @Valid Text body) {
        Verdict verdict = moderation.snapshot(body.authorId()).check(body.text());
        return new Judgement(verdict.safe(), verdict.reason());
    }

    /**
     * A text.
     *
     * @param authorId the user who wrote it, if any
     */
    @RegisterForReflection
    record Text(
            @NotNull @Size(max = 5000) String text,
            @Nullable UUID authorId) {}

    /**
     * The answer.
     *
     * @param reason why not, null for a safe text
     */
    @RegisterForReflection
    record Judgement(boolean safe, @Nullable String reason) {}
}
