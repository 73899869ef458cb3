package ai.vidgo.generation.floorplans;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.ResourcePolicy;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.awt.NullPlatformSupport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** An SVG drawing, after {@link SvgLines} has left nothing in it but lines and shapes. */
final class SvgPlan {

    /** Where the drawing would lie if it could name other files, which it cannot. */
    private static final URI NOWHERE = URI.create("about:blank");

    private SvgPlan() {}

    /**
     * Draws it.
     *
     * @return empty when it is damaged or has no size
     * @throws TooComplex when it has too many parts
     */
    static Optional<BufferedImage> draw(byte[] file, int longestSide, Steps steps) {
        try {
            byte[] lines = SvgLines.of(file, steps);
            LoaderContext closed = LoaderContext.builder()
                    .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                    .documentLimits(new DocumentLimits(64, 8, 10_000))
                    .build();
            SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(lines), NOWHERE, closed);
            if (document == null) {
                return Optional.empty();
            }
            return paper(document, longestSide);
        } catch (XMLStreamException | IllegalArgumentException | IllegalStateException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> paper(SVGDocument document, int longestSide) {
        double width = document.size().getWidth();
        double height = document.size().getHeight();
        double longest = Math.max(width, height);
        if (!(longest > 0) || !Double.isFinite(longest)) {
            return Optional.empty();
        }
        double scale = longestSide / longest;
        BufferedImage paper = new BufferedImage(
                Math.clamp(Math.round(width * scale), 1, longestSide),
                Math.clamp(Math.round(height * scale), 1, longestSide),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, pen, new ViewBox(0, 0, paper.getWidth(), paper.getHeight()));
        } finally {
            pen.dispose();
        }
        return Optional.of(paper);
    }
}
