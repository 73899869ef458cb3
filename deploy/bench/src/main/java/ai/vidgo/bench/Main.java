package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.DataDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program behind {@code ./vidgo bench}. */
@Command(name = "bench")
public final class Main implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "SCENARIO")
    private List<String> names = new ArrayList<>();

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "data directory of a running stack")
    private @Nullable Path data;

    @Option(names = "--thresholds", paramLabel = "FILE", required = true)
    private @Nullable Path thresholds;

    @Option(names = "--seconds", defaultValue = "10", description = "measured time of each side and round")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "how often the sides take turns")
    private int rounds;

    private Main() {}

    /** Ends with 0 when every threshold holds, 1 when one is crossed or a scenario fails, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof LaunchFailure expected) {
                System.err.println("\n" + expected.getMessage());
            } else {
                failure.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (data == null || thresholds == null) {
            throw new LaunchFailure("--data and --thresholds are needed");
        }
        RunningStack stack = RunningStack.in(new DataDirectory(data));
        Thresholds limits = Thresholds.read(thresholds);
        List<Scenario> chosen = Scenario.named(names);
        boolean held = true;
        for (Scenario scenario : chosen) {
            System.out.printf("%n== %s: %s%n", scenario.name(), scenario.what());
            Figures figures = new Figures(scenario.name(), limits, System.out);
            scenario.run(new Bench(stack, figures, new Pace(seconds, rounds)));
            held &= figures.held();
        }
        return held ? 0 : 1;
    }
}
