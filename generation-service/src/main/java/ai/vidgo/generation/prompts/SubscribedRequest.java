package ai.vidgo.generation.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /prompts/subscribed/generate}.
 *
 * @param group a prompt group; decides operation and price
 * @param useCustom whether a prompt without a kept result is generated, true unless given
 * @param inputData what the operation is applied to; words alone when it is missing
 */
@RegisterForReflection
@Schema(name = "SubscribedGenerateRequest")
record SubscribedRequest(
        @NotBlank @Size(max = 50) @Schema(examples = "pattern_generate")
        String group,

        @NotBlank @Size(max = 2000) @Schema(examples = "lemons and leaves")
        String prompt,

        @Nullable @Size(max = 50) @Schema(examples = "default")
        String subTopic,

        @Nullable Boolean useCustom,
        @Nullable @Valid InputData inputData) {

    /** What the operation is applied to. */
    @RegisterForReflection
    @Schema(name = "SubscribedInputData")
    record InputData(
            @Nullable @Size(max = 2000) String imageUrl,
            @Nullable Map<String, Object> params) {}
}
