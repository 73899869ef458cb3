package ai.vidgo.generation.textimage;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /generate/t2i}.
 *
 * @param prompt what the picture shows, 1 to 2000 characters
 * @param width pixels, 512 to 1440, 1024 unless given
 * @param height pixels, 512 to 1440, 1024 unless given
 */
@RegisterForReflection
record TextImageRequest(
        @NotBlank @Size(max = 2000) String prompt,
        @Nullable @Min(512) @Max(1440) Integer width,
        @Nullable @Min(512) @Max(1440) Integer height) {

    private static final int DEFAULT_SIDE = 1024;

    int widthOrDefault() {
        return Objects.requireNonNullElse(width, DEFAULT_SIDE);
    }

    int heightOrDefault() {
        return Objects.requireNonNullElse(height, DEFAULT_SIDE);
    }

    /** Null for the default size, so that a preset of another size never answers. */
    @Nullable
    String unusualSize() {
        boolean usual = widthOrDefault() == DEFAULT_SIDE && heightOrDefault() == DEFAULT_SIDE;
        return usual ? null : widthOrDefault() + "x" + heightOrDefault();
    }
}
