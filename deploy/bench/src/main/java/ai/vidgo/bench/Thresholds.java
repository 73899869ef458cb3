package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The bounds of {@code deploy/bench/thresholds.properties}: a figure's name, then {@code .min} or {@code .max}. */
final class Thresholds {

    private final Properties bounds;

    Thresholds(Properties bounds) {
        this.bounds = bounds;
    }

    static Thresholds read(Path file) {
        Properties bounds = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            bounds.load(reader);
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be read: " + e, e);
        }
        return new Thresholds(bounds);
    }

    /** What the bounds say of one figure. */
    record Verdict(boolean held, String text) {}

    Verdict judge(String figure, double value) {
        String min = bounds.getProperty(figure + ".min");
        String max = bounds.getProperty(figure + ".max");
        if (min != null && !(value >= Double.parseDouble(min))) {
            return new Verdict(false, "CROSSED: at least " + min);
        }
        if (max != null && !(value <= Double.parseDouble(max))) {
            return new Verdict(false, "CROSSED: at most " + max);
        }
        if (min == null && max == null) {
            return new Verdict(true, "(no threshold)");
        }
        return new Verdict(
                true, "ok" + (min == null ? "" : ", at least " + min) + (max == null ? "" : ", at most " + max));
    }
}
