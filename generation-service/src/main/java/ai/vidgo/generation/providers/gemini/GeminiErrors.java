package ai.vidgo.generation.providers.gemini;

import ai.vidgo.generation.providers.ErrorClass;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps what Gemini says on failure to our classes (contract: external-providers §6.3 and §6.4). */
final class GeminiErrors {

    private static final int LONGEST_REASON = 300;
    private static final long LONGEST_WAIT_SECONDS = 3600;
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})(?:\\.\\d+)?s");
    private static final Set<String> CONTENT_FINISHES = Set.of(
            "SAFETY",
            "BLOCKLIST",
            "PROHIBITED_CONTENT",
            "SPII",
            "IMAGE_SAFETY",
            "IMAGE_PROHIBITED_CONTENT",
            "IMAGE_RECITATION");

    private GeminiErrors() {}

    /** The class of an error answer. An HTTP answer, even a 5xx, means that no picture was sold. */
    static ErrorClass classify(int status, JsonNode body) {
        JsonNode error = body.path("error");
        return switch (status) {
            case 400 -> isConfiguration(error) ? ErrorClass.AUTH : ErrorClass.BAD_REQUEST;
            case 401, 403 -> ErrorClass.AUTH;
            case 402 -> ErrorClass.INSUFFICIENT_FUNDS;
            case 429 -> ErrorClass.RATE_LIMITED;
            default -> status >= 500 ? ErrorClass.TRANSIENT : ErrorClass.BAD_REQUEST;
        };
    }

    private static boolean isConfiguration(JsonNode error) {
        if (error.path("status").asText("").equals("FAILED_PRECONDITION")) {
            return true;
        }
        for (JsonNode detail : error.path("details")) {
            if (detail.path("reason").asText("").equals("API_KEY_INVALID")) {
                return true;
            }
        }
        return false;
    }

    /** The class of an answer without a picture. */
    static ErrorClass ofEmptyAnswer(JsonNode body) {
        boolean promptBlocked = body.path("promptFeedback").path("blockReason").isTextual();
        boolean resultBlocked = CONTENT_FINISHES.contains(finish(body));
        return promptBlocked || resultBlocked ? ErrorClass.CONTENT_REJECTED : ErrorClass.TASK_FAILED;
    }

    static String reasonOfEmptyAnswer(JsonNode body) {
        String blocked = body.path("promptFeedback").path("blockReason").asText("");
        return blocked.isBlank() ? "no picture, finish reason " + finish(body) : "prompt blocked: " + blocked;
    }

    private static String finish(JsonNode body) {
        return body.path("candidates").path(0).path("finishReason").asText("none");
    }

    /** The wait in a {@code RetryInfo} detail, for example {@code 12s}. */
    static @Nullable Duration retryDelay(JsonNode body) {
        for (JsonNode detail : body.path("error").path("details")) {
            Matcher delay = SECONDS.matcher(detail.path("retryDelay").asText(""));
            if (delay.matches()) {
                return Duration.ofSeconds(Math.min(Long.parseLong(delay.group(1)), LONGEST_WAIT_SECONDS));
            }
        }
        return null;
    }

    static String reason(int status, JsonNode body) {
        String message = body.path("error").path("message").asText("");
        String text = message.isBlank() ? "HTTP " + status : "HTTP " + status + ": " + message;
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
