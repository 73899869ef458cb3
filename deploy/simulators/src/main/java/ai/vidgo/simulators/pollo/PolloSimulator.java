package ai.vidgo.simulators.pollo;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.file.StoredFile;
import ai.vidgo.simulators.picture.Atelier;
import ai.vidgo.simulators.picture.PromptSeed;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Purchase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.video.ClipSize;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.Crowd;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pollo AI under {@code /pollo}: create, read, balance (contract: external-providers §4). */
public final class PolloSimulator {

    private final World world;
    private final PolloDialect dialect = new PolloDialect();
    private final PolloWebhooks webhooks;

    /** Works on the given world. */
    public PolloSimulator(World world) {
        this.world = world;
        this.webhooks = new PolloWebhooks(world, this::document);
    }

    /** Binds the paths. */
    public void mount(Door door) {
        door.get("/pollo/credit/balance", call -> withAccount(call, this::balance));
        door.get("/pollo/generation/:id/status", call -> withAccount(call, account -> status(call, account)));
        door.post(
                "/pollo/generation/:vendor/:model", call -> withAccount(call, account -> create(call, account, true)));
        door.post(
                "/pollo/v1/generation/:vendor/:model/video",
                call -> withAccount(call, account -> create(call, account, false)));
        door.otherwise("/pollo", call -> dialect.error(404, "Not found"));
    }

    private Reply withAccount(Call call, Function<Account, Reply> answer) {
        return world.accounts()
                .find(Provider.POLLO, call.header("x-api-key"))
                .map(answer)
                .orElseGet(() -> dialect.error(401, "Invalid API key"));
    }

    private Reply balance(Account account) {
        return Reply.json(
                200, Json.object().put("availableCredits", account.balance()).put("totalCredits", account.balance()));
    }

    private Reply create(Call call, Account account, boolean legacy) {
        String path = call.part("vendor") + "/" + call.part("model");
        Optional<PolloModel> model = PolloModel.at(path, legacy);
        Optional<ObjectNode> body = Json.parseObject(call.body());
        if (model.isEmpty()) {
            return dialect.error(404, "No such model: " + path);
        }
        if (body.isEmpty()) {
            return dialect.error(400, "Invalid JSON body");
        }
        Optional<Reply> turnedAway = Crowd.turnedAway(world, account, dialect);
        if (turnedAway.isPresent()) {
            return turnedAway.get();
        }
        String prompt = body.get().path("input").path("prompt").asText("");
        Faults faults = world.rules().at(new Site(Provider.POLLO, path, Moment.SUBMIT, account.name(), prompt));
        return world.faultReplies()
                .instead(faults, dialect)
                .orElseGet(() -> world.faultReplies()
                        .spoil(
                                faults,
                                accept(new Request(call, account, path, model.get(), body.get(), legacy, faults))));
    }

    /** A create call on its way. */
    private record Request(
            Call call,
            Account account,
            String path,
            PolloModel model,
            ObjectNode body,
            boolean legacy,
            Faults faults) {}

    private Reply accept(Request request) {
        Fields in = new Fields(request.body().path("input"));
        Inputs pictures = new Inputs(world.downloads());
        String prompt = in.text("prompt").orElse("");
        String length = request.legacy() ? "length" : "duration";
        in.forbidden(request.legacy() ? "duration" : "length", "this path calls it " + length);
        int seconds = in.choice(length, request.model().lengths().toArray(Integer[]::new));
        Callable<List<Artifact>> work = work(in, pictures, prompt, seconds);
        Optional<String> problem = in.problems(world.warnings(), Provider.POLLO, request.path());
        if (problem.isPresent()) {
            return dialect.error(400, problem.get());
        }
        if (pictures.problem().isPresent()) {
            return dialect.error(
                    400, "Failed to download the image: " + pictures.problem().get());
        }
        BigDecimal price = BigDecimal.valueOf((long) request.model().credits() * (seconds > 5 ? 2 : 1));
        if (!request.account().charge(price)) {
            return dialect.noCredits();
        }
        Task task = world.tasks().accept(taskId(), purchase(request, prompt, price, work));
        webhooks.follow(task);
        Reply reply = answer(Json.object().put("taskId", task.id()).put("status", "waiting"));
        return world.twins(request.faults(), task, reply);
    }

    private Callable<List<Artifact>> work(Fields in, Inputs pictures, String prompt, int seconds) {
        in.ignore("negativePrompt", "style", "mode", "seed", "imageTail", "generateAudio");
        in.forbidden("image_url", "the field is called image");
        String resolution = in.oneOf("resolution", "720p", "360p", "480p", "540p", "720p", "1080p");
        String plain = FaultRules.plain(prompt);
        long seed = PromptSeed.of(plain, 0);
        Optional<String> image = in.text("image");
        if (image.isPresent()) {
            in.forbidden("aspectRatio", "the picture decides");
            BufferedImage picture = pictures.picture(image.get());
            ClipSize size = ClipSize.like(resolution, picture.getWidth(), picture.getHeight());
            return () -> List.of(world.clips().move(picture, size, seconds, seed));
        }
        in.required("prompt");
        ClipSize size = ClipSize.of(resolution, in.oneOf("aspectRatio", "16:9", "16:9", "9:16", "1:1", "4:3", "3:4"));
        return () -> List.of(
                world.clips().move(Atelier.fromText(plain, size.width(), size.height(), 0), size, seconds, seed));
    }

    private Purchase purchase(Request request, String prompt, BigDecimal price, Callable<List<Artifact>> work) {
        Faults life = world.rules()
                .forTask(Provider.POLLO, request.path(), request.account().name(), prompt);
        Faults all = new Faults(Stream.concat(request.faults().all().stream(), life.all().stream())
                .toList());
        return new Purchase(
                Provider.POLLO,
                request.path(),
                request.path(),
                request.account(),
                prompt,
                request.call().correlation(),
                request.body(),
                price,
                world.options().videoPace(),
                all,
                work);
    }

    private Reply status(Call call, Account account) {
        Optional<Task> found = world.tasks().find(Provider.POLLO, call.part("id"));
        if (found.isEmpty()) {
            return dialect.error(404, "Task not found");
        }
        Task task = found.get();
        task.read(world.clock().instant());
        Purchase purchase = task.purchase();
        Faults faults = world.rules()
                .at(new Site(Provider.POLLO, purchase.operation(), Moment.READ, account.name(), purchase.prompt()));
        Phase phase = task.phase(world.clock().instant());
        if (purchase.faults().has(FaultMode.LOST) && phase != Phase.PENDING) {
            return dialect.error(404, "Task not found");
        }
        if (phase == Phase.FAILED && world.options().refundFailed()) {
            task.refund();
        }
        return world.faultReplies()
                .instead(faults, dialect)
                .orElseGet(() -> world.faultReplies().spoil(faults, answer(document(task, phase))));
    }

    private ObjectNode document(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        ObjectNode generation = Json.object()
                .put("id", "gen_" + task.id().substring(5))
                .put("createdDate", task.createdAt().toString())
                .put("updatedDate", world.clock().instant().toString())
                .put("status", word(task, phase))
                .put("failMsg", phase == Phase.FAILED ? reason(task) : "")
                .put("url", "")
                .put("mediaType", "video");
        if (phase == Phase.COMPLETED && !faults.has(FaultMode.NO_OUTPUT)) {
            StoredFile file = task.results().getFirst();
            generation.put(
                    "url",
                    faults.has(FaultMode.RELATIVE_URL)
                            ? "/files/" + file.name()
                            : world.shelf().url(file));
        }
        if (phase == Phase.COMPLETED && faults.has(FaultMode.NULL_URL)) {
            generation.putNull("url");
        }
        ObjectNode document = Json.object()
                .put("taskId", task.id())
                .put("credit", task.purchase().price());
        document.putArray("generations").add(generation);
        return document;
    }

    private static String word(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        if (phase == Phase.RUNNING && faults.has(FaultMode.UNKNOWN_STATUS)) {
            return "warming_up";
        }
        if (phase == Phase.RUNNING && faults.has(FaultMode.FLICKER) && task.reads() % 2 == 0) {
            return "waiting";
        }
        return switch (phase) {
            case PENDING -> "waiting";
            case RUNNING -> "processing";
            case COMPLETED -> "succeed";
            case FAILED, CANCELLED -> "failed";
        };
    }

    private static String reason(Task task) {
        return task.purchase().faults().has(FaultMode.POLICY_LATE)
                ? "The content was rejected by moderation"
                : task.breakage().orElse("Generation failed");
    }

    private Reply answer(ObjectNode document) {
        if (!world.options().polloWrapped()) {
            return Reply.json(200, document);
        }
        ObjectNode envelope = Json.object().put("code", "SUCCESS").put("message", "success");
        envelope.set("data", document);
        return Reply.json(200, envelope);
    }

    private static String taskId() {
        return "task_" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
