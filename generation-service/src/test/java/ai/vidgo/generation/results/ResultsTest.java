package ai.vidgo.generation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Stub;
import ai.vidgo.platform.media.MediaStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultsTest extends ServiceTest {

    private static final int TEN_MIB = 10 * 1024 * 1024;

    @Inject
    Results results;

    @Inject
    MediaFetcher fetcher;

    @Inject
    Renditions renditions;

    @Inject
    ResultsConfig config;

    @ConfigProperty(name = "vidgo.test.callbacks")
    int port;

    @Test
    void keepsAPictureThatIsLargerThanOneFromAStranger() throws IOException {
        byte[] enlarged = noise(1900);
        assertThat(enlarged.length).isGreaterThan(TEN_MIB);
        try (Stub vendor = new Stub(port).answers(exchange -> {
            exchange.sendResponseHeaders(200, enlarged.length);
            exchange.getResponseBody().write(enlarged);
        })) {
            assertThat(results.keep(made(vendor))).isInstanceOf(Keeping.Kept.class);
        }
    }

    @Test
    void leavesNoTemporaryFileWhenTheStoreFails() throws IOException {
        AtomicReference<Path> given = new AtomicReference<>();
        byte[] picture = noise(8);
        Results broken = new Results(fetcher, renditions, failing(given), config);
        try (Stub vendor = new Stub(port).answers(exchange -> {
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
        })) {
            assertThatThrownBy(() -> broken.publish(made(vendor), "models/x.png"))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(given.get()).isNotNull().doesNotExist();
    }

    private static ProviderMedia made(Stub vendor) {
        return new ProviderMedia.Remote(ProviderMedia.Kind.IMAGE, URI.create(vendor.url() + "/made.png"));
    }

    /** A bucket that takes nothing and remembers what it was given. */
    private static MediaStore failing(AtomicReference<Path> given) {
        return (MediaStore) Proxy.newProxyInstance(
                ResultsTest.class.getClassLoader(), new Class<?>[] {MediaStore.class}, (_, _, arguments) -> {
                    given.set((Path) arguments[1]);
                    throw new UncheckedIOException(new IOException("the bucket is away"));
                });
    }

    /** A picture that no format makes small. */
    private static byte[] noise(int side) throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        new Random(1).nextBytes(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
