package ai.vidgo.platform.media;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Media settings as a service would read them. */
final class TestMediaConfig {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private TestMediaConfig() {}

    static MediaConfig of(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("vidgo.media." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(MediaConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(MediaConfig.class);
    }

    static MediaConfig bucket(String endpoint, String bucket, Optional<String> publicUrl) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "s3.bucket",
                bucket,
                "s3.endpoint",
                endpoint,
                "s3.access-key",
                "test-access",
                "s3.secret-key",
                "test-secret"));
        publicUrl.ifPresent(url -> settings.put("s3.public-url", url));
        return of(settings);
    }
}
