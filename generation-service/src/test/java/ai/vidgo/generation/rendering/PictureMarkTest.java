package ai.vidgo.generation.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.Settings;
import ai.vidgo.platform.media.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureMarkTest {

    @TempDir
    Path directory;

    @Test
    void aPictureTakesThePlaceOfTheWords() throws IOException {
        Path logo = picture(200, 100, Color.RED, "png");
        Path original = picture(1000, 800, Color.WHITE, "png");

        Rendered.Image image = (Rendered.Image) renditions(logo).image(original, MediaType.PNG);

        BufferedImage marked = ImageIO.read(image.watermarked().toFile());
        Color corner = new Color(marked.getRGB(1000 - 20 - 80, 800 - 20 - 40));
        assertThat(corner.getRed()).isEqualTo(255);
        assertThat(corner.getGreen()).as("red at seven tenths").isBetween(60, 90);
        assertThat(new Color(marked.getRGB(990, 790)).getGreen())
                .as("beside it only tiles, if any")
                .isGreaterThan(200);
        assertThat(faintlyRed(marked, 800, 600)).as("tiles far from the corner").isPositive();
        assertThat(new WatermarkCheck(config(logo)).violations()).isEmpty();
    }

    @Test
    void refusesWhatIsNoSmallPicture() throws IOException {
        Path words = Files.writeString(directory.resolve("mark.png"), "VidGo");
        Path large = picture(1001, 1000, Color.RED, "png");
        Path heavy = Files.write(
                directory.resolve("heavy.png"), padded(Files.readAllBytes(picture(10, 10, Color.RED, "png"))));
        Path other = picture(10, 10, Color.RED, "gif");

        for (Path mark : new Path[] {words, large, heavy, other, directory, directory.resolve("none.png")}) {
            assertThat(new WatermarkCheck(config(mark)).violations())
                    .as(mark.toString())
                    .singleElement()
                    .asString()
                    .contains("WATERMARK_IMAGE_PATH", "PNG or JPEG");
        }
    }

    @Test
    void neverLeavesAResultWithoutAMark() throws IOException {
        Path original = picture(600, 400, Color.GRAY, "png");

        Rendered.Image image =
                (Rendered.Image) renditions(directory.resolve("none.png")).image(original, MediaType.PNG);

        assertThat(Files.mismatch(original, image.watermarked())).isNotNegative();
        assertThat(new WatermarkCheck(Settings.of(RenderingConfig.class, Map.of())).violations())
                .isEmpty();
    }

    @Test
    void drawsALineInReasonableSteps() throws IOException {
        Path line = picture(1, 2000, Color.RED, "png");
        Path original = picture(1600, 1200, Color.WHITE, "png");

        assertThat(renditions(line).image(original, MediaType.PNG)).isInstanceOf(Rendered.Image.class);
    }

    private static int faintlyRed(BufferedImage marked, int width, int height) {
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color colour = new Color(marked.getRGB(x, y));
                count += colour.getRed() - colour.getGreen() > 10 ? 1 : 0;
            }
        }
        return count;
    }

    private static byte[] padded(byte[] picture) {
        return Arrays.copyOf(picture, (1 << 20) + 1);
    }

    private Path picture(int width, int height, Color colour, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        Path file = Files.createTempFile(directory, "picture", "." + format);
        ImageIO.write(picture, format, file.toFile());
        return file;
    }

    private static Renditions renditions(Path mark) {
        RenderingConfig config = config(mark);
        return new Renditions(config, new Ffmpeg(config));
    }

    private static RenderingConfig config(Path mark) {
        return Settings.of(RenderingConfig.class, Map.of("WATERMARK_IMAGE_PATH", mark.toString()));
    }
}
