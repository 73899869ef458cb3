package ai.vidgo.generation.generate;

import ai.vidgo.generation.answers.ToolAnswer;
import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Cutouts;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.operations.ProductScenes;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
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
 * What the pages about patterns, products and videos generate (contract: generation §4). What can go wrong is at
 * {@link PaidGeneration#answer}; every path also has 422 for a bad body.
 */
@Path("/api/v1/generate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Generate")
@RunOnVirtualThread
class TopicPagesResource {

    private final PaidGeneration generation;
    private final MediaAddress addresses;
    private final ToolAnswers answers;
    private final Pictures pictures;
    private final Cutouts cutouts;
    private final ProductScenes scenes;
    private final Clips clips;

    TopicPagesResource(
            PaidGeneration generation,
            MediaAddress addresses,
            ToolAnswers answers,
            Pictures pictures,
            Cutouts cutouts,
            ProductScenes scenes,
            Clips clips) {
        this.generation = generation;
        this.addresses = addresses;
        this.answers = answers;
        this.pictures = pictures;
        this.cutouts = cutouts;
        this.scenes = scenes;
        this.clips = clips;
    }

    /** Draws a pattern. Costs 5 credits unless a preset answers. */
    @POST
    @Path("/pattern/generate")
    @Operation(summary = "Draw a pattern from words (5 credits)")
    public ToolAnswer pattern(@NotNull @Valid GenerateRequests.Pattern request, @BeanParam Call call) {
        Wish wish = pictures.pattern(
                request.prompt(), request.styleOrDefault(), request.widthOrDefault(), request.heightOrDefault());
        return answer(wish, call);
    }

    /** Lays a pattern on a product. Costs 8 credits unless a preset answers. */
    @POST
    @Path("/pattern/transfer")
    @Operation(summary = "Lay a pattern on a product (8 credits)")
    public ToolAnswer patternTransfer(@NotNull @Valid GenerateRequests.PatternTransfer request, @BeanParam Call call) {
        String product = addresses.stored("product_image_url", request.productImageUrl());
        String pattern = addresses.stored("pattern_image_url", request.patternImageUrl());
        double strength = Objects.requireNonNullElse(request.blendStrength(), 0.5);
        return answer(pictures.patternTransfer(product, pattern, strength), call);
    }

    /** The same as {@code POST /tools/remove-bg} with a transparent result. */
    @POST
    @Path("/product/remove-background")
    @Operation(summary = "Remove the background of a product picture (3 credits)")
    public ToolAnswer removeBackground(@NotNull @Valid GenerateRequests.ProductImage request, @BeanParam Call call) {
        return answer(cutouts.of(addresses.stored("image_url", request.imageUrl()), false), call);
    }

    /**
     * The same as {@code POST /tools/product-scene}.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_scene}
     */
    @POST
    @Path("/product/generate-scene")
    @Operation(summary = "Place a product in a scene (10 credits)")
    public ToolAnswer productScene(@NotNull @Valid GenerateRequests.ProductScene request, @BeanParam Call call) {
        String product = addresses.stored("product_image_url", request.productImageUrl());
        return answer(scenes.of(product, request.sceneType(), request.customPrompt()), call);
    }

    /** Doubles a product picture. Costs 5 credits. */
    @POST
    @Path("/product/enhance")
    @Operation(summary = "Enlarge a product picture twice (5 credits)")
    public ToolAnswer enhance(@NotNull @Valid GenerateRequests.ProductImage request, @BeanParam Call call) {
        return answer(pictures.enhance(addresses.stored("image_url", request.imageUrl())), call);
    }

    /**
     * The same as {@code POST /tools/short-video}.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    @POST
    @Path("/video/image-to-video")
    @Operation(summary = "Make a clip from a picture (25 credits, 30 with a style)")
    public ToolAnswer video(@NotNull @Valid GenerateRequests.VideoFromImage request, @BeanParam Call call) {
        String picture = addresses.stored("image_url", request.imageUrl());
        int motion = Objects.requireNonNullElse(request.motionStrength(), 5);
        return answer(clips.shortVideo(picture, motion, request.style()), call);
    }

    /**
     * Redraws a clip in a style. Costs 30 credits.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    @POST
    @Path("/video/transform")
    @Operation(summary = "Redraw a clip in a style (30 credits)")
    public ToolAnswer transform(@NotNull @Valid GenerateRequests.VideoTransform request, @BeanParam Call call) {
        String clip = addresses.stored("video_url", request.videoUrl());
        String style = Objects.requireNonNullElse(request.style(), "anime");
        return answer(clips.transform(clip, style, request.prompt()), call);
    }

    private ToolAnswer answer(Wish wish, Call call) {
        return answers.of(generation.answer(wish, call), call);
    }
}
