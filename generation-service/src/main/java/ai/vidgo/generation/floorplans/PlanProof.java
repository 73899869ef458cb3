package ai.vidgo.generation.floorplans;

import ai.vidgo.generation.proof.DrawingProof;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One room as PDF, SVG and DXF, as drawing and as sketch. */
@Singleton
class PlanProof implements DrawingProof {

    private static final int SIDE = 600;

    private static final String SVG = """
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'><defs><g id='door'><path d='M0 0A40 40 0 0 1 40 40'/></g></defs>
            <g fill='none' stroke='black' stroke-width='5'><path d='M20 20H380V280H20Z'/><circle cx='300' cy='200' r='40'/>
            <use href='#door' x='60' y='80'/></g><rect x='100' y='150' width='60' height='40' fill='#333' transform='rotate(12)'/></svg>""";

    private static final String DXF = """
            0 SECTION 2 BLOCKS 0 BLOCK 2 DOOR 10 0 20 0 0 ARC 10 0 20 0 40 40 50 0 51 90 0 ENDBLK 0 ENDSEC
            0 SECTION 2 ENTITIES 0 LWPOLYLINE 90 4 70 1 10 20 20 20 42 0.3 10 380 20 20 10 380 20 280 10 20 20 280
            0 CIRCLE 10 300 20 200 40 40 0 INSERT 2 DOOR 10 60 20 80 50 30 0 ENDSEC 0 EOF""";

    private static final String PAGE = "5 w 20 20 360 260 re S 60 80 m 100 80 100 120 60 120 c S "
            + "q 0.2 0.2 0.2 rg 0.98 0.2 -0.2 0.98 100 150 cm 0 0 60 40 re f Q [12 6] 0 d 200 20 m 200 280 l S";

    @Override
    public Map<String, BufferedImage> draw() {
        Map<String, BufferedImage> drawn = new LinkedHashMap<>();
        byte[] dxf = DXF.strip().replaceAll("\\s+", "\n").getBytes(StandardCharsets.US_ASCII);
        add(
                drawn,
                "svg",
                SvgPlan.draw(SVG.getBytes(StandardCharsets.UTF_8), SIDE, steps())
                        .orElseThrow());
        add(drawn, "dxf", DxfPlan.draw(dxf, SIDE, steps()).orElseThrow());
        add(drawn, "pdf", pdf());
        return drawn;
    }

    private static void add(Map<String, BufferedImage> drawn, String format, BufferedImage drawing) {
        drawn.put("plan-" + format, drawing);
        drawn.put("sketch-" + format, Sketcher.sketch(drawing, SIDE).orElseThrow());
    }

    private static Steps steps() {
        return new Steps(100_000, Duration.ofMinutes(1));
    }

    private static BufferedImage pdf() {
        String file = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<<>>>>endobj\n"
                + "4 0 obj<</Length " + PAGE.length() + ">>stream\n" + PAGE + "\nendstream endobj\n"
                + "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n";
        @Nullable Path temporary = null;
        try {
            temporary = Files.createTempFile("vidgo-proof-", ".pdf");
            Files.writeString(temporary, file, StandardCharsets.US_ASCII);
            return PdfPlan.draw(temporary, SIDE, steps()).orElseThrow();
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot write a temporary plan", noDisk);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException("cannot delete a temporary plan", left);
        }
    }
}
