package ai.vidgo.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordConfigTest {

    /** The rows of OWASP's Password Storage Cheat Sheet. */
    @ParameterizedTest
    @CsvSource({
        "mib-46-t1, 47104, 1",
        "mib-19-t2, 19456, 2",
        "mib-12-t3, 12288, 3",
        "mib-9-t4, 9216, 4",
        "mib-7-t5, 7168, 5"
    })
    void everyRecommendedRowHasAName(String name, int memoryKib, int iterations) {
        PasswordConfig config = config(Map.of("vidgo.passwords.strength", name));
        assertThat(config.strength().memoryKib()).isEqualTo(memoryKib);
        assertThat(config.strength().iterations()).isEqualTo(iterations);
        assertThat(new PasswordCheck(config).violations()).isEmpty();
    }

    @Test
    void defaultIsOneOfTheRows() {
        PasswordConfig config = config(Map.of());
        assertThat(config.strength()).isEqualTo(Strength.MIB_12_T3);
        assertThat(config.memoryKib()).isEmpty();
        assertThat(config.iterations()).isEmpty();
    }

    @Test
    void unknownNameIsRefused() {
        assertThatThrownBy(() -> config(Map.of("vidgo.passwords.strength", "weak")))
                .hasMessageContaining("weak");
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1, false",
        "7168, 4, false",
        "12288, 2, false",
        "7168, 5, true",
        "65536, 1, true",
        "20000, 3, true"
    })
    void parametersByHandMayBeStrongerButNotWeaker(String memory, String iterations, boolean accepted) {
        PasswordConfig config =
                config(Map.of("vidgo.passwords.memory-kib", memory, "vidgo.passwords.iterations", iterations));
        assertThat(new PasswordCheck(config).violations().isEmpty()).isEqualTo(accepted);
    }

    static PasswordConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PasswordConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 1000))
                .build()
                .getConfigMapping(PasswordConfig.class);
    }
}
