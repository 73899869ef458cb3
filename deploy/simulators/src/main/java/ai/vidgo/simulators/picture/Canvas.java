package ai.vidgo.simulators.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * A drawing surface in a coordinate system of the painter's choice. Product painters draw in a box of 100 by 100,
 * scenes in the picture's own width and height.
 */
final class Canvas {

    private final Graphics2D graphics;

    Canvas(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** The whole picture in pixels. */
    static Canvas on(BufferedImage image) {
        return new Canvas(image.createGraphics());
    }

    /** Draws inside a square box given in this canvas's coordinates, which then measures 100 by 100. */
    Canvas box(double x, double y, double size) {
        Graphics2D inner = (Graphics2D) graphics.create();
        inner.translate(x, y);
        inner.scale(size / 100, size / 100);
        return new Canvas(inner);
    }

    /** Draws turned by some degrees about a point. */
    void turned(double degrees, double x, double y, Consumer<Canvas> drawing) {
        Graphics2D inner = (Graphics2D) graphics.create();
        inner.rotate(Math.toRadians(degrees), x, y);
        drawing.accept(new Canvas(inner));
        inner.dispose();
    }

    /** Draws only inside an outline. */
    void inside(Shape outline, Consumer<Canvas> drawing) {
        Graphics2D inner = (Graphics2D) graphics.create();
        inner.clip(outline);
        drawing.accept(new Canvas(inner));
        inner.dispose();
    }

    Canvas fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
        return this;
    }

    Canvas fill(String svgPath, Paint paint) {
        return fill(SvgPath.parse(svgPath), paint);
    }

    Canvas stroke(Shape shape, double width, Paint paint) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
        return this;
    }

    Canvas stroke(String svgPath, double width, Paint paint) {
        return stroke(SvgPath.parse(svgPath), width, paint);
    }

    Canvas line(double x1, double y1, double x2, double y2, double width, Paint paint) {
        return stroke(new Line2D.Double(x1, y1, x2, y2), width, paint);
    }

    Canvas rect(double x, double y, double w, double h, Paint paint) {
        return fill(new Rectangle2D.Double(x, y, w, h), paint);
    }

    Canvas round(double x, double y, double w, double h, double radius, Paint paint) {
        return fill(new RoundRectangle2D.Double(x, y, w, h, radius * 2, radius * 2), paint);
    }

    Canvas disc(double cx, double cy, double r, Paint paint) {
        return oval(cx, cy, r, r, paint);
    }

    Canvas oval(double cx, double cy, double rx, double ry, Paint paint) {
        return fill(ellipse(cx, cy, rx, ry), paint);
    }

    Canvas ring(double cx, double cy, double r, double width, Paint paint) {
        return stroke(ellipse(cx, cy, r, r), width, paint);
    }

    /** A shadow without edges: darkest in the middle, gone at the rim. */
    Canvas softShadow(double cx, double cy, double rx, double ry, double strength) {
        return glow(cx, cy, rx, ry, Color.BLACK, strength);
    }

    /** Light without edges. */
    Canvas glow(double cx, double cy, double rx, double ry, Color color, double strength) {
        Graphics2D inner = (Graphics2D) graphics.create();
        inner.translate(cx, cy);
        inner.scale(rx, ry);
        inner.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 1f, new float[] {0f, 0.45f, 1f}, new Color[] {
            Tone.alpha(color, strength), Tone.alpha(color, strength * 0.55), Tone.alpha(color, 0)
        }));
        inner.fill(ellipse(0, 0, 1, 1));
        inner.dispose();
        return this;
    }

    /** A picture scaled into a rectangle. */
    Canvas image(BufferedImage image, double x, double y, double w, double h) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(w / image.getWidth(), h / image.getHeight());
        graphics.drawImage(image, place, null);
        return this;
    }

    static Ellipse2D ellipse(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    /** From one colour to another along a line. */
    static Paint linear(double x1, double y1, Color from, double x2, double y2, Color to) {
        return new GradientPaint(new Point2D.Double(x1, y1), from, new Point2D.Double(x2, y2), to);
    }

    /** A cylinder's shading from left to right: dark, light, middle, dark. */
    static Paint cylinder(double x1, double x2, Color color) {
        return new LinearGradientPaint(
                new Point2D.Double(x1, 0), new Point2D.Double(x2, 0), new float[] {0f, 0.25f, 0.6f, 1f}, new Color[] {
                    Tone.darker(color, 0.35), Tone.lighter(color, 0.45), color, Tone.darker(color, 0.45)
                });
    }

    /** From the middle to the rim. */
    static Paint radial(double cx, double cy, double r, Color middle, Color rim) {
        return new RadialGradientPaint(
                new Point2D.Double(cx, cy),
                (float) r,
                new float[] {0f, 1f},
                new Color[] {middle, rim},
                CycleMethod.NO_CYCLE);
    }
}
