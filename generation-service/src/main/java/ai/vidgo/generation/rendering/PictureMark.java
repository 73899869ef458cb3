package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A picture of the operator's ({@code WATERMARK_IMAGE_PATH}): a tenth of the height, and never wider than a third. */
final class PictureMark implements Mark {

    /** What the picture must be. */
    static final String RULE = "a readable PNG or JPEG of at most 1 MiB and 1 000 000 pixels";

    private static final long MOST_BYTES = 1L << 20;
    private static final long MOST_PIXELS = 1_000_000;
    private static final double SHARE_OF_HEIGHT = 0.1;
    private static final double MOST_OF_WIDTH = 1 / 3.0;

    private final BufferedImage picture;

    PictureMark(BufferedImage picture) {
        this.picture = picture;
    }

    /** The mark of a file; empty when it does not hold to the {@link #RULE}. */
    static Optional<PictureMark> of(String path) {
        Path file = Path.of(path);
        return isSmall(file) ? PictureFiles.read(file).map(PictureMark::new) : Optional.empty();
    }

    private static boolean isSmall(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Optional<MediaType> type = MediaType.sniff(content.readNBytes(MediaType.SNIFF_LENGTH));
            return type.filter(each -> each == MediaType.PNG || each == MediaType.JPEG)
                            .isPresent()
                    && Files.size(file) <= MOST_BYTES
                    && PictureFiles.pixels(file)
                            .filter(pixels -> pixels <= MOST_PIXELS)
                            .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public Sized on(Graphics2D graphics, int width, int height) {
        double scale =
                Math.min(height * SHARE_OF_HEIGHT / picture.getHeight(), width * MOST_OF_WIDTH / picture.getWidth());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return new Scaled(picture, Math.max(1, picture.getWidth() * scale), Math.max(1, picture.getHeight() * scale));
    }

    private record Scaled(BufferedImage picture, double width, double height) implements Sized {

        /** A picture is seen on any ground, or brings its own. */
        @Override
        public void draw(Graphics2D graphics, int left, int bottom, int shadow) {
            int top = (int) Math.round(bottom - height);
            graphics.drawImage(picture, left, top, (int) Math.round(width), (int) Math.round(height), null);
        }
    }
}
