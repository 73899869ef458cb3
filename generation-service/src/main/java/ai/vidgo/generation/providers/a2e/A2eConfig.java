package ai.vidgo.generation.providers.a2e;

import ai.vidgo.generation.providers.PollSchedule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the A2E adapter (contract: external-providers §5). */
@ConfigMapping(prefix = "vidgo.providers.a2e")
interface A2eConfig {

    /** The account's token; empty: A2E is left out of every route ({@code A2E_API_KEY}). */
    @WithDefault("${A2E_API_KEY:}")
    Optional<String> key();

    /** Address of the API, with or without {@code /api/v1} ({@code A2E_BASE_URL}). */
    @WithDefault("${A2E_BASE_URL:https://video.a2e.ai}")
    URI baseUrl();

    /** Who speaks when a request names nobody; empty: the first of A2E's public cast ({@code A2E_DEFAULT_ANCHOR_ID}). */
    @WithDefault("${A2E_DEFAULT_ANCHOR_ID:}")
    Optional<String> defaultAnchor();

    /**
     * Whether callers may have their own picture speak. Each picture is then trained to a person of the account's, which
     * stays there; A2E publishes no way to remove it. Off: such a wish is not offered ({@code A2E_OWN_FACE}).
     */
    @WithDefault("${A2E_OWN_FACE:true}")
    boolean ownFace();

    /** Wait for a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** Wait for the answer to a purchase. */
    @WithDefault("60s")
    Duration submitTimeout();

    /** Wait for the answer to a read. */
    @WithDefault("20s")
    Duration readTimeout();

    /** Reads of clips. */
    PollSchedule poll();

    /** How long a new task may be missing in the status answer before it counts as lost. */
    @WithDefault("60s")
    Duration freshTask();

    /** Lines of a clip for which 720p and 1080p are not wished. */
    @WithDefault("1080")
    int resolution();

    /** Longest text that is spoken, characters. A2E publishes no limit. */
    @WithDefault("2000")
    int longestScript();

    /** How long the lists of voices and persons are kept. */
    @WithDefault("1h")
    Duration castLife();

    /** A2E's voices by our own voice ids; a voice without an entry is chosen from A2E's list. */
    Map<String, String> voices();

    /** How A2E names a language, by ours. */
    Map<String, Language> languages();

    /** List price of a clip with its speech, US dollars. */
    @WithDefault("0.10")
    BigDecimal price();

    /** List price of training a caller's face, US dollars. */
    @WithDefault("0.30")
    BigDecimal facePrice();

    /** The query of the list of voices. */
    interface Language {

        /** For example {@code zh}. */
        String country();

        /** For example {@code TW}. */
        String region();
    }
}
