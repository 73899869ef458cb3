package ai.vidgo.generation.providers.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The adapter against the simulated vendor, with inputs from our own store. */
@QuarkusTest
class GeminiProviderTest extends ServiceTest {

    @Inject
    GeminiProvider gemini;

    @Inject
    MediaStore store;

    @Inject
    MediaUrls urls;

    @Inject
    MediaConfig media;

    @Test
    void answersWithThePictureItself() throws IOException {
        Submission.Completed done = (Submission.Completed) gemini.submit(request(Operation.TEXT_TO_IMAGE, List.of()));

        assertThat(done.media()).hasSize(1);
        assertThat(done.costUsd()).isPositive();
        ProviderMedia.Inline inline = (ProviderMedia.Inline) done.media().getFirst();
        assertThat(ImageIO.read(new ByteArrayInputStream(inline.bytes()))).isNotNull();
    }

    @Test
    void takesOurOwnPicturesFromTheStore() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        String key = "uploads/" + UUID.randomUUID() + ".png";
        store.put(key, png.toByteArray(), MediaType.PNG);
        URI address = URI.create(media.publicApiUrl().orElseThrow() + urls.signed(key, Duration.ofHours(6)));

        assertThat(gemini.submit(request(Operation.IMAGE_EDIT, List.of(address))))
                .isInstanceOf(Submission.Completed.class);
    }

    @Test
    void refusesAnInputThatCannotBeRead() {
        assertThat(gemini.submit(request(Operation.IMAGE_EDIT, List.of(URI.create("https://10.0.0.1/a.png")))))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.errorClass()).isEqualTo(ErrorClass.INPUT_FETCH_FAILED));
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void hasNoTasksToAskAbout() {
        assertThat(gemini.poll("x", Operation.TEXT_TO_IMAGE, Duration.ZERO)).isInstanceOf(Poll.Unreachable.class);
    }

    private static GenerationRequest request(Operation operation, List<URI> images) {
        return new GenerationRequest(
                operation, "a red cup", "text", images, Map.of("width", 1024, "height", 768), UUID.randomUUID());
    }
}
