package ai.vidgo.generation.presets;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.PublishedTable;
import ai.vidgo.generation.testing.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When the catalogue is asked for a preset by its hash. */
@QuarkusTest
class PublishedPresetsTest extends ServiceTest {

    private static final String WORDS = "a cup on a table";
    private static final String HASH = LookupHash.of("short_video", WORDS, null, null);

    @Inject
    Presets presets;

    @Inject
    PublishedTable published;

    @Inject
    MeterRegistry meters;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void notForWhatItHasNotPublished() {
        double misses = misses();
        catalog.beforeLookUp(asked::incrementAndGet);

        assertThat(presets.byHash(HASH)).isEmpty();
        assertThat(asked).hasValue(0);
        assertThat(misses()).isEqualTo(misses + 1);
    }

    @Test
    void forWhatItPublishedAMomentAgo() {
        assertThat(presets.byHash(HASH)).isEmpty();

        catalog.clip(WORDS, null, "/static/originals/c.mp4", "/static/watermarked/c.mp4");

        assertThat(presets.byHash(HASH)).isPresent();
    }

    @Test
    void whileItPublishesNothingYet() {
        catalog.clip(WORDS, null, "/static/originals/c.mp4", "/static/watermarked/c.mp4");
        published.drop();

        assertThat(presets.byHash(HASH)).isPresent();
    }

    private double misses() {
        return meters.counter("vidgo.preset.lookups", "by", "hash", "result", "miss")
                .count();
    }
}
