package ai.vidgo.generation.requests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How generating paths answer. */
@ConfigMapping(prefix = "vidgo.generation")
interface GenerationConfig {

    /** Whether anybody may cause a provider call ({@code RUNTIME_GENERATION}). */
    @WithDefault("subscribers")
    Mode runtime();

    /** How long a request takes before it answers with a task id, the time for its inputs included. */
    @WithDefault("25s")
    Duration answerWithin();

    /** The same on the paths that the frontend gives two minutes, {@code /interior/*} for the most part. */
    @WithDefault("110s")
    Duration slowAnswerWithin();

    /**
     * How long before the caller gives up a request answers at the latest, and no longer waits for an input from the web.
     */
    @WithDefault("5s")
    Duration answerMargin();

    /** Jobs of one user that may run at a time, by plan name. */
    Map<String, Integer> running();

    /** The same for plans that {@link #running} does not name, and for administrators without a plan. */
    @WithDefault("3")
    int runningOtherwise();

    /** What {@code Retry-After} says when a user has too many jobs running. */
    @WithDefault("10s")
    Duration runningRetryAfter();

    /** How long the address of a clean result works. */
    @WithDefault("1h")
    Duration resultLink();

    /** Modes of contract: generation §1. */
    enum Mode {
        /** Presets only, for everybody. */
        OFF,
        /** Presets for everybody, providers for subscribers. */
        SUBSCRIBERS
    }
}
