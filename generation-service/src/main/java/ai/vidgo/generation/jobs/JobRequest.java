package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.Operation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job has to make, as stored with it.
 *
 * @param inputs store keys of the input media, the main one first
 * @param parameters wishes under the names of {@link ai.vidgo.generation.providers.GenerationRequest.Parameter}
 * @param finish what we do with the provider's picture before it is the result
 * @param marked whether the owner's plan only gives watermarked results
 * @param candidate how the result is offered to the catalogue, or null when the library has no such tool
 */
@RegisterForReflection
public record JobRequest(
        Operation operation,
        @Nullable String prompt,
        List<String> inputs,
        Map<String, Object> parameters,
        Finish finish,
        boolean marked,
        @Nullable Candidate candidate) {

    /** Our own last step. */
    public enum Finish {
        /** The provider's picture is the result. */
        NONE,
        /** Transparency becomes white. */
        WHITE_BACKGROUND
    }

    /**
     * The material that the result may become after an administrator's approval.
     *
     * @param toolType tool type of the library
     * @param topic topic id
     * @param prompt what was asked in words, also where the operation takes none
     * @param inputParams the keys by which presets are matched
     */
    @RegisterForReflection
    public record Candidate(String toolType, String topic, String prompt, Map<String, Object> inputParams) {}
}
