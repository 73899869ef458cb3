package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Reads pictures with a bound on their pixels, scales and writes them. */
final class PictureFiles {

    /** For what visitors see. */
    static final float SHOWN = 0.88f;

    /** For what a provider works on. */
    static final float WORKED_ON = 0.95f;

    private PictureFiles() {}

    /** A picture file that was opened but not decoded. */
    interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** Pixels by the header, without decoding anything; empty when the file is no readable picture. */
    static Optional<Long> pixels(Path file) {
        return open(file, reader -> (long) reader.getWidth(0) * reader.getHeight(0));
    }

    /** Decodes the first picture of a file into plain RGB or ARGB; empty when it is not readable. */
    static Optional<BufferedImage> read(Path file) {
        return open(file, reader -> plain(reader.read(0)));
    }

    private static <T> Optional<T> open(Path file, Reading<T> reading) {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                // Metadata stay unread: a small block of them can unfold into gigabytes.
                reader.setInput(input, true, true);
                return Optional.of(reading.of(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static BufferedImage plain(BufferedImage source) {
        int type = source.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (source.getType() == type) {
            return source;
        }
        BufferedImage copy = new BufferedImage(source.getWidth(), source.getHeight(), type);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(source, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    /** The picture with its longest side at most as given; halved step by step, so that fine lines do not flicker. */
    static BufferedImage within(BufferedImage source, int longestSide) {
        BufferedImage current = source;
        int longest = Math.max(source.getWidth(), source.getHeight());
        while (longest > longestSide) {
            int next = Math.max(longestSide, longest / 2);
            double scale = (double) next / longest;
            int width = (int) Math.max(1, Math.round(current.getWidth() * scale));
            int height = (int) Math.max(1, Math.round(current.getHeight() * scale));
            BufferedImage smaller = new BufferedImage(width, height, source.getType());
            Graphics2D graphics = smaller.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(current, 0, 0, width, height, null);
            graphics.dispose();
            current = smaller;
            longest = next;
        }
        if (current == source) {
            current = new BufferedImage(source.getWidth(), source.getHeight(), source.getType());
            Graphics2D graphics = current.createGraphics();
            graphics.drawImage(source, 0, 0, null);
            graphics.dispose();
        }
        return current;
    }

    /** PNG keeps alpha; a picture without alpha keeps being a JPEG when it was one. */
    static MediaType typeFor(BufferedImage picture, MediaType wished) {
        return wished == MediaType.JPEG && !picture.getColorModel().hasAlpha() ? MediaType.JPEG : MediaType.PNG;
    }

    /** The file of a JPEG, in memory, on white. */
    static byte[] jpeg(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return inMemory(opaque, "jpeg");
    }

    /** The file of a PNG, in memory. */
    static byte[] png(BufferedImage picture) {
        return inMemory(picture, "png");
    }

    private static byte[] inMemory(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
    }

    /**
     * Writes PNG or JPEG.
     *
     * @throws IOException when the disk fails
     */
    static void write(BufferedImage picture, MediaType type, Path file) throws IOException {
        write(picture, type, SHOWN, file);
    }

    /**
     * Writes PNG or JPEG.
     *
     * @param quality of a JPEG, 0..1
     * @throws IOException when the disk fails
     */
    static void write(BufferedImage picture, MediaType type, float quality, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type == MediaType.JPEG ? "jpeg" : "png")
                .next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == MediaType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
