package ai.vidgo.generation.floorplans;

import ai.vidgo.generation.floorplans.DxfFile.Block;
import ai.vidgo.generation.floorplans.DxfFile.Entity;
import ai.vidgo.generation.floorplans.DxfFile.Pair;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a DXF drawing: LINE, polylines with their bulges, circles, arcs, ellipses, splines by their points, filled
 * corners, and the blocks that doors and furniture are. Words, measures and hatchings are not lines of a house.
 */
final class DxfLines {

    private static final int DEEPEST = 12;
    private static final int MOST_COPIES = 1000;

    private final Map<String, Block> blocks;
    private final Steps steps;
    private final Path2D.Double lines = new Path2D.Double();
    private @Nullable List<double[]> openPolyline;
    private boolean openIsClosed;

    DxfLines(Map<String, Block> blocks, Steps steps) {
        this.blocks = blocks;
        this.steps = steps;
    }

    Path2D.Double lines() {
        return lines;
    }

    /**
     * Adds a thing and what it inserts.
     *
     * @throws IllegalArgumentException for numbers that cannot be drawn
     * @throws TooComplex when blocks in blocks grow too large
     */
    void add(Entity entity, AffineTransform place, int depth) {
        steps.next();
        switch (entity.type()) {
            case "LINE" -> line(entity, place);
            case "LWPOLYLINE" -> polyline(vertices(entity), isClosed(entity), place);
            case "POLYLINE" -> {
                openPolyline = new ArrayList<>();
                openIsClosed = isClosed(entity);
            }
            case "VERTEX" -> {
                if (openPolyline != null) {
                    openPolyline.add(new double[] {entity.number(10, 0), entity.number(20, 0), entity.number(42, 0)});
                }
            }
            case "SEQEND" -> {
                if (openPolyline != null) {
                    polyline(openPolyline, openIsClosed, place);
                    openPolyline = null;
                }
            }
            case "CIRCLE" -> arc(entity, 0, 360, place);
            case "ARC" -> arc(entity, entity.number(50, 0), entity.number(51, 360), place);
            case "ELLIPSE" -> ellipse(entity, place);
            case "SPLINE" -> polyline(vertices(entity), isClosed(entity), place);
            case "SOLID", "3DFACE", "TRACE" -> corners(entity, place);
            case "INSERT" -> insert(entity, place, depth);
            default -> {
                // Words, measures, hatchings and whatever newer versions know.
            }
        }
    }

    private static boolean isClosed(Entity entity) {
        return ((int) entity.number(70, 0) & 1) == 1;
    }

    private void draw(Shape shape, AffineTransform place) {
        lines.append(place.createTransformedShape(shape), false);
    }

    private void line(Entity entity, AffineTransform place) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(entity.number(10, 0), entity.number(20, 0));
        path.lineTo(entity.number(11, 0), entity.number(21, 0));
        draw(path, place);
    }

    /** Points come as repeated pairs; a bulge belongs to the point before it. */
    private List<double[]> vertices(Entity entity) {
        List<double[]> points = new ArrayList<>();
        for (Pair pair : entity.pairs()) {
            steps.next();
            switch (pair.code()) {
                case 10 -> points.add(new double[] {pair.number(), 0, 0});
                case 20 -> set(points, 1, pair.number());
                case 42 -> set(points, 2, pair.number());
                default -> {
                    // Widths, flags and knots do not move a point.
                }
            }
        }
        return points;
    }

    private static void set(List<double[]> points, int index, double value) {
        if (!points.isEmpty()) {
            points.getLast()[index] = value;
        }
    }

    private void polyline(List<double[]> points, boolean closed, AffineTransform place) {
        if (points.size() < 2) {
            return;
        }
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points.getFirst()[0], points.getFirst()[1]);
        int segments = closed ? points.size() : points.size() - 1;
        for (int i = 0; i < segments; i++) {
            steps.next();
            double[] from = points.get(i);
            double[] to = points.get((i + 1) % points.size());
            if (from[2] == 0) {
                path.lineTo(to[0], to[1]);
            } else {
                path.append(bulge(from, to), true);
            }
        }
        draw(path, place);
    }

    /** The arc between two points whose bulge is the tangent of a quarter of its angle, positive to the left. */
    private static Shape bulge(double[] from, double[] to) {
        double angle = 4 * Math.atan(from[2]);
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double chord = Math.hypot(dx, dy);
        if (chord == 0 || Math.abs(angle) < 1e-6) {
            Path2D.Double straight = new Path2D.Double();
            straight.moveTo(from[0], from[1]);
            straight.lineTo(to[0], to[1]);
            return straight;
        }
        double height = chord / 2 / Math.tan(angle / 2);
        double x = (from[0] + to[0]) / 2 - dy / chord * height;
        double y = (from[1] + to[1]) / 2 + dx / chord * height;
        double radius = Math.hypot(from[0] - x, from[1] - y);
        double start = Math.toDegrees(Math.atan2(from[1] - y, from[0] - x));
        return arc(x, y, radius, radius, start, Math.toDegrees(angle));
    }

    /** Counter-clockwise in a world whose y points up; {@link Arc2D} counts the other way round. */
    private static Arc2D arc(double x, double y, double across, double down, double start, double extent) {
        return new Arc2D.Double(x - across, y - down, 2 * across, 2 * down, -start, -extent, Arc2D.OPEN);
    }

    private void arc(Entity entity, double start, double end, AffineTransform place) {
        double radius = Math.abs(entity.number(40, 0));
        double extent = end - start;
        double turned = extent <= 0 ? extent + 360 : extent;
        draw(arc(entity.number(10, 0), entity.number(20, 0), radius, radius, start, turned), place);
    }

    private void ellipse(Entity entity, AffineTransform place) {
        double majorX = entity.number(11, 0);
        double majorY = entity.number(21, 0);
        double major = Math.hypot(majorX, majorY);
        double start = Math.toDegrees(entity.number(41, 0));
        double end = Math.toDegrees(entity.number(42, 2 * Math.PI));
        AffineTransform turned = new AffineTransform(place);
        turned.translate(entity.number(10, 0), entity.number(20, 0));
        turned.rotate(majorX, majorY);
        draw(arc(0, 0, major, major * Math.abs(entity.number(40, 1)), start, end - start), turned);
    }

    private void corners(Entity entity, AffineTransform place) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(entity.number(10, 0), entity.number(20, 0));
        path.lineTo(entity.number(11, 0), entity.number(21, 0));
        path.lineTo(entity.number(13, entity.number(12, 0)), entity.number(23, entity.number(22, 0)));
        path.lineTo(entity.number(12, 0), entity.number(22, 0));
        path.closePath();
        draw(path, place);
    }

    private void insert(Entity entity, AffineTransform place, int depth) {
        Block block = blocks.get(entity.text(2));
        if (block == null) {
            return;
        }
        if (depth >= DEEPEST) {
            throw new TooComplex();
        }
        int columns = (int) Math.clamp(entity.number(70, 1), 1, MOST_COPIES);
        int rows = (int) Math.clamp(entity.number(71, 1), 1, MOST_COPIES);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                steps.next();
                AffineTransform inner = new AffineTransform(place);
                inner.translate(entity.number(10, 0), entity.number(20, 0));
                inner.rotate(Math.toRadians(entity.number(50, 0)));
                inner.translate(column * entity.number(44, 0), row * entity.number(45, 0));
                inner.scale(entity.number(41, 1), entity.number(42, 1));
                inner.translate(-block.x(), -block.y());
                block.entities().forEach(part -> add(part, inner, depth + 1));
            }
        }
    }
}
