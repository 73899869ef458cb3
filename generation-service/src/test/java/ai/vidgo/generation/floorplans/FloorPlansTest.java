package ai.vidgo.generation.floorplans;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.rendering.Bombs;
import ai.vidgo.generation.rendering.TestRenditions;
import ai.vidgo.generation.testing.Settings;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One house in five formats, and what attackers make of them. */
class FloorPlansTest {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300' width='400' height='300'>"
                    + "%s<path d='M20 20H380V280H20Z M200 20V160' fill='none' stroke='black' stroke-width='6'/></svg>";

    @TempDir
    private Path directory;

    private final FloorPlans plans = plans(Map.of());

    /** Draws what can be drawn, on a slow machine too. */
    private final FloorPlans patient = plans(Map.of("vidgo.floor-plans.patience", "5m"));

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "pdf", "svg", "dxf"})
    void everyFormatOfAHouseBecomesBlackLinesOnWhite(String format) throws IOException {
        BufferedImage sketch = sketch(house(format));

        assertThat(colours(sketch)).containsExactlyInAnyOrder(0xFF000000, 0xFFFFFFFF);
        double width = sketch.getWidth();
        double height = sketch.getHeight();
        assertThat(width / height).isBetween(1.1, 1.6);
        assertThat(hasInk(sketch, 0.5, 0.3)).as("the inner wall").isTrue();
        assertThat(hasInk(sketch, 0.25, 0.6)).as("a room").isFalse();
        assertThat(hasInk(sketch, 0.75, 0.6)).as("another room").isFalse();
    }

    @Test
    void aBlueprintIsTurnedRound() throws IOException {
        BufferedImage blueprint = paper(new Color(20, 40, 120), Color.WHITE);

        BufferedImage sketch = sketch(png(blueprint));

        assertThat(hasInk(sketch, 0.5, 0.3)).isTrue();
        assertThat(hasInk(sketch, 0.25, 0.6)).isFalse();
    }

    @Test
    void aShadowOnThePaperIsNoWall() throws IOException {
        BufferedImage scan = paper(Color.WHITE, Color.BLACK);
        Graphics2D pen = scan.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0, 0, 0, 0), 800, 0, new Color(0, 0, 0, 120)));
        pen.fillRect(0, 0, 800, 600);
        pen.dispose();

        BufferedImage sketch = sketch(png(scan));

        assertThat(hasInk(sketch, 0.5, 0.3)).isTrue();
        assertThat(hasInk(sketch, 0.75, 0.6)).isFalse();
        assertThat(hasInk(sketch, 0.9, 0.8)).isFalse();
    }

    @Test
    void wordsOfAPdfAreLeftOut() throws IOException {
        BufferedImage with = sketch(pdf(true));
        BufferedImage without = sketch(pdf(false));

        assertThat(pixels(with)).isEqualTo(pixels(without));
    }

    @Test
    void dxfKnowsBlocksArcsBulgesAndOldPolylines() throws IOException {
        String drawing = dxf(
                "BLOCKS",
                "0 BLOCK 2 DOOR 10 0 20 0 0 ARC 10 0 20 0 40 9 50 0 51 90 0 ENDBLK",
                "ENTITIES",
                "0 LINE 10 0 20 0 11 100 21 0",
                "0 LWPOLYLINE 90 3 70 1 10 0 20 0 10 100 20 0 42 1 10 100 20 80",
                "0 POLYLINE 70 1 0 VERTEX 10 10 20 10 0 VERTEX 10 30 20 10 0 VERTEX 10 30 20 30 0 SEQEND",
                "0 INSERT 2 DOOR 10 50 20 0 41 2 42 2 50 90",
                "0 CIRCLE 10 60 20 50 40 5",
                "0 ELLIPSE 10 20 20 60 11 8 21 0 40 0.5 41 0 42 6.283",
                "0 SOLID 10 1 20 1 11 3 21 1 12 1 22 3 13 3 23 3",
                "0 TEXT 10 5 20 5 1 Kitchen");

        assertThat(patient.sketch(file(drawing, "dxf"))).isInstanceOf(Sketched.Sketch.class);
        assertThat(extent(drawing))
                .as("the bulge is half a circle to the right")
                .isBetween(139.0, 141.0);
    }

    @Test
    void refusesDwgWithAdvice() throws IOException {
        Path dwg =
                Files.write(directory.resolve("house.dxf"), "AC1032\0\0\0binary".getBytes(StandardCharsets.US_ASCII));

        assertThat(plans.sketch(dwg)).isEqualTo(new Sketched.Refused("plan_dwg"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello world               | plan_type_unknown",
                "GIF89a                    | plan_type_unknown",
                "<html><svg></svg></html>  | plan_type_unknown",
                "%PDF-1.7 and nothing more | plan_unreadable",
                "<svg                      | plan_type_unknown",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>     | plan_unreadable",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>  | plan_unreadable",
            })
    void refusesWhatIsNoPlan(String content, String code) throws IOException {
        assertThat(plans.sketch(file(content, "svg"))).isEqualTo(new Sketched.Refused(code));
    }

    @Test
    void refusesAnEmptySheetAndOneFullOfInk() throws IOException {
        BufferedImage white = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();

        assertThat(plans.sketch(png(white))).isEqualTo(new Sketched.Refused("plan_unreadable"));
    }

    @Test
    void refusesALockedPdf() throws IOException {
        Path file = directory.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThat(plans.sketch(file)).isEqualTo(new Sketched.Refused("plan_unreadable"));
    }

    @Test
    void refusesAPixelBomb() throws IOException {
        Path bomb = Files.write(directory.resolve("bomb.png"), Bombs.png(60_000, 60_000));

        assertThat(plans.sketch(bomb)).isEqualTo(new Sketched.Refused("plan_unreadable"));
    }

    @Test
    void blocksInBlocksDoNotMultiplyWithoutEnd() throws IOException {
        List<String> parts =
                new ArrayList<>(List.of("BLOCKS", "0 BLOCK 2 B0 10 0 20 0 0 LINE 10 0 20 0 11 1 21 1 0 ENDBLK"));
        for (int i = 1; i < 10; i++) {
            String inner = (" 0 INSERT 2 B" + (i - 1) + " 10 " + i + " 20 0").repeat(20);
            parts.add("0 BLOCK 2 B" + i + " 10 0 20 0" + inner + " 0 ENDBLK");
        }
        parts.addAll(List.of("ENTITIES", "0 INSERT 2 B9 10 0 20 0 70 1000 71 1000"));

        assertEndsSoon(file(dxf(parts.toArray(String[]::new)), "dxf"));
    }

    @Test
    void aBlockThatInsertsItselfEnds() throws IOException {
        String drawing = dxf(
                "BLOCKS",
                "0 BLOCK 2 A 10 0 20 0 0 INSERT 2 A 10 1 20 1 0 ENDBLK",
                "ENTITIES",
                "0 INSERT 2 A 10 0 20 0");

        assertThat(plans.sketch(file(drawing, "dxf"))).isEqualTo(new Sketched.Refused("plan_too_complex"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "NaN", "Infinity", "-1e13", "x", ""})
    void refusesNumbersThatCannotBeDrawn(String number) throws IOException {
        String drawing = dxf("ENTITIES", "0 LINE 10 0 20 0 11 1 21 5").replace("\n5\n", "\n" + number + "\n");

        assertThat(plans.sketch(file(drawing, "dxf"))).isEqualTo(new Sketched.Refused("plan_unreadable"));
    }

    @Test
    void entitiesOfXmlAreNotUnfolded() throws IOException {
        String laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>";
        String reading = "<!DOCTYPE svg [<!ENTITY c SYSTEM 'file:///etc/passwd'>]>";
        for (String prologue : List.of(laughs, reading)) {
            Path bomb = file(prologue + String.format(SVG, "<text>&c;</text>"), "svg");
            assertThat(plans.sketch(bomb)).isEqualTo(new Sketched.Refused("plan_type_unknown"));
        }
        Path hidden = file("<?xml version='1.0'?>" + String.format(SVG, "<text>&c;</text>"), "svg");
        assertThat(plans.sketch(hidden)).isInstanceOf(Sketched.class);
    }

    @Test
    void anSvgLeadsNowhereElse() throws IOException {
        Path clean = file(String.format(SVG, ""), "svg");
        for (String extra : List.of(
                "<image href='http://127.0.0.1:1/a.png' width='400' height='300'/>",
                "<image href='file:///etc/passwd' width='400' height='300'/>",
                "<script>alert(1)</script>",
                "<style>@import url(http://127.0.0.1:1/a.css); path { stroke: url(http://127.0.0.1:1/x) }</style>",
                "<foreignObject width='400' height='300'><body xmlns='http://www.w3.org/1999/xhtml'>x</body></foreignObject>",
                "<use href='http://127.0.0.1:1/a.svg#x'/>",
                "<text x='50' y='250' font-size='40'>Kitchen</text>",
                "<filter id='f'><feGaussianBlur stdDeviation='1e9'/></filter><g filter='url(#f)'/>")) {
            assertThat(pixels(sketch(file(String.format(SVG, extra), "svg"))))
                    .as(extra)
                    .isEqualTo(pixels(sketch(clean)));
        }
    }

    @Test
    void copiesOfCopiesDoNotMultiply() throws IOException {
        StringBuilder chain = new StringBuilder("<defs><g id='a0'><path d='M0 0L9 9'/></g>");
        for (int i = 1; i < 12; i++) {
            chain.append("<g id='a").append(i).append("'>");
            chain.append(("<use href='#a" + (i - 1) + "'/>").repeat(20)).append("</g>");
        }
        chain.append("</defs>").append("<use href='#a11'/>".repeat(20));

        assertEndsSoon(file(String.format(SVG, chain), "svg"));
    }

    @Test
    void manyCopiesOfALargePartAreTooMuch() throws IOException {
        String part = "<defs><g id='a'>" + "<path d='M0 0L9 9'/>".repeat(2000) + "</g></defs>";

        assertThat(plans.sketch(file(String.format(SVG, part + "<use href='#a'/>".repeat(2000)), "svg")))
                .isEqualTo(new Sketched.Refused("plan_too_complex"));
    }

    @Test
    void aPackedPageDoesNotUnfoldWithoutEnd() throws IOException {
        Path bomb = directory.resolve("packed.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(400, 300));
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = new byte[1 << 20];
                java.util.Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 400; i++) {
                    out.write(spaces);
                }
            }
            page.setContents(content);
            document.save(bomb.toFile());
        }

        assertThat(Files.size(bomb)).isLessThan(2_000_000);
        assertThat(plans.sketch(bomb)).isInstanceOf(Sketched.Refused.class);
    }

    @Test
    void dashesWithoutNumberAreDrawnAsLines() throws IOException {
        Path dashed = directory.resolve("dashed.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(400, 300));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setLineDashPattern(new float[] {1e-6f}, 0);
                content.setLineWidth(6);
                content.addRect(20, 20, 360, 260);
                content.stroke();
            }
            document.save(dashed.toFile());
        }

        assertEndsSoon(dashed);
        assertEndsSoon(file(String.format(SVG, "<path d='M0 0L399 299' style='stroke-dasharray:1e-6'/>"), "svg"));
    }

    @Test
    void aPdfOfManyOperatorsIsTooMuch() throws IOException {
        Path file = directory.resolve("many.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 3000; i++) {
                    content.moveTo(i % 500, 0);
                    content.lineTo(500, i % 700);
                    content.stroke();
                }
            }
            document.save(file.toFile());
        }

        assertThat(plans(Map.of("vidgo.floor-plans.max-steps", "2000")).sketch(file))
                .isEqualTo(new Sketched.Refused("plan_too_complex"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "svg", "dxf", "png", "jpg"})
    void damagedFilesOfEveryKindAreRefusedOrDrawnButNeverBreakAnything(String format) throws IOException {
        byte[] good = Files.readAllBytes(house(format));
        Random random = new Random(format.hashCode());
        for (int tried = 0; tried < 50; tried++) {
            byte[] bad = damaged(good, random);
            Path file = Files.write(directory.resolve("damaged." + format), bad);
            assertThat(plans.sketch(file)).isNotNull();
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i < 8; i++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> bad = java.util.Arrays.copyOf(bad, random.nextInt(bad.length));
            case 2 -> {
                int from = random.nextInt(bad.length);
                int length = Math.min(random.nextInt(64), bad.length - from);
                System.arraycopy(good, random.nextInt(good.length - length), bad, from, length);
            }
            default -> {
                String text = new String(bad, StandardCharsets.ISO_8859_1);
                String number = List.of("-1", "0", "1e30", "99999999999", "NaN").get(random.nextInt(5));
                String[] tokens = text.split("(?<=\\D)(?=\\d+\\D)", -1);
                int at = random.nextInt(tokens.length);
                tokens[at] = tokens[at].replaceFirst("^\\d+", number);
                bad = String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return bad;
    }

    private void assertEndsSoon(Path file) {
        long begin = System.nanoTime();
        assertThat(plans.sketch(file)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
    }

    private Path house(String format) throws IOException {
        return switch (format) {
            case "png" -> png(paper(Color.WHITE, Color.BLACK));
            case "jpg" -> {
                Path file = directory.resolve("house.jpg");
                ImageIO.write(paper(Color.WHITE, Color.BLACK), "jpg", file.toFile());
                yield file;
            }
            case "pdf" -> pdf(true);
            case "svg" -> file(String.format(SVG, ""), "svg");
            default ->
                file(
                        dxf(
                                "ENTITIES",
                                "0 LWPOLYLINE 90 4 70 1 10 20 20 20 10 380 20 20 10 380 20 280 10 20 20 280",
                                "0 LINE 10 200 20 280 11 200 21 140"),
                        "dxf");
        };
    }

    private static BufferedImage paper(Color ground, Color ink) {
        BufferedImage paper = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, 800, 600);
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(12));
        pen.drawRect(40, 40, 720, 520);
        pen.drawLine(400, 40, 400, 320);
        pen.dispose();
        return paper;
    }

    private Path png(BufferedImage picture) throws IOException {
        Path file = directory.resolve("house.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private Path pdf(boolean words) throws IOException {
        Path file = directory.resolve("house-" + words + ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(400, 300));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setLineWidth(6);
                content.addRect(20, 20, 360, 260);
                content.moveTo(200, 280);
                content.lineTo(200, 140);
                content.stroke();
                if (words) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(50, 100);
                    content.showText("Kitchen");
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Path file(String content, String extension) throws IOException {
        return Files.writeString(
                directory.resolve("plan-" + Integer.toHexString(content.hashCode()) + "." + extension), content);
    }

    /** Pairs written on one line, sections by their names. */
    private static String dxf(String... parts) {
        StringBuilder file = new StringBuilder();
        for (String part : parts) {
            if (part.matches("[A-Z]+")) {
                file.append(file.isEmpty() ? "" : "0\nENDSEC\n")
                        .append("0\nSECTION\n2\n")
                        .append(part)
                        .append('\n');
            } else {
                file.append(part.replace(' ', '\n')).append('\n');
            }
        }
        return file.append("0\nENDSEC\n0\nEOF\n").toString();
    }

    private static double extent(String drawing) {
        DxfFile file =
                DxfFile.read(drawing.getBytes(StandardCharsets.US_ASCII), new Steps(100_000, Duration.ofSeconds(10)));
        DxfLines lines = new DxfLines(file.blocks(), new Steps(100_000, Duration.ofSeconds(10)));
        file.entities().forEach(entity -> lines.add(entity, new java.awt.geom.AffineTransform(), 0));
        return lines.lines().getBounds2D().getMaxX();
    }

    private BufferedImage sketch(Path file) throws IOException {
        Sketched.Sketch sketch = (Sketched.Sketch) patient.sketch(file);
        return ImageIO.read(new ByteArrayInputStream(sketch.png()));
    }

    private static List<Integer> colours(BufferedImage sketch) {
        return java.util.Arrays.stream(pixels(sketch)).distinct().boxed().toList();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** Whether there is a line near a place, in shares of the sides. */
    private static boolean hasInk(BufferedImage sketch, double x, double y) {
        int reach = sketch.getWidth() / 40;
        int centreX = (int) (x * sketch.getWidth());
        int centreY = (int) (y * sketch.getHeight());
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if ((sketch.getRGB(centreX + dx, centreY + dy) & 0xFF) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static FloorPlans plans(Map<String, String> settings) {
        return new FloorPlans(Settings.of(PlanConfig.class, settings), TestRenditions.create());
    }
}
