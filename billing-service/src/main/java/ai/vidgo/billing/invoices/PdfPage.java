package ai.vidgo.billing.invoices;

import ai.vidgo.platform.crypto.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/**
 * One A4 page of text and lines as a PDF 1.7 file with its font embedded: readable everywhere, searchable, and the same
 * bytes for the same content. Points, origin at the lower left.
 */
final class PdfPage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Typeface typeface;
    private final StringBuilder content = new StringBuilder();
    private final SortedMap<Integer, Integer> characterOfGlyph = new TreeMap<>();

    PdfPage(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Writes a line of text from a point on. */
    void text(double x, double y, double size, String text) {
        StringBuilder glyphs = new StringBuilder();
        shown(text).forEach(character -> {
            int glyph = typeface.glyph(character);
            characterOfGlyph.putIfAbsent(glyph, character);
            glyphs.append(String.format(Locale.ROOT, "%04X", glyph));
        });
        content.append(String.format(Locale.ROOT, "BT /F1 %.1f Tf %.1f %.1f Td <%s> Tj ET\n", size, x, y, glyphs));
    }

    /** Writes a line of text that ends at a point. */
    void textUpTo(double x, double y, double size, String text) {
        text(x - width(text, size), y, size, text);
    }

    /** How wide a text is. */
    double width(String text, double size) {
        return shown(text).map(typeface::glyph).map(typeface::width).sum() * size / 1000;
    }

    private IntStream shown(String text) {
        return text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .map(typeface::shown);
    }

    /** A thin horizontal line. */
    void line(double fromX, double toX, double y) {
        content.append(String.format(Locale.ROOT, "0.6 w %.1f %.1f m %.1f %.1f l S\n", fromX, y, toX, y));
    }

    /** The file. */
    byte[] file(String title, Instant created) {
        List<byte[]> objects = new ArrayList<>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R /Lang (zh-TW) >>"));
        objects.add(ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>"));
        objects.add(stream("", content.toString().getBytes(StandardCharsets.US_ASCII)));
        objects.add(ascii("<< /Type /Font /Subtype /Type0 /BaseFont /VIDGOA+NotoSansTC /Encoding /Identity-H"
                + " /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>"));
        objects.add(ascii("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /VIDGOA+NotoSansTC"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity"
                + " /FontDescriptor 7 0 R /DW 1000 /W [" + widths() + "] >>"));
        objects.add(
                ascii("<< /Type /FontDescriptor /FontName /VIDGOA+NotoSansTC /Flags 4 /FontBBox [-1000 -1000 2000 2000]"
                        + " /ItalicAngle 0 /Ascent " + typeface.ascent() + " /Descent " + typeface.descent()
                        + " /CapHeight 733 /StemV 80 /FontFile2 8 0 R >>"));
        byte[] font = typeface.reducedTo(characterOfGlyph.keySet());
        objects.add(stream(" /Length1 " + font.length, font));
        objects.add(stream("", toUnicode().getBytes(StandardCharsets.US_ASCII)));
        objects.add(ascii("<< /Title <FEFF" + utf16(title) + "> /Producer (VidGo) /CreationDate (D:"
                + DATE.format(created) + "Z) >>"));
        return assemble(objects);
    }

    private static byte[] assemble(List<byte[]> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // The second line tells transport programs that the file is binary.
        file.writeBytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder index = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            index.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
            file.writeBytes(ascii((i + 1) + " 0 obj\n"));
            file.writeBytes(objects.get(i));
            file.writeBytes(ascii("\nendobj\n"));
        }
        int indexAt = file.size();
        String id = fingerprint(file.toByteArray());
        file.writeBytes(ascii(index + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R /Info "
                + objects.size() + " 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + indexAt + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private String widths() {
        StringBuilder widths = new StringBuilder();
        characterOfGlyph
                .keySet()
                .forEach(glyph -> widths.append(glyph)
                        .append(" [")
                        .append(typeface.width(glyph))
                        .append("] "));
        return widths.toString();
    }

    /** Lets readers copy and search the text; a block holds 100 entries at most. */
    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(characterOfGlyph.entrySet());
        for (int from = 0; from < entries.size(); from += 100) {
            List<Map.Entry<Integer, Integer>> block = entries.subList(from, Math.min(entries.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append(String.format(
                    Locale.ROOT, "<%04X> <%s>\n", entry.getKey(), utf16(Character.toString(entry.getValue())))));
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end")
                .toString();
    }

    private static byte[] stream(String more, byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(ascii("<< /Filter /FlateDecode /Length " + packed.size() + more + " >>\nstream\n"));
        object.writeBytes(packed.toByteArray());
        object.writeBytes(ascii("\nendstream"));
        return object.toByteArray();
    }

    private static String fingerprint(byte[] file) {
        return Sha256.hex(file).substring(0, 32);
    }

    private static String utf16(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
