package ai.vidgo.catalog.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template is applied to ({@code input_data} of contract: catalog §5). */
@RegisterForReflection
record TemplateInput(
        @Size(max = 2000) @Nullable String description,
        @Size(max = 500) @Nullable String imageUrl,
        @Size(max = 500) @Nullable String videoUrl,
        @Nullable Map<String, Object> params) {

    /** Nothing. */
    static final TemplateInput NONE = new TemplateInput(null, null, null, Map.of());

    Map<String, Object> parameters() {
        return params == null ? Map.of() : params;
    }
}
