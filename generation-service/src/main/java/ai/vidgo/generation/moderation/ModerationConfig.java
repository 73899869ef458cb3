package ai.vidgo.generation.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of moderation (contract: providers §5, external-providers §6.2). */
@ConfigMapping(prefix = "vidgo.moderation")
interface ModerationConfig {

    /** Whether wording that calls for a look by a person is refused at once. */
    @WithDefault("false")
    boolean strict();

    /** Whether pictures pass unseen when no model can look at them ({@code MODERATION_IMAGE_FAIL_OPEN}). */
    @WithDefault("${MODERATION_IMAGE_FAIL_OPEN:false}")
    boolean imageFailOpen();

    /** How long a model's refusal is remembered. */
    @WithDefault("24h")
    Duration blockedLife();

    /** How long a model's consent is remembered; a change of the lists ends it at once. */
    @WithDefault("7d")
    Duration safeLife();

    /** How long Redis is left alone after it did not answer; nothing is remembered meanwhile. */
    @WithDefault("5s")
    Duration redisPause();

    /** The model that judges. */
    Gemini gemini();

    /** How Gemini is asked. */
    interface Gemini {

        /** The account's key; empty: the lists judge alone ({@code GEMINI_API_KEY}). */
        @WithDefault("${GEMINI_API_KEY:}")
        Optional<String> key();

        /** Address of the API, with or without {@code /v1beta} ({@code GEMINI_BASE_URL}). */
        @WithDefault("${GEMINI_BASE_URL:https://generativelanguage.googleapis.com}")
        URI baseUrl();

        /** Model that judges. */
        @WithDefault("gemini-3.5-flash-lite")
        String model();

        /** How much the model may think, or {@code none} for models that do not know the setting. */
        @WithDefault("MINIMAL")
        String thinking();

        /** Questions before the lists decide alone. */
        @WithDefault("2")
        int attempts();

        /** Wait for one answer. */
        @WithDefault("3s")
        Duration patience();

        /** Questions in a row without an answer after which the model is left alone for a while. */
        @WithDefault("3")
        int failures();

        /** How long it is left alone before one question is tried. */
        @WithDefault("60s")
        Duration pause();
    }
}
