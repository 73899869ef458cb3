package ai.vidgo.generation.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What another process of the service needs to stand beside the one under test: the same surroundings. */
public final class ProcessSettings {

    private static final List<String> SHARED = List.of(
            "DATABASE_URL",
            "REDIS_URL",
            "SECRET_KEY",
            "SERVICE_TOKEN_SECRET",
            "MEDIA_SIGNING_SECRET",
            "MEDIA_ROOT",
            "DEBUG",
            "BILLING_URL",
            "CATALOG_URL",
            "PUBLIC_API_URL",
            "FETCH_ALLOWED_HOSTS",
            "FFMPEG_PATH",
            "POLLO_WEBHOOK_SECRET",
            "PIAPI_KEY",
            "POLLO_API_KEY",
            "A2E_API_KEY",
            "GEMINI_API_KEY",
            "PIAPI_BASE_URL",
            "POLLO_BASE_URL",
            "A2E_BASE_URL",
            "GEMINI_BASE_URL",
            "vidgo.identity.keys-url");

    private ProcessSettings() {}

    /** A new map, to be changed as a test needs it. */
    public static Map<String, String> ofThisOne() {
        Map<String, String> settings = new HashMap<>();
        SHARED.forEach(name -> settings.put(name, of(name)));
        return settings;
    }

    /** A setting of this process. */
    public static String of(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
