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

    /** How long a purchase whose answer was lost is not made again. */
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
