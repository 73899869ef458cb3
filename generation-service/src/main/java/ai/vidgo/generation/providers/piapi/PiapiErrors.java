package ai.vidgo.generation.providers.piapi;

import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Maps what PiAPI says on failure to our classes (contract: external-providers §3.6). */
final class PiapiErrors {

    private static final int LONGEST_REASON = 300;

    private final ContentRefusals refusals;

    PiapiErrors(ContentRefusals refusals) {
        this.refusals = refusals;
    }

    /** The envelope's code, else the status; a success without an envelope is one whichever 2xx it has. */
    static int code(Answer.Response response) {
        return response.jsonOrMissing().path("code").asInt(response.ok() ? 200 : response.status());
    }

    /** The class of a status or envelope code with its message. */
    ErrorClass classify(int code, String message) {
        return switch (code) {
            case 401, 403 -> ErrorClass.AUTH;
            case 402 -> ErrorClass.INSUFFICIENT_FUNDS;
            case 429 -> ErrorClass.RATE_LIMITED;
            case 400, 422 -> {
                if (speaksOfUnreadableImage(message)) {
                    yield ErrorClass.INPUT_FETCH_FAILED;
                }
                yield refusals.matches(message) ? ErrorClass.CONTENT_REJECTED : ErrorClass.BAD_REQUEST;
            }
            default -> code >= 500 ? ErrorClass.TRANSIENT : ErrorClass.BAD_REQUEST;
        };
    }

    private static boolean speaksOfUnreadableImage(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("image")
                && (lower.contains("failed to get")
                        || lower.contains("valid image")
                        || lower.contains("download")
                        || lower.contains("fetch"));
    }

    /** The class of a task that ended as failed. */
    ErrorClass ofTask(JsonNode data) {
        String all = data.path("error").path("message").asText("")
                + " " + data.path("error").path("raw_message").asText("")
                + " " + data.path("logs");
        return refusals.matches(all) ? ErrorClass.CONTENT_REJECTED : ErrorClass.TASK_FAILED;
    }

    /**
     * The vendor's words about a failed task, shortened. Its log often has the real reason; of the rest nothing is taken,
     * since the answer echoes the webhook secret.
     */
    static String reason(JsonNode data) {
        JsonNode error = data.path("error");
        String message = error.path("message").asText("");
        List<String> said = new ArrayList<>();
        said.add(message.isBlank() ? error.path("raw_message").asText("") : message);
        for (JsonNode line : data.path("logs")) {
            said.add((line.isObject() ? line.path("message") : line).asText(""));
        }
        String text = said.stream()
                .map(words -> words.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "task failed without a reason" : shorten(text);
    }

    /** The message of an error envelope, shortened. */
    static String message(Answer.Response response) {
        String message = response.jsonOrMissing().path("message").asText("");
        return message.isBlank() ? "HTTP " + response.status() : shorten("HTTP " + response.status() + ": " + message);
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
