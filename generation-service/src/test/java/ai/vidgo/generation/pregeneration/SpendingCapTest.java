package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpendingCapTest {

    private final SpendingCap cap = new SpendingCap(new BigDecimal("0.30"));

    @Test
    void refusesWhatWouldExceedTheLimit() {
        assertThat(cap.reserve(new BigDecimal("0.20"))).isTrue();
        assertThat(cap.reserve(new BigDecimal("0.20"))).isFalse();
        assertThat(cap.reserve(new BigDecimal("0.10"))).isTrue();
    }

    @Test
    void givesBackWhatWasNotSpent() {
        cap.reserve(new BigDecimal("0.30"));
        cap.correct(new BigDecimal("0.30"), new BigDecimal("0.05"));

        assertThat(cap.reserve(new BigDecimal("0.25"))).isTrue();
    }
}
