package ai.vidgo.generation.tools;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /tools/remove-bg}.
 *
 * @param imageUrl the picture: absolute {@code https}, or an own {@code /static/...} path
 * @param outputFormat {@code png} (transparent, the default) or {@code white}
 */
@RegisterForReflection
record RemoveBackgroundRequest(
        @NotBlank @Size(max = 2000) String imageUrl,
        @Nullable @Pattern(regexp = "png|white") String outputFormat) {

    boolean white() {
        return "white".equals(outputFormat);
    }
}
