package ai.vidgo.catalog.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the result of a template is made ({@code api_info} of contract: catalog §5); for people, nothing acts on it. */
@RegisterForReflection
record TemplateApi(
        @Size(max = 100) @Nullable String endpoint,
        @Size(max = 50) @Nullable String provider,
        @Size(max = 100) @Nullable String model) {

    /** Not known. */
    static final TemplateApi UNKNOWN = new TemplateApi(null, null, null);
}
