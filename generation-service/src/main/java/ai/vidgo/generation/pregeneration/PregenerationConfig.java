package ai.vidgo.generation.pregeneration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Bounds of a pre-generation run (contract: operations §5). */
@ConfigMapping(prefix = "vidgo.pregeneration")
interface PregenerationConfig {

    /** Materials that are made at the same time. */
    @WithDefault("3")
    int concurrency();

    /** US dollars that one run may spend by the list prices; nothing more is ordered beyond. */
    @WithDefault("25")
    BigDecimal costCapUsd();

    /** How long one picture may take at a provider. */
    @WithDefault("5m")
    Duration pictureDeadline();

    /** How long one clip may take at a provider. */
    @WithDefault("20m")
    Duration clipDeadline();

    /** How long a thing that is being made is left to the instance that does so; renewed at every look at the task. */
    @WithDefault("5m")
    Duration lease();

    /** Share of what we allow ourselves at a provider that the library may use up; the rest is kept for jobs. */
    @WithDefault("0.8")
    BigDecimal share();

    /** How long a purchase waits for room at a provider. */
    @WithDefault("10m")
    Duration roomPatience();

    /** Pause before room is looked for again. */
    @WithDefault("500ms")
    Duration roomPause();

    /** Pause before a result that could not be fetched is fetched again. */
    @WithDefault("5s")
    Duration fetchPause();

    /** How long a purchase whose answer was lost, or whose result cannot be fetched, is not made again. */
    @WithDefault("24h")
    Duration unknownWindow();

    /** Silence after which the instance of a run counts as dead. */
    @WithDefault("1m")
    Duration silence();

    /** Leaves clips out unless empty, {@code false} or {@code 0} ({@code SKIP_VIDEO}). */
    @WithDefault("${SKIP_VIDEO:}")
    Optional<String> skipVideo();

    /** Leaves talking people out unless empty, {@code false} or {@code 0} ({@code SKIP_AVATAR}). */
    @WithDefault("${SKIP_AVATAR:}")
    Optional<String> skipAvatar();

    /** Whether every night the gallery's picture demos are made anew ({@code DEMO_REGENERATION_ENABLED}). */
    @WithDefault("${DEMO_REGENERATION_ENABLED:false}")
    boolean regeneratesDemos();

    /** Whether every night what the library lacks is made ({@code AUTO_GENERATE_MATERIALS}). */
    @WithDefault("${AUTO_GENERATE_MATERIALS:false}")
    boolean fillsAtNight();

    /** US dollars that both may spend in a night by the list prices ({@code NIGHTLY_COST_CAP_USD}). */
    @WithDefault("${NIGHTLY_COST_CAP_USD:2}")
    BigDecimal nightlyCostCapUsd();

    /** What this instance is for ({@code VIDGO_ROLE}); {@code init} fills the library and ends. */
    @WithDefault("${VIDGO_ROLE:all}")
    String role();

    /** Whether {@code init} only looks ({@code SKIP_PREGENERATION}). */
    @WithDefault("${SKIP_PREGENERATION:false}")
    boolean skip();

    /** Materials per tool that {@code init} makes sure of. */
    @WithDefault("${PREGENERATION_LIMIT:10}")
    int limit();

    /** Presets of each required tool without which {@code init} ends with 1. */
    @WithDefault("${MIN_TEMPLATES:1}")
    int minTemplates();

    /** Whether {@code init} ends with 0 although they are missing. */
    @WithDefault("${ALLOW_EMPTY_MATERIALS:false}")
    boolean allowEmptyMaterials();

    /** How long {@code init} waits for the catalogue, in seconds. */
    @WithDefault("${STARTUP_TIMEOUT:300}S")
    Duration startupTimeout();

    /** How old the catalogue's counts may be. */
    @WithDefault("40s")
    Duration countsAge();

    /** Whether this instance fills the library and ends. */
    default boolean fillsAndEnds() {
        return role().equalsIgnoreCase("init");
    }

    /** Whether this instance works on what nobody waits for. */
    default boolean worksAtNight() {
        return role().equalsIgnoreCase("worker") || role().equalsIgnoreCase("all");
    }

    /** Whether a tool's materials are made. */
    default boolean makes(String tool) {
        return switch (tool) {
            case SeedMatrix.SHORT_VIDEO -> isOff(skipVideo());
            case SeedMatrix.AI_AVATAR -> isOff(skipAvatar());
            default -> true;
        };
    }

    private static boolean isOff(Optional<String> skip) {
        String given = skip.orElse("");
        return given.isBlank() || given.equalsIgnoreCase("false") || given.equals("0");
    }
}
