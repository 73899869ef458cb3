package ai.vidgo.simulators.core;

import java.util.Map;
import java.util.TreeMap;

/** Counts what was accepted although no document mentions it, such as unknown request fields. */
public final class Warnings {

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts one occurrence. */
    public synchronized void add(Provider provider, String operation, String what) {
        counts.merge(provider.wireName() + " " + operation + ": " + what, 1, Integer::sum);
    }

    /** All texts with their counts. */
    public synchronized Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }

    /** Forgets everything. */
    public synchronized void reset() {
        counts.clear();
    }
}
