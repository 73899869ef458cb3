package ai.vidgo.generation.rendering;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jboss.logging.Logger;

/**
 * Draws the mark: its words bottom right in white with a shadow, at least 2.5 % of the height, and the same words
 * faintly tiled over everything, so that cropping does not remove it (contract: providers §6).
 */
final class WatermarkPainter {

    private static final Logger LOG = Logger.getLogger(WatermarkPainter.class);
    private static final double SHARE_OF_HEIGHT = 0.032;
    private static final float SMALLEST_FONT = 24f;
    private static final float MAIN_OPACITY = 0.7f;
    private static final float TILE_OPACITY = 0.11f;
    private static final double TILE_ANGLE = Math.toRadians(-28);

    private final String words;
    private final Font font;

    WatermarkPainter(String words) {
        this.words = words;
        this.font = fontFor(words);
    }

    /** The default face, or the first installed one that has all characters of the words. */
    private static Font fontFor(String words) {
        Font usual = new Font(Font.SANS_SERIF, Font.BOLD, 24);
        if (usual.canDisplayUpTo(words) < 0) {
            return usual;
        }
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(candidate -> candidate.canDisplayUpTo(words) < 0)
                .findFirst()
                .orElseGet(() -> {
                    LOG.warnf("no installed font has all characters of WATERMARK_TEXT; boxes will be drawn");
                    return usual;
                });
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
            float size = (float) Math.max(SMALLEST_FONT, picture.getHeight() * SHARE_OF_HEIGHT);
            graphics.setFont(fitting(graphics, size, picture.getWidth()));
            tile(graphics, picture.getWidth(), picture.getHeight());
            corner(graphics, picture.getWidth(), picture.getHeight());
        } finally {
            graphics.dispose();
        }
    }

    private Font fitting(Graphics2D graphics, float size, int width) {
        Font wished = font.deriveFont(size);
        double needed =
                graphics.getFontMetrics(wished).getStringBounds(words, graphics).getWidth();
        double room = width * 0.9;
        return needed <= room ? wished : font.deriveFont((float) Math.max(6, size * room / needed));
    }

    private void tile(Graphics2D graphics, int width, int height) {
        AffineTransform straight = graphics.getTransform();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, TILE_OPACITY));
        graphics.rotate(TILE_ANGLE, width / 2.0, height / 2.0);
        Rectangle2D bounds = graphics.getFontMetrics().getStringBounds(words, graphics);
        int stepX = (int) Math.ceil(bounds.getWidth() * 1.6);
        int stepY = (int) Math.ceil(bounds.getHeight() * 4);
        int reach = (int) Math.hypot(width, height);
        int row = 0;
        for (int y = height / 2 - reach; y < height / 2 + reach; y += stepY) {
            int shift = row++ % 2 == 0 ? 0 : stepX / 2;
            for (int x = width / 2 - reach - shift; x < width / 2 + reach; x += stepX) {
                text(graphics, x, y, 1);
            }
        }
        graphics.setTransform(straight);
    }

    private void corner(Graphics2D graphics, int width, int height) {
        Rectangle2D bounds = graphics.getFontMetrics().getStringBounds(words, graphics);
        int padding = Math.min(20, Math.max(4, width / 32));
        int x = (int) Math.max(0, width - bounds.getWidth() - padding);
        int y = height - padding - graphics.getFontMetrics().getDescent();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, MAIN_OPACITY));
        text(graphics, x, y, 2);
    }

    private void text(Graphics2D graphics, int x, int y, int shadow) {
        graphics.setColor(Color.BLACK);
        graphics.drawString(words, x + shadow, y + shadow);
        graphics.setColor(Color.WHITE);
        graphics.drawString(words, x, y);
    }
}
