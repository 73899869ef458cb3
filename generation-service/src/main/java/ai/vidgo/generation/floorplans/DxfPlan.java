package ai.vidgo.generation.floorplans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A DXF drawing seen from above, fitted onto paper. */
final class DxfPlan {

    private static final double MARGIN = 0.04;

    private DxfPlan() {}

    /**
     * Draws it.
     *
     * @return empty when it is damaged or has no lines
     * @throws TooComplex when it has too many parts
     */
    static Optional<BufferedImage> draw(byte[] file, int longestSide, Steps steps) {
        Path2D.Double lines;
        try {
            DxfFile dxf = DxfFile.read(file, steps);
            DxfLines drawing = new DxfLines(dxf.blocks(), steps);
            dxf.entities().forEach(entity -> drawing.add(entity, new AffineTransform(), 0));
            lines = drawing.lines();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
        Rectangle2D extent = lines.getBounds2D();
        double longest = Math.max(extent.getWidth(), extent.getHeight());
        return longest > 0 && Double.isFinite(longest) && Double.isFinite(extent.getX() + extent.getY())
                ? Optional.of(paper(lines, extent, longestSide * (1 - 2 * MARGIN) / longest, longestSide))
                : Optional.empty();
    }

    private static BufferedImage paper(Shape lines, Rectangle2D extent, double scale, int longestSide) {
        double margin = longestSide * MARGIN;
        BufferedImage paper = new BufferedImage(
                side(extent.getWidth() * scale + 2 * margin, longestSide),
                side(extent.getHeight() * scale + 2 * margin, longestSide),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(longestSide / 512f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            // A drawing's y points up.
            AffineTransform fit = new AffineTransform(
                    scale,
                    0,
                    0,
                    -scale,
                    margin - extent.getX() * scale,
                    paper.getHeight() - margin + extent.getY() * scale);
            pen.draw(fit.createTransformedShape(lines));
        } finally {
            pen.dispose();
        }
        return paper;
    }

    private static int side(double wished, int longestSide) {
        return Math.clamp(Math.round(wished), 1, longestSide);
    }
}
