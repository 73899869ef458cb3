package ai.vidgo.generation.providers.piapi;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.BaseUrl;
import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.PollSchedule;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Reachability;
import ai.vidgo.generation.providers.ResultAddresses;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.providers.VendorHttp;
import ai.vidgo.generation.providers.Withdrawal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PiAPI: pictures, cut-outs, enlargements, clips (contract: external-providers §3). */
@Singleton
class PiapiProvider implements GenerationProvider {

    private static final String TASKS = "/api/v1/task";
    private static final Set<String> CANCELLED = Set.of("cancelled", "canceled");

    private final PiapiConfig config;
    private final VendorHttp http;
    private final PiapiInput inputs;
    private final PiapiErrors errors;

    PiapiProvider(PiapiConfig config, VendorHttp http, ContentRefusals refusals) {
        this.config = config;
        this.http = http;
        this.inputs = new PiapiInput(config);
        this.errors = new PiapiErrors(refusals);
    }

    @Override
    public String name() {
        return "piapi";
    }

    @Override
    public Set<Operation> capabilities() {
        return Arrays.stream(Operation.values())
                .filter(operation -> config.tasks().containsKey(operation.wireName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    /** A task that cannot exist: an account that is known is told so. */
    @Override
    public Reachability check() {
        URI url = url(TASKS + "/00000000-0000-0000-0000-000000000000");
        return Reachability.of(http.read(url, headers(), patience(config.connectTimeout())), 200, 404);
    }

    @Override
    public BigDecimal estimate(GenerationRequest request) {
        BigDecimal price = task(request).price();
        return switch (request.operation()) {
            case IMAGE_TO_VIDEO, TEXT_TO_VIDEO ->
                price.multiply(BigDecimal.valueOf(
                        inputs.longEnough(request.integer("duration").orElse(5))));
            default -> price;
        };
    }

    @Override
    public int clipSeconds(Operation operation, int wished) {
        return inputs.longEnough(wished);
    }

    @Override
    public List<Adaptation> adaptations(GenerationRequest request) {
        return needsPicture(request.operation()) && request.images().isEmpty()
                ? List.of()
                : inputs.adaptations(request);
    }

    /** By the address for notices, which names the attempt and which PiAPI repeats with each of its tasks. */
    @Override
    public Optional<String> find(UUID attemptId) {
        if (config.taskListPath().isEmpty()) {
            return Optional.empty();
        }
        Answer answer = http.read(url(config.taskListPath().get()), headers(), patience(config.readTimeout()));
        if (!(answer instanceof Answer.Response response) || !response.ok()) {
            return Optional.empty();
        }
        JsonNode data = response.jsonOrMissing().path("data");
        JsonNode list = data.isArray() ? data : data.path("tasks");
        for (JsonNode task : list) {
            String endpoint = task.at("/config/webhook_config/endpoint").asText("");
            String id = task.path("task_id").asText("");
            if (!id.isBlank() && endpoint.endsWith("/" + attemptId)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    @Override
    public Submission submit(GenerationRequest request) {
        PiapiConfig.Task task = task(request);
        if (needsPicture(request.operation()) && request.images().isEmpty()) {
            return new Submission.Refused(ErrorClass.BAD_REQUEST, "a picture is needed", null);
        }
        if (request.images().size() > 1) {
            return new Submission.Refused(ErrorClass.NOT_CAPABLE, "a task takes one picture", null);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", task.model()).put("task_type", task.taskType());
        body.set("input", inputs.of(request));
        ObjectNode settings = body.putObject("config").put("service_mode", "public");
        if (request.notices() != null) {
            settings.putObject("webhook_config")
                    .put("endpoint", request.notices().url().toString())
                    .put("secret", request.notices().secret());
        }
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = http.submit(url(TASKS), headers(), json, patience(config.submitTimeout()));
        return switch (answer) {
            case Answer.NotSent notSent -> new Submission.Refused(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> new Submission.OutcomeUnknown(lost.reason());
            case Answer.Response response -> submitted(response, task.model(), request.operation());
        };
    }

    private Submission submitted(Answer.Response response, String model, Operation operation) {
        JsonNode envelope = response.jsonOrMissing();
        int code = PiapiErrors.code(response);
        if (response.ok() && code == 200) {
            JsonNode id = envelope.path("data").path("task_id");
            String taskId = (id.isTextual() ? id : envelope.path("task_id")).asText("");
            return taskId.isBlank()
                    ? new Submission.OutcomeUnknown("success without a task id")
                    : new Submission.Accepted(taskId, model, schedule(operation).next(Duration.ZERO));
        }
        boolean readable = envelope.path("code").isInt();
        if (response.status() >= 500 && !readable) {
            return new Submission.OutcomeUnknown("HTTP " + response.status() + " without an envelope");
        }
        int verdict = readable && code != 200 ? code : response.status();
        String message = PiapiErrors.message(response);
        return new Submission.Refused(errors.classify(verdict, message), message, response.retryAfter());
    }

    @Override
    public Poll poll(String taskId, Operation operation, Duration age) {
        return switch (http.read(task(taskId), headers(), patience(config.readTimeout()))) {
            case Answer.NotSent notSent -> Poll.Unreachable.of(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> Poll.Unreachable.of(ErrorClass.TRANSIENT, lost.reason(), null);
            case Answer.Response response -> polled(response, operation, age);
        };
    }

    private Poll polled(Answer.Response response, Operation operation, Duration age) {
        JsonNode envelope = response.jsonOrMissing();
        int verdict = response.ok() ? PiapiErrors.code(response) : response.status();
        if (verdict != 200) {
            ErrorClass errorClass =
                    verdict == 404 ? ErrorClass.TASK_LOST : errors.classify(verdict, PiapiErrors.message(response));
            return Poll.Unreachable.of(errorClass, PiapiErrors.message(response), response.retryAfter());
        }
        JsonNode data = envelope.path("data");
        if (!data.isObject()) {
            return Poll.Unreachable.of(
                    ErrorClass.MALFORMED_RESULT, "answer without data", Poll.Unreachable.UNREADABLE_PAUSE);
        }
        return state(data, operation, age);
    }

    private Poll state(JsonNode data, Operation operation, Duration age) {
        String status = data.path("status").asText("").toLowerCase(Locale.ROOT);
        return switch (status) {
            case "pending" ->
                new Poll.Waiting(Poll.State.QUEUED, schedule(operation).next(age));
            case "completed", "success", "succeeded", "done" -> succeeded(data, operation);
            case "failed", "error", "cancelled", "canceled" ->
                new Poll.Failed(errors.ofTask(data), PiapiErrors.reason(data));
            case "starting", "retry", "processing", "running", "in_progress", "staged" ->
                new Poll.Waiting(Poll.State.RUNNING, schedule(operation).next(age));
            default -> new Poll.Waiting(Poll.State.UNCLEAR, schedule(operation).next(age));
        };
    }

    private Poll succeeded(JsonNode data, Operation operation) {
        List<ProviderMedia> media = ResultAddresses.find(data.path("output"), config.resultPaths()).stream()
                .<ProviderMedia>map(url -> new ProviderMedia.Remote(operation.result(), url))
                .toList();
        if (media.isEmpty()) {
            return Poll.Unreachable.of(
                    ErrorClass.MALFORMED_RESULT,
                    "completed without a result address",
                    Poll.Unreachable.UNREADABLE_PAUSE);
        }
        return new Poll.Succeeded(media, billed(data));
    }

    private @Nullable BigDecimal billed(JsonNode data) {
        JsonNode consumed = data.path("meta").path("usage").path("consume");
        return consumed.isNumber()
                ? consumed.decimalValue().divide(config.usageUnitsPerUsd(), 6, RoundingMode.HALF_UP)
                : null;
    }

    /**
     * Only a task that waits can be taken back; one that runs goes on and is billed. A repetition is refused like a task
     * that runs, so that a refusal is followed by a look at the task.
     */
    @Override
    public Withdrawal withdraw(String taskId) {
        if (!config.withdrawal()) {
            return new Withdrawal.NotOffered();
        }
        VendorHttp.Patience patience = patience(config.readTimeout());
        return withdrawal(
                http.delete(task(taskId), headers(), patience),
                refusal -> withdrawal(
                        http.read(task(taskId), headers(), patience),
                        _ -> new Withdrawal.GoesOn(PiapiErrors.message(refusal))));
    }

    private Withdrawal withdrawal(Answer answer, Function<Answer.Response, Withdrawal> otherwise) {
        return switch (answer) {
            case Answer.NotSent notSent -> new Withdrawal.Unanswered(notSent.reason(), null);
            case Answer.Lost lost -> new Withdrawal.Unanswered(lost.reason(), null);
            case Answer.Response response
            when response.status() >= 500 || response.status() == 429 ->
                new Withdrawal.Unanswered(PiapiErrors.message(response), response.retryAfter());
            case Answer.Response response
            when isCancelled(response) ->
                new Withdrawal.Withdrawn(billed(response.jsonOrMissing().path("data")));
            case Answer.Response response -> otherwise.apply(response);
        };
    }

    private static boolean isCancelled(Answer.Response response) {
        String status = response.jsonOrMissing().path("data").path("status").asText("");
        return response.ok() && CANCELLED.contains(status.toLowerCase(Locale.ROOT));
    }

    private static boolean needsPicture(Operation operation) {
        return switch (operation) {
            case IMAGE_TO_VIDEO, IMAGE_EDIT, UPSCALE, BACKGROUND_REMOVAL -> true;
            case TEXT_TO_IMAGE, TEXT_TO_VIDEO, INTERIOR, AVATAR, IMAGE_BLEND, VIDEO_STYLE_TRANSFER -> false;
        };
    }

    /** An interior without a picture is ordered like any picture. */
    private PiapiConfig.Task task(GenerationRequest request) {
        boolean plainPicture =
                request.operation() == Operation.INTERIOR && request.images().isEmpty();
        Operation ordered = plainPicture ? Operation.TEXT_TO_IMAGE : request.operation();
        PiapiConfig.Task task = config.tasks().get(ordered.wireName());
        if (task == null) {
            throw new IllegalArgumentException("PiAPI is not configured for " + ordered.wireName());
        }
        return task;
    }

    private PollSchedule schedule(Operation operation) {
        return operation.result() == ProviderMedia.Kind.VIDEO ? config.videoPoll() : config.imagePoll();
    }

    private VendorHttp.Patience patience(Duration answer) {
        return new VendorHttp.Patience(config.connectTimeout(), answer);
    }

    private Map<String, String> headers() {
        return Map.of("X-API-Key", config.key().orElse(""));
    }

    private URI task(String taskId) {
        return url(TASKS + "/" + URLEncoder.encode(taskId, StandardCharsets.UTF_8));
    }

    private URI url(String path) {
        String base = BaseUrl.of(config.baseUrl().toString(), "/api/v1");
        return URI.create(base + path);
    }
}
