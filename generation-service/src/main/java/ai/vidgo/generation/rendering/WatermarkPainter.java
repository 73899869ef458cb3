package ai.vidgo.generation.rendering;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws a mark bottom right, and the same faintly tiled over everything, so that cropping does not remove it (contract:
 * providers §6).
 */
final class WatermarkPainter {

    private static final float MAIN_OPACITY = 0.7f;
    private static final float TILE_OPACITY = 0.11f;
    private static final double TILE_ANGLE = Math.toRadians(-28);

    /** A picture may be as narrow as a line. */
    private static final int SMALLEST_STEP = 32;

    private final Supplier<Mark> choice;
    private @Nullable Mark chosen;

    private WatermarkPainter(Supplier<Mark> choice) {
        this.choice = choice;
    }

    static WatermarkPainter of(Mark mark) {
        return new WatermarkPainter(() -> mark);
    }

    /**
     * With the picture of the settings, read when it is drawn first. One that is none is refused at the start, and with
     * DEBUG the words stand in.
     */
    static WatermarkPainter of(RenderingConfig config) {
        return new WatermarkPainter(() -> config.watermarkImage()
                .flatMap(PictureMark::of)
                .<Mark>map(picture -> picture)
                .orElseGet(() -> new WordMark(config.watermarkText())));
    }

    /** Chosen once, and not before it is drawn: that may go through all installed fonts. */
    private synchronized Mark mark() {
        Mark known = chosen == null ? choice.get() : chosen;
        chosen = known;
        return known;
    }

    /** A transparent picture with nothing but the mark, to be laid over a clip. */
    BufferedImage overlay(int width, int height) {
        BufferedImage overlay = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        paint(overlay);
        return overlay;
    }

    /** Draws the mark into a picture. */
    void paint(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Mark.Sized sized = mark().on(graphics, picture.getWidth(), picture.getHeight());
            tile(sized, graphics, picture.getWidth(), picture.getHeight());
            corner(sized, graphics, picture.getWidth(), picture.getHeight());
        } finally {
            graphics.dispose();
        }
    }

    private static void tile(Mark.Sized sized, Graphics2D graphics, int width, int height) {
        AffineTransform straight = graphics.getTransform();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, TILE_OPACITY));
        graphics.rotate(TILE_ANGLE, width / 2.0, height / 2.0);
        int stepX = (int) Math.max(SMALLEST_STEP, Math.ceil(sized.width() * 1.6));
        int stepY = (int) Math.max(SMALLEST_STEP, Math.ceil(sized.height() * 4));
        int reach = (int) Math.hypot(width, height);
        int row = 0;
        for (int y = height / 2 - reach; y < height / 2 + reach; y += stepY) {
            int shift = row++ % 2 == 0 ? 0 : stepX / 2;
            for (int x = width / 2 - reach - shift; x < width / 2 + reach; x += stepX) {
                sized.draw(graphics, x, y, 1);
            }
        }
        graphics.setTransform(straight);
    }

    private static void corner(Mark.Sized sized, Graphics2D graphics, int width, int height) {
        int padding = Math.min(20, Math.max(4, width / 32));
        int x = (int) Math.max(0, width - sized.width() - padding);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, MAIN_OPACITY));
        sized.draw(graphics, x, height - padding, 2);
    }
}
