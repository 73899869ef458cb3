package ai.vidgo.bench;

import java.io.PrintStream;

/** Prints what a scenario found, and holds the ratios against the thresholds file. */
public final class Figures {

    private final String scenario;
    private final Thresholds thresholds;
    private final PrintStream out;
    private boolean held = true;

    Figures(String scenario, Thresholds thresholds, PrintStream out) {
        this.scenario = scenario;
        this.thresholds = thresholds;
        this.out = out;
    }

    /** A load in one line; any failed operation fails the run, because failing fast would look like speed. */
    public void add(String label, LoadResult result) {
        out.printf(
                "  %-44s %9.0f /s   p50 %8.2f ms   p99 %8.2f ms%n",
                label, result.perSecond(), result.millisAt(50), result.millisAt(99));
        if (result.failures() > 0) {
            out.printf("  %-44s %9d operations FAILED%n", "", result.failures());
            held = false;
        }
    }

    /** A number that only informs. */
    public void add(String label, double value, String unit) {
        out.printf("  %-44s %11.2f %s%n", label, value, unit);
    }

    /** A number that the thresholds file may bound, under {@code <scenario>.<key>.min} and {@code .max}. */
    public void ratio(String key, double value) {
        String name = scenario + "." + key;
        Thresholds.Verdict verdict = thresholds.judge(name, value);
        out.printf("  %-44s %11.3f %s%n", name, value, verdict.text());
        held &= verdict.held();
    }

    /** False when a threshold was crossed or an operation failed. */
    boolean held() {
        return held;
    }
}
