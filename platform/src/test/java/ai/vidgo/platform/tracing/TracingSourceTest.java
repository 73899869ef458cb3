package ai.vidgo.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingSourceTest {

    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    @Test
    void nothingIsTracedWhereNobodyIsNamedToHearOfIt() {
        assertThat(config(Map.of()).getValue(DISABLED, Boolean.class)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "none"})
    void anEmptyAddressIsNone(String address) {
        assertThat(config(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", address)).getValue(DISABLED, Boolean.class))
                .isTrue();
    }

    @Test
    void anAddressSwitchesTracingOn() {
        SmallRyeConfig config = config(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317"));

        assertThat(config.getValue(DISABLED, Boolean.class)).isFalse();
        assertThat(config.getValue(ENDPOINT, String.class)).isEqualTo("http://collector:4317");
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .withSources(new TracingSource())
                .build();
    }
}
