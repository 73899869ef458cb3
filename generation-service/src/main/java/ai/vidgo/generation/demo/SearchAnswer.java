package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search for a demo (contract: catalog §3.5).
 *
 * @param error text for the user when a demo was to be made and is not there
 * @param suggestion text for the user when nothing was found and nothing may be made
 * @param creditsUsed credits really captured
 * @param taskId the job that still runs or that failed, readable at {@code GET /generate/tasks/{task_id}}
 */
@RegisterForReflection
@Schema(name = "DemoSearchResponse")
record SearchAnswer(
        boolean success,
        boolean foundExisting,
        boolean generatedNew,
        @Nullable Double matchScore,
        List<String> matchedKeywords,
        @Nullable ImageDemo demo,
        @Nullable String error,
        @Nullable String suggestion,
        int creditsUsed,
        @Nullable String taskId) {

    static SearchAnswer found(ImageDemo demo, List<String> keywords) {
        return new SearchAnswer(true, true, false, demo.matchScore(), keywords, demo, null, null, 0, null);
    }

    static SearchAnswer made(ImageDemo demo, int credits) {
        return new SearchAnswer(true, false, true, null, List.of(), demo, null, null, credits, null);
    }

    static SearchAnswer nothing(String suggestion) {
        return new SearchAnswer(false, false, false, null, List.of(), null, null, suggestion, 0, null);
    }

    static SearchAnswer without(String error, @Nullable String taskId) {
        return new SearchAnswer(false, false, false, null, List.of(), null, error, null, 0, taskId);
    }
}
