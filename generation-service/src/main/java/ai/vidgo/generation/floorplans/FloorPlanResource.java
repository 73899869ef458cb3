package ai.vidgo.generation.floorplans;

import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.platform.crypto.Tokens;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * From a floor plan to a room (contract: generation §5, floor-plan flow): the plan becomes a sketch that is kept, the
 * sketch a picture, and the picture is refined by words. Each picture costs what a room costs; the sketch is free.
 */
@Path("/api/v1/interior/floor-plans")
@Produces(jakarta.ws.rs.core.MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class FloorPlanResource {

    private static final int LISTED = 50;
    private static final Duration LINK_LIFE = Duration.ofHours(1);

    private final FloorPlans plans;
    private final PlanRows rows;
    private final PlanPictures pictures;
    private final CurrentCaller callers;
    private final MediaStore store;
    private final MediaUrls urls;
    private final Clock clock;

    FloorPlanResource(
            FloorPlans plans,
            PlanRows rows,
            PlanPictures pictures,
            CurrentCaller callers,
            MediaStore store,
            MediaUrls urls,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.pictures = pictures;
        this.callers = callers;
        this.store = store;
        this.urls = urls;
        this.clock = clock;
    }

    /**
     * A plan of the caller.
     *
     * @param sourceType what was sent: {@code png}, {@code jpeg}, {@code pdf}, {@code svg} or {@code dxf}
     * @param sketchUrl black lines on white; works for an hour
     * @param width pixels of the sketch
     */
    @RegisterForReflection
    @Schema(name = "FloorPlan")
    record PlanAnswer(
            UUID id,

            @Schema(enumeration = {"png", "jpeg", "pdf", "svg", "dxf"})
            String sourceType,

            String sketchUrl,
            int width,
            int height,
            Instant createdAt) {}

    @RegisterForReflection
    @Schema(name = "FloorPlans")
    record PlansAnswer(List<PlanAnswer> floorPlans, int count) {}

    /**
     * What the room should look like, or what should be different.
     *
     * @param prompt 1 to 1000 characters
     */
    @RegisterForReflection
    @Schema(name = "FloorPlanWish")
    record PlanWish(@NotBlank @Size(max = 1000) String prompt) {}

    /**
     * Makes the sketch of a plan and keeps it. Nobody is asked about it before somebody may have a room drawn from it.
     *
     * @param file the form's field {@code file}: PNG, JPEG, PDF (its first page), SVG or ASCII DXF of up to 10 MiB
     * @throws Problem 400 {@code plan_unreadable}, {@code plan_too_complex}, {@code plan_type_unknown}, or {@code plan_dwg}
     *     with advice; 413 {@code plan_too_large}; 422 without a file
     */
    @POST
    @Consumes(jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Make a sketch of a floor plan")
    public PlanAnswer sketch(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw ValidationProblem.of(FieldError.body("file", "missing", "Field required", null));
        }
        return switch (plans.sketch(file.uploadedFile())) {
            case Sketched.Refused refused -> throw Problem.of(400, refused.code());
            case Sketched.Sketch sketch -> answer(keep(sketch));
        };
    }

    private PlanRows.Plan keep(Sketched.Sketch sketch) {
        PlanRows.Plan plan = new PlanRows.Plan(
                UUID.randomUUID(),
                sketch.source().wireName(),
                // Not among the uploads, which go with the jobs that they were made for.
                Moderation.UNJUDGED + Tokens.random() + ".png",
                sketch.width(),
                sketch.height(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        // The row first: a file that no row names would not be erased with its owner.
        rows.insert(callers.require().userId(), plan);
        boolean stored = false;
        try {
            store.put(plan.sketchKey(), sketch.png(), MediaType.PNG);
            stored = true;
        } finally {
            if (!stored) {
                rows.delete(plan.id());
            }
        }
        return plan;
    }

    /** The caller's newest plans. */
    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "List the caller's floor plans")
    public PlansAnswer list() {
        List<PlanAnswer> newest = rows.of(callers.require().userId(), LISTED).stream()
                .map(this::answer)
                .toList();
        return new PlansAnswer(newest, newest.size());
    }

    /**
     * Draws a room from the sketch.
     *
     * @throws Problem 404 for a plan of somebody else, 403 without a subscription, 502 when no provider could; else as
     *     {@link PlanPictures#render}
     */
    @POST
    @Path("/{id}/render")
    @Consumes(jakarta.ws.rs.core.MediaType.APPLICATION_JSON)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Draw a room from a floor plan")
    public PlanPicture render(@PathParam("id") String id, @NotNull @Valid PlanWish wish, @BeanParam Call call) {
        return pictures.render(plan(id), wish.prompt(), call);
    }

    /**
     * Changes the latest finished picture of a plan as words say. Repeated under its idempotency key it gives its first
     * answer again, whatever was made of the plan since.
     *
     * @throws Problem 404 for a plan of somebody else, 409 {@code plan_without_picture} while there is no finished picture;
     *     else as {@link PlanPictures#refine}
     */
    @POST
    @Path("/{id}/refine")
    @Consumes(jakarta.ws.rs.core.MediaType.APPLICATION_JSON)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Refine the picture made of a floor plan")
    public PlanPicture refine(@PathParam("id") String id, @NotNull @Valid PlanWish wish, @BeanParam Call call) {
        return pictures.refine(callers.require().userId(), plan(id), wish.prompt(), call);
    }

    private PlanRows.Plan plan(String id) {
        return Ids.parse(id)
                .flatMap(known -> rows.find(callers.require().userId(), known))
                .orElseThrow(() -> Problem.of(404, "not_found"));
    }

    private PlanAnswer answer(PlanRows.Plan plan) {
        return new PlanAnswer(
                plan.id(),
                plan.sourceType(),
                urls.outgoing(urls.signed(plan.sketchKey(), LINK_LIFE)),
                plan.width(),
                plan.height(),
                plan.createdAt());
    }
}
