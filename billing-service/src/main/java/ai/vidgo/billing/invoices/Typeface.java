package ai.vidgo.billing.invoices;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TrueType font file: which glyph draws a character, how wide it is, and the font reduced to some of its glyphs. Reads
 * what our own font needs (one Unicode table of format 4, outlines in {@code glyf}) and refuses everything else.
 */
final class Typeface {

    /** Printed for a character that the font lacks, as printers in Taiwan and Japan do. */
    private static final int MISSING = 0x3013;

    /** With {@code glyf}, {@code head} and {@code loca} what a PDF reader wants of an embedded font. */
    private static final List<String> UNCHANGED = List.of("hhea", "hmtx", "maxp");

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();

    /** Takes the bytes of a font file. */
    Typeface(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        int count = font.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String name = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(name, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
        readCharacters();
    }

    /** What is drawn for a character: itself, or the mark for missing ones. */
    int shown(int character) {
        return glyphs.containsKey(character) ? character : MISSING;
    }

    /** The glyph of a character that {@link #shown} gave. */
    int glyph(int shown) {
        return glyphs.getOrDefault(shown, 0);
    }

    /** Width in thousandths of the font size. */
    int width(int glyph) {
        int metrics = table("hhea").getShort(34) & 0xFFFF;
        int advance = table("hmtx").getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF;
        return advance * 1000 / unitsPerEm();
    }

    int ascent() {
        return table("hhea").getShort(4) * 1000 / unitsPerEm();
    }

    int descent() {
        return table("hhea").getShort(6) * 1000 / unitsPerEm();
    }

    /** A font file that still numbers its glyphs in the same way and draws only the wanted ones. */
    byte[] reducedTo(Iterable<Integer> wanted) {
        SortedSet<Integer> kept = withParts(wanted);
        ByteBuffer glyf = table("glyf");
        int count = glyphCount();
        ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        for (int glyph = 0; glyph < count; glyph++) {
            loca.putInt(outlines.size());
            if (kept.contains(glyph)) {
                byte[] outline = new byte[end(glyph) - start(glyph)];
                glyf.get(start(glyph), outline);
                outlines.writeBytes(outline);
                outlines.writeBytes(new byte[-outline.length & 3]);
            }
        }
        loca.putInt(outlines.size());
        byte[] head = bytes(table("head"));
        ByteBuffer.wrap(head).putShort(50, (short) 1); // loca in whole bytes
        SortedMap<String, byte[]> parts = new TreeMap<>();
        for (String name : UNCHANGED) {
            parts.put(name, bytes(table(name)));
        }
        parts.put("glyf", outlines.toByteArray());
        parts.put("head", head);
        parts.put("loca", loca.array());
        return file(parts);
    }

    /** The glyphs and those that they are put together from; glyph 0 belongs to every font. */
    private SortedSet<Integer> withParts(Iterable<Integer> wanted) {
        SortedSet<Integer> kept = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        wanted.forEach(open::add);
        while (!open.isEmpty()) {
            int glyph = open.remove();
            if (kept.add(glyph)) {
                addParts(glyph, open);
            }
        }
        return kept;
    }

    private void addParts(int glyph, Deque<Integer> open) {
        ByteBuffer glyf = table("glyf");
        int at = start(glyph);
        if (at == end(glyph) || glyf.getShort(at) >= 0) {
            return;
        }
        at += 10;
        int flags;
        do {
            flags = glyf.getShort(at);
            open.add(glyf.getShort(at + 2) & 0xFFFF);
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
    }

    private static byte[] file(SortedMap<String, byte[]> parts) {
        int offset = 12 + 16 * parts.size();
        int size = offset
                + parts.values().stream().mapToInt(part -> padded(part.length)).sum();
        int power = Integer.highestOneBit(parts.size());
        ByteBuffer file = ByteBuffer.allocate(size)
                .putInt(0x00010000)
                .putShort((short) parts.size())
                .putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (parts.size() * 16 - power * 16));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            file.put(part.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(checksum(part.getValue()))
                    .putInt(offset)
                    .putInt(part.getValue().length)
                    .put(offset, part.getValue());
            offset += padded(part.getValue().length);
        }
        return file.array();
    }

    private static int checksum(byte[] part) {
        ByteBuffer words = ByteBuffer.allocate(padded(part.length)).put(part).rewind();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    private void readCharacters() {
        ByteBuffer cmap = table("cmap");
        ByteBuffer map = cmap.slice(cmap.getInt(8), cmap.capacity() - cmap.getInt(8));
        if (map.getShort(0) != 4) {
            throw new IllegalArgumentException("character table of format " + map.getShort(0));
        }
        int doubled = map.getShort(6) & 0xFFFF;
        for (int segment = 0; segment < doubled; segment += 2) {
            int end = map.getShort(14 + segment) & 0xFFFF;
            int start = map.getShort(16 + doubled + segment) & 0xFFFF;
            int delta = map.getShort(16 + 2 * doubled + segment);
            int rangeAt = 16 + 3 * doubled + segment;
            int range = map.getShort(rangeAt) & 0xFFFF;
            for (int character = start; character <= end && character != 0xFFFF; character++) {
                int glyph = range == 0 ? character : map.getShort(rangeAt + range + 2 * (character - start)) & 0xFFFF;
                if (glyph != 0) {
                    glyphs.put(character, (glyph + delta) & 0xFFFF);
                }
            }
        }
    }

    private int start(int glyph) {
        boolean wide = table("head").getShort(50) == 1;
        return wide ? table("loca").getInt(4 * glyph) : 2 * (table("loca").getShort(2 * glyph) & 0xFFFF);
    }

    private int end(int glyph) {
        return start(glyph + 1);
    }

    private int glyphCount() {
        return table("maxp").getShort(4) & 0xFFFF;
    }

    private int unitsPerEm() {
        return table("head").getShort(18) & 0xFFFF;
    }

    private ByteBuffer table(String name) {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("font without table " + name);
        }
        return table;
    }

    private static byte[] bytes(ByteBuffer table) {
        byte[] copy = new byte[table.capacity()];
        table.get(0, copy);
        return copy;
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
