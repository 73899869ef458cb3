package ai.vidgo.simulators.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures as bytes and back, and simple changes of size and pixel format. */
public final class PictureFiles {

    private PictureFiles() {}

    /** Reads PNG, JPEG, GIF or BMP; empty when the bytes are none of these. */
    public static Optional<BufferedImage> read(byte[] bytes) {
        try {
            @Nullable BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            return Optional.ofNullable(image);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The picture as PNG. */
    public static byte[] png(BufferedImage image) {
        return write(image, "png");
    }

    /** The picture as JPEG, without its transparency. */
    public static byte[] jpeg(BufferedImage image) {
        return write(typed(image, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** The picture with red, green, blue and opacity in one int per pixel. */
    static BufferedImage argb(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_ARGB ? image : typed(image, BufferedImage.TYPE_INT_ARGB);
    }

    /** The picture in another size. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(
                width,
                height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    /** The picture scaled and cut so that it fills the size without distortion. */
    public static BufferedImage cover(BufferedImage image, int width, int height) {
        double factor = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        int w = (int) Math.ceil(image.getWidth() * factor);
        int h = (int) Math.ceil(image.getHeight() * factor);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas.on(result)
                .rect(0, 0, width, height, Tone.rgb(0xECEEF1))
                .image(image, (width - w) / 2.0, (height - h) / 2.0, w, h);
        return result;
    }

    private static BufferedImage typed(BufferedImage image, int type) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return result;
    }

    private static byte[] write(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
