package ai.vidgo.generation.providers.gemini;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.BaseUrl;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.InputPictures;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Reachability;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.providers.VendorHttp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gemini as a maker of pictures: the backup for pictures, edits and rooms. One call is submit and result
 * (contract: external-providers §6.3).
 */
@Singleton
class GeminiProvider implements GenerationProvider {

    private static final Logger LOG = Logger.getLogger(GeminiProvider.class);
    private static final Duration NEVER_ASKED = Duration.ofMinutes(1);

    private final GeminiConfig config;
    private final VendorHttp http;
    private final InputPictures pictures;

    GeminiProvider(GeminiConfig config, VendorHttp http, InputPictures pictures) {
        this.config = config;
        this.http = http;
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public Set<Operation> capabilities() {
        return Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_BLEND, Operation.INTERIOR);
    }

    @Override
    public boolean configured() {
        return config.key().isPresent();
    }

    @Override
    public Reachability check() {
        URI url = URI.create(base() + "/v1beta/models");
        VendorHttp.Patience patience = new VendorHttp.Patience(config.connectTimeout(), config.connectTimeout());
        Answer answer = http.read(url, headers(), patience);
        return answer instanceof Answer.Response response && response.status() == 400
                ? Reachability.broken(
                        GeminiErrors.classify(400, response.jsonOrMissing()),
                        GeminiErrors.reason(400, response.jsonOrMissing()))
                : Reachability.of(answer, 200);
    }

    @Override
    public BigDecimal estimate(GenerationRequest request) {
        return config.imagePrice();
    }

    @Override
    public List<Adaptation> adaptations(GenerationRequest request) {
        String shape = shape(request).orElse("the model's choice");
        String size = config.imageSize() + " " + shape;
        Adaptation.Notes notes = new Adaptation.Notes();
        request.integer(Parameter.WIDTH)
                .flatMap(width -> request.integer(Parameter.HEIGHT).map(height -> width + "x" + height))
                .ifPresent(wished -> notes.compare("size", wished, size));
        return notes.compare(
                        Parameter.ASPECT_RATIO,
                        request.text(Parameter.ASPECT_RATIO).orElse(null),
                        shape)
                .compare(Parameter.SEED, request.parameters().get(Parameter.SEED), null)
                .compare("negative_prompt", request.negativePrompt() == null ? null : "words", "part of the prompt")
                .all();
    }

    @Override
    public Submission submit(GenerationRequest request) {
        List<InputPictures.Picture> inputs = new ArrayList<>();
        for (URI address : request.images()) {
            Optional<InputPictures.Picture> picture = pictures.load(address);
            if (picture.isEmpty()) {
                return new Submission.Refused(ErrorClass.INPUT_FETCH_FAILED, "an input picture is not readable", null);
            }
            inputs.add(picture.get());
        }
        byte[] json = body(request, inputs).toString().getBytes(StandardCharsets.UTF_8);
        VendorHttp.Patience patience = new VendorHttp.Patience(config.connectTimeout(), config.imageTimeout());
        return switch (http.submit(url(), headers(), json, patience)) {
            case Answer.NotSent notSent -> new Submission.Refused(ErrorClass.TRANSIENT, notSent.reason(), null);
            case Answer.Lost lost -> new Submission.OutcomeUnknown(lost.reason());
            case Answer.Response response -> answered(response);
        };
    }

    private ObjectNode body(GenerationRequest request, List<InputPictures.Picture> inputs) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode parts =
                body.putArray("contents").addObject().put("role", "user").putArray("parts");
        for (InputPictures.Picture input : inputs) {
            parts.addObject()
                    .putObject("inlineData")
                    .put("mimeType", input.type().mime())
                    .put("data", Base64.getEncoder().encodeToString(input.bytes()));
        }
        parts.addObject().put("text", words(request));
        ObjectNode generation = body.putObject("generationConfig");
        generation.putArray("responseModalities").add("TEXT").add("IMAGE");
        ObjectNode image = generation.putObject("imageConfig");
        shape(request).ifPresent(ratio -> image.put("aspectRatio", ratio));
        image.put("imageSize", config.imageSize());
        return body;
    }

    /** Gemini has no field for what must not be seen. */
    private static String words(GenerationRequest request) {
        String prompt = request.prompt() == null ? "" : request.prompt();
        String negative = request.negativePrompt();
        return negative == null || negative.isBlank() ? prompt : prompt + "\nAvoid: " + negative;
    }

    /** The allowed shape nearest to the wished size; an edit without a wish keeps the shape of its input. */
    private Optional<String> shape(GenerationRequest request) {
        Optional<String> named = request.text(Parameter.ASPECT_RATIO).filter(config.aspectRatios()::contains);
        if (named.isPresent()) {
            return named;
        }
        Optional<Integer> width = request.integer(Parameter.WIDTH).filter(side -> side > 0);
        Optional<Integer> height = request.integer(Parameter.HEIGHT).filter(side -> side > 0);
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        double wished = Math.log((double) width.get() / height.get());
        return config.aspectRatios().stream()
                .min(Comparator.comparingDouble(ratio -> Math.abs(Math.log(value(ratio)) - wished)));
    }

    private static double value(String ratio) {
        int colon = ratio.indexOf(':');
        return Double.parseDouble(ratio.substring(0, colon)) / Double.parseDouble(ratio.substring(colon + 1));
    }

    private Submission answered(Answer.Response response) {
        Optional<JsonNode> json = response.json();
        if (!response.ok()) {
            JsonNode body = response.jsonOrMissing();
            if (response.status() == 404) {
                LOG.errorf("there is no picture model %s (any more): set another one", config.imageModel());
            }
            return new Submission.Refused(
                    GeminiErrors.classify(response.status(), body),
                    GeminiErrors.reason(response.status(), body),
                    wait(response, body));
        }
        if (json.isEmpty()) {
            return new Submission.OutcomeUnknown("success with an unreadable body");
        }
        List<ProviderMedia> media = images(json.get());
        if (media.isEmpty()) {
            return new Submission.Refused(
                    GeminiErrors.ofEmptyAnswer(json.get()), GeminiErrors.reasonOfEmptyAnswer(json.get()), null);
        }
        String words = GeminiWords.of(json.get(), config.longestWords());
        return new Submission.Completed(media, config.imageModel(), config.imagePrice(), words);
    }

    private static @Nullable Duration wait(Answer.Response response, JsonNode body) {
        Duration detail = GeminiErrors.retryDelay(body);
        return detail == null ? response.retryAfter() : detail;
    }

    /** All parts are searched: words come along with the picture. */
    private static List<ProviderMedia> images(JsonNode body) {
        List<ProviderMedia> found = new ArrayList<>();
        for (JsonNode candidate : body.path("candidates")) {
            for (JsonNode part : candidate.path("content").path("parts")) {
                JsonNode inline = part.has("inlineData") ? part.path("inlineData") : part.path("inline_data");
                decode(inline.path("data").asText(""))
                        .ifPresent(bytes -> found.add(new ProviderMedia.Inline(ProviderMedia.Kind.IMAGE, bytes)));
            }
        }
        return found;
    }

    private static Optional<byte[]> decode(String base64) {
        if (base64.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Gemini has no tasks; a row that names one cannot come from here. */
    @Override
    public Poll poll(String taskId, Operation operation, Duration age) {
        return new Poll.Unreachable(ErrorClass.TASK_LOST, "Gemini has no tasks", NEVER_ASKED);
    }

    private Map<String, String> headers() {
        return Map.of("x-goog-api-key", config.key().orElse(""));
    }

    private String base() {
        return BaseUrl.of(config.baseUrl().toString(), "/v1beta");
    }

    private URI url() {
        return URI.create(base() + "/v1beta/models/" + config.imageModel() + ":generateContent");
    }
}
