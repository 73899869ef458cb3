package ai.vidgo.generation.floorplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDF files that are small and want much: each is refused before it gets any memory, or drawn without what it wanted. */
class PdfBombsTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String WALLS = "6 w 20 20 360 260 re S ";

    @TempDir
    Path directory;

    /** A file and what it is called in reports. */
    record Bomb(String name, Raw file) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bomb> bombs() {
        byte[] spaces = filled(' ');
        byte[] zeros = filled(0);
        return Stream.of(
                new Bomb("a drawing of spaces", page(packed(spaces, ""))),
                new Bomb(
                        "a drawing of numbers without an operator",
                        page(packed(text("1.15 ".repeat(2 * MEGABYTE)), ""))),
                new Bomb("a drawing that is packed twice", page(packedTwice(spaces))),
                new Bomb(
                        "a drawing of long lines",
                        page(packed(text(WALLS), "/DecodeParms << /Predictor 12 /Columns 1000000000 /Colors 4 >>"))),
                new Bomb(
                        "a drawing under a pile of filters",
                        page(stream(text(WALLS), "/Filter [" + "/ASCIIHexDecode ".repeat(50) + "]"))),
                new Bomb("a picture of a billion points", picture("/Width 32000 /Height 32000", zeros)),
                new Bomb("a picture that is larger than it says", picture("/Width 10 /Height 10", zeros)),
                new Bomb("a JPEG that is larger than the PDF says", jpeg()),
                new Bomb("a fax of a billion points", fax()),
                new Bomb(
                        "a drawing that calls itself a picture", page(packed(spaces, "/Type /ObjStm /Subtype /Image"))),
                new Bomb(
                        "a table of objects", page(text(WALLS)).with(9, packed(zeros, "/Type /ObjStm /N 5 /First 20"))),
                new Bomb("groups in groups", groups()),
                new Bomb("a pattern in itself", patternInItself()),
                new Bomb("many drawings that fit one by one", manyDrawings()));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isRefusedBeforeItGetsMemory(Bomb bomb) {
        byte[] file = bomb.file().bytes();

        assertThat(file.length).isLessThan(10 * MEGABYTE);
        assertThatThrownBy(() -> draw(file)).isInstanceOf(TooComplex.class);
    }

    static Stream<Bomb> harmless() {
        return Stream.of(
                new Bomb("an endless page", page(stream(text(WALLS), "")).box("0 0 1000000000 1000000000")),
                new Bomb(
                        "a picture inside of a drawing",
                        page(text(WALLS + "BI /W 30000 /H 30000 /BPC 8 /CS /RGB ID xxxx EI "))),
                new Bomb("a shade of millions of corners", shade()),
                new Bomb("a scan of A4", picture("/Width 2480 /Height 3508", new byte[2480 * 3508])));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isDrawnWithoutHarm(Bomb bomb) {
        assertThatCode(() -> assertThat(draw(bomb.file().bytes())).isTrue()).doesNotThrowAnyException();
    }

    @Test
    void nestedPartsEndTheReading() {
        byte[] file = page(text(WALLS)).with(9, text("[".repeat(200_000))).bytes();

        assertThatCode(() -> draw(file))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown).isInstanceOf(StackOverflowError.class));
    }

    /** Whatever numbers stand in a file: memory does not end. Everything else may happen to a damaged file. */
    @Test
    void noNumberInAFileMakesTheMemoryEnd() {
        Random random = new Random(4711);
        List<Raw> files = List.of(
                page(packed(text(WALLS), "/DecodeParms << /Predictor 12 /Columns 40 /Colors 3 /BitsPerComponent 8 >>")),
                picture("/Width 100 /Height 100", new byte[10_000]),
                fax(),
                jpeg(),
                groups(),
                shade());
        int read = 0;
        for (int round = 0; round < 240; round++) {
            byte[] file = otherNumbers(files.get(round % files.size()).bytes(), random);
            try {
                draw(file);
            } catch (RuntimeException | StackOverflowError refused) {
                assertThat(refused).isNotNull();
            }
            read++;
        }
        assertThat(read).isEqualTo(240);
    }

    private boolean draw(byte[] file) {
        try {
            Path path = Files.write(directory.resolve("plan.pdf"), file);
            return PdfPlan.draw(path, 1536, new Steps(200_000, Duration.ofMinutes(2)))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces some of a file's numbers by ones that programs like least. */
    private static byte[] otherNumbers(byte[] file, Random random) {
        String[] evil = {"0", "-1", "65535", "1000000", "2147483647", "-2147483648", "4294967296", "1e30"};
        String content = new String(file, StandardCharsets.ISO_8859_1);
        int streams = content.indexOf("stream");
        String head = content.substring(0, streams);
        List<Integer> places = new ArrayList<>();
        java.util.regex.Matcher numbers =
                java.util.regex.Pattern.compile("(?<=[ \\[])\\d+(?=[ \\]/>])").matcher(head);
        while (numbers.find()) {
            places.add(numbers.start());
        }
        int place = places.get(random.nextInt(places.size()));
        String rest = head.substring(place).replaceFirst("\\d+", evil[random.nextInt(evil.length)]);
        return (head.substring(0, place) + rest + content.substring(streams)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * A file by its objects; there is no table of them, which readers forgive.
     *
     * @param objects by their numbers; 1 is the catalogue, 2 the pages, 3 the page, 4 what is drawn
     */
    record Raw(Map<Integer, byte[]> objects) {

        Raw with(int number, byte[] object) {
            Map<Integer, byte[]> more = new java.util.TreeMap<>(objects);
            more.put(number, object);
            return new Raw(more);
        }

        Raw box(String box) {
            String page = new String(objects.get(3), StandardCharsets.ISO_8859_1);
            return with(3, text(page.replace("0 0 400 300", box)));
        }

        byte[] bytes() {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(text("%PDF-1.7\n"));
            objects.forEach((number, object) -> {
                file.writeBytes(text(number + " 0 obj\n"));
                file.writeBytes(object);
                file.writeBytes(text("\nendobj\n"));
            });
            file.writeBytes(text("trailer << /Root 1 0 R >>\n%%EOF\n"));
            return file.toByteArray();
        }
    }

    private static Raw page(byte[] content) {
        byte[] drawn =
                new String(content, StandardCharsets.ISO_8859_1).contains("stream\n") ? content : stream(content, "");
        return new Raw(Map.of())
                .with(1, text("<< /Type /Catalog /Pages 2 0 R >>"))
                .with(2, text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"))
                .with(
                        3,
                        text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << "
                                + "/XObject << /X 5 0 R >> /Pattern << /P 6 0 R >> "
                                + "/ColorSpace << /C [/Pattern] >> >> >>"))
                .with(4, drawn);
    }

    private static Raw picture(String size, byte[] content) {
        return page(text("400 0 0 300 0 0 cm /X Do " + WALLS))
                .with(
                        5,
                        packed(
                                content,
                                "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray " + size));
    }

    /** The picture's own head is changed to 30 000 points a side. */
    private static Raw jpeg() {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpg", small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] jpeg = small.toByteArray();
        int frame = IntStream.range(0, jpeg.length - 1)
                .filter(i -> jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0)
                .findFirst()
                .orElseThrow();
        for (int side : new int[] {frame + 5, frame + 7}) {
            jpeg[side] = 0x75;
            jpeg[side + 1] = 0x30;
        }
        String about =
                "/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 8 /ColorSpace /DeviceRGB ";
        return page(text("400 0 0 300 0 0 cm /X Do")).with(5, stream(jpeg, about + "/Filter /DCTDecode"));
    }

    private static Raw fax() {
        String about =
                "/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 1 /ColorSpace /DeviceGray ";
        return page(text("400 0 0 300 0 0 cm /X Do"))
                .with(
                        5,
                        stream(
                                new byte[200],
                                about + "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 40000 /Rows 40000 >>"));
    }

    private static Raw groups() {
        Raw file = page(text("/X Do " + WALLS));
        for (int number = 5; number < 25; number++) {
            int next = number + 1;
            file = file.with(
                    number,
                    stream(
                            text("/X Do " + WALLS),
                            "/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Group << /S /Transparency /I true >> "
                                    + "/Resources << /XObject << /X " + next + " 0 R >> >>"));
        }
        return file;
    }

    private static Raw patternInItself() {
        return page(text("/C cs /P scn 0 0 400 300 re f"))
                .with(
                        6,
                        stream(
                                text("/C cs /P scn 0 0 400 300 re f"),
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 400 300] /XStep"
                                        + " 400 /YStep 300 /Resources << /Pattern << /P 6 0 R >> /ColorSpace << /C"
                                        + " [/Pattern] >> >>"));
    }

    private static Raw manyDrawings() {
        byte[] drawing = packed(text(" ".repeat(7 * MEGABYTE)), "");
        Raw file = page(drawing);
        String contents = IntStream.range(10, 16).mapToObj(i -> i + " 0 R").reduce("", (all, one) -> all + " " + one);
        String page = new String(file.objects().get(3), StandardCharsets.ISO_8859_1);
        file = file.with(3, text(page.replace("/Contents 4 0 R", "/Contents [" + contents + " ]")));
        for (int i = 10; i < 16; i++) {
            file = file.with(i, drawing);
        }
        return file;
    }

    private static Raw shade() {
        return page(text(WALLS + "/C cs /P scn 30 30 40 40 re f"))
                .with(6, text("<< /Type /Pattern /PatternType 2 /Shading 7 0 R >>"))
                .with(
                        7,
                        packed(
                                new byte[7 * MEGABYTE],
                                "/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 "
                                        + "/BitsPerFlag 8 /Decode [0 400 0 300 0 1 0 1 0 1]"));
    }

    private static byte[] packed(byte[] content, String about) {
        return stream(deflated(content), "/Filter /FlateDecode " + about);
    }

    private static byte[] packedTwice(byte[] content) {
        return stream(deflated(deflated(content)), "/Filter [/FlateDecode /FlateDecode]");
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] stream(byte[] content, String about) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(text("<< " + about + " /Length " + content.length + " >>\nstream\n"));
        object.writeBytes(content);
        object.writeBytes(text("\nendstream"));
        return object.toByteArray();
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[64 * MEGABYTE];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
