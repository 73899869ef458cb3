package ai.vidgo.generation.tasks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of what happens to tasks, and callbacks at their end. */
@ConfigMapping(prefix = "vidgo.tasks")
interface TasksConfig {

    /** Streams that one instance keeps open. */
    @WithDefault("200")
    int streams();

    /** How many of them one user's may be: browsers and programs of one account that follow its tasks at a time. */
    @WithDefault("10")
    int streamsPerUser();

    /** Pause between two looks for news of a task. */
    @WithDefault("1s")
    Duration look();

    /** Longest silence on a stream. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a stream lives before its client has to take it up again. */
    @WithDefault("10m")
    Duration streamLife();

    /** How long a callback is tried. */
    @WithDefault("1h")
    Duration callbackLife();

    /** Wait for the answer to a callback. Short, because facts about money leave by the same relay. */
    @WithDefault("3s")
    Duration callbackPatience();

    /** How long the secret before the present one still signs. */
    @WithDefault("24h")
    Duration callbackSecretOverlap();
}
