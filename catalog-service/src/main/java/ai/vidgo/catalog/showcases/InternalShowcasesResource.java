package ai.vidgo.catalog.showcases;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * How generation fills seeded showcases that no material can stand for, patterns above all, and what its topic pages show.
 */
@Path("/internal/showcases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalShowcasesResource {

    private final WantedShowcases wanted;
    private final Showcases showcases;
    private final MediaUrls urls;

    InternalShowcasesResource(WantedShowcases wanted, Showcases showcases, MediaUrls urls) {
        this.wanted = wanted;
        this.showcases = showcases;
        this.urls = urls;
    }

    /** What everybody may see of some categories, by {@code sort_order}, ties by id (contract: generation §4). */
    @GET
    @Path("/examples")
    @Operation(hidden = true)
    public List<ToolShowcasesResource.Showcase> examples(
            @QueryParam("category") @Size(min = 1, max = 10) Set<String> categories,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return showcases.examples(categories, limit).stream()
                .map(showcase -> ToolShowcasesResource.Showcase.of(showcase, urls))
                .toList();
    }

    /** Active seeded showcases without a result, in a fixed order. */
    @GET
    @Path("/wanted")
    @Operation(hidden = true)
    public List<WantedShowcases.Wanted> wanted() {
        return wanted.list();
    }

    /** Gives one its result; 404 when it does not wait for one, 422 when a public address names a clean result. */
    @PUT
    @Path("/{id}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void put(@PathParam("id") UUID id, @NotNull @Valid ShowcaseResult result) {
        if (!wanted.fill(id, result)) {
            throw Problem.of(404, "not_found");
        }
    }
}
