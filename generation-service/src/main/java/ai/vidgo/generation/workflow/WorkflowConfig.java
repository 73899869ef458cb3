package ai.vidgo.generation.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs of administrators are worked off. */
@ConfigMapping(prefix = "vidgo.workflow")
interface WorkflowConfig {

    /** How long a request for one topic waits for its end. */
    @WithDefault("25s")
    Duration answerWithin();

    /** Items of one run at a time. */
    @WithDefault("2")
    int parallel();

    /** Pause between the end of an item and the begin of the next. */
    @WithDefault("5s")
    Duration pause();

    /** Pause between two looks at the job of an item. */
    @WithDefault("500ms")
    Duration poll();

    /** Pause after a refusal that passes: too many jobs, a service away. */
    @WithDefault("10s")
    Duration retry();

    /** Time from the begin of an item to its end when it is refused or breaks again and again. */
    @WithDefault("1h")
    Duration longest();

    /** How long a worker may have an item in hand before another takes it. */
    @WithDefault("2m")
    Duration claim();
}
