package ai.vidgo.generation.providers.pollo;

import ai.vidgo.generation.providers.PollSchedule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the Pollo adapter (contract: external-providers §4). */
@ConfigMapping(prefix = "vidgo.providers.pollo")
interface PolloConfig {

    /** The account's key; empty: Pollo is left out of every route ({@code POLLO_API_KEY}). */
    @WithDefault("${POLLO_API_KEY:}")
    Optional<String> key();

    /** Address of the API ({@code POLLO_BASE_URL}). */
    @WithDefault("${POLLO_BASE_URL:https://pollo.ai/api/platform}")
    URI baseUrl();

    /** Signs Pollo's notices, Base64; empty: no notices are asked for ({@code POLLO_WEBHOOK_SECRET}). */
    @WithDefault("${POLLO_WEBHOOK_SECRET:}")
    Optional<String> webhookSecret();

    /** How far the time of a notice may be from ours. */
    @WithDefault("5m")
    Duration webhookTolerance();

    /** Wait for a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** Wait for the answer to a submit. */
    @WithDefault("60s")
    Duration submitTimeout();

    /** Wait for the answer to a poll. */
    @WithDefault("20s")
    Duration readTimeout();

    /** Polls of clips. */
    PollSchedule poll();

    /** US dollars per credit that the status answer reports. */
    @WithDefault("0.01")
    BigDecimal usdPerCredit();

    /** What is ordered for an operation, by the operation's wire name. An operation without an entry is not offered. */
    Map<String, Model> models();

    /** One kind of order. */
    interface Model {

        /** Vendor and model as they stand in the path, for example {@code pixverse/pixverse-v4-5}. */
        String path();

        /** Which generation of paths and field names the model is ordered by. */
        @WithDefault("legacy")
        Style style();

        /** Lengths that can be ordered, seconds; another wish gets the next longer one, or the longest. */
        List<Integer> seconds();

        /** Resolutions that can be ordered; another wish gets the first. */
        List<String> resolutions();

        /** Whether the text variant takes {@code aspectRatio}. */
        @WithDefault("false")
        boolean aspectRatio();

        /** List price of the shortest clip, US dollars. */
        @WithDefault("0")
        BigDecimal price();
    }

    /** The two generations of the interface that live side by side. */
    enum Style {
        /** {@code /generation/{vendor}/{model}} with {@code length}. */
        LEGACY,
        /** {@code /v1/generation/{vendor}/{model}/video} with {@code duration}. */
        V1
    }
}
