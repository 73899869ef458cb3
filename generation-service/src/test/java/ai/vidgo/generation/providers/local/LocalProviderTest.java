package ai.vidgo.generation.providers.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.InputPictures;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Settings;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LocalProviderTest extends ServiceTest {

    @Inject
    InputPictures inputs;

    @Inject
    Renditions renditions;

    @Inject
    MediaStore store;

    @Inject
    MediaUrls urls;

    @Inject
    MediaConfig media;

    @Test
    void cutsAProductOutOfAPlainBackdrop() throws IOException {
        BufferedImage photo = photo(new Color(236, 234, 230), 6);

        BufferedImage cutOut = made(submit(Operation.BACKGROUND_REMOVAL, photo, Map.of()), LocalProvider.CUT_OUT);

        assertThat(alpha(cutOut, 5, 5)).isZero();
        assertThat(alpha(cutOut, 395, 295)).isZero();
        assertThat(alpha(cutOut, 200, 150)).isEqualTo(255);
        assertThat(alpha(cutOut, 200, 120))
                .as("a bright spot inside the product stays")
                .isEqualTo(255);
        assertThat(cutOut.getRGB(200, 150) & 0xFFFFFF).isEqualTo(photo.getRGB(200, 150) & 0xFFFFFF);
    }

    @Test
    void leavesBackdropsThatAreNotPlainToOthers() throws IOException {
        BufferedImage street = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 400 * 300; i++) {
            street.setRGB(i % 400, i / 400, random.nextInt());
        }
        BufferedImage nothing = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);

        for (BufferedImage picture : List.of(street, nothing)) {
            assertThat(submit(Operation.BACKGROUND_REMOVAL, picture, Map.of()))
                    .isInstanceOfSatisfying(
                            Submission.Refused.class,
                            refused -> assertThat(refused.errorClass()).isEqualTo(ErrorClass.NOT_CAPABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void enlargesAndNamesItselfAsInterpolation(int scale) throws IOException {
        BufferedImage photo = photo(Color.WHITE, 0);

        BufferedImage larger = made(submit(Operation.UPSCALE, photo, Map.of("scale", scale)), LocalProvider.ENLARGED);

        assertThat(larger.getWidth()).isEqualTo(400 * scale);
        assertThat(larger.getHeight()).isEqualTo(300 * scale);
        assertThat(near(larger.getRGB(200 * scale, 170 * scale), photo.getRGB(200, 170)))
                .isTrue();
        assertThat(near(larger.getRGB(20 * scale, 20 * scale), photo.getRGB(20, 20)))
                .isTrue();
    }

    @Test
    void doesNotEnlargeBeyondTheLimitOfPictures() throws IOException {
        BufferedImage large = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);

        assertThat(submit(Operation.UPSCALE, large, Map.of("scale", 4))).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void refusesWhatItCannotReadOrDoesNotOffer() throws IOException {
        LocalProvider local = local(true);
        GenerationRequest gone = request(Operation.UPSCALE, Map.of(), URI.create("https://127.0.0.1/a.png"));

        assertThat(local.submit(gone))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.errorClass()).isEqualTo(ErrorClass.INPUT_FETCH_FAILED));
        assertThat(submit(Operation.TEXT_TO_IMAGE, photo(Color.WHITE, 0), Map.of()))
                .isInstanceOf(Submission.Refused.class);
        assertThat(local.poll("x", Operation.UPSCALE, Duration.ZERO)).isInstanceOf(Poll.Unreachable.class);
        assertThat(local.estimate(gone)).isEqualTo(BigDecimal.ZERO);
        assertThat(local.configured()).isTrue();
        assertThat(local(false).configured()).isFalse();
    }

    private LocalProvider local(boolean enabled) {
        LocalConfig config =
                Settings.of(LocalConfig.class, Map.of("vidgo.providers.local.enabled", Boolean.toString(enabled)));
        return new LocalProvider(config, inputs, renditions);
    }

    private Submission submit(Operation operation, BufferedImage picture, Map<String, Object> parameters)
            throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        String key = "uploads/" + UUID.randomUUID() + ".png";
        store.put(key, png.toByteArray(), MediaType.PNG);
        URI address = URI.create(media.publicApiUrl().orElseThrow() + urls.signed(key, Duration.ofHours(1)));
        return local(true).submit(request(operation, parameters, address));
    }

    private static GenerationRequest request(Operation operation, Map<String, Object> parameters, URI image) {
        return new GenerationRequest(operation, null, null, List.of(image), parameters, UUID.randomUUID());
    }

    private static BufferedImage made(Submission submission, String model) throws IOException {
        Submission.Completed done = (Submission.Completed) submission;
        assertThat(done.model()).isEqualTo(model);
        assertThat(done.costUsd()).isZero();
        ProviderMedia.Inline inline = (ProviderMedia.Inline) done.media().getFirst();
        return ImageIO.read(new ByteArrayInputStream(inline.bytes()));
    }

    /** A blue product with a bright spot before a backdrop with some noise. */
    private static BufferedImage photo(Color backdrop, int noise) {
        BufferedImage photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                int shift = noise == 0 ? 0 : random.nextInt(2 * noise) - noise;
                photo.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.clamp(backdrop.getRed() + shift, 0, 255),
                                        Math.clamp(backdrop.getGreen() + shift, 0, 255),
                                        Math.clamp(backdrop.getBlue() + shift, 0, 255))
                                .getRGB());
            }
        }
        Graphics2D pen = photo.createGraphics();
        pen.setColor(new Color(30, 60, 160));
        pen.fillOval(100, 60, 200, 180);
        pen.setColor(backdrop);
        pen.fillOval(185, 105, 30, 30);
        pen.dispose();
        return photo;
    }

    private static int alpha(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >>> 24;
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 6) {
                return false;
            }
        }
        return true;
    }
}
