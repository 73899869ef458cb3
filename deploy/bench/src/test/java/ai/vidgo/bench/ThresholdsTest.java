package ai.vidgo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Figures figures =
            new Figures("ledger", thresholds(), new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void holdsInsideTheBounds() {
        figures.ratio("throughput", 0.7);
        figures.ratio("slowdown", 1.5);

        assertThat(figures.held()).isTrue();
    }

    @Test
    void isCrossedBelowTheLeast() {
        figures.ratio("throughput", 0.699);

        assertThat(figures.held()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("CROSSED: at least 0.7");
    }

    @Test
    void isCrossedAboveTheMost() {
        figures.ratio("slowdown", 1.501);

        assertThat(figures.held()).isFalse();
    }

    @Test
    void isCrossedByWhatIsNoNumber() {
        figures.ratio("throughput", Double.NaN);

        assertThat(figures.held()).isFalse();
    }

    @Test
    void aFigureWithoutBoundsOnlyInforms() {
        figures.ratio("other", 0.0001);

        assertThat(figures.held()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("no threshold");
    }

    @Test
    void failedOperationsFailTheRun() {
        figures.add("fast because it fails", new LoadResult(Duration.ofSeconds(1), new Histogram(3), 1));

        assertThat(figures.held()).isFalse();
    }

    private static Thresholds thresholds() {
        Properties bounds = new Properties();
        bounds.setProperty("ledger.throughput.min", "0.7");
        bounds.setProperty("ledger.slowdown.max", "1.5");
        return new Thresholds(bounds);
    }
}
