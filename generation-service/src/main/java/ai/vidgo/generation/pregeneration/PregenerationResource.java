package ai.vidgo.generation.pregeneration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts and watches pre-generation; for the operator's commands, with a service token. */
@Path("/internal/pregeneration")
@Produces(MediaType.APPLICATION_JSON)
class PregenerationResource {

    private static final int NO_LIMIT = 1000;

    private final PregenerationRuns runs;

    PregenerationResource(PregenerationRuns runs) {
        this.runs = runs;
    }

    /**
     * Which part of the matrix.
     *
     * @param tools tool types; null or empty means all
     * @param limit materials per tool, 1..1000; null means all
     */
    @RegisterForReflection
    record Order(
            @Nullable
            List<@Pattern(regexp = "background_removal|product_scene|short_video|pattern_generate") String> tools,

            @Nullable @Min(1) @Max(NO_LIMIT) Integer limit) {}

    /** The run that now works. */
    @RegisterForReflection
    record Started(UUID runId) {}

    /** Starts a run and answers 202 at once; while one is under way, names that one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response start(@Nullable @Valid Order order) {
        Set<String> tools = order == null || order.tools() == null ? Set.of() : Set.copyOf(order.tools());
        int limit = order == null || order.limit() == null ? NO_LIMIT : order.limit();
        return Response.accepted(new Started(runs.start(tools, limit))).build();
    }

    /** How far the present or the last run is. */
    @GET
    @RunOnVirtualThread
    public Progress.View progress() {
        return runs.progress();
    }
}
