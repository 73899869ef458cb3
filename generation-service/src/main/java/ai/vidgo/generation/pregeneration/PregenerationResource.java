package ai.vidgo.generation.pregeneration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Plans, starts and watches pre-generation; for the operator's commands, with a service token. */
@Path("/internal/pregeneration")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PregenerationResource {

    private static final int NO_LIMIT = 1000;

    private final PregenerationRuns runs;
    private final PregenerationConfig config;

    PregenerationResource(PregenerationRuns runs, PregenerationConfig config) {
        this.runs = runs;
        this.config = config;
    }

    /**
     * Which part of the matrix.
     *
     * @param tools tool types; null or empty means all
     * @param limit materials per tool, 1..1000; null means all
     * @param costCapUsd what the run may spend, 0..1000 US dollars; null means the configured amount
     */
    @RegisterForReflection
    record Order(
            @Nullable
            List<
                            @Pattern(
                                    regexp =
                                            "background_removal|product_scene|short_video|ai_avatar|room_redesign|try_on|pattern_generate")
                            String>
                    tools,

            @Nullable @Min(1) @Max(NO_LIMIT) Integer limit,

            @Nullable @DecimalMin("0") @DecimalMax("1000") BigDecimal costCapUsd) {}

    /** The run that now works. */
    @RegisterForReflection
    record Started(UUID runId) {}

    /** What a run would make. */
    @RegisterForReflection
    record Plan(Map<String, Planned> tools, int planned, BigDecimal costUsd) {}

    /** Starts a run and answers 202 at once; while one is under way on any instance, names that one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response start(@Nullable @Valid Order order) {
        return Response.accepted(new Started(runs.start(part(order)))).build();
    }

    /** Says what a run would make and cost, and makes nothing. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Plan plan(@Nullable @Valid Order order) {
        Map<String, Planned> tools = runs.plan(part(order));
        Planned all = tools.values().stream().reduce(new Planned(0, 0, BigDecimal.ZERO), Planned::plus);
        return new Plan(tools, all.planned(), all.costUsd());
    }

    /** How far the present or the last run is. */
    @GET
    @Operation(hidden = true)
    public Progress.View progress() {
        return runs.progress();
    }

    private PregenerationRuns.Part part(@Nullable Order order) {
        if (order == null) {
            return new PregenerationRuns.Part(Set.of(), NO_LIMIT, config.costCapUsd());
        }
        return new PregenerationRuns.Part(
                order.tools() == null ? Set.of() : Set.copyOf(order.tools()),
                order.limit() == null ? NO_LIMIT : order.limit(),
                order.costCapUsd() == null ? config.costCapUsd() : order.costCapUsd());
    }
}
