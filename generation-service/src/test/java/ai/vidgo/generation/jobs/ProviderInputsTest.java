package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.Settings;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderInputsTest {

    private static final String KEY = "originals/cup.png";

    private final TestClock clock = new TestClock();
    private final MediaConfig media = Settings.of(
            MediaConfig.class,
            Map.of(
                    "vidgo.media.public-api-url", "https://api.example/",
                    "vidgo.media.signing-secret", "0123456789abcdef0123456789abcdef"));
    private final MediaUrls urls = new MediaUrls(media, clock);

    @Test
    void anInputIsReadableForAsLongAsIsSet() {
        JobsConfig config = Settings.of(JobsConfig.class, Map.of("vidgo.jobs.input-link", "2h"));

        URI address = new ProviderInputs(urls, media, config).address(KEY);

        assertThat(address.toString()).startsWith("https://api.example/static/");
        clock.advance(Duration.ofMinutes(119));
        assertThat(urls.verify(address.getPath())).hasValue(KEY);
        clock.advance(Duration.ofMinutes(2));
        assertThat(urls.verify(address.getPath())).isEmpty();
    }
}
