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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionsTest {

    @TempDir
    private Path directory;

    private final Renditions renditions = renditions("VidGo Demo", 40_000_000);

    @Test
    void marksTheCornerAndTheRestOfAPicture() throws IOException {
        Path original = picture(1600, 1200, BufferedImage.TYPE_INT_RGB, "png");

        Rendered.Image image = (Rendered.Image) renditions.image(original, MediaType.PNG);

        BufferedImage clean = ImageIO.read(original.toFile());
        BufferedImage marked = ImageIO.read(image.watermarked().toFile());
        assertThat(marked.getWidth()).isEqualTo(1600);
        assertThat(marked.getHeight()).isEqualTo(1200);
        assertThat(changed(clean, marked, 1200, 1100, 400, 100)).isPositive();
        assertThat(changed(clean, marked, 0, 0, 800, 600))
                .as("tiles far from the corner")
                .isPositive();
        assertThat(markHeight(clean, marked)).isGreaterThanOrEqualTo(1200 * 25 / 1000);
    }

    @Test
    void keepsTypeAndAlpha() throws IOException {
        Path cutout = picture(600, 400, BufferedImage.TYPE_INT_ARGB, "png");
        Path photo = picture(600, 400, BufferedImage.TYPE_INT_RGB, "jpg");

        Rendered.Image transparent = (Rendered.Image) renditions.image(cutout, MediaType.PNG);
        Rendered.Image opaque = (Rendered.Image) renditions.image(photo, MediaType.JPEG);

        assertThat(transparent.type()).isEqualTo(MediaType.PNG);
        BufferedImage marked = ImageIO.read(transparent.watermarked().toFile());
        assertThat(marked.getColorModel().hasAlpha()).isTrue();
        assertThat(marked.getRGB(2, 2) >>> 24).isZero();
        assertThat(opaque.type()).isEqualTo(MediaType.JPEG);
        assertThat(MediaType.sniff(Files.readAllBytes(opaque.watermarked()))).contains(MediaType.JPEG);
        assertThat(opaque.thumbnailType()).isEqualTo(MediaType.JPEG);
        assertThat(transparent.thumbnailType()).isEqualTo(MediaType.PNG);
    }

    @Test
    void thumbnailsFitIntoTheirSide() throws IOException {
        Path original = picture(1600, 1200, BufferedImage.TYPE_INT_RGB, "png");

        Rendered.Image image = (Rendered.Image) renditions.image(original, MediaType.PNG);

        BufferedImage thumbnail = ImageIO.read(image.thumbnail().toFile());
        assertThat(thumbnail.getWidth()).isEqualTo(512);
        assertThat(thumbnail.getHeight()).isEqualTo(384);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VidGo 示範", "データ 見本", "비드고 데모"})
    void drawsMarksInOtherScripts(String words) throws IOException {
        Path original = picture(800, 600, BufferedImage.TYPE_INT_RGB, "png");

        Rendered.Image image = (Rendered.Image) renditions(words, 40_000_000).image(original, MediaType.PNG);

        assertThat(Files.mismatch(original, image.watermarked())).isNotNegative();
    }

    @Test
    void refusesTooManyPixelsBeforeDecoding() throws IOException {
        Path original = picture(1000, 1000, BufferedImage.TYPE_INT_RGB, "png");

        assertThat(renditions("VidGo", 999_999).image(original, MediaType.PNG)).isInstanceOf(Rendered.Failed.class);
    }

    @Test
    void refusesDamagedPictures() throws IOException {
        Path original = picture(300, 300, BufferedImage.TYPE_INT_RGB, "png");
        byte[] bytes = Files.readAllBytes(original);
        Path truncated = Files.write(directory.resolve("half.png"), java.util.Arrays.copyOf(bytes, 60));

        assertThat(renditions.image(truncated, MediaType.PNG)).isInstanceOf(Rendered.Failed.class);
    }

    @Test
    void marksAClipKeepsItsSoundAndMakesAPoster() throws IOException {
        Path clip = clip("testsrc2=size=320x180:rate=10:duration=1", true);

        Rendered.Video video = (Rendered.Video) renditions.video(clip, MediaType.MP4);

        assertThat(video.width()).isEqualTo(320);
        assertThat(video.height()).isEqualTo(180);
        assertThat(video.seconds()).isBetween(0.9, 1.3);
        assertThat(MediaType.sniff(Files.readAllBytes(video.watermarked()))).contains(MediaType.MP4);
        assertThat(Files.mismatch(clip, video.watermarked())).isNotNegative();
        assertThat(describe(video.watermarked())).contains("Audio: aac").contains("Video: h264");
        assertThat(ImageIO.read(video.poster().toFile()).getWidth()).isEqualTo(320);
    }

    @Test
    void marksAClipWithOddSidesAndWithoutSound() throws IOException {
        Path clip = clip("testsrc2=size=322x182:rate=10:duration=1", false);

        assertThat(renditions.video(clip, MediaType.MP4)).isInstanceOf(Rendered.Video.class);
    }

    @Test
    void aPlaylistInDisguiseIsNoClip() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Path playlist = Files.writeString(
                directory.resolve("list.mp4"), "#EXTM3U\n#EXTINF:1,\nfile://" + secret + "\n#EXT-X-ENDLIST\n");

        assertThat(renditions.video(playlist, MediaType.MP4)).isInstanceOf(Rendered.Failed.class);
    }

    @Test
    void aMissingEncoderIsAFailureAndNotACleanClip() throws IOException {
        Path clip = clip("testsrc2=size=64x64:rate=5:duration=1", false);
        Renditions without = new Renditions(
                Settings.of(RenderingConfig.class, Map.of("vidgo.rendering.ffmpeg", "/nonexistent/ffmpeg")));

        assertThat(without.video(clip, MediaType.MP4)).isInstanceOf(Rendered.Failed.class);
    }

    private Path picture(int width, int height, int type, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(new Color(90, 120, 90));
            pen.fillRect(0, 0, width, height);
        } else {
            pen.setColor(Color.RED);
            pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        }
        pen.dispose();
        Path file = directory.resolve("original." + format);
        ImageIO.write(picture, format, file.toFile());
        return file;
    }

    private Path clip(String source, boolean sound) {
        Path file = directory.resolve("clip.mp4");
        List<String> arguments = new java.util.ArrayList<>(List.of("-f", "lavfi", "-i", source));
        if (sound) {
            arguments.addAll(List.of("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac"));
        }
        arguments.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", file.toString()));
        assertThat(ffmpeg().run(arguments)).isInstanceOf(Ffmpeg.Run.Done.class);
        return file;
    }

    private static String describe(Path clip) {
        return ((Ffmpeg.Run.Failed) ffmpeg().run(Ffmpeg.input(clip, "mov"))).output();
    }

    private static Ffmpeg ffmpeg() {
        return new Ffmpeg(BundledFfmpeg.program().toString(), Duration.ofSeconds(60));
    }

    private static int changed(BufferedImage clean, BufferedImage marked, int x, int y, int width, int height) {
        int count = 0;
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                count += clean.getRGB(column, row) == marked.getRGB(column, row) ? 0 : 1;
            }
        }
        return count;
    }

    /** Height of the strongly changed region in the lower right, where the plain mark stands. */
    private static int markHeight(BufferedImage clean, BufferedImage marked) {
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (int y = clean.getHeight() - 120; y < clean.getHeight(); y++) {
            for (int x = clean.getWidth() - 400; x < clean.getWidth(); x++) {
                Color before = new Color(clean.getRGB(x, y));
                Color after = new Color(marked.getRGB(x, y));
                if (Math.abs(before.getRed() - after.getRed()) > 60) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return bottom - top;
    }

    private static Renditions renditions(String words, long maxPixels) {
        return new Renditions(Settings.of(
                RenderingConfig.class,
                Map.of(
                        "vidgo.rendering.watermark-text", words,
                        "vidgo.rendering.max-pixels", Long.toString(maxPixels),
                        "vidgo.rendering.ffmpeg", BundledFfmpeg.program().toString())));
    }
}
