package ai.vidgo.generation.presets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A material as generation hands it to the catalogue, written flat in the names of
 * contract: data-catalog-generation §2.1. All URLs are stored ones ({@code /static/...} or the given absolute input).
 *
 * @param lookupHash natural key, see {@link LookupHash}
 * @param toolType one of the tool types
 * @param topic topic id, at most 100 characters
 * @param language {@code en}, {@code zh-TW}, {@code ja}, {@code ko} or {@code es}
 * @param tags free tags, may be empty
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Material(
        String lookupHash,
        String toolType,
        String topic,
        String language,
        List<String> tags,
        @JsonUnwrapped Wording wording,
        @JsonUnwrapped Input input,
        @JsonUnwrapped Result result,
        @JsonUnwrapped Origin origin) {

    /**
     * What was asked, in words.
     *
     * @param prompt the prompt, part of the hash
     * @param effectPrompt the second prompt, part of the hash
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wording(
            String prompt,
            @Nullable String effectPrompt,
            @Nullable String promptEn,
            @Nullable String promptZh,
            @Nullable String titleEn,
            @Nullable String titleZh) {}

    /**
     * What went in.
     *
     * @param inputParams the keys by which presets are matched, never null
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(
            @Nullable String inputImageUrl, @Nullable String inputVideoUrl, Map<String, Object> inputParams) {}

    /**
     * What came out.
     *
     * @param durationSeconds length of a clip in seconds
     * @param resolution for example {@code 720p}
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String resultThumbnailUrl,
            @Nullable String resultWatermarkedUrl,
            @Nullable String resultWatermarkedImageUrl,
            @Nullable Double durationSeconds,
            @Nullable String resolution) {}

    /**
     * Where it comes from.
     *
     * @param source {@code seed}, {@code user} or {@code admin}
     * @param sourceUserId the owner when the source is a user
     * @param status {@code pending} or {@code approved}
     * @param generationSteps one element per step (contract: providers §8.3)
     * @param generationCostUsd what the providers charged in US dollars
     * @param sortOrder place in lists, ascending
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            String source,
            @Nullable String sourceUserId,
            String status,
            List<Step> generationSteps,
            double generationCostUsd,
            @Nullable Double qualityScore,
            @Nullable Integer sortOrder,
            @Nullable Boolean isFeatured) {}

    /**
     * One step of the making.
     *
     * @param api the provider, or {@code local}
     * @param cost US dollars
     * @param durationMs milliseconds
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            int step,
            String api,
            String action,
            @Nullable String model,
            Map<String, Object> input,
            @Nullable String resultUrl,
            @Nullable Double cost,
            @Nullable Long durationMs) {}
}
