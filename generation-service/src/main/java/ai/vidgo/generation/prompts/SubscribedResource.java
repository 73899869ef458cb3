package ai.vidgo.generation.prompts;

import ai.vidgo.generation.requests.Call;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prompts of subscribers (contract: catalog §5). */
@Path("/api/v1/prompts/subscribed/generate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prompts")
@Authenticated
@RunOnVirtualThread
class SubscribedResource {

    private final SubscribedGeneration generation;

    SubscribedResource(SubscribedGeneration generation) {
        this.generation = generation;
    }

    /**
     * Generates with the operation of a group, at its price, unless the catalogue keeps a result for the same words.
     *
     * @throws ai.vidgo.platform.error.Problem 401 without a token, 400 {@code unknown_group}, and what
     *     {@link SubscribedGeneration#generate} has
     */
    @POST
    @Operation(summary = "Generate for a prompt of a group, for subscribers")
    public SubscribedAnswer generate(@NotNull @Valid SubscribedRequest request, @BeanParam Call call) {
        return generation.generate(request, call);
    }
}
