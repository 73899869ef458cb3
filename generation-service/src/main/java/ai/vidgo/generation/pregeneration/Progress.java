package ai.vidgo.generation.pregeneration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a run is; written by its workers, read by anybody. */
final class Progress {

    private final UUID runId;
    private int total;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private @Nullable String current;
    private boolean running = true;

    Progress(UUID runId, int total) {
        this.runId = runId;
        this.total = total;
    }

    /**
     * A snapshot.
     *
     * @param runId null before the first run
     * @param done materials made by this run
     * @param skipped materials that were there already
     * @param current what is being made, for people
     */
    @RegisterForReflection
    record View(
            boolean running,
            @Nullable UUID runId,
            int total,
            int done,
            int failed,
            int skipped,
            @Nullable String current,
            Map<String, Tally> summary) {

        static final View NONE = new View(false, null, 0, 0, 0, 0, null, Map.of());

        View stopped() {
            return new View(false, runId, total, done, failed, skipped, null, summary);
        }
    }

    /**
     * One tool's counts.
     *
     * @param costUsd US dollars, source pictures included
     */
    @RegisterForReflection
    record Tally(int success, int failed, int skipped, BigDecimal costUsd) {

        private static final Tally ZERO = new Tally(0, 0, 0, BigDecimal.ZERO);

        private Tally plus(Tally other) {
            return new Tally(
                    success + other.success,
                    failed + other.failed,
                    skipped + other.skipped,
                    costUsd.add(other.costUsd));
        }
    }

    /** There is more to do than was known at the start. */
    synchronized void more(int materials) {
        total += materials;
    }

    synchronized void working(String what) {
        current = what;
    }

    synchronized void made(String tool, BigDecimal costUsd) {
        add(tool, new Tally(1, 0, 0, costUsd));
    }

    synchronized void paid(String tool, BigDecimal costUsd) {
        add(tool, new Tally(0, 0, 0, costUsd));
    }

    synchronized void failed(String tool) {
        add(tool, new Tally(0, 1, 0, BigDecimal.ZERO));
    }

    synchronized void skipped(String tool) {
        add(tool, new Tally(0, 0, 1, BigDecimal.ZERO));
    }

    synchronized void ended() {
        running = false;
        current = null;
    }

    synchronized boolean running() {
        return running;
    }

    UUID runId() {
        return runId;
    }

    synchronized View view() {
        Tally all = tallies.values().stream().reduce(Tally.ZERO, Tally::plus);
        return new View(
                running,
                runId,
                total,
                all.success(),
                all.failed(),
                all.skipped(),
                current,
                Collections.unmodifiableMap(new LinkedHashMap<>(tallies)));
    }

    private void add(String tool, Tally tally) {
        tallies.merge(tool, tally, Tally::plus);
    }
}
