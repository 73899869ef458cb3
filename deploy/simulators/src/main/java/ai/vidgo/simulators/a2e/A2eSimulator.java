package ai.vidgo.simulators.a2e;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Pace;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.file.StoredFile;
import ai.vidgo.simulators.picture.PictureFiles;
import ai.vidgo.simulators.picture.Portrait;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Purchase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.video.ClipSize;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A2E under {@code /a2e/api/v1}: lists, speech, avatar clips (contract: external-providers §5). */
public final class A2eSimulator {

    private static final Pace SPEECH_PACE = new Pace.Fixed(0.3);
    private static final BigDecimal SPEECH_COINS = BigDecimal.ONE;
    private static final BigDecimal VIDEO_COINS = BigDecimal.TEN;
    /** Bytes a second of the recordings that the speech call makes. */
    private static final double MP3_BYTES_PER_SECOND = 6000;

    private static final String[] UNUSED = {
        "web_bg_width", "web_bg_height", "web_people_width", "web_people_height", "web_people_x", "web_people_y",
        "back_id", "custom_back_id", "color", "anchor_background_img", "anchor_background_color", "isSkipRs",
        "isCaptionEnabled", "isAllowReverse", "isToPublicPool"
    };

    private final World world;
    private final A2eDialect dialect = new A2eDialect();
    private final PaidCalls paid;
    private final Twins twins;

    /** Works on the given world. */
    public A2eSimulator(World world) {
        this.world = world;
        this.paid = new PaidCalls(world, dialect);
        this.twins = new Twins(world, dialect, paid);
    }

    /** Binds the paths. */
    public void mount(Door door) {
        String base = "/a2e/api/v1";
        door.get(
                base + "/anchor/voice_list",
                call -> withAccount(
                        call,
                        account -> dialect.ok(
                                Cast.voices(call.queryParam("country").orElse("en")))));
        door.get(
                base + "/anchor/character_list",
                call -> withAccount(
                        call,
                        account ->
                                call.queryParam("type").filter("custom"::equals).isPresent()
                                        ? twins.persons(call)
                                        : dialect.ok(Cast.avatars(world.shelf().origin() + "/a2e"))));
        door.get(
                base + "/user/remainingCoins",
                call -> withAccount(call, account -> dialect.ok(Json.object().put("coins", account.balance()))));
        door.post(
                base + "/userVideoTwin/startTraining",
                call -> withAccount(call, account -> twins.train(call, account)));
        door.get(base + "/userVideoTwin/:id", call -> withAccount(call, account -> twins.show(call, account)));
        door.post(base + "/video/send_tts", call -> withAccount(call, account -> speech(call, account)));
        door.post(base + "/video/generate", call -> withAccount(call, account -> generate(call, account)));
        door.post(base + "/video/awsResult", call -> withAccount(call, account -> result(call, account)));
        door.get("/a2e/avatars/:file", A2eSimulator::cover);
        door.otherwise("/a2e", call -> Reply.html(404, "<html><body>Cannot " + call.method() + "</body></html>"));
    }

    private Reply withAccount(Call call, Function<Account, Reply> answer) {
        Optional<String> token = call.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()));
        return world.accounts().find(Provider.A2E, token).map(answer).orElseGet(dialect::unauthorised);
    }

    private Reply speech(Call call, Account account) {
        ObjectNode body = Json.parseObject(call.body()).orElseGet(Json::object);
        Fields in = new Fields(body);
        String text = in.required("msg");
        String voice = in.required("tts_id");
        double rate = in.number("speechRate", 1, 0.5, 2);
        in.ignore("country", "region", "user_voice_id");
        if (!voice.isEmpty() && !Cast.hasVoice(voice)) {
            in.problem("unknown tts_id " + voice);
        }
        PaidCalls.Order order = new PaidCalls.Order(call, account, "send_tts", body, text, SPEECH_COINS, SPEECH_PACE);
        return paid.take(order, in, new Inputs(world.downloads()), () -> {
            String plain = FaultRules.plain(text);
            return List.of(world.speech().speak(plain, voice, rate));
        });
    }

    private Reply generate(Call call, Account account) {
        ObjectNode body = Json.parseObject(call.body()).orElseGet(Json::object);
        Fields in = new Fields(body);
        Inputs inputs = new Inputs(world.downloads());
        String anchor = in.required("anchor_id");
        in.integer("anchor_type", 0, 0, 1);
        if (!body.has("anchor_type")) {
            in.problem("anchor_type is required");
        }
        byte[] sound = inputs.bytes(in.required("audioSrc"));
        int resolution = in.choice("resolution", 1080, 720);
        in.ignore("web_bg_width", "web_bg_height", "web_people_width", "web_people_height", "web_people_x");
        in.ignore(UNUSED);
        boolean own = body.path("anchor_type").asInt() == 1;
        if (!anchor.isEmpty()
                && (own ? twins.face(anchor).isEmpty() : Cast.avatar(anchor).isEmpty())) {
            in.problem("unknown anchor_id " + anchor);
        }
        String title = in.text("title").orElse("");
        ClipSize size = ClipSize.of(resolution == 1080 ? "720p" : "540p", "9:16");
        PaidCalls.Order order = new PaidCalls.Order(
                call,
                account,
                "generate",
                body,
                title,
                VIDEO_COINS,
                world.options().videoPace());
        double seconds = Math.max(1, sound.length / MP3_BYTES_PER_SECOND);
        return paid.take(
                order,
                in,
                inputs,
                () -> List.of(
                        own
                                ? world.clips().talk(twins.face(anchor).orElseThrow(), size, sound, seconds)
                                : world.clips().talk(Cast.avatar(anchor).orElseThrow(), size, sound, seconds)));
    }

    private Reply result(Call call, Account account) {
        String id = Json.parseObject(call.body())
                .map(body -> body.path("_id").asText())
                .orElse("");
        ArrayNode entries = Json.array();
        Optional<Task> found = world.tasks().find(Provider.A2E, id);
        if (found.isEmpty()) {
            return dialect.ok(entries);
        }
        Task task = found.get();
        task.read(world.clock().instant());
        Purchase purchase = task.purchase();
        Faults faults = world.rules()
                .at(new Site(Provider.A2E, purchase.operation(), Moment.READ, account.name(), purchase.prompt()));
        Phase phase = task.phase(world.clock().instant());
        if (phase == Phase.FAILED && world.options().refundFailed()) {
            task.refund();
        }
        if (!(purchase.faults().has(FaultMode.LOST) && phase != Phase.PENDING)) {
            entries.add(entry(task, phase));
        }
        return world.faultReplies()
                .instead(faults, dialect)
                .orElseGet(() -> world.faultReplies().spoil(faults, dialect.ok(entries)));
    }

    private ObjectNode entry(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        ObjectNode entry = Json.object()
                .put("_id", task.id())
                .put("status", word(task, phase))
                .put("process", phase.terminal() ? 100 : phase == Phase.RUNNING ? 50 : 0)
                .put("createdAt", task.createdAt().toString())
                .put("result", "")
                .put("msg", phase == Phase.FAILED ? reason(task) : "");
        if (phase == Phase.COMPLETED && !faults.has(FaultMode.NO_OUTPUT)) {
            StoredFile clip = task.results().getFirst();
            entry.put(
                    "result",
                    faults.has(FaultMode.RELATIVE_URL)
                            ? "/files/" + clip.name()
                            : world.shelf().url(clip));
        }
        return phase == Phase.COMPLETED && faults.has(FaultMode.NULL_URL) ? entry.putNull("result") : entry;
    }

    private static String word(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        if (phase == Phase.RUNNING && faults.has(FaultMode.UNKNOWN_STATUS)) {
            return "warming_up";
        }
        if (phase == Phase.RUNNING && faults.has(FaultMode.FLICKER) && task.reads() % 2 == 0) {
            return "pending";
        }
        return switch (phase) {
            case PENDING -> List.of("init", "start", "pending").get(Math.min(2, task.reads() - 1));
            case RUNNING -> task.reads() % 4 == 3 ? "copy" : "process";
            case COMPLETED -> "success";
            case FAILED, CANCELLED -> "fail";
        };
    }

    private static String reason(Task task) {
        return task.purchase().faults().has(FaultMode.POLICY_LATE)
                ? "content moderation rejected the video"
                : task.breakage().orElse("algorithm error");
    }

    private static Reply cover(Call call) {
        return Cast.avatar(call.part("file").replace(".png", ""))
                .map(name -> Reply.of(200, "image/png", PictureFiles.png(Portrait.draw(name, 480, 640, 0))))
                .orElseGet(() -> Reply.text(404, "no such avatar"));
    }
}
