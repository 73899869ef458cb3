package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.Operation;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Time limits and policies of the job engine. Keys of the maps are wire names of operations. */
@ConfigMapping(prefix = "vidgo.jobs")
interface JobsConfig {

    /** What this instance does with jobs ({@code VIDGO_ROLE}). */
    @WithDefault("${VIDGO_ROLE:all}")
    Role role();

    /** Longest pause between two looks for due jobs; a new job wakes the worker. */
    @WithDefault("500ms")
    Duration tick();

    /** From a wake-up to the look, so that jobs that come together are claimed together, after their requests' answers. */
    @WithDefault("20ms")
    Duration gather();

    /** Jobs that may wait for a purchase, over all instances; beyond it new ones are turned away. */
    @WithDefault("1000")
    int queue();

    /** Jobs that one instance works on at a time; waiting jobs cost no thread. */
    @WithDefault("32")
    int concurrency();

    /** How long a claimed job is left alone before another worker may take it; renewed while a step runs. */
    @WithDefault("30s")
    Duration lease();

    /** How long a job may wait for billing's answer before it is given up and released. */
    @WithDefault("30s")
    Duration reserving();

    /** How long an unknown outcome may clear up before the loss policy decides. */
    @WithDefault("2m")
    Duration unknownWindow();

    /** What follows an unknown outcome that did not clear up; {@code fail} where an operation is not named. */
    Map<String, LossPolicy> lossPolicy();

    /** Time from acceptance to failure with release, for operations that {@link #deadlines} does not name. */
    @WithDefault("10m")
    Duration deadline();

    /** Time from acceptance to failure with release per operation. */
    Map<String, Duration> deadlines();

    /** How long a task is watched after its job's deadline, so that a late result is stored for the administrator. */
    @WithDefault("24h")
    Duration watch();

    /** Pause between two looks at a task whose job is over. */
    @WithDefault("10m")
    Duration watchPause();

    /** How often a provider is asked to take a task back before it is only watched. */
    @WithDefault("6")
    int withdrawals();

    /** Pause before it is asked again; doubled each time. */
    @WithDefault("2s")
    Duration withdrawalPause();

    /**
     * After which share of its deadline a job of an operation is late, so that it buys once more at the next provider and
     * takes the first result; 0.05 to 0.9, by the operation's wire name. An operation that is not named never does.
     */
    Map<String, BigDecimal> hedge();

    /** Repetitions at the same provider after a failure that bought nothing. */
    @WithDefault("1")
    int retries();

    /** Pause before a repetition when the provider names none. */
    @WithDefault("1s")
    Duration retryPause();

    /** Longest pause asked for by a provider that is waited for; beyond it the next provider is asked. */
    @WithDefault("5s")
    Duration patience();

    /** Polls in a row that may end without a verdict (task unknown, result unreadable, key refused). */
    @WithDefault("4")
    int unclearPolls();

    /** How long a job waits for room at the best provider before a worse one is asked. */
    @WithDefault("10s")
    Duration roomPatience();

    /** Pause before room at a provider is looked for again. */
    @WithDefault("500ms")
    Duration roomPause();

    /** Pause between two looks in the provider's list for a purchase whose answer was lost. */
    @WithDefault("10s")
    Duration searchPause();

    /** How long an open purchase counts against what may be open at its provider. */
    @WithDefault("30m")
    Duration openPurchase();

    /** How long a job that this version of the program does not understand is left to another one. */
    @WithDefault("1m")
    Duration unreadablePause();

    /** How long an input address handed to a provider works (contract: external-providers §2.3). */
    @WithDefault("6h")
    Duration inputLink();

    /** Time from acceptance to failure for an operation. */
    default Duration limit(Operation operation) {
        return deadlines().getOrDefault(operation.wireName(), deadline());
    }

    /** What an instance is for; Cloud Run gives no CPU between requests, so that jobs need workers of their own. */
    enum Role {
        /** Takes requests and leaves jobs to workers. */
        API,
        /** Works on jobs. */
        WORKER,
        /** Both. */
        ALL,
        /** Neither: it fills the preset library and ends. */
        INIT
    }

    /** What to do when a purchase may have been made and nobody knows. */
    enum LossPolicy {
        /** Give the credits back and buy nothing more. */
        FAIL,
        /** Ask the next provider: the loss of one cheap picture is accepted. */
        FALL_BACK
    }
}
