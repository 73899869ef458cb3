package ai.vidgo.generation.tools;

import ai.vidgo.generation.answers.ToolAnswer;
import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.operations.Avatars;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Cutouts;
import ai.vidgo.generation.operations.ProductScenes;
import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.operations.TryOns;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The tools (contract: generation §2). Visitors and accounts without a plan get presets; subscribers get presets, then
 * generations. What can go wrong is at {@link PaidGeneration#answer}; every path also has 422 for a bad body.
 */
@Path("/api/v1/tools")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tools")
@RunOnVirtualThread
class ToolsResource {

    private final PaidGeneration generation;
    private final MediaAddress addresses;
    private final ToolAnswers answers;
    private final CutoutBatch batch;
    private final Choices choices;
    private final Cutouts cutouts;
    private final ProductScenes scenes;
    private final TryOns tryOns;
    private final RoomDesigns rooms;
    private final Clips clips;
    private final Avatars avatars;

    ToolsResource(
            PaidGeneration generation,
            MediaAddress addresses,
            ToolAnswers answers,
            CutoutBatch batch,
            Choices choices,
            Cutouts cutouts,
            ProductScenes scenes,
            TryOns tryOns,
            RoomDesigns rooms,
            Clips clips,
            Avatars avatars) {
        this.generation = generation;
        this.addresses = addresses;
        this.answers = answers;
        this.batch = batch;
        this.choices = choices;
        this.cutouts = cutouts;
        this.scenes = scenes;
        this.tryOns = tryOns;
        this.rooms = rooms;
        this.clips = clips;
        this.avatars = avatars;
    }

    /** Removes the background of one picture. Costs 3 credits unless a preset answers. */
    @POST
    @Path("/remove-bg")
    @Operation(summary = "Remove the background of a picture (3 credits)")
    public ToolAnswer removeBackground(@NotNull @Valid ToolRequests.RemoveBackground request, @BeanParam Call call) {
        String picture = addresses.stored("image_url", request.imageUrl());
        return answer(cutouts.of(picture, "white".equals(request.outputFormat())), call);
    }

    /**
     * Removes the backgrounds of 1 to 10 pictures, each of its own: some may fail. Costs 3 credits for each success.
     *
     * @throws Problem 400 {@code too_many_images}
     */
    @POST
    @Path("/remove-bg/batch")
    @Operation(summary = "Remove the backgrounds of up to 10 pictures (3 credits each)")
    public ToolAnswer removeBackgrounds(@NotNull @Valid ToolRequests.RemoveBackgrounds request, @BeanParam Call call) {
        return batch.answer(request.imageUrls(), "white".equals(request.outputFormat()), call);
    }

    /**
     * Places a product in a scene. Costs 10 credits unless a preset answers.
     *
     * @throws Problem 400 {@code unknown_scene}
     */
    @POST
    @Path("/product-scene")
    @Operation(summary = "Place a product in a scene (10 credits)")
    public ToolAnswer productScene(@NotNull @Valid ToolRequests.ProductScene request, @BeanParam Call call) {
        String product = addresses.stored("product_image_url", request.productImageUrl());
        return answer(scenes.of(product, request.sceneType(), request.customPrompt()), call);
    }

    /**
     * Puts a garment on a person. Costs 15 credits unless a preset answers.
     *
     * @throws Problem 400 {@code unknown_model}
     */
    @POST
    @Path("/try-on")
    @Operation(summary = "Try a garment on a model (15 credits)")
    public ToolAnswer tryOn(@NotNull @Valid ToolRequests.TryOn request, @BeanParam Call call) {
        String garment = addresses.stored("garment_image_url", request.garmentImageUrl());
        String person =
                request.modelImageUrl() == null ? null : addresses.stored("model_image_url", request.modelImageUrl());
        TryOns.Fitting fitting = new TryOns.Fitting(
                garment, person, request.modelId(), request.angleOrDefault(), request.backgroundOrDefault());
        return answer(tryOns.of(fitting), call);
    }

    /**
     * Redesigns a room. Costs 20 credits unless a preset answers.
     *
     * @throws Problem 400 {@code unknown_style}
     */
    @POST
    @Path("/room-redesign")
    @Operation(summary = "Redesign a room (20 credits)")
    public ToolAnswer redesignRoom(@NotNull @Valid ToolRequests.RoomRedesign request, @BeanParam Call call) {
        Input room = new Input.Picture(addresses.stored("room_image_url", request.roomImageUrl()));
        String style = Objects.requireNonNullElse(request.style(), "modern");
        RoomDesigns.Brief brief = new RoomDesigns.Brief(request.customPrompt(), style, null);
        boolean keep = Objects.requireNonNullElse(request.preserveStructure(), true);
        return answer(rooms.redesign(room, brief, keep), call);
    }

    /**
     * Makes a product clip. Costs 25 credits, 5 more with a style, unless a preset answers. Narration is not offered, so
     * that a script is refused and not dropped.
     *
     * @throws Problem 400 {@code unknown_style} or {@code unknown_voice}, 422 for a script or a voice
     */
    @POST
    @Path("/short-video")
    @Operation(summary = "Make a short product clip (25 credits, 30 with a style)")
    public ToolAnswer shortVideo(@NotNull @Valid ToolRequests.ShortVideo request, @BeanParam Call call) {
        String picture = addresses.stored("image_url", request.imageUrl());
        refuseNarration(request);
        int motion = Objects.requireNonNullElse(request.motionStrength(), 5);
        return answer(clips.shortVideo(picture, motion, request.style()), call);
    }

    /**
     * Makes a person speak. Costs 30 credits unless a preset answers.
     *
     * @throws Problem 400 {@code language_not_supported}, {@code duration_out_of_range} or {@code unknown_voice}
     */
    @POST
    @Path("/avatar")
    @Operation(summary = "Make a person of a picture speak a script (30 credits)")
    public ToolAnswer avatar(@NotNull @Valid ToolRequests.Avatar request, @BeanParam Call call) {
        String language = Objects.requireNonNullElse(request.language(), "en");
        int duration = Objects.requireNonNullElse(request.duration(), 30);
        avatars.requirePossible(language, duration);
        Input person = new Input.Picture(addresses.stored("image_url", request.imageUrl()));
        Avatars.Speech speech = new Avatars.Speech(
                person,
                request.script(),
                language,
                request.voiceId(),
                duration,
                Objects.requireNonNullElse(request.aspectRatio(), "9:16"),
                Objects.requireNonNullElse(request.resolution(), "720p"));
        return answer(avatars.of(speech), call);
    }

    private ToolAnswer answer(Wish wish, Call call) {
        return answers.of(generation.answer(wish, call), call);
    }

    private void refuseNarration(ToolRequests.ShortVideo request) {
        if (request.voiceId() != null) {
            choices.voice(request.voiceId());
        }
        if (request.script() != null || request.voiceId() != null) {
            String field = request.script() != null ? "script" : "voice_id";
            throw ValidationProblem.of(
                    FieldError.body(field, "not_supported", "Narration is not offered for short videos", null));
        }
    }
}
