package ai.vidgo.generation.providers.pollo;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.BaseUrl;
import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Reachability;
import ai.vidgo.generation.providers.ResultAddresses;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.providers.VendorHttp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Pollo AI: clips from words and from pictures (contract: external-providers §4). */
@Singleton
class PolloProvider implements GenerationProvider {

    private static final Set<String> QUEUED = Set.of("waiting", "pending");
    private static final Set<String> RUNNING = Set.of("processing");
    private static final Set<String> DONE = Set.of("succeed", "success", "completed");

    private final PolloConfig config;
    private final VendorHttp http;
    private final PolloErrors errors;

    PolloProvider(PolloConfig config, VendorHttp http, ContentRefusals refusals) {
        this.config = config;
        this.http = http;
        this.errors = new PolloErrors(refusals);
    }

    @Override
    public String name() {
        return "pollo";
    }

    @Override
    public Set<Operation> capabilities() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.result() == ProviderMedia.Kind.VIDEO)
                .filter(operation -> config.models().containsKey(operation.wireName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    @Override
    public Reachability check() {
        return Reachability.of(http.read(url("/credit/balance"), headers(), patience(config.connectTimeout())), 200);
    }

    @Override
    public BigDecimal estimate(GenerationRequest request) {
        return model(request.operation()).price();
    }

    @Override
    public Submission submit(GenerationRequest request) {
        PolloConfig.Model model = model(request.operation());
        if (request.operation() == Operation.IMAGE_TO_VIDEO && request.images().isEmpty()) {
            return new Submission.Refused(ErrorClass.BAD_REQUEST, "a picture is needed", null);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("input", input(request, model));
        if (request.notices() != null && config.webhookSecret().isPresent()) {
            body.put("webhookUrl", request.notices().url().toString());
        }
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = http.submit(url(path(model)), headers(), json, patience(config.submitTimeout()));
        return switch (answer) {
            case Answer.NotSent notSent -> new Submission.Refused(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> new Submission.OutcomeUnknown(lost.reason());
            case Answer.Response response -> submitted(response, model);
        };
    }

    @Override
    public int clipSeconds(Operation operation, int wished) {
        return longEnough(wished, model(operation));
    }

    @Override
    public List<Adaptation> adaptations(GenerationRequest request) {
        PolloConfig.Model model = model(request.operation());
        boolean shaped = model.aspectRatio() && request.operation() == Operation.TEXT_TO_VIDEO;
        String shape = request.text(Parameter.ASPECT_RATIO).orElse(null);
        return new Adaptation.Notes()
                .compare(Parameter.DURATION, request.integer(Parameter.DURATION).orElse(null), seconds(request, model))
                .compare(
                        Parameter.RESOLUTION,
                        request.text(Parameter.RESOLUTION).orElse(null),
                        resolution(request, model))
                .compare(Parameter.ASPECT_RATIO, shape, shaped ? shape : null)
                .all();
    }

    private static String path(PolloConfig.Model model) {
        return switch (model.style()) {
            case LEGACY -> "/generation/" + model.path();
            case V1 -> "/v1/generation/" + model.path() + "/video";
        };
    }

    private static ObjectNode input(GenerationRequest request, PolloConfig.Model model) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.put("prompt", request.prompt() == null ? "" : request.prompt());
        if (request.negativePrompt() != null && !request.negativePrompt().isBlank()) {
            input.put("negativePrompt", request.negativePrompt());
        }
        boolean fromPicture = request.operation() == Operation.IMAGE_TO_VIDEO;
        if (fromPicture) {
            input.put("image", request.images().getFirst().toString());
        }
        String lengthField = model.style() == PolloConfig.Style.V1 ? "duration" : "length";
        input.put(lengthField, seconds(request, model));
        input.put("resolution", resolution(request, model));
        if (model.aspectRatio() && !fromPicture) {
            request.text(Parameter.ASPECT_RATIO).ifPresent(shape -> input.put("aspectRatio", shape));
        }
        request.integer(Parameter.SEED).ifPresent(seed -> input.put("seed", seed));
        return input;
    }

    private static int seconds(GenerationRequest request, PolloConfig.Model model) {
        return longEnough(request.integer(Parameter.DURATION).orElse(0), model);
    }

    /** The shortest length on offer that covers the wish; the longest when none does. */
    private static int longEnough(int wished, PolloConfig.Model model) {
        return model.seconds().stream()
                .filter(seconds -> seconds >= wished)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Collections.max(model.seconds()));
    }

    private static String resolution(GenerationRequest request, PolloConfig.Model model) {
        return request.text(Parameter.RESOLUTION)
                .map(wish -> wish.toLowerCase(Locale.ROOT))
                .filter(model.resolutions()::contains)
                .orElseGet(() -> model.resolutions().getFirst());
    }

    private Submission submitted(Answer.Response response, PolloConfig.Model model) {
        JsonNode body = response.jsonOrMissing();
        if (response.ok() && !isErrorEnvelope(body)) {
            String taskId = content(body).path("taskId").asText("");
            return taskId.isBlank()
                    ? new Submission.OutcomeUnknown("success without a task id")
                    : new Submission.Accepted(
                            taskId, model.path(), config.poll().next(Duration.ZERO));
        }
        if (response.status() >= 500 && !body.path("code").isTextual()) {
            return new Submission.OutcomeUnknown("HTTP " + response.status() + " without a word of Pollo's");
        }
        int status = response.ok() ? 200 : response.status();
        String reason = PolloErrors.reason(status, body.path("message").asText(""));
        return new Submission.Refused(errors.classify(status, body), reason, response.retryAfter());
    }

    /** An envelope with a word other than SUCCESS; the flat answer has no such word. */
    private static boolean isErrorEnvelope(JsonNode body) {
        JsonNode code = body.path("code");
        return code.isTextual() && !code.textValue().equalsIgnoreCase("SUCCESS");
    }

    private static JsonNode content(JsonNode body) {
        return body.path("data").isObject() ? body.path("data") : body;
    }

    @Override
    public Poll poll(String taskId, Operation operation, Duration age) {
        URI url = url("/generation/" + URLEncoder.encode(taskId, StandardCharsets.UTF_8) + "/status");
        return switch (http.read(url, headers(), patience(config.readTimeout()))) {
            case Answer.NotSent notSent -> Poll.Unreachable.of(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> Poll.Unreachable.of(ErrorClass.TRANSIENT, lost.reason(), null);
            case Answer.Response response -> polled(response, operation, age);
        };
    }

    private Poll polled(Answer.Response response, Operation operation, Duration age) {
        JsonNode body = response.jsonOrMissing();
        if (!response.ok() || isErrorEnvelope(body)) {
            int status = response.ok() ? 200 : response.status();
            boolean unknownTask = status == 404 || body.path("code").asText("").equalsIgnoreCase("NOT_FOUND");
            ErrorClass errorClass = unknownTask ? ErrorClass.TASK_LOST : errors.classify(status, body);
            String reason = PolloErrors.reason(status, body.path("message").asText(""));
            return Poll.Unreachable.of(errorClass, reason, response.retryAfter());
        }
        JsonNode content = content(body);
        if (!content.isObject()) {
            return Poll.Unreachable.of(
                    ErrorClass.MALFORMED_RESULT, "unreadable answer", Poll.Unreachable.UNREADABLE_PAUSE);
        }
        return state(content, operation, age);
    }

    /** Failed if any part failed, done when all parts are done. */
    private Poll state(JsonNode content, Operation operation, Duration age) {
        List<JsonNode> parts = new ArrayList<>();
        content.path("generations").forEach(parts::add);
        Optional<JsonNode> failed = parts.stream()
                .filter(part -> List.of("failed", "fail").contains(word(part)))
                .findFirst();
        if (failed.isPresent()) {
            String why = failed.get().path("failMsg").asText("");
            return new Poll.Failed(errors.ofTask(why), why.isBlank() ? "task failed without a reason" : why);
        }
        if (!parts.isEmpty() && all(parts, DONE::contains)) {
            return succeeded(content, operation);
        }
        boolean known = all(parts, word -> QUEUED.contains(word) || RUNNING.contains(word) || DONE.contains(word));
        Poll.State begun = known ? Poll.State.RUNNING : Poll.State.UNCLEAR;
        return new Poll.Waiting(
                all(parts, QUEUED::contains) ? Poll.State.QUEUED : begun,
                config.poll().next(age));
    }

    private static boolean all(List<JsonNode> parts, Predicate<String> words) {
        return parts.stream().map(PolloProvider::word).allMatch(words);
    }

    private static String word(JsonNode part) {
        return part.path("status").asText("").toLowerCase(Locale.ROOT);
    }

    private Poll succeeded(JsonNode content, Operation operation) {
        List<ProviderMedia> media = ResultAddresses.find(content, List.of("generations[].url")).stream()
                .<ProviderMedia>map(url -> new ProviderMedia.Remote(operation.result(), url))
                .toList();
        if (media.isEmpty()) {
            return Poll.Unreachable.of(
                    ErrorClass.MALFORMED_RESULT, "done without a result address", Poll.Unreachable.UNREADABLE_PAUSE);
        }
        JsonNode credit = content.path("credit");
        return new Poll.Succeeded(
                media, credit.isNumber() ? credit.decimalValue().multiply(config.usdPerCredit()) : null);
    }

    private PolloConfig.Model model(Operation operation) {
        PolloConfig.Model model = config.models().get(operation.wireName());
        if (model == null) {
            throw new IllegalArgumentException("Pollo is not configured for " + operation.wireName());
        }
        return model;
    }

    private VendorHttp.Patience patience(Duration answer) {
        return new VendorHttp.Patience(config.connectTimeout(), answer);
    }

    private Map<String, String> headers() {
        return Map.of("x-api-key", config.key().orElse(""));
    }

    private URI url(String path) {
        return URI.create(BaseUrl.of(config.baseUrl().toString()) + path);
    }
}
