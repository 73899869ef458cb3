package ai.vidgo.generation.overview;

import ai.vidgo.generation.jobs.JobRecord;
import ai.vidgo.generation.jobs.JobRecords;
import ai.vidgo.generation.overview.GenerationFigures.Day;
import ai.vidgo.generation.overview.GenerationFigures.Generation;
import ai.vidgo.generation.overview.GenerationFigures.Step;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The newest generations, and how many there were on each day (contract: admin §2, §4). */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class AdminGenerationsResource {

    /** How long an administrator's page can load the clean results. */
    private static final Duration LINK_LIFE = Duration.ofMinutes(15);

    private final GenerationFigures figures;
    private final MediaUrls urls;
    private final JobRecords records;

    AdminGenerationsResource(GenerationFigures figures, MediaUrls urls, JobRecords records) {
        this.figures = figures;
        this.urls = urls;
        this.records = records;
    }

    /** Answer of {@code /admin/generations}. */
    @RegisterForReflection
    record Newest(List<Item> generations, int count) {}

    /**
     * One generation.
     *
     * @param toolType the service that was paid for
     * @param resultImageUrl signed and short-lived
     * @param resultVideoUrl signed and short-lived
     * @param generationSteps what was tried at which provider, oldest first
     */
    @RegisterForReflection
    record Item(
            UUID id,
            String toolType,
            @Nullable String topic,
            String status,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            Instant createdAt,
            List<Step> generationSteps) {}

    /** The newest generations of all users; 422 outside of 1 to 200. */
    @GET
    @Path("/generations")
    @Operation(summary = "List the newest generations of all users")
    public Newest newest(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<Item> items = figures.newest(limit).stream().map(this::item).toList();
        return new Newest(items, items.size());
    }

    /**
     * One generation with everything that was decided about it.
     *
     * @throws Problem 404 {@code not_found} for an unknown or malformed id
     */
    @GET
    @Path("/generations/{id}")
    @Operation(summary = "Show what was decided about a generation")
    public JobRecord record(@PathParam("id") String id) {
        return Ids.parse(id).flatMap(records::find).orElseThrow(() -> Problem.of(404, "not_found"));
    }

    /** Exactly {@code days} entries, oldest first, ending today; 422 outside of 1 to 365. */
    @GET
    @Path("/charts/generations")
    @Operation(summary = "Count the generations of each day")
    public List<Day> chart(@QueryParam("days") @DefaultValue("30") @Min(1) @Max(365) int days) {
        return figures.days(days);
    }

    private Item item(Generation generation) {
        return new Item(
                generation.id(),
                generation.serviceType(),
                generation.topic(),
                generation.status(),
                link(generation.imageKey()),
                link(generation.videoKey()),
                generation.createdAt(),
                generation.steps());
    }

    private @Nullable String link(@Nullable String key) {
        return key == null ? null : urls.outgoing(urls.signed(key, LINK_LIFE));
    }
}
