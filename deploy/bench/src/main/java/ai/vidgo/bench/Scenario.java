package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.util.List;

/** One measurement of the product against a reference. */
public interface Scenario {

    /** Every scenario, in the order in which a run without names takes them. */
    List<Scenario> ALL = List.of(
            new GatewayScenario(),
            new AbortsScenario(),
            new SocketsScenario(),
            new LoginScenario(),
            new LedgerScenario(),
            new PresetsScenario(),
            new WebhooksScenario(),
            new SubmitScenario(),
            new StartupScenario());

    /** One word, as it is typed after {@code ./vidgo bench}; also the prefix of its thresholds. */
    String name();

    /** What is measured against what, in one line. */
    String what();

    /** Prepares its data, measures, and hands every figure to {@link Bench#figures()}. */
    void run(Bench bench) throws Exception;

    /** The scenarios of these names, or all when there are none. */
    static List<Scenario> named(List<String> names) {
        if (names.isEmpty()) {
            return ALL;
        }
        return names.stream().map(Scenario::named).toList();
    }

    private static Scenario named(String name) {
        return ALL.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("there is no scenario " + name + "; there are: "
                        + String.join(", ", ALL.stream().map(Scenario::name).toList())));
    }
}
