package ai.vidgo.generation.requests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How generating paths answer. */
@ConfigMapping(prefix = "vidgo.generation")
interface GenerationConfig {

    /** Whether anybody may cause a provider call ({@code RUNTIME_GENERATION}). */
    @WithDefault("subscribers")
    Mode runtime();

    /** How long a request waits for its result before it answers with a task id. */
    @WithDefault("25s")
    Duration answerWithin();

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
