package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.StackFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Has the presets of the library made that are missing (contract: operations §5). How far it is goes to the error stream;
 * at the end one JSON object stands on the output: {@code {tool: {success, failed, skipped, cost_usd}}}. Ends with 0 when
 * the tools that the product cannot do without have presets, else with 1. Stopping it does not stop the run.
 */
@Command(name = "pregenerate")
public final class Pregenerate implements Callable<Integer> {

    private static final String PATH = "/internal/pregeneration";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_PER_LINE = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    /** Tool types, also {@code pattern_generate}; all when left out. */
    @Option(names = "--tool", paramLabel = "TOOL", split = ",")
    private List<String> tools = new ArrayList<>();

    /** Materials per tool, existing ones included. */
    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    /** US dollars that the run may spend. */
    @Option(names = "--cost-cap", paramLabel = "USD")
    private @Nullable BigDecimal costCap;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Integer call() {
        StackFile stack = data.running();
        InternalApi generation = new InternalApi(stack, "generation-service");
        if (dryRun) {
            return plan(generation);
        }
        generation.post(PATH, order()).orFail("The presets can't be made");
        JsonNode end = watch(generation);
        spec.commandLine().getOut().println(end.path("summary"));
        return Materials.report(new InternalApi(stack, "catalog-service"))
                        .path("ready")
                        .asBoolean()
                ? 0
                : 1;
    }

    private Map<String, Object> order() {
        Map<String, Object> order = new HashMap<>();
        if (!tools.isEmpty()) {
            order.put("tools", tools);
        }
        if (limit != null) {
            order.put("limit", limit);
        }
        if (costCap != null) {
            order.put("cost_cap_usd", costCap);
        }
        return order;
    }

    private int plan(InternalApi generation) {
        JsonNode plan = generation
                .post(PATH + "/plan", order())
                .orFail("The presets can't be planned")
                .body();
        PrintWriter err = spec.commandLine().getErr();
        plan.path("tools")
                .properties()
                .forEach(tool -> err.printf(
                        Locale.ROOT,
                        "%-20s %4d to make, %4d there, %8.3f USD%n",
                        tool.getKey(),
                        tool.getValue().path("planned").asInt(),
                        tool.getValue().path("skipped").asInt(),
                        tool.getValue().path("cost_usd").asDouble()));
        spec.commandLine().getOut().println(plan);
        return 0;
    }

    private JsonNode watch(InternalApi generation) {
        for (int look = 0; ; look++) {
            JsonNode state =
                    generation.get(PATH).orFail("The run can't be followed").body();
            if (look % LOOKS_PER_LINE == 0 || !state.path("running").asBoolean()) {
                say(state);
            }
            if (!state.path("running").asBoolean()) {
                return state;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (Thread.interrupted()) {
                throw new LaunchFailure("Not followed any longer; the run goes on.");
            }
        }
    }

    private void say(JsonNode state) {
        int finished = state.path("done").asInt()
                + state.path("failed").asInt()
                + state.path("skipped").asInt();
        spec.commandLine()
                .getErr()
                .printf(
                        "%4d of %d: %d made, %d there already, %d failed%s%n",
                        finished,
                        state.path("total").asInt(),
                        state.path("done").asInt(),
                        state.path("skipped").asInt(),
                        state.path("failed").asInt(),
                        state.path("current").isTextual()
                                ? ", now " + state.path("current").asText()
                                : "");
    }
}
