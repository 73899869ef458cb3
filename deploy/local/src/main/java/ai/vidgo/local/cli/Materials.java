package ai.vidgo.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The deploy check (contract: operations §4): whether the library has what a deployment must not go without. Ends with 1
 * when a tool has fewer presets than its minimum, unless {@code ALLOW_EMPTY_MATERIALS} is true. Nothing stops serving
 * because of it.
 */
@Command(name = "materials")
public final class Materials implements Callable<Integer> {

    private static final String PATH = "/internal/materials/readiness";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "check")
    private Order order = Order.check;

    /** Minima besides those of background_removal and short_video, which are 1. */
    @Option(names = "--min", paramLabel = "TOOL=N", split = ",")
    private Map<String, Integer> minima = new LinkedHashMap<>();

    @Option(
            names = "--allow-empty",
            defaultValue = "${env:ALLOW_EMPTY_MATERIALS:-false}",
            fallbackValue = "true",
            arity = "0..1")
    private boolean allowEmpty;

    /** What can be asked for, as it is typed. */
    enum Order {
        check
    }

    @Override
    public Integer call() {
        return switch (order) {
            case check -> check(report(new InternalApi(data.running(), "catalog-service")));
        };
    }

    /** The catalogue's counts, at most 30 seconds old. */
    static JsonNode report(InternalApi catalog) {
        return catalog.get(PATH).orFail("The library can't be looked at").body();
    }

    private int check(JsonNode report) {
        Map<String, Integer> wanted = new LinkedHashMap<>(Map.of("background_removal", 1, "short_video", 1));
        wanted.putAll(minima);
        PrintWriter out = spec.commandLine().getOut();
        boolean enough = true;
        for (Map.Entry<String, JsonNode> tool : report.path("tools").properties()) {
            int least = wanted.getOrDefault(tool.getKey(), 0);
            boolean missing = tool.getValue().asInt() < least;
            enough &= !missing;
            out.printf(
                    "%-7s %-20s %4d%s%n",
                    missing ? "TOO FEW" : "ok",
                    tool.getKey(),
                    tool.getValue().asInt(),
                    least > 0 ? ", at least " + least : "");
            wanted.remove(tool.getKey());
        }
        for (String unknown : wanted.keySet()) {
            enough = false;
            out.printf("%-7s %-20s is not a tool%n", "UNKNOWN", unknown);
        }
        return enough || allowEmpty ? 0 : 1;
    }
}
