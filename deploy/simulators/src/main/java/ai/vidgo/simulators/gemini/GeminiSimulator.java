package ai.vidgo.simulators.gemini;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.Pace;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.picture.Atelier;
import ai.vidgo.simulators.picture.PictureFiles;
import ai.vidgo.simulators.task.Purchase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Gemini under {@code /gemini}: {@code generateContent} and the list of models (contract: external-providers §6). */
public final class GeminiSimulator {

    private static final List<String> TEXT_MODELS =
            List.of("gemini-3.5-flash-lite", "gemini-3.8-flash", "gemini-2.5-flash");
    private static final List<String> IMAGE_MODELS =
            List.of("gemini-3.1-flash-image", "gemini-3-pro-image", "gemini-2.5-flash-image");
    /** How long a question about words or a picture takes. */
    public static final Duration VERDICT_AFTER = Duration.ofMillis(30);

    private static final Pace MODERATION_PACE = new Pace.Fixed(VERDICT_AFTER.toMillis() / 1000.0);

    private final World world;
    private final GeminiDialect dialect = new GeminiDialect();

    /** Works on the given world. */
    public GeminiSimulator(World world) {
        this.world = world;
    }

    /** Binds the paths. */
    public void mount(Door door) {
        door.get("/gemini/v1beta/models", call -> withAccount(call, account -> models()));
        door.post("/gemini/v1beta/models/:call", call -> withAccount(call, account -> generate(call, account)));
        door.otherwise("/gemini", call -> dialect.error(404, "not found: " + call.path()));
    }

    private Reply withAccount(Call call, Function<Account, Reply> answer) {
        Optional<String> key = call.header("x-goog-api-key").or(() -> call.queryParam("key"));
        return world.accounts().find(Provider.GEMINI, key).map(answer).orElseGet(dialect::badKey);
    }

    private Reply models() {
        ArrayNode models = Json.array();
        for (List<String> names : List.of(TEXT_MODELS, IMAGE_MODELS)) {
            names.forEach(name -> {
                ObjectNode model =
                        models.addObject().put("name", "models/" + name).put("displayName", name);
                model.putArray("supportedGenerationMethods").add("generateContent");
            });
        }
        return Reply.json(200, Json.object().set("models", models));
    }

    private Reply generate(Call call, Account account) {
        String target = call.part("call");
        String model = target.replace(":generateContent", "");
        if (!target.endsWith(":generateContent") || !(TEXT_MODELS.contains(model) || IMAGE_MODELS.contains(model))) {
            return dialect.error(404, "models/" + target + " is not found for API version v1beta");
        }
        Optional<ObjectNode> body = Json.parseObject(call.body());
        if (body.isEmpty() || !body.get().path("contents").isArray()) {
            return dialect.error(400, "Invalid JSON payload received. contents is not specified");
        }
        String prompt = Parts.text(body.get().path("contents"));
        String operation = operation(body.get());
        // A prompt's tokens speak of the picture that is to be made, not of the question whether it is allowed.
        String orders = operation.equals(Site.QUESTION) ? FaultRules.plain(prompt) : prompt;
        Faults faults = world.rules().at(new Site(Provider.GEMINI, operation, Moment.SUBMIT, account.name(), orders));
        Faults life = world.rules().forTask(Provider.GEMINI, operation, account.name(), prompt);
        return world.faultReplies()
                .instead(faults, dialect)
                .orElseGet(() -> world.faultReplies()
                        .spoil(
                                faults,
                                wantsImage(body.get())
                                        ? image(call, account, model, body.get(), life)
                                        : text(call, account, model, body.get())));
    }

    private static String operation(ObjectNode body) {
        if (wantsImage(body)) {
            return "image";
        }
        return wantsVerdict(body) ? Site.QUESTION : "text";
    }

    private static boolean wantsVerdict(ObjectNode body) {
        return "application/json"
                .equals(body.at("/generationConfig/responseMimeType").asText());
    }

    private static boolean wantsImage(ObjectNode body) {
        for (JsonNode modality : body.at("/generationConfig/responseModalities")) {
            if ("IMAGE".equals(modality.asText())) {
                return true;
            }
        }
        return false;
    }

    private Reply text(Call call, Account account, String model, ObjectNode body) {
        for (byte[] inline : Parts.inline(body.path("contents"))) {
            if (PictureFiles.read(inline).isEmpty()) {
                return dialect.error(400, "Unable to process input image.");
            }
        }
        String prompt = Parts.text(body.path("contents"));
        String answer = wantsVerdict(body)
                ? Verdict.answer(prompt, body.at("/generationConfig/responseSchema"))
                : "A picture of " + prompt.substring(0, Math.min(120, prompt.length()));
        record(call, account, operation(body), model, body, "0.00002", MODERATION_PACE, Faults.NONE, List::of);
        return Reply.json(200, document(model, "STOP", part(answer)));
    }

    private Reply image(Call call, Account account, String model, ObjectNode body, Faults life) {
        if (!IMAGE_MODELS.contains(model)) {
            return dialect.error(400, "Model does not support the requested response modalities: image,text");
        }
        JsonNode asked = body.at("/generationConfig/imageConfig");
        Optional<ImageSize> size = ImageSize.of(
                asked.path("aspectRatio").asText("1:1"), asked.path("imageSize").asText("1K"));
        if (size.isEmpty()) {
            return dialect.error(400, "Invalid value at generation_config.image_config");
        }
        List<byte[]> inline = Parts.inline(body.path("contents"));
        Optional<BufferedImage> photo = inline.isEmpty() ? Optional.empty() : PictureFiles.read(inline.getFirst());
        if (!inline.isEmpty() && photo.isEmpty()) {
            return dialect.error(400, "Unable to process input image.");
        }
        if (life.has(FaultMode.POLICY_LATE)) {
            return Reply.json(200, document(model, "IMAGE_SAFETY", Json.array()));
        }
        if (life.find(FaultMode.FAIL, FaultMode.NO_OUTPUT).isPresent()) {
            return Reply.json(200, document(model, "NO_IMAGE", Json.array()));
        }
        String prompt = FaultRules.plain(Parts.text(body.path("contents")));
        int width = size.get().width();
        int height = size.get().height();
        Task task = record(
                call, account, "image", model, body, "0.067", world.options().imagePace(), life, () -> {
                    BufferedImage drawn = photo.map(given -> Atelier.edit(given, prompt, width, height, 0))
                            .orElseGet(() -> Atelier.fromText(prompt, width, height, 0));
                    return List.of(Artifact.png(PictureFiles.png(drawn)));
                });
        return task.results().isEmpty()
                ? dialect.error(500, task.breakage().orElse("An internal error has occurred."))
                : Reply.json(200, document(model, "STOP", parts(task)));
    }

    private Task record(
            Call call,
            Account account,
            String operation,
            String model,
            ObjectNode body,
            String usd,
            Pace pace,
            Faults faults,
            Callable<List<Artifact>> work) {
        BigDecimal price = new BigDecimal(usd);
        account.charge(price);
        ObjectNode slim = Json.object();
        slim.set("generationConfig", body.path("generationConfig"));
        slim.put("pictures", Parts.inline(body.path("contents")).size());
        Purchase purchase = new Purchase(
                Provider.GEMINI,
                operation,
                model,
                account,
                Parts.text(body.path("contents")),
                call.correlation(),
                slim,
                price,
                pace,
                faults,
                work);
        return world.tasks().acceptNow(UUID.randomUUID().toString(), purchase);
    }

    private static ArrayNode part(String text) {
        ArrayNode parts = Json.array();
        parts.addObject().put("text", text);
        return parts;
    }

    private static ArrayNode parts(Task task) {
        ArrayNode parts = part("Here is your picture.");
        try {
            byte[] bytes = Files.readAllBytes(task.results().getFirst().path());
            parts.addObject()
                    .putObject("inlineData")
                    .put("mimeType", "image/png")
                    .put("data", Base64.getEncoder().encodeToString(bytes));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode document(String model, String finishReason, ArrayNode parts) {
        ObjectNode document = Json.object();
        ObjectNode candidate = document.putArray("candidates").addObject();
        if (!parts.isEmpty()) {
            candidate.putObject("content").put("role", "model").set("parts", parts);
        }
        candidate.put("finishReason", finishReason).put("index", 0);
        document.putObject("usageMetadata")
                .put("promptTokenCount", 120)
                .put("candidatesTokenCount", 40)
                .put("totalTokenCount", 160);
        return document.put("modelVersion", model)
                .put("responseId", UUID.randomUUID().toString());
    }
}
