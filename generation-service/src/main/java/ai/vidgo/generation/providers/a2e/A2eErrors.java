package ai.vidgo.generation.providers.a2e;

import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Submission;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** Maps what A2E says on failure to our classes (contract: external-providers §5.4). */
final class A2eErrors {

    private static final int LONGEST_REASON = 300;

    private final ContentRefusals refusals;

    A2eErrors(ContentRefusals refusals) {
        this.refusals = refusals;
    }

    /** The class of an answer that is no success. A page instead of JSON means that the host or the path is wrong. */
    ErrorClass classify(Answer.Response response) {
        JsonNode body = response.jsonOrMissing();
        int code = response.ok() ? body.path("code").asInt(0) : response.status();
        return switch (code) {
            case 401, 403 -> ErrorClass.AUTH;
            case 402 -> ErrorClass.INSUFFICIENT_FUNDS;
            case 404 -> body.isObject() ? ErrorClass.TASK_LOST : ErrorClass.AUTH;
            case 429 -> ErrorClass.RATE_LIMITED;
            default -> code >= 500 && code < 600 ? ErrorClass.TRANSIENT : ofWords(message(body));
        };
    }

    private ErrorClass ofWords(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (has(lower, "token", "unauthor", "api key", "permission")) {
            return ErrorClass.AUTH;
        }
        if (has(lower, "coin", "credit", "balance")) {
            return ErrorClass.INSUFFICIENT_FUNDS;
        }
        if (has(lower, "download", "fetch")) {
            return ErrorClass.INPUT_FETCH_FAILED;
        }
        return refusals.matches(message) ? ErrorClass.CONTENT_REJECTED : ErrorClass.BAD_REQUEST;
    }

    private static boolean has(String message, String... words) {
        return List.of(words).stream().anyMatch(message::contains);
    }

    /** The class of a clip that ended as failed. */
    ErrorClass ofTask(String message) {
        return refusals.matches(message) ? ErrorClass.CONTENT_REJECTED : ErrorClass.TASK_FAILED;
    }

    /** Whether A2E did what it was asked for. */
    static boolean succeeded(Answer.Response response) {
        return response.ok() && response.jsonOrMissing().path("code").asInt(-1) == 0;
    }

    /** What an answer to a purchase means that does not name what was bought. */
    Submission notBought(Answer.Response response) {
        boolean envelope = response.jsonOrMissing().path("code").isInt();
        if (succeeded(response) || (!envelope && (response.ok() || response.status() >= 500))) {
            return new Submission.OutcomeUnknown("HTTP " + response.status() + " that does not name what was bought");
        }
        return new Submission.Refused(classify(response), reason(response), response.retryAfter());
    }

    /** What an answer to a look at a task means that does not say how the task is. */
    Poll.Unreachable noVerdict(Answer.Response response) {
        boolean refused =
                !response.ok() || response.jsonOrMissing().path("code").asInt(0) != 0;
        return refused
                ? Poll.Unreachable.of(classify(response), reason(response), response.retryAfter())
                : Poll.Unreachable.of(
                        ErrorClass.MALFORMED_RESULT, "answer without a task", Poll.Unreachable.UNREADABLE_PAUSE);
    }

    /** A2E's words, in bounds. */
    static String reason(Answer.Response response) {
        String message = message(response.jsonOrMissing());
        String text = message.isBlank() ? "HTTP " + response.status() : "HTTP " + response.status() + ": " + message;
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static String message(JsonNode body) {
        String message = body.path("msg").asText("");
        return message.isBlank() ? body.path("message").asText("") : message;
    }
}
