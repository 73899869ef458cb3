package ai.vidgo.generation.floorplans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * The first page of a PDF without its words: a model would draw them into the room, and fonts are the part of a PDF that
 * goes wrong most often.
 */
final class PdfPlan {

    /**
     * Words; dashes, which can be a billion to a line, and what may set them; shades; and pictures in the middle of a
     * drawing, which unfold before anybody can measure them. Walls are drawn without any of these.
     */
    private static final Set<String> LEFT_OUT = Set.of("Tf", "Tj", "TJ", "'", "\"", "d", "gs", "sh", "BI");

    /** Groups in groups and patterns in patterns; each draws on a paper of its own while the outer one waits. */
    private static final int DEEPEST = 3;

    private PdfPlan() {}

    /**
     * Draws the page.
     *
     * @return empty when the file is damaged, locked or has no page
     * @throws TooComplex when the page has too many parts
     */
    static Optional<BufferedImage> draw(Path file, int longestSide, Steps steps) {
        try (PDDocument document = BoundedPdf.open(file, new Unfolding())) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                return Optional.empty();
            }
            PDRectangle box = document.getPage(0).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest > 0) || !Float.isFinite(longest)) {
                return Optional.empty();
            }
            return Optional.of(page(document, longestSide / longest, longestSide, steps));
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    /** We make the paper ourselves: its size follows from our limit and not from what the page says. */
    private static BufferedImage page(PDDocument document, float scale, int longestSide, Steps steps)
            throws IOException {
        PDPage page = document.getPage(0);
        boolean turned = Math.floorMod(page.getRotation(), 180) == 90;
        float across =
                turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        float down = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        BufferedImage paper = new BufferedImage(
                Math.clamp(Math.round(across * scale), 1, longestSide),
                Math.clamp(Math.round(down * scale), 1, longestSide),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setBackground(Color.WHITE);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Drawing drawing = new Drawing(document, steps);
            drawing.setSubsamplingAllowed(true);
            drawing.renderPageToGraphics(0, pen, scale);
        } finally {
            pen.dispose();
        }
        return paper;
    }

    private static final class Drawing extends PDFRenderer {

        private final Steps steps;

        Drawing(PDDocument document, Steps steps) {
            super(document);
            this.steps = steps;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new CountedDrawer(parameters, steps);
        }
    }

    private static final class CountedDrawer extends PageDrawer {

        private final Steps steps;
        private int depth;

        CountedDrawer(PageDrawerParameters parameters, Steps steps) throws IOException {
            super(parameters);
            this.steps = steps;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            steps.next();
            if (!LEFT_OUT.contains(operator.getName())) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > Unfolding.MOST_PIXELS) {
                throw new TooComplex();
            }
            super.drawImage(image);
        }

        /** Notes that somebody has put on the paper are no walls. */
        @Override
        public void showAnnotation(PDAnnotation annotation) {
            // Left out.
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            deeper();
            try {
                super.showTransparencyGroup(group);
            } finally {
                depth--;
            }
        }

        /** Shades are tables of millions of corners; what they fill is as good in grey. */
        @Override
        protected Paint getPaint(PDColor color) throws IOException {
            if (!(color.getColorSpace() instanceof PDPattern patterns)) {
                return super.getPaint(color);
            }
            if (patterns.getPattern(color) instanceof PDShadingPattern) {
                return Color.LIGHT_GRAY;
            }
            deeper();
            try {
                return super.getPaint(color);
            } finally {
                depth--;
            }
        }

        private void deeper() {
            if (++depth > DEEPEST) {
                throw new TooComplex();
            }
        }
    }
}
