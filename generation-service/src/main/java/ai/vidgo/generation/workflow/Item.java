package ai.vidgo.generation.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a run makes.
 *
 * @param subject a topic's id, or the words of a demo
 * @param jobs the jobs of its stages so far
 * @param steps names of the steps that are completed
 * @param error the {@link Reason} when it ended without a result
 * @param partial whether a later stage failed and the earlier result stands
 */
record Item(
        UUID runId,
        int number,
        UUID ownerId,
        Kind kind,
        String category,
        String subject,
        boolean done,
        List<UUID> jobs,
        List<String> steps,
        @Nullable String error,
        boolean partial,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What an item is about. */
    enum Kind {
        TOPIC,
        DEMO_VIDEO,
        DEMO_IMAGE
    }

    /** With a step completed; null is none. */
    Item step(@Nullable String name) {
        if (name == null || steps.contains(name)) {
            return this;
        }
        List<String> more = new ArrayList<>(steps);
        more.add(name);
        return new Item(
                runId,
                number,
                ownerId,
                kind,
                category,
                subject,
                done,
                jobs,
                more,
                error,
                partial,
                startedAt,
                finishedAt);
    }

    /** With the job of the next stage. */
    Item job(UUID id) {
        List<UUID> more = new ArrayList<>(jobs);
        more.add(id);
        return new Item(
                runId,
                number,
                ownerId,
                kind,
                category,
                subject,
                done,
                more,
                steps,
                error,
                partial,
                startedAt,
                finishedAt);
    }

    /** At its end. */
    Item ended(@Nullable String why, boolean onlyPart) {
        return new Item(
                runId,
                number,
                ownerId,
                kind,
                category,
                subject,
                true,
                jobs,
                steps,
                why,
                onlyPart,
                startedAt,
                finishedAt);
    }
}
