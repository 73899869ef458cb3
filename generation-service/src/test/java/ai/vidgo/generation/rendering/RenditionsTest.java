package ai.vidgo.generation.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.Together;
import ai.vidgo.platform.media.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void refusesAPixelBombBeforeDecoding() throws IOException {
        Path bomb = Files.write(directory.resolve("bomb.png"), Bombs.png(65_000, 65_000));

        assertThat(Files.size(bomb)).isLessThan(1000);
        assertThat(renditions.image(bomb, MediaType.PNG)).isInstanceOf(Rendered.Failed.class);
        assertThat(renditions.clean(bomb, MediaType.PNG)).isEmpty();
    }

    @Test
    void neverUnfoldsMetadata() throws IOException {
        Path bomb = Files.write(directory.resolve("text.png"), Bombs.pngWithText(1L << 28));

        assertThat(Files.size(bomb)).isLessThan(2_000_000);
        assertThat(renditions.clean(bomb, MediaType.PNG))
                .hasValueSatisfying(clean -> assertThat(clean.width()).isEqualTo(8));
    }

    @Test
    void writesUploadsAnewWithoutWhatElseTheyCarry() throws IOException {
        Path photo = picture(600, 400, BufferedImage.TYPE_INT_RGB, "jpg");
        byte[] withPlace = Bombs.jpegWithExif(Files.readAllBytes(photo), 1, "GPS 25.0330 N 121.5654 E <script>");
        Path upload = Files.write(directory.resolve("place.jpg"), withPlace);

        CleanPicture clean = renditions.clean(upload, MediaType.JPEG).orElseThrow();

        assertThat(clean.type()).isEqualTo(MediaType.JPEG);
        assertThat(new String(Files.readAllBytes(clean.file()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "script");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsPhotosAsTheCameraWasHeld(int exif) throws IOException {
        BufferedImage seen = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        fill(seen, 0, 0, Color.RED);
        fill(seen, 40, 0, Color.GREEN);
        fill(seen, 0, 20, Color.BLUE);
        fill(seen, 40, 20, Color.WHITE);
        Path stored = directory.resolve("stored.jpg");
        ImageIO.write(asStored(seen, exif), "jpg", stored.toFile());
        Path upload = Files.write(
                directory.resolve("held.jpg"), Bombs.jpegWithExif(Files.readAllBytes(stored), exif, "camera"));

        CleanPicture clean = renditions.clean(upload, MediaType.JPEG).orElseThrow();

        BufferedImage upright = ImageIO.read(clean.file().toFile());
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(80, 40);
        assertThat(near(upright, 10, 5, Color.RED)).isTrue();
        assertThat(near(upright, 70, 5, Color.GREEN)).isTrue();
        assertThat(near(upright, 10, 35, Color.BLUE)).isTrue();
        assertThat(near(upright, 70, 35, Color.WHITE)).isTrue();
    }

    @Test
    void damagedExifIsNoReasonToRefuseAPhoto() throws IOException {
        byte[] jpeg = Files.readAllBytes(picture(60, 40, BufferedImage.TYPE_INT_RGB, "jpg"));
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Bombs.jpegWithExif(jpeg, 6, "camera");
            for (int k = 0; k < 4; k++) {
                damaged[12 + random.nextInt(24)] = (byte) random.nextInt(256);
            }
            Path upload = Files.write(directory.resolve("damaged.jpg"), damaged);
            assertThat(renditions.clean(upload, MediaType.JPEG)).isPresent();
        }
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

    @ParameterizedTest
    @CsvSource({"1280x720, 854x480", "720x1280, 480x854"})
    void makesAPreviewOf480LinesOfALargeClip(String size, String preview) {
        Path clip = clip("testsrc2=size=" + size + ":rate=5:duration=1", true);

        Rendered.Video video = (Rendered.Video) renditions.video(clip, MediaType.MP4);

        assertThat(describe(video.watermarked())).contains(size);
        assertThat(describe(video.preview())).contains(preview).contains("Audio: aac");
    }

    @Test
    void aSmallClipNeedsNoPreview() {
        Path clip = clip("testsrc2=size=320x180:rate=5:duration=1", false);

        assertThat(((Rendered.Video) renditions.video(clip, MediaType.MP4)).preview())
                .isNull();
    }

    @Test
    void listsOfOtherFilesInDisguiseAreNoClips() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        for (String list : List.of(
                "ffconcat version 1.0\nfile " + secret + "\n",
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nhttp://127.0.0.1:1/a.ts\n#EXT-X-ENDLIST\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n",
                "<?xml version='1.0'?><MPD><Period><BaseURL>file://" + secret + "</BaseURL></Period></MPD>")) {
            Path disguise = Files.writeString(directory.resolve("list.mp4"), list);
            assertThat(renditions.video(disguise, MediaType.MP4)).isInstanceOf(Rendered.Failed.class);
            assertThat(renditions.video(disguise, MediaType.WEBM)).isInstanceOf(Rendered.Failed.class);
        }
    }

    @Test
    void theEncoderSeesNoneOfOurSecrets() throws IOException {
        Path program = Files.writeString(directory.resolve("spy"), "#!/bin/sh\nenv > \"$0.seen\"\nexit 1\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        encoder(program, "10s").run(List.of());

        assertThat(Files.readAllLines(Path.of(program + ".seen")))
                .isNotEmpty()
                .allMatch(line -> line.matches("(PATH|LD_LIBRARY_PATH|TMPDIR|LANG|PWD|OLDPWD|SHLVL|_)=.*"));
    }

    @Test
    void endsAnEncoderThatHangs() throws IOException {
        Path program = Files.writeString(directory.resolve("hang"), "#!/bin/sh\nexec sleep 60\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(encoder(program, "0.3s").run(List.of()))
                .isInstanceOfSatisfying(
                        Ffmpeg.Run.Failed.class,
                        failed -> assertThat(failed.reason()).contains("longer"));
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
        Renditions without = TestRenditions.create(Map.of("vidgo.rendering.ffmpeg", "/nonexistent/ffmpeg"));

        assertThat(without.video(clip, MediaType.MP4)).isInstanceOf(Rendered.Failed.class);
    }

    @Test
    void aFontForTheMarkIsLookedForOnce() throws IOException {
        Path original = picture(64, 64, BufferedImage.TYPE_INT_RGB, "png");
        List<String> warnings = new CopyOnWriteArrayList<>();
        Logger painters = Logger.getLogger(WordMark.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                warnings.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        painters.addHandler(listener);
        try {
            Renditions unassigned = renditions("VidGo \u0378", 40_000_000);
            Together.run(4, _ -> unassigned.image(original, MediaType.PNG));
        } finally {
            painters.removeHandler(listener);
        }

        assertThat(warnings).hasSize(1);
    }

    private static void fill(BufferedImage picture, int x, int y, Color color) {
        Graphics2D pen = picture.createGraphics();
        pen.setColor(color);
        pen.fillRect(x, y, 40, 20);
        pen.dispose();
    }

    private static boolean near(BufferedImage picture, int x, int y, Color color) {
        Color there = new Color(picture.getRGB(x, y));
        return Math.abs(there.getRed() - color.getRed()) < 40
                && Math.abs(there.getGreen() - color.getGreen()) < 40
                && Math.abs(there.getBlue() - color.getBlue()) < 40;
    }

    /** What a camera stores of a scene when it is held so; by the rows and columns that the Exif standard names. */
    private static BufferedImage asStored(BufferedImage seen, int exif) {
        boolean side = exif >= 5;
        int width = side ? seen.getHeight() : seen.getWidth();
        int height = side ? seen.getWidth() : seen.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int right = seen.getWidth() - 1;
        int bottom = seen.getHeight() - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = switch (exif) {
                    case 2 -> seen.getRGB(right - x, y);
                    case 3 -> seen.getRGB(right - x, bottom - y);
                    case 4 -> seen.getRGB(x, bottom - y);
                    case 5 -> seen.getRGB(y, x);
                    case 6 -> seen.getRGB(right - y, x);
                    case 7 -> seen.getRGB(right - y, bottom - x);
                    case 8 -> seen.getRGB(y, bottom - x);
                    default -> seen.getRGB(x, y);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
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
        return encoder(BundledFfmpeg.program(), "60s");
    }

    private static Ffmpeg encoder(Path program, String limit) {
        return new Ffmpeg(TestRenditions.config(
                Map.of("vidgo.rendering.ffmpeg", program.toString(), "vidgo.rendering.ffmpeg-timeout", limit)));
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
        return TestRenditions.create(Map.of(
                "vidgo.rendering.watermark-text", words, "vidgo.rendering.max-pixels", Long.toString(maxPixels)));
    }
}
