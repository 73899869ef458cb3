package ai.vidgo.platform.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Traces are made exactly where {@code OTEL_EXPORTER_OTLP_ENDPOINT} says to whom they go. Without it, or with
 * {@value #NONE}, the whole of OpenTelemetry is switched off: nothing is noted, sent or waited for.
 */
public class TracingSource implements ConfigSourceFactory {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /** For deployments whose settings may not be empty. */
    private static final String NONE = "none";

    /** Above the files (250), below the environment (300), so that QUARKUS_OTEL_* still wins. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue value = context.getValue(ENDPOINT);
        String address = value == null || value.getValue() == null
                ? ""
                : value.getValue().strip();
        Map<String, String> settings = address.isEmpty() || address.equals(NONE)
                ? Map.of("quarkus.otel.sdk.disabled", "true")
                : Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.endpoint", address);
        return List.of(new PropertiesConfigSource(settings, ENDPOINT, ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
