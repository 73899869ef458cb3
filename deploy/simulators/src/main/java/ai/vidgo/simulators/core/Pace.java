package ai.vidgo.simulators.core;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long something takes: {@code fixed:1.5}, {@code uniform:0.5-1.5} or {@code lognormal:1.0,0.4} (median, sigma),
 * in seconds of simulated time.
 */
public sealed interface Pace {

    /** One duration in milliseconds. */
    long draw(Random random);

    /** Always the same. */
    record Fixed(double seconds) implements Pace {
        @Override
        public long draw(Random random) {
            return Math.round(seconds * 1000);
        }
    }

    /** Evenly spread between two bounds. */
    record Uniform(double from, double to) implements Pace {
        @Override
        public long draw(Random random) {
            return Math.round((from + random.nextDouble() * (to - from)) * 1000);
        }
    }

    /** Mostly near the median, now and then much longer. */
    record LogNormal(double median, double sigma) implements Pace {
        @Override
        public long draw(Random random) {
            return Math.round(median * Math.exp(sigma * random.nextGaussian()) * 1000);
        }
    }

    /**
     * Reads the textual form; a bare number means fixed.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static Pace parse(String text) {
        String spec = text.trim().toLowerCase(Locale.ROOT);
        int colon = spec.indexOf(':');
        String kind = colon < 0 ? "fixed" : spec.substring(0, colon);
        List<Double> numbers = List.of(spec.substring(colon + 1).split("[-,]", -1)).stream()
                .map(Double::valueOf)
                .toList();
        return switch (kind) {
            case "fixed" -> new Fixed(numbers.getFirst());
            case "uniform" -> new Uniform(numbers.getFirst(), numbers.getLast());
            case "lognormal" -> new LogNormal(numbers.getFirst(), numbers.getLast());
            default -> throw new IllegalArgumentException("unknown pace: " + text);
        };
    }
}
