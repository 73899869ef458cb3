package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Purchase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.Crowd;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** PiAPI under {@code /piapi}: create, read and cancel tasks (contract: external-providers §3). */
public final class PiapiSimulator {

    private static final int LISTED = 100;

    private final World world;
    private final PiapiCatalog catalog;
    private final PiapiTaskJson json;
    private final PiapiWebhooks webhooks;
    private final PiapiDialect dialect = new PiapiDialect();

    /** Works on the given world. */
    public PiapiSimulator(World world) {
        this.world = world;
        this.catalog = new PiapiCatalog(world.clips());
        this.json = new PiapiTaskJson(world.shelf());
        this.webhooks = new PiapiWebhooks(world, json);
    }

    /** Binds the paths. */
    public void mount(Door door) {
        door.post("/piapi/api/v1/task", call -> withAccount(call, account -> create(call, account)));
        door.get("/piapi/api/v1/tasks", call -> withAccount(call, this::list));
        door.get("/piapi/api/v1/task/:id", call -> withAccount(call, account -> read(call, account)));
        door.delete("/piapi/api/v1/task/:id", call -> withAccount(call, account -> cancel(call, account)));
        door.otherwise("/piapi", call -> dialect.error(404, "no route " + call.method() + " " + call.path()));
    }

    private Reply withAccount(Call call, Function<Account, Reply> answer) {
        return world.accounts()
                .find(Provider.PIAPI, call.header("x-api-key"))
                .map(answer)
                .orElseGet(() -> dialect.error(401, "invalid api key"));
    }

    private Reply create(Call call, Account account) {
        Optional<ObjectNode> parsed = Json.parseObject(call.body());
        if (parsed.isEmpty()) {
            return dialect.error(400, "invalid request body");
        }
        ObjectNode request = parsed.get();
        String model = request.path("model").asText();
        String operation = request.path("task_type").asText();
        Optional<Reply> turnedAway = Crowd.turnedAway(world, account, dialect);
        if (turnedAway.isPresent()) {
            return turnedAway.get();
        }
        Faults faults =
                world.rules().at(new Site(Provider.PIAPI, operation, Moment.SUBMIT, account.name(), words(request)));
        return world.faultReplies()
                .instead(faults, dialect)
                .orElseGet(() -> world.faultReplies().spoil(faults, accept(call, account, request, model, faults)));
    }

    /** By which a rule tells tasks apart: the prompt, or the address of the picture of a task that has none. */
    private static String words(JsonNode request) {
        JsonNode input = request.path("input");
        return input.has("prompt")
                ? input.path("prompt").asText()
                : input.path("image").asText("");
    }

    private Reply accept(Call call, Account account, ObjectNode request, String model, Faults faults) {
        String operation = request.path("task_type").asText();
        Optional<Recipe> recipe = catalog.find(model, operation);
        if (recipe.isEmpty()) {
            return dialect.error(
                    400, catalog.knows(model) ? "invalid task_type: " + operation : "invalid model: " + model);
        }
        Fields input = new Fields(request.path("input"));
        Inputs pictures = new Inputs(world.downloads());
        Order order = recipe.get().read(input, pictures);
        Optional<String> problem = input.problems(world.warnings(), Provider.PIAPI, operation);
        if (problem.isPresent()) {
            return dialect.error(400, "invalid request: " + problem.get());
        }
        if (pictures.problem().isPresent()) {
            return dialect.error(
                    400,
                    "failed to get valid image from the input url: "
                            + pictures.problem().get());
        }
        if (!account.charge(order.usd())) {
            return dialect.noCredits();
        }
        Task task = world.tasks().accept(UUID.randomUUID().toString(), purchase(call, account, request, order, faults));
        webhooks.follow(task);
        return world.twins(faults, task, Reply.json(200, json.envelope(task, Phase.PENDING, task.createdAt())));
    }

    /** The account's latest tasks. PiAPI has such a list; its real path and shape are not known to us. */
    private Reply list(Account account) {
        Instant now = world.clock().instant();
        ArrayNode tasks = Json.array();
        world.tasks().all().reversed().stream()
                .filter(task -> task.purchase().account() == account)
                .limit(LISTED)
                .forEach(task -> tasks.add(json.data(task, task.phase(now), now)));
        return Reply.json(
                200, Json.object().put("code", 200).put("message", "success").set("data", tasks));
    }

    private Purchase purchase(Call call, Account account, ObjectNode request, Order order, Faults submit) {
        String operation = request.path("task_type").asText();
        Faults life = world.rules().forTask(Provider.PIAPI, operation, account.name(), words(request));
        Faults all = new Faults(
                Stream.concat(submit.all().stream(), life.all().stream()).toList());
        return new Purchase(
                Provider.PIAPI,
                operation,
                request.path("model").asText(),
                account,
                order.prompt(),
                call.correlation(),
                request,
                order.usd(),
                order.video() ? world.options().videoPace() : world.options().imagePace(),
                all,
                order.work());
    }

    private Reply read(Call call, Account account) {
        Optional<Task> found = world.tasks().find(Provider.PIAPI, call.part("id"));
        if (found.isEmpty()) {
            return dialect.error(404, "task not found");
        }
        Task task = found.get();
        task.read(world.clock().instant());
        Purchase purchase = task.purchase();
        Faults faults = world.rules()
                .at(new Site(
                        Provider.PIAPI, purchase.operation(), Moment.READ, account.name(), words(purchase.request())));
        Optional<Reply> instead = world.faultReplies().instead(faults, dialect);
        if (instead.isPresent()) {
            return instead.get();
        }
        Instant now = world.clock().instant();
        Phase phase = task.phase(now);
        if (purchase.faults().has(FaultMode.LOST) && phase != Phase.PENDING) {
            return dialect.error(404, "task not found");
        }
        if (phase == Phase.FAILED && world.options().refundFailed()) {
            task.refund();
        }
        return world.faultReplies().spoil(faults, Reply.json(200, json.envelope(task, phase, now)));
    }

    private Reply cancel(Call call, Account account) {
        Optional<Task> found = world.tasks().find(Provider.PIAPI, call.part("id"));
        if (found.isEmpty()) {
            return dialect.error(404, "task not found");
        }
        Task task = found.get();
        Purchase purchase = task.purchase();
        Faults faults = world.rules()
                .at(new Site(
                        Provider.PIAPI,
                        purchase.operation(),
                        Moment.CANCEL,
                        account.name(),
                        words(purchase.request())));
        return world.faultReplies().around(faults, dialect, () -> {
            Instant now = world.clock().instant();
            return task.cancel(now)
                    ? Reply.json(200, json.envelope(task, Phase.CANCELLED, now))
                    : dialect.error(400, "only pending tasks can be cancelled");
        });
    }
}
