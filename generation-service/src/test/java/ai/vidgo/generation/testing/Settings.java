package ai.vidgo.generation.testing;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;

/** Configuration mappings as the service has them, for tests that need no running service. */
public final class Settings {

    private Settings() {}

    /** The mapping with the shipped defaults and the given overrides. */
    public static <T> T of(Class<T> mapping, Map<String, String> overrides) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(mapping)
                .withValidateUnknown(false)
                .withSources(new PropertiesConfigSource(overrides, "test", 500));
        try {
            for (URL shipped : Collections.list(Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("META-INF/microprofile-config.properties"))) {
                if (!shipped.toString().contains("platform")) {
                    builder.withSources(new PropertiesConfigSource(shipped, 100));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return builder.build().getConfigMapping(mapping);
    }
}
