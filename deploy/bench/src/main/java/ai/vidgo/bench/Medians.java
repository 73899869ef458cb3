package ai.vidgo.bench;

import java.util.List;

/** The middle of a handful of measurements. */
public final class Medians {

    private Medians() {}

    /** The median; the mean of the two in the middle when their number is even. */
    public static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
