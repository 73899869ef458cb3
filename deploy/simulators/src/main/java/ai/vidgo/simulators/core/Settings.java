package ai.vidgo.simulators.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be set at start. Everything has a default that suits a developer's machine.
 *
 * @param host address to listen on ({@code SIM_HOST})
 * @param port port to listen on, 0 for any ({@code PORT} or {@code --port})
 * @param publicUrl origin used in result addresses; derived from the port when empty ({@code SIM_PUBLIC_URL})
 * @param seed seed of every random choice ({@code SIM_SEED})
 * @param imagePace time of a picture task ({@code SIM_IMAGE_PACE})
 * @param videoPace time of a video task ({@code SIM_VIDEO_PACE})
 * @param resultLifetime how long result addresses live, in simulated time ({@code SIM_RESULT_LIFETIME_SECONDS})
 * @param callbackRetries pauses before a payment vendor's second and later posts of one message
 *     ({@code SIM_CALLBACK_RETRIES}, seconds, comma-separated)
 * @param paddle the shop that Paddle works for
 * @param polloWebhookSecret Base64 key that signs Pollo's webhooks ({@code SIM_POLLO_WEBHOOK_SECRET})
 * @param ffmpeg program that encodes clips; the bundled one when empty ({@code FFMPEG_PATH})
 */
public record Settings(
        String host,
        int port,
        Optional<String> publicUrl,
        long seed,
        Pace imagePace,
        Pace videoPace,
        Duration resultLifetime,
        List<Duration> callbackRetries,
        PaddleShop paddle,
        String polloWebhookSecret,
        Optional<String> ffmpeg) {

    /** The settings that the environment names. */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("SIM_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("PORT", "8005")),
                Optional.ofNullable(environment.get("SIM_PUBLIC_URL")),
                Long.parseLong(environment.getOrDefault("SIM_SEED", "20260101")),
                Pace.parse(environment.getOrDefault("SIM_IMAGE_PACE", "uniform:0.6-1.2")),
                Pace.parse(environment.getOrDefault("SIM_VIDEO_PACE", "uniform:2.0-3.0")),
                Duration.ofSeconds(Long.parseLong(environment.getOrDefault("SIM_RESULT_LIFETIME_SECONDS", "86400"))),
                Stream.of(environment
                                .getOrDefault("SIM_CALLBACK_RETRIES", "1,2,5,10")
                                .split(",", -1))
                        .map(String::trim)
                        .map(Long::valueOf)
                        .map(Duration::ofSeconds)
                        .toList(),
                PaddleShop.from(environment),
                environment.getOrDefault("SIM_POLLO_WEBHOOK_SECRET", "dmlkZ28tc2ltdWxhdG9yLXBvbGxvLXNlY3JldC0zMmI="),
                Optional.ofNullable(environment.get("FFMPEG_PATH")).filter(path -> !path.isBlank()));
    }

    /** The same settings on another port. */
    public Settings onPort(int other) {
        return new Settings(
                host,
                other,
                publicUrl,
                seed,
                imagePace,
                videoPace,
                resultLifetime,
                callbackRetries,
                paddle,
                polloWebhookSecret,
                ffmpeg);
    }
}
