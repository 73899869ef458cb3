package ai.vidgo.simulators.picture;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the absolute commands {@code M L C Q Z} of an SVG path: the shortest way to write an outline down. */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[MLCQZ]|-?\\d+(?:\\.\\d+)?");

    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double();

    private SvgPath(String text) {
        tokens = TOKEN.matcher(text);
    }

    static Path2D parse(String text) {
        SvgPath reader = new SvgPath(text);
        while (reader.tokens.find()) {
            reader.command(reader.tokens.group());
        }
        return reader.path;
    }

    private void command(String name) {
        switch (name) {
            case "M" -> path.moveTo(next(), next());
            case "L" -> path.lineTo(next(), next());
            case "Q" -> path.quadTo(next(), next(), next(), next());
            case "C" -> path.curveTo(next(), next(), next(), next(), next(), next());
            case "Z" -> path.closePath();
            default -> throw new IllegalArgumentException("command expected, found " + name);
        }
    }

    private double next() {
        if (!tokens.find()) {
            throw new IllegalArgumentException("path ends too early");
        }
        return Double.parseDouble(tokens.group());
    }
}
