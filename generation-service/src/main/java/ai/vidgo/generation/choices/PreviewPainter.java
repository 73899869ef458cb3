package ai.vidgo.generation.choices;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Draws a plain picture for a choice: its own two colours, a figure for a model, a stage for the rest, and its name. */
final class PreviewPainter {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 450;
    private static final int MODEL_HEIGHT = 900;

    private PreviewPainter() {}

    /** The same key always gives the same picture. */
    static BufferedImage paint(String key, String title) {
        boolean model = key.startsWith("models/");
        int height = model ? MODEL_HEIGHT : HEIGHT;
        BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        float hue = (key.hashCode() & 0xFF) / 255f;
        pen.setPaint(new GradientPaint(0, 0, colour(hue, 0.25f, 0.95f), 0, height, colour(hue + 0.08f, 0.45f, 0.7f)));
        pen.fillRect(0, 0, WIDTH, height);
        if (model) {
            figure(pen, hue);
        } else {
            stage(pen, hue);
        }
        name(pen, title, height);
        pen.dispose();
        return picture;
    }

    private static void stage(Graphics2D pen, float hue) {
        pen.setColor(colour(hue + 0.05f, 0.3f, 0.55f));
        pen.fillRect(0, HEIGHT * 2 / 3, WIDTH, HEIGHT / 3);
        pen.setColor(colour(hue + 0.5f, 0.2f, 0.98f));
        pen.fillRoundRect(WIDTH / 2 - 90, HEIGHT / 2 - 60, 180, 160, 24, 24);
        pen.setColor(colour(hue + 0.5f, 0.5f, 0.8f));
        pen.fillOval(WIDTH / 2 - 55, HEIGHT / 2 - 110, 110, 110);
    }

    private static void figure(Graphics2D pen, float hue) {
        pen.setColor(colour(0.07f, 0.35f, 0.85f));
        pen.fillOval(WIDTH / 2 - 60, 90, 120, 150);
        pen.fillRect(WIDTH / 2 - 25, 220, 50, 50);
        pen.fillRoundRect(WIDTH / 2 - 165, 280, 50, 270, 40, 40);
        pen.fillRoundRect(WIDTH / 2 + 115, 280, 50, 270, 40, 40);
        pen.setColor(colour(hue + 0.4f, 0.05f, 0.97f));
        pen.fillRoundRect(WIDTH / 2 - 120, 260, 240, 300, 70, 70);
        pen.setColor(colour(0.62f, 0.4f, 0.35f));
        pen.fillRect(WIDTH / 2 - 95, 540, 85, 290);
        pen.fillRect(WIDTH / 2 + 10, 540, 85, 290);
    }

    private static void name(Graphics2D pen, String title, int height) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        pen.setColor(Color.WHITE);
        pen.drawString(title.toUpperCase(Locale.ROOT), 24, height - 24);
    }

    private static Color colour(float hue, float saturation, float brightness) {
        return Color.getHSBColor(hue, saturation, brightness);
    }
}
