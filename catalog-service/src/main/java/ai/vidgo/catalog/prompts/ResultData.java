package ai.vidgo.catalog.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result as stored URLs of our own media ({@code result_data} of contract: catalog §5). */
@RegisterForReflection
record ResultData(
        @Size(max = 500) @Nullable String imageUrl,
        @Size(max = 500) @Nullable String videoUrl,
        @Size(max = 500) @Nullable String thumbnailUrl,
        @Size(max = 500) @Nullable String watermarkedUrl,
        @Nullable Map<String, Object> params) {

    /** Nothing. */
    static final ResultData NONE = new ResultData(null, null, null, null, Map.of());

    Map<String, Object> parameters() {
        return params == null ? Map.of() : params;
    }

    boolean present() {
        return imageUrl != null || videoUrl != null;
    }
}
