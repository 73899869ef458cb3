package ai.vidgo.generation.effects;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import com.fasterxml.jackson.annotation.JsonAlias;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the effect paths. Addresses are absolute {@code https} or own {@code /static/...} paths. */
final class EffectRequests {

    private static final String PICTURE = "/static/materials/products/product-1.png";

    private EffectRequests() {}

    /**
     * Body of {@code /effects/apply-style}.
     *
     * @param styleId id of {@code GET /effects/styles}
     * @param intensity 0 to 1, 1 unless given; {@code strength} is the same
     */
    @RegisterForReflection
    @Schema(name = "ApplyStyleRequest")
    record ApplyStyle(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @NotBlank @Size(max = 50) @Schema(examples = "watercolor")
            String styleId,

            @JsonAlias("strength") @Nullable @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.8")
            Double intensity) {

        double intensityOrDefault() {
            return Objects.requireNonNullElse(intensity, 1.0);
        }
    }

    /**
     * Body of {@code /effects/hd-enhance}.
     *
     * @param targetResolution {@code 2k} or {@code 4k} (unless given)
     * @param scale the frontend's word for it: 2 is {@code 2k}, 4 is {@code 4k}
     */
    @RegisterForReflection
    @Schema(name = "HdEnhanceRequest")
    record HdEnhance(
            @NotBlank @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable @Pattern(regexp = "2k|4k") @Schema(examples = "4k")
            String targetResolution,

            @Nullable @Schema(examples = "4") Integer scale) {

        /**
         * The enlargement, 2 or 4.
         *
         * @throws ai.vidgo.platform.error.Problem 422 for another scale
         */
        int factor() {
            if (targetResolution != null) {
                return targetResolution.equals("2k") ? 2 : 4;
            }
            int factor = Objects.requireNonNullElse(scale, 4);
            if (factor != 2 && factor != 4) {
                throw ValidationProblem.of(FieldError.body("scale", "enum", "Input should be 2 or 4", factor));
            }
            return factor;
        }
    }

    /**
     * Body of {@code /effects/video-enhance}.
     *
     * @param enhancementType {@code quality} (unless given), {@code stabilize} or {@code denoise}
     */
    @RegisterForReflection
    @Schema(name = "VideoEnhanceRequest")
    record VideoEnhance(
            @NotBlank @Size(max = 2000) @Schema(examples = "https://example.com/clip.mp4")
            String videoUrl,

            @Nullable @Pattern(regexp = "quality|stabilize|denoise") @Schema(examples = "denoise")
            String enhancementType) {

        String enhancementOrDefault() {
            return Objects.requireNonNullElse(enhancementType, "quality");
        }
    }
}
