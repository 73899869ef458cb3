package ai.vidgo.generation.providers.gemini;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the Gemini adapter (contract: external-providers §6). */
@ConfigMapping(prefix = "vidgo.providers.gemini")
interface GeminiConfig {

    /** The account's key; empty: Gemini is left out of every route ({@code GEMINI_API_KEY}). */
    @WithDefault("${GEMINI_API_KEY:}")
    Optional<String> key();

    /** Address of the API, with or without {@code /v1beta} ({@code GEMINI_BASE_URL}). */
    @WithDefault("${GEMINI_BASE_URL:https://generativelanguage.googleapis.com}")
    URI baseUrl();

    /** Wait for a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** Wait for a picture; the call is the whole work. */
    @WithDefault("120s")
    Duration imageTimeout();

    /** Model that draws. */
    @WithDefault("gemini-3.1-flash-image")
    String imageModel();

    /** Size class of pictures: 1K, 2K or 4K. */
    @WithDefault("1K")
    String imageSize();

    /** Longest text beside a picture that is kept, characters. */
    @WithDefault("2000")
    int longestWords();

    /** List price of one picture, US dollars. */
    @WithDefault("0.067")
    BigDecimal imagePrice();

    /** Shapes that the model draws, width:height. */
    @WithDefault("1:1,2:3,3:2,3:4,4:3,4:5,5:4,9:16,16:9,21:9")
    List<String> aspectRatios();
}
