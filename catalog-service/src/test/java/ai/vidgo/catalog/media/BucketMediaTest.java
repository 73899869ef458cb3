package ai.vidgo.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaHandout;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.media.StoredMedia;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a bucket nothing is streamed through the service. */
class BucketMediaTest {

    private final MediaUrls urls = new MediaUrls(
            new SmallRyeConfigBuilder()
                    .withMapping(MediaConfig.class)
                    .withDefaultValue("vidgo.media.signing-secret", "0123456789abcdef0123456789abcdef")
                    .build()
                    .getConfigMapping(MediaConfig.class),
            Clock.systemUTC());

    private final StaticMediaResource resource = new StaticMediaResource(new Bucket(), urls);

    @Test
    void redirectsToTheBucketAndLetsTheRedirectExpireBeforeItsTarget() {
        for (Response response : new Response[] {
            resource.read("watermarked/clip.mp4", null, null, null), resource.look("watermarked/clip.mp4", null)
        }) {
            assertThat(response.getStatus()).isEqualTo(302);
            assertThat(response.getLocation()).isEqualTo(URI.create("https://bucket.example/watermarked/clip.mp4"));
            assertThat(response.getHeaderString("Cache-Control")).isEqualTo("public, max-age=450");
        }
    }

    @Test
    void aRedirectToAPrivateFileIsKeptByNobody() {
        String path = urls.signed("originals/clean.mp4", Duration.ofMinutes(5)).substring("/static/".length());

        Response response = resource.read(path, null, null, null);

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
    }

    /** The same paths are refused with a local store (StaticMediaTest); no store is asked for them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "originals/clean.mp4",
                "private/originals/clean.mp4",
                "private/1893456000/deadbeef/originals/clean.mp4",
                "watermarked",
                "../secret.txt"
            })
    void whatIsNotPublicIsNotInTheBucketEither(String path) {
        assertThatThrownBy(() -> resource.read(path, null, null, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> resource.look(path, null)).isInstanceOf(Problem.class);
    }

    private static final class Bucket implements MediaStore {

        @Override
        public Optional<MediaHandout> handOut(String key) {
            return Optional.of(
                    new MediaHandout.Redirect(URI.create("https://bucket.example/" + key), Duration.ofMinutes(15)));
        }

        @Override
        public void put(String key, Path file, MediaType type) {
            throw new AssertionError("read only");
        }

        @Override
        public void put(String key, byte[] content, MediaType type) {
            throw new AssertionError("read only");
        }

        @Override
        public Optional<StoredMedia> stat(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<InputStream> open(String key) {
            return Optional.empty();
        }

        @Override
        public void delete(String key) {
            throw new AssertionError("read only");
        }
    }
}
