package ai.vidgo.generation.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** Words in white with a shadow, at least 2.5 % of the height. */
final class WordMark implements Mark {

    private static final Logger LOG = Logger.getLogger(WordMark.class);
    private static final double SHARE_OF_HEIGHT = 0.032;
    private static final float SMALLEST_FONT = 24f;

    private final String words;
    private final Font font;

    WordMark(String words) {
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

    @Override
    public Sized on(Graphics2D graphics, int width, int height) {
        float size = (float) Math.max(SMALLEST_FONT, height * SHARE_OF_HEIGHT);
        graphics.setFont(fitting(graphics, size, width));
        FontMetrics metrics = graphics.getFontMetrics();
        return new Line(
                words,
                metrics.getStringBounds(words, graphics).getWidth(),
                metrics.getStringBounds(words, graphics).getHeight(),
                metrics.getDescent());
    }

    private Font fitting(Graphics2D graphics, float size, int width) {
        Font wished = font.deriveFont(size);
        double needed =
                graphics.getFontMetrics(wished).getStringBounds(words, graphics).getWidth();
        double room = width * 0.9;
        return needed <= room ? wished : font.deriveFont((float) Math.max(6, size * room / needed));
    }

    private record Line(String words, double width, double height, int descent) implements Sized {

        @Override
        public void draw(Graphics2D graphics, int left, int bottom, int shadow) {
            graphics.setColor(Color.BLACK);
            graphics.drawString(words, left + shadow, bottom - descent + shadow);
            graphics.setColor(Color.WHITE);
            graphics.drawString(words, left, bottom - descent);
        }
    }
}
