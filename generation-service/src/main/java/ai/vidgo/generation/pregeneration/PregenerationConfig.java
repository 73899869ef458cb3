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

    /** Leaves clips out unless empty, {@code false} or {@code 0} ({@code SKIP_VIDEO}). */
    @WithDefault("${SKIP_VIDEO:}")
    Optional<String> skipVideo();

    /** Whether clips are made. */
    default boolean withClips() {
        String skip = skipVideo().orElse("");
        return skip.isBlank() || skip.equalsIgnoreCase("false") || skip.equals("0");
    }
}
