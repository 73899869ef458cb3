package ai.vidgo.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class PasswordConfigTest {

    @Test
    void defaultIsOneOfTheRowsThatOwaspRecommends() {
        PasswordConfig config = new SmallRyeConfigBuilder()
                .withMapping(PasswordConfig.class)
                .build()
                .getConfigMapping(PasswordConfig.class);
        assertThat(config.memoryKib()).isEqualTo(12 * 1024);
        assertThat(config.iterations()).isEqualTo(3);
        assertThat(config.parallelism()).isEqualTo(1);
    }
}
