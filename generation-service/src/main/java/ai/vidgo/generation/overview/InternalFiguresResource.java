package ai.vidgo.generation.overview;

import ai.vidgo.generation.providers.GenerationProvider;
import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the gateway puts into the administrators' views (contract: admin §2, §5). */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalFiguresResource {

    private final GenerationFigures figures;
    private final List<GenerationProvider> providers;

    InternalFiguresResource(GenerationFigures figures, @All List<GenerationProvider> providers) {
        this.figures = figures;
        this.providers = providers;
    }

    /** Generations of the UTC day. */
    @RegisterForReflection
    record Figures(long generationsToday) {}

    /** The names of the providers that have a key. */
    @RegisterForReflection
    record Providers(List<String> configured) {}

    @GET
    @Path("/figures")
    @Operation(hidden = true)
    public Figures figures() {
        return new Figures(figures.today());
    }

    /** Says who could be called, and calls nobody. */
    @GET
    @Path("/providers")
    @Operation(hidden = true)
    public Providers providers() {
        return new Providers(providers.stream()
                .filter(GenerationProvider::configured)
                .map(GenerationProvider::name)
                .sorted()
                .toList());
    }
}
