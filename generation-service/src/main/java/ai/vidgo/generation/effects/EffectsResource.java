package ai.vidgo.generation.effects;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Effects (contract: generation §3). All paths want a token (401); who may use them and what can go wrong is at
 * {@link Effects#apply}.
 */
@Path("/api/v1/effects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Effects")
@Authenticated
@RunOnVirtualThread
class EffectsResource {

    private final Effects effects;
    private final Pictures pictures;
    private final Clips clips;
    private final Choices choices;
    private final MediaAddress addresses;
    private final MediaUrls urls;

    EffectsResource(
            Effects effects, Pictures pictures, Clips clips, Choices choices, MediaAddress addresses, MediaUrls urls) {
        this.effects = effects;
        this.pictures = pictures;
        this.clips = clips;
        this.choices = choices;
        this.addresses = addresses;
        this.urls = urls;
    }

    /**
     * The styles.
     *
     * @param category {@code artistic}, {@code modern} or {@code professional}; an unknown one has none
     */
    @GET
    @Path("/styles")
    @Operation(summary = "Styles for pictures")
    public List<Style> styles(@QueryParam("category") @Nullable String category) {
        return choices.styles().stream()
                .filter(style -> category == null || style.category().equals(category))
                .map(style -> Style.of(style.outgoing(urls)))
                .toList();
    }

    /**
     * Redraws a picture in a style. Costs 8 credits.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    @POST
    @Path("/apply-style")
    @Operation(summary = "Redraw a picture in a style (8 credits)")
    public EffectAnswer applyStyle(@NotNull @Valid EffectRequests.ApplyStyle request, @BeanParam Call call) {
        String picture = addresses.stored("image_url", request.imageUrl());
        Wish wish = pictures.styled(picture, request.styleId(), request.intensityOrDefault());
        return effects.apply(wish, Effects.For.PLANS_WITH_EFFECTS, call).withStyle(request.styleId());
    }

    /** Enlarges a picture two or four times. Costs 10 credits. */
    @POST
    @Path("/hd-enhance")
    @Operation(summary = "Enlarge a picture to 2k or 4k (10 credits)")
    public EffectAnswer enlarge(@NotNull @Valid EffectRequests.HdEnhance request, @BeanParam Call call) {
        String picture = addresses.stored("image_url", request.imageUrl());
        int factor = request.factor();
        return effects.apply(pictures.hdEnhance(picture, factor), Effects.For.PLANS_WITH_EFFECTS, call)
                .withResolution(factor + "k");
    }

    /** Makes a clip better. For the plans Pro and Pro+; costs 12 credits. */
    @POST
    @Path("/video-enhance")
    @Operation(summary = "Make a clip better (12 credits, plans Pro and Pro+)")
    public EffectAnswer enhanceVideo(@NotNull @Valid EffectRequests.VideoEnhance request, @BeanParam Call call) {
        String clip = addresses.stored("video_url", request.videoUrl());
        String enhancement = request.enhancementOrDefault();
        return effects.apply(clips.enhance(clip, enhancement), Effects.For.PRO_PLANS, call)
                .withEnhancement(enhancement);
    }

    /** A style as this path shows it. */
    @RegisterForReflection
    @Schema(name = "EffectStyle")
    record Style(String id, String name, String nameZh, String category, String previewUrl) {

        static Style of(VisualStyle style) {
            return new Style(style.id(), style.name(), style.nameZh(), style.category(), style.previewUrl());
        }
    }
}
