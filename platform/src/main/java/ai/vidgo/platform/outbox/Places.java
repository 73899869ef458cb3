package ai.vidgo.platform.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the events stand that are being delivered: so many in all, and of one topic never so many that a receiver which
 * hangs leaves no place for the others.
 */
final class Places {

    private final int all;
    private final int perTopic;
    private final List<String> taken = new ArrayList<>();

    Places(int all, int perTopic) {
        this.all = all;
        this.perTopic = perTopic;
    }

    /**
     * What was free at a moment.
     *
     * @param free places in all
     * @param perTopic places that one topic may have, free or taken
     * @param taken the topic of each event that had a place
     */
    record Room(int free, int perTopic, List<String> taken) {

        /** Whether events may have been left out for want of a place, when these got one. */
        boolean limits(List<String> entered) {
            List<String> standing = new ArrayList<>(taken);
            standing.addAll(entered);
            return entered.size() >= free
                    || standing.stream().anyMatch(topic -> Collections.frequency(standing, topic) >= perTopic);
        }
    }

    synchronized Room room() {
        return new Room(all - taken.size(), perTopic, List.copyOf(taken));
    }

    synchronized void take(String topic) {
        taken.add(topic);
    }

    synchronized void leave(String topic) {
        taken.remove(topic);
    }
}
