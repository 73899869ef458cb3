package ai.vidgo.generation.providers.a2e;

import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Submission;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Faces that callers bring along (contract: external-providers §5.3). A picture is trained to a person of the account's
 * own, which takes minutes: a purchase with a task of its own, before that of the clip.
 */
final class Faces {

    /** Tells the tasks of trainings from those of clips. */
    private static final String TASK = "twin:";

    private static final String MODEL = "a2e-video-twin";

    private final A2eConfig config;
    private final BiFunction<String, ObjectNode, Answer> buy;
    private final Function<String, Answer> read;
    private final A2eErrors errors;

    /**
     * Asks through the adapter.
     *
     * @param buy the answer to a purchase at a path
     * @param read the answer of a path
     */
    Faces(
            A2eConfig config,
            BiFunction<String, ObjectNode, Answer> buy,
            Function<String, Answer> read,
            A2eErrors errors) {
        this.config = config;
        this.buy = buy;
        this.read = read;
        this.errors = errors;
    }

    static boolean isTraining(String taskId) {
        return taskId.startsWith(TASK);
    }

    /** Has the request's picture trained, as the sex of the voice that it gets. */
    Submission train(GenerationRequest request) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", request.attemptId().toString())
                .put("gender", Cast.sex(request))
                .put("image_url", request.images().getFirst().toString());
        return switch (buy.apply("/userVideoTwin/startTraining", body)) {
            case Answer.NotSent notSent -> new Submission.Refused(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> new Submission.OutcomeUnknown(lost.reason());
            case Answer.Response response -> {
                String id = response.jsonOrMissing().path("data").path("_id").asText("");
                yield A2eErrors.succeeded(response) && !id.isBlank()
                        ? new Submission.Accepted(
                                TASK + id, MODEL, config.poll().next(Duration.ZERO))
                        : errors.notBought(response);
            }
        };
    }

    /** How a training is. */
    Poll poll(String taskId, Duration age) {
        String twin = taskId.substring(TASK.length());
        return switch (read.apply("/userVideoTwin/" + twin)) {
            case Answer.NotSent notSent -> Poll.Unreachable.of(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> Poll.Unreachable.of(ErrorClass.TRANSIENT, lost.reason(), null);
            case Answer.Response response -> polled(response, twin, age);
        };
    }

    private Poll polled(Answer.Response response, String twin, Duration age) {
        JsonNode data = response.jsonOrMissing().path("data");
        if (!A2eErrors.succeeded(response) || !data.isObject()) {
            return errors.noVerdict(response);
        }
        return switch (data.path("current_status").asText("").toLowerCase(Locale.ROOT)) {
            case "completed", "ready", "trained", "success", "succeeded" -> person(twin);
            case "fail", "failed", "error" -> {
                String why = data.path("failed_message").asText("");
                yield new Poll.Failed(errors.ofTask(why), why.isBlank() ? "training failed without a reason" : why);
            }
            case "initialized", "pending", "processing", "training" ->
                new Poll.Waiting(Poll.State.RUNNING, config.poll().next(age));
            default -> new Poll.Waiting(Poll.State.UNCLEAR, config.poll().next(age));
        };
    }

    /** The trained person's name in the account's cast. */
    private Poll person(String twin) {
        Answer answer = read.apply("/anchor/character_list?user_video_twin_id=" + twin + "&type=custom");
        if (!(answer instanceof Answer.Response response) || !A2eErrors.succeeded(response)) {
            return Poll.Unreachable.of(ErrorClass.TRANSIENT, "the trained person could not be read", null);
        }
        String anchor =
                response.jsonOrMissing().path("data").path(0).path("_id").asText("");
        return anchor.isBlank()
                ? Poll.Unreachable.of(ErrorClass.MALFORMED_RESULT, "trained, but there is no such person", null)
                : new Poll.Prepared(Bought.face(anchor), config.facePrice());
    }
}
