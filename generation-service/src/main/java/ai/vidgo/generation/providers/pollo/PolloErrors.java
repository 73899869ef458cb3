package ai.vidgo.generation.providers.pollo;

import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Maps what Pollo says on failure to our classes (contract: external-providers §4.5). */
final class PolloErrors {

    private static final int LONGEST_REASON = 300;

    private final ContentRefusals refusals;

    PolloErrors(ContentRefusals refusals) {
        this.refusals = refusals;
    }

    /** The class of an HTTP status; for a 200 with an error word in its envelope, of that word. */
    ErrorClass classify(int status, JsonNode body) {
        String message = body.path("message").asText("");
        if (status == 200) {
            return ofWord(body.path("code").asText(""), message);
        }
        return switch (status) {
            case 401 -> ErrorClass.AUTH;
            case 402 -> ErrorClass.INSUFFICIENT_FUNDS;
            case 403 -> speaksOfCredits(message) ? ErrorClass.INSUFFICIENT_FUNDS : ErrorClass.AUTH;
            case 429 -> ErrorClass.RATE_LIMITED;
            default -> {
                if (status >= 500) {
                    yield ErrorClass.TRANSIENT;
                }
                yield ofInput(message);
            }
        };
    }

    private ErrorClass ofWord(String word, String message) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "UNAUTHORIZED" -> ErrorClass.AUTH;
            case "FORBIDDEN" -> speaksOfCredits(message) ? ErrorClass.INSUFFICIENT_FUNDS : ErrorClass.AUTH;
            case "TOO_MANY_REQUESTS" -> ErrorClass.RATE_LIMITED;
            case "INTERNAL_SERVER_ERROR" -> ErrorClass.TRANSIENT;
            default -> {
                if (speaksOfCredits(message)) {
                    yield ErrorClass.INSUFFICIENT_FUNDS;
                }
                yield ofInput(message);
            }
        };
    }

    /** What is wrong with what we sent. */
    private ErrorClass ofInput(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("image") && (lower.contains("download") || lower.contains("fetch"))) {
            return ErrorClass.INPUT_FETCH_FAILED;
        }
        return refusals.matches(message) ? ErrorClass.CONTENT_REJECTED : ErrorClass.BAD_REQUEST;
    }

    /** The class of a clip that ended as failed. */
    ErrorClass ofTask(String failMessage) {
        return refusals.matches(failMessage) ? ErrorClass.CONTENT_REJECTED : ErrorClass.TASK_FAILED;
    }

    private static boolean speaksOfCredits(String message) {
        return message.toLowerCase(Locale.ROOT).contains("credit");
    }

    /** A vendor's message in bounds. */
    static String reason(int status, String message) {
        String text = message.isBlank() ? "HTTP " + status : "HTTP " + status + ": " + message;
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
