package ai.vidgo.simulators.a2e;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.picture.PictureFiles;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Purchase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Persons of an account's own, trained from a picture (contract: external-providers §5.3). */
final class Twins {

    private static final String TRAINING = "startTraining";
    private static final String ANCHOR = "twin-";
    private static final BigDecimal COINS = BigDecimal.valueOf(30);

    private final World world;
    private final A2eDialect dialect;
    private final PaidCalls paid;

    Twins(World world, A2eDialect dialect, PaidCalls paid) {
        this.world = world;
        this.dialect = dialect;
        this.paid = paid;
    }

    Reply train(Call call, Account account) {
        ObjectNode body = Json.parseObject(call.body()).orElseGet(Json::object);
        Fields in = new Fields(body);
        Inputs inputs = new Inputs(world.downloads());
        in.required("name");
        in.oneOf("gender", "female", "female", "male");
        String address = in.required("image_url");
        BufferedImage face = inputs.picture(address);
        in.ignore(
                "prompt", "negative_prompt", "model_version", "skipPreview", "isTranscoding", "video_backgroud_color");
        // No words come along: rules tell trainings apart by the address of the picture.
        PaidCalls.Order order = new PaidCalls.Order(
                call, account, TRAINING, body, address, COINS, world.options().imagePace());
        return paid.take(order, in, inputs, () -> List.of(Artifact.png(PictureFiles.png(face))));
    }

    Reply show(Call call, Account account) {
        Optional<Task> found = training(call.part("id"));
        if (found.isEmpty()) {
            return dialect.error(404, "no such twin");
        }
        Task task = found.get();
        Instant now = world.clock().instant();
        task.read(now);
        Purchase purchase = task.purchase();
        Faults faults =
                world.rules().at(new Site(Provider.A2E, TRAINING, Moment.READ, account.name(), purchase.prompt()));
        Phase phase = task.phase(now);
        if (phase == Phase.FAILED && world.options().refundFailed()) {
            task.refund();
        }
        if (purchase.faults().has(FaultMode.LOST) && phase != Phase.PENDING) {
            return dialect.error(404, "no such twin");
        }
        return world.faultReplies()
                .instead(faults, dialect)
                .orElseGet(() -> world.faultReplies().spoil(faults, dialect.ok(document(task, phase))));
    }

    private static ObjectNode document(Task task, Phase phase) {
        return Json.object()
                .put("_id", task.id())
                .put("name", task.purchase().request().path("name").asText())
                .put("current_status", word(task, phase))
                .put("failed_message", phase == Phase.FAILED ? reason(task) : "")
                .put("coins", task.purchase().price());
    }

    private static String word(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        if (phase == Phase.RUNNING && faults.has(FaultMode.UNKNOWN_STATUS)) {
            return "warming_up";
        }
        boolean flicker = phase == Phase.RUNNING && faults.has(FaultMode.FLICKER) && task.reads() % 2 == 0;
        return switch (flicker ? Phase.PENDING : phase) {
            case PENDING -> "initialized";
            case RUNNING -> "processing";
            case COMPLETED -> "completed";
            case FAILED, CANCELLED -> "failed";
        };
    }

    private static String reason(Task task) {
        return task.purchase().faults().has(FaultMode.POLICY_LATE)
                ? "content moderation rejected the picture"
                : task.breakage().orElse("no face found");
    }

    /** The person of one training, once it is over. */
    Reply persons(Call call) {
        return dialect.ok(call.queryParam("user_video_twin_id")
                .flatMap(this::training)
                .filter(task -> task.phase(world.clock().instant()) == Phase.COMPLETED)
                .map(task -> Json.array()
                        .add(Json.object()
                                .put("_id", ANCHOR + task.id())
                                .put("type", "custom")
                                .put(
                                        "video_cover",
                                        world.shelf().url(task.results().getFirst()))))
                .orElseGet(Json::array));
    }

    /** The picture behind a person's name. */
    Optional<BufferedImage> face(String anchor) {
        return Optional.of(anchor)
                .filter(name -> name.startsWith(ANCHOR))
                .flatMap(name -> training(name.substring(ANCHOR.length())))
                .flatMap(task -> task.results().stream().findFirst())
                .flatMap(file -> PictureFiles.read(bytes(file.path())));
    }

    private Optional<Task> training(String id) {
        return world.tasks()
                .find(Provider.A2E, id)
                .filter(task -> task.purchase().operation().equals(TRAINING));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
