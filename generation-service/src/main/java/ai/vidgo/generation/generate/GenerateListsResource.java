package ai.vidgo.generation.generate;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.DesignStyle;
import ai.vidgo.generation.choices.RoomType;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the {@code /generate} paths offer (contract: generation §4); public constants. */
@Path("/api/v1/generate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Generate")
@RunOnVirtualThread
class GenerateListsResource {

    private final Choices choices;
    private final MediaUrls urls;

    GenerateListsResource(Choices choices, MediaUrls urls) {
        this.choices = choices;
        this.urls = urls;
    }

    /** Styles for clips. */
    @GET
    @Path("/video/styles")
    @Operation(summary = "Styles for clips")
    public List<VideoStyle> videoStyles() {
        return choices.styles().stream()
                .map(style -> VideoStyle.of(style.outgoing(urls)))
                .toList();
    }

    /** Design styles, as {@code GET /interior/styles} has them, with their words for the provider. */
    @GET
    @Path("/interior-styles")
    @Operation(summary = "Styles of interior design")
    public Styles interiorStyles() {
        return new Styles(choices.designStyles());
    }

    /** Kinds of rooms, as {@code GET /interior/room-types} has them, with their words for the provider. */
    @GET
    @Path("/room-types")
    @Operation(summary = "Kinds of rooms")
    public RoomTypes roomTypes() {
        return new RoomTypes(choices.roomTypes());
    }

    @RegisterForReflection
    @Schema(name = "DesignStyleList")
    record Styles(List<DesignStyle> styles) {}

    @RegisterForReflection
    @Schema(name = "RoomTypeList")
    record RoomTypes(List<RoomType> roomTypes) {}

    /**
     * A style as the video page reads it.
     *
     * @param modelId number at a retired vendor, 0 when unknown
     * @param version null: the ids have none
     */
    @RegisterForReflection
    @Schema(name = "VideoStyle")
    record VideoStyle(
            String id,
            String name,
            String nameZh,
            String category,
            String previewUrl,
            int modelId,
            @Nullable String version) {

        static VideoStyle of(VisualStyle style) {
            return new VideoStyle(
                    style.id(),
                    style.name(),
                    style.nameZh(),
                    style.category(),
                    style.previewUrl(),
                    style.modelId(),
                    null);
        }
    }
}
