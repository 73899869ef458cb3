package ai.vidgo.generation.generate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the {@code /generate} paths. Addresses are absolute {@code https} or own {@code /static/...} paths. */
final class GenerateRequests {

    private static final int SIDE = 1024;
    private static final String PICTURE = "/static/materials/products/product-1.png";

    private GenerateRequests() {}

    /**
     * Body of {@code POST /generate/t2i}.
     *
     * @param prompt what the picture shows, 1 to 2000 characters
     * @param width pixels, 512 to 1440, 1024 unless given; a picture of more than 1048576 pixels is made smaller in the
     *     same shape
     * @param height pixels, 512 to 1440, 1024 unless given
     */
    @RegisterForReflection
    @Schema(name = "TextImageRequest")
    record TextImage(
            @NotBlank @Size(max = 2000) @Schema(examples = "a teapot of blue glass on a wooden table")
            String prompt,

            @Nullable @Min(512) @Max(1440) @Schema(examples = "1024")
            Integer width,

            @Nullable @Min(512) @Max(1440) @Schema(examples = "1024")
            Integer height) {

        int widthOrDefault() {
            return Objects.requireNonNullElse(width, SIDE);
        }

        int heightOrDefault() {
            return Objects.requireNonNullElse(height, SIDE);
        }
    }

    /**
     * Body of {@code POST /generate/i2v}.
     *
     * @param prompt what moves and how
     * @param length seconds, 3 to 10, 5 unless given
     */
    @RegisterForReflection
    @Schema(name = "ImageVideoRequest")
    record ImageVideo(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @NotBlank @Size(max = 2000) @Schema(examples = "the camera circles the product")
            String prompt,

            @Nullable @Min(3) @Max(10) @Schema(examples = "5")
            Integer length) {}

    /**
     * Body of {@code POST /generate/interior}; without a picture the room is drawn from words.
     *
     * @param imageBase64 the picture itself, with or without a {@code data:} prefix; wins over the address
     */
    @RegisterForReflection
    @Schema(name = "GenerateInteriorRequest")
    record Interior(
            @Nullable @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable String imageBase64,

            @Nullable @Size(max = 1000) @Schema(examples = "a green sofa")
            String prompt,

            @Nullable @Size(max = 50) @Schema(examples = "scandinavian")
            String styleId,

            @Nullable @Size(max = 50) @Schema(examples = "living_room")
            String roomType) {}

    /**
     * Body of {@code POST /generate/pattern/generate}.
     *
     * @param style seamless (unless given), floral, geometric, abstract, traditional, 3d, interior or mockup; an unknown
     *     one is seamless
     * @param width pixels, 256 to 1440, 1024 unless given; a picture of more than 1048576 pixels is made smaller in the
     *     same shape
     * @param height pixels, 256 to 1440, 1024 unless given
     */
    @RegisterForReflection
    @Schema(name = "PatternRequest")
    record Pattern(
            @NotBlank @Size(max = 2000) @Schema(examples = "lemons and leaves")
            String prompt,

            @Nullable @Size(max = 50) @Schema(examples = "floral")
            String style,

            @Nullable @Min(256) @Max(1440) Integer width,
            @Nullable @Min(256) @Max(1440) Integer height) {

        String styleOrDefault() {
            return Objects.requireNonNullElse(style, "seamless");
        }

        int widthOrDefault() {
            return Objects.requireNonNullElse(width, SIDE);
        }

        int heightOrDefault() {
            return Objects.requireNonNullElse(height, SIDE);
        }
    }

    /**
     * Body of {@code POST /generate/pattern/transfer}.
     *
     * @param blendStrength 0 to 1, 0.5 unless given
     */
    @RegisterForReflection
    @Schema(name = "PatternTransferRequest")
    record PatternTransfer(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String productImageUrl,

            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String patternImageUrl,

            @Nullable @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.5")
            Double blendStrength) {}

    /** Body of {@code POST /generate/product/remove-background} and {@code /enhance}. */
    @RegisterForReflection
    @Schema(name = "ProductImageRequest")
    record ProductImage(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl) {}

    /**
     * Body of {@code POST /generate/product/generate-scene}.
     *
     * @param sceneType id of {@code GET /tools/templates/scenes}, {@code studio} unless given
     */
    @RegisterForReflection
    @Schema(name = "GenerateSceneRequest")
    record ProductScene(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String productImageUrl,

            @Nullable @Size(max = 50) @Schema(examples = "luxury")
            String sceneType,

            @Nullable @Size(max = 2000) String customPrompt) {}

    /**
     * Body of {@code POST /generate/video/image-to-video}.
     *
     * @param motionStrength 1 to 10, 5 unless given
     * @param style id of {@code GET /generate/video/styles}; costs 5 credits more
     */
    @RegisterForReflection
    @Schema(name = "VideoFromImageRequest")
    record VideoFromImage(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable @Min(1) @Max(10) @Schema(examples = "5")
            Integer motionStrength,

            @Nullable @Size(max = 50) @Schema(examples = "cinematic")
            String style) {}

    /**
     * Body of {@code POST /generate/video/transform}.
     *
     * @param style id of {@code GET /generate/video/styles}, {@code anime} unless given; {@code <id>_v5} is the same
     */
    @RegisterForReflection
    @Schema(name = "VideoTransformRequest")
    record VideoTransform(
            @NotBlank @Size(max = 2000) @Schema(examples = "https://example.com/clip.mp4")
            String videoUrl,

            @Nullable @Size(max = 50) @Schema(examples = "anime_v5")
            String style,

            @Nullable @Size(max = 2000) String prompt) {}
}
