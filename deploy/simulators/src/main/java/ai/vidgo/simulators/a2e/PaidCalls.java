package ai.vidgo.simulators.a2e;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.Pace;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.task.Purchase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.Crowd;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** What A2E takes money for: each call is checked, charged, entered in the ledger, and spoilt where it is to be. */
final class PaidCalls {

    /** Is answered with its result, not with a task. */
    private static final String SPEECH = "send_tts";

    private final World world;
    private final A2eDialect dialect;

    PaidCalls(World world, A2eDialect dialect) {
        this.world = world;
        this.dialect = dialect;
    }

    /** A paid call on its way; the prompt is the text that may carry fault tokens. */
    record Order(
            Call call,
            Account account,
            String operation,
            ObjectNode body,
            String prompt,
            BigDecimal coins,
            Pace pace) {}

    /** Takes the money and the work, or refuses. */
    Reply take(Order order, Fields in, Inputs inputs, Callable<List<Artifact>> work) {
        Optional<Reply> turnedAway = Crowd.turnedAway(world, order.account(), dialect);
        if (turnedAway.isPresent()) {
            return turnedAway.get();
        }
        String name = order.account().name();
        Faults faults =
                world.rules().at(new Site(Provider.A2E, order.operation(), Moment.SUBMIT, name, order.prompt()));
        Optional<Reply> instead = world.faultReplies().instead(faults, dialect);
        if (instead.isPresent()) {
            return instead.get();
        }
        Optional<String> problem = in.problems(world.warnings(), Provider.A2E, order.operation());
        if (problem.isPresent()) {
            return dialect.envelopeError(problem.get());
        }
        if (inputs.problem().isPresent()) {
            return dialect.envelopeError(
                    "failed to download the input: " + inputs.problem().get());
        }
        if (!order.account().charge(order.coins())) {
            return dialect.noCredits();
        }
        Purchase purchase = purchase(order, faults, work);
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
        if (order.operation().equals(SPEECH)) {
            return world.faultReplies().spoil(faults, spoken(world.tasks().acceptNow(id, purchase)));
        }
        Task task = world.tasks().accept(id, purchase);
        Reply reply = world.twins(faults, task, dialect.ok(Json.object().put("_id", id)));
        return world.faultReplies().spoil(faults, reply);
    }

    private Purchase purchase(Order order, Faults submit, Callable<List<Artifact>> work) {
        Faults life = world.rules()
                .forTask(Provider.A2E, order.operation(), order.account().name(), order.prompt());
        return new Purchase(
                Provider.A2E,
                order.operation(),
                order.operation(),
                order.account(),
                order.prompt(),
                order.call().correlation(),
                order.body(),
                order.coins(),
                order.pace(),
                new Faults(Stream.concat(submit.all().stream(), life.all().stream())
                        .toList()),
                work);
    }

    private Reply spoken(Task task) {
        return task.results().isEmpty()
                ? dialect.envelopeError(task.breakage().orElse("speech failed"))
                : dialect.ok(Json.tree(world.shelf().url(task.results().getFirst())));
    }
}
