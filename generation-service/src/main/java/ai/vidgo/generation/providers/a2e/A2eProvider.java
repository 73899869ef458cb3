package ai.vidgo.generation.providers.a2e;

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
import ai.vidgo.generation.providers.Preparation;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A2E: talking people (contract: external-providers §5). Two purchases: the speech, which is the preparation, and the
 * clip; between them a third one, the training, for a face that the caller brings along ({@link Faces}). There is no
 * webhook and no list of tasks, so a lost answer cannot be cleared up.
 */
@Singleton
class A2eProvider implements GenerationProvider {

    private static final String MODEL = "a2e-avatar";
    private static final int LONGEST_TITLE = 100;

    private final A2eConfig config;
    private final VendorHttp http;
    private final A2eErrors errors;
    private final Cast cast;
    private final Faces faces;

    A2eProvider(A2eConfig config, VendorHttp http, ContentRefusals refusals, Clock clock) {
        this.config = config;
        this.http = http;
        this.errors = new A2eErrors(refusals);
        this.cast = new Cast(config, path -> read("/anchor/" + path), errors, clock);
        this.faces = new Faces(config, this::buy, this::read, errors);
    }

    @Override
    public String name() {
        return "a2e";
    }

    @Override
    public Set<Operation> capabilities() {
        return Set.of(Operation.AVATAR);
    }

    @Override
    public boolean offers(Operation operation, boolean withPicture) {
        return operation == Operation.AVATAR && (!withPicture || config.ownFace());
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    /** A2E says most of its refusals with status 200. */
    @Override
    public Reachability check() {
        Answer answer = http.read(url("/user/remainingCoins"), headers(), patience(config.connectTimeout()));
        return answer instanceof Answer.Response response && response.ok() && !A2eErrors.succeeded(response)
                ? Reachability.broken(errors.classify(response), A2eErrors.reason(response))
                : Reachability.of(answer, 200);
    }

    @Override
    public BigDecimal estimate(GenerationRequest request) {
        return isUntrained(request) ? config.price().add(config.facePrice()) : config.price();
    }

    private static boolean isUntrained(GenerationRequest request) {
        boolean trained =
                request.prepared() != null && Bought.of(request.prepared()).anchor() != null;
        return !request.images().isEmpty() && !trained;
    }

    @Override
    public List<Adaptation> adaptations(GenerationRequest request) {
        return new Adaptation.Notes()
                .compare(
                        Parameter.ASPECT_RATIO,
                        request.text(Parameter.ASPECT_RATIO).orElse(null),
                        null)
                .compare(Parameter.DURATION, request.parameters().get(Parameter.DURATION), "as long as the speech")
                .compare(
                        Parameter.RESOLUTION, request.text(Parameter.RESOLUTION).orElse(null), lines(request) + "p")
                .all();
    }

    /** Buys the speech; its token is the address of the recording. */
    @Override
    public Preparation prepare(GenerationRequest request) {
        String script = request.prompt() == null ? "" : request.prompt().strip();
        if (script.isEmpty() || script.length() > config.longestScript()) {
            return stopped(ErrorClass.BAD_REQUEST, "a script of 1 to " + config.longestScript() + " characters", null);
        }
        if (!offers(request.operation(), !request.images().isEmpty())) {
            return stopped(ErrorClass.BAD_REQUEST, "faces of callers are switched off", null);
        }
        Cast.Choice voice = cast.voice(request);
        if (voice.refused() != null) {
            return new Preparation.Stopped(voice.refused());
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("msg", script)
                .put("tts_id", voice.id())
                .put("speechRate", 1.0);
        return switch (buy("/video/send_tts", body)) {
            case Answer.NotSent notSent -> stopped(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> new Preparation.Stopped(new Submission.OutcomeUnknown(lost.reason()));
            case Answer.Response response -> spoken(response);
        };
    }

    private Preparation spoken(Answer.Response response) {
        List<URI> recording = ResultAddresses.find(response.jsonOrMissing(), List.of("data"));
        return A2eErrors.succeeded(response) && !recording.isEmpty()
                ? new Preparation.Ready(recording.getFirst().toString())
                : new Preparation.Stopped(errors.notBought(response));
    }

    private static Preparation stopped(ErrorClass errorClass, String reason, @Nullable Duration wait) {
        return new Preparation.Stopped(new Submission.Refused(errorClass, reason, wait));
    }

    /**
     * Buys what comes next: the training of the caller's face, or the clip to the speech; and the speech before where
     * nobody has prepared it.
     */
    @Override
    public Submission submit(GenerationRequest request) {
        if (request.prepared() != null) {
            return isUntrained(request) ? faces.train(request) : clip(request, Bought.of(request.prepared()));
        }
        return switch (prepare(request)) {
            case Preparation.Ready speech -> submit(request.prepared(speech.token()));
            case Preparation.Stopped stopped -> stopped.verdict();
            case Preparation.NotNeeded _ -> throw new IllegalStateException("a clip needs its speech");
        };
    }

    private Submission clip(GenerationRequest request, Bought bought) {
        Cast.Choice anchor = bought.anchor() == null ? cast.anchor(request) : Cast.Choice.of(bought.anchor());
        if (anchor.refused() != null) {
            return anchor.refused();
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("title", title(request))
                .put("anchor_id", anchor.id())
                .put("anchor_type", bought.anchor() == null ? 0 : 1)
                .put("audioSrc", bought.speech())
                .put("resolution", lines(request));
        // Required by the documents; zeros while no background is replaced.
        for (String field : List.of("web_bg_width", "web_bg_height", "web_people_width", "web_people_height")) {
            body.put(field, 0);
        }
        body.put("web_people_x", 0).put("web_people_y", 0).put("isSkipRs", true);
        return switch (buy("/video/generate", body)) {
            case Answer.NotSent notSent -> new Submission.Refused(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> new Submission.OutcomeUnknown(lost.reason());
            case Answer.Response response -> {
                String id = response.jsonOrMissing().path("data").path("_id").asText("");
                yield A2eErrors.succeeded(response) && !id.isBlank()
                        ? new Submission.Accepted(id, MODEL, config.poll().next(Duration.ZERO))
                        : errors.notBought(response);
            }
        };
    }

    /** The two that are on offer, as wished. */
    private int lines(GenerationRequest request) {
        return switch (request.text(Parameter.RESOLUTION).orElse("").toLowerCase(Locale.ROOT)) {
            case "720p" -> 720;
            case "1080p" -> 1080;
            default -> config.resolution();
        };
    }

    /** Starts with the attempt, so that a person can find a lost purchase in the vendor's console. */
    private static String title(GenerationRequest request) {
        String title = request.attemptId() + " " + request.prompt();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    @Override
    public Poll poll(String taskId, Operation operation, Duration age) {
        if (Faces.isTraining(taskId)) {
            return faces.poll(taskId, age);
        }
        byte[] json = bytes(JsonNodeFactory.instance.objectNode().put("_id", taskId));
        Answer answer = http.ask(url("/video/awsResult"), headers(), json, patience(config.readTimeout()));
        return switch (answer) {
            case Answer.NotSent notSent -> Poll.Unreachable.of(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> Poll.Unreachable.of(ErrorClass.TRANSIENT, lost.reason(), null);
            case Answer.Response response -> polled(response, taskId, age);
        };
    }

    private Poll polled(Answer.Response response, String taskId, Duration age) {
        JsonNode body = response.jsonOrMissing();
        if (!A2eErrors.succeeded(response) || !body.path("data").isArray()) {
            return errors.noVerdict(response);
        }
        for (JsonNode entry : body.path("data")) {
            if (entry.path("_id").asText("").equals(taskId)) {
                return state(entry, age);
            }
        }
        return age.compareTo(config.freshTask()) < 0
                ? new Poll.Waiting(Poll.State.QUEUED, config.poll().next(age))
                : Poll.Unreachable.of(
                        ErrorClass.TASK_LOST, "the task is not in the list", Poll.Unreachable.UNREADABLE_PAUSE);
    }

    private Poll state(JsonNode entry, Duration age) {
        return switch (entry.path("status").asText("").toLowerCase(Locale.ROOT)) {
            case "init", "start", "pending" ->
                new Poll.Waiting(Poll.State.QUEUED, config.poll().next(age));
            case "success" -> done(entry);
            case "fail", "failed", "error" -> {
                String why = entry.path("msg").asText("");
                yield new Poll.Failed(errors.ofTask(why), why.isBlank() ? "task failed without a reason" : why);
            }
            case "process", "copy" ->
                new Poll.Waiting(Poll.State.RUNNING, config.poll().next(age));
            default -> new Poll.Waiting(Poll.State.UNCLEAR, config.poll().next(age));
        };
    }

    private static Poll done(JsonNode entry) {
        List<ProviderMedia> media = ResultAddresses.find(entry, List.of("result")).stream()
                .<ProviderMedia>map(url -> new ProviderMedia.Remote(ProviderMedia.Kind.VIDEO, url))
                .toList();
        return media.isEmpty()
                ? Poll.Unreachable.of(
                        ErrorClass.MALFORMED_RESULT, "done without a result address", Poll.Unreachable.UNREADABLE_PAUSE)
                : new Poll.Succeeded(media, null);
    }

    private Answer buy(String path, ObjectNode body) {
        return http.submit(url(path), headers(), bytes(body), patience(config.submitTimeout()));
    }

    private Answer read(String path) {
        return http.read(url(path), headers(), patience(config.readTimeout()));
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VendorHttp.Patience patience(Duration answer) {
        return new VendorHttp.Patience(config.connectTimeout(), answer);
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + config.key().orElse(""), "x-lang", "en-US");
    }

    private URI url(String path) {
        String base = BaseUrl.of(config.baseUrl().toString(), "/api/v1");
        return URI.create(base + "/api/v1" + path);
    }
}
