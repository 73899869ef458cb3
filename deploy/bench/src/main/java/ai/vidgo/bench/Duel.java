package ai.vidgo.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Two loads that took turns in one run, so that whatever else the machine did met both.
 *
 * @param ours all rounds of what is measured
 * @param reference all rounds of what it is measured against
 * @param ratios throughput of ours divided by the reference's, a number per round
 */
public record Duel(LoadResult ours, LoadResult reference, List<Double> ratios) {

    /** Warms both sides up for as long as a round, then lets them take turns. */
    public static Duel fight(Pace pace, Load ours, Load reference) throws InterruptedException {
        ours.run(pace.time());
        reference.run(pace.time());
        List<LoadResult> mine = new ArrayList<>();
        List<LoadResult> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < pace.rounds(); round++) {
            LoadResult one = ours.run(pace.time());
            LoadResult other = reference.run(pace.time());
            mine.add(one);
            theirs.add(other);
            ratios.add(one.perSecond() / other.perSecond());
        }
        return new Duel(LoadResult.sum(mine), LoadResult.sum(theirs), List.copyOf(ratios));
    }

    /** The median over the rounds. */
    public double throughputRatio() {
        return Medians.of(ratios);
    }
}
