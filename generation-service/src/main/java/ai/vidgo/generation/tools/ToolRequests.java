package ai.vidgo.generation.tools;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the tool paths. Addresses are absolute {@code https} or own {@code /static/...} paths. */
final class ToolRequests {

    private static final String PICTURE = "/static/materials/products/product-1.png";

    private ToolRequests() {}

    /**
     * Body of {@code /tools/remove-bg}.
     *
     * @param outputFormat {@code png} (transparent, the default) or {@code white}
     */
    @RegisterForReflection
    @Schema(name = "RemoveBackgroundRequest")
    record RemoveBackground(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable @Pattern(regexp = "png|white") @Schema(examples = "png")
            String outputFormat) {}

    /** Body of {@code /tools/remove-bg/batch}: 1 to 10 pictures. */
    @RegisterForReflection
    @Schema(name = "RemoveBackgroundBatchRequest")
    record RemoveBackgrounds(
            @NotEmpty List<@NotBlank @Size(max = 2000) String> imageUrls,

            @Nullable @Pattern(regexp = "png|white") @Schema(examples = "white")
            String outputFormat) {}

    /**
     * Body of {@code /tools/product-scene}.
     *
     * @param sceneType id of {@code GET /tools/templates/scenes}, {@code studio} unless given
     */
    @RegisterForReflection
    @Schema(name = "ProductSceneRequest")
    record ProductScene(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String productImageUrl,

            @Nullable @Size(max = 50) @Schema(examples = "studio")
            String sceneType,

            @Nullable @Size(max = 2000) @Schema(examples = "with autumn leaves")
            String customPrompt) {}

    /**
     * Body of {@code /tools/try-on}.
     *
     * @param modelId id of {@code GET /tools/models/list}; the first unless given or a model image is
     * @param background {@code white} or {@code studio}; {@code transparent} is not offered
     */
    @RegisterForReflection
    @Schema(name = "TryOnRequest")
    record TryOn(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String garmentImageUrl,

            @Nullable @Size(max = 2000) String modelImageUrl,

            @Nullable @Size(max = 50) @Schema(examples = "female_01")
            String modelId,

            @Nullable @Pattern(regexp = "front|side|back") @Schema(examples = "front")
            String angle,

            @Nullable @Pattern(regexp = "white|studio") @Schema(examples = "white")
            String background) {

        String angleOrDefault() {
            return Objects.requireNonNullElse(angle, "front");
        }

        String backgroundOrDefault() {
            return Objects.requireNonNullElse(background, "white");
        }
    }

    /**
     * Body of {@code /tools/room-redesign}.
     *
     * @param style id of {@code GET /tools/templates/interior-styles} or {@code GET /interior/styles}, {@code modern}
     *     unless given
     * @param preserveStructure whether the room keeps its layout, true unless given
     */
    @RegisterForReflection
    @Schema(name = "RoomRedesignRequest")
    record RoomRedesign(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String roomImageUrl,

            @Nullable @Size(max = 50) @Schema(examples = "nordic")
            String style,

            @Nullable @Size(max = 1000) @Schema(examples = "a green sofa")
            String customPrompt,

            @Nullable Boolean preserveStructure) {}

    /**
     * Body of {@code /tools/short-video}.
     *
     * @param motionStrength 1 to 10, 5 unless given
     * @param style id of {@code GET /tools/styles}; costs 5 credits more
     */
    @RegisterForReflection
    @Schema(name = "ShortVideoRequest")
    record ShortVideo(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable @Min(1) @Max(10) @Schema(examples = "5")
            Integer motionStrength,

            @Nullable @Size(max = 50) @Schema(examples = "cinematic")
            String style,

            @Nullable @Size(max = 2000) String script,
            @Nullable @Size(max = 50) String voiceId) {}

    /**
     * Body of {@code /tools/avatar}.
     *
     * @param language {@code en} (unless given), {@code zh-TW}, {@code ja} or {@code ko}
     * @param voiceId id of {@code GET /tools/avatar/voices} in that language
     * @param duration expected length in seconds, 5 to 120, 30 unless given; the clip is as long as the script takes to
     *     be spoken, whatever is expected
     * @param aspectRatio expected shape; the clip has the shape of the picture
     */
    @RegisterForReflection
    @Schema(name = "AvatarRequest")
    record Avatar(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @NotNull @NotBlank @Size(max = 2000) @Schema(examples = "Welcome to our shop!")
            String script,

            @Nullable @Size(max = 20) @Schema(examples = "en")
            String language,

            @Nullable @Size(max = 50) @Schema(examples = "en-US-nova")
            String voiceId,

            @Nullable @Schema(examples = "30") Integer duration,

            @Nullable @Pattern(regexp = "9:16|16:9|1:1") @Schema(examples = "9:16")
            String aspectRatio,

            @Nullable @Pattern(regexp = "720p|1080p") @Schema(examples = "720p")
            String resolution) {}
}
