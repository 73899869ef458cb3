package ai.vidgo.generation.floorplans;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ASCII DXF file: pairs of lines, a group code and its value. Read are the entities and the blocks that they insert;
 * everything else is passed over.
 *
 * @param entities in the order of the file
 * @param blocks by name
 */
record DxfFile(List<Entity> entities, Map<String, Block> blocks) {

    private static final int START = 0;
    private static final int NAME = 2;

    /** A named group of entities around a base point. */
    record Block(double x, double y, List<Entity> entities) {}

    /**
     * One thing drawn.
     *
     * @param type for example {@code LINE}
     * @param pairs group codes and values in the order of the file
     */
    record Entity(String type, List<Pair> pairs) {

        /** The last number under a code, or the given one. */
        double number(int code, double otherwise) {
            double found = otherwise;
            for (Pair pair : pairs) {
                if (pair.code() == code) {
                    found = pair.number();
                }
            }
            return found;
        }

        /** The text under a code, or an empty one. */
        String text(int code) {
            for (Pair pair : pairs) {
                if (pair.code() == code) {
                    return pair.value();
                }
            }
            return "";
        }
    }

    /** A group code and its value. */
    record Pair(int code, String value) {

        /**
         * The value as a number.
         *
         * @throws IllegalArgumentException when it is none, or none that can be drawn
         */
        double number() {
            double number = Double.parseDouble(value);
            if (!(Math.abs(number) < 1e12)) {
                throw new IllegalArgumentException("a number that cannot be drawn");
            }
            return number;
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is damaged
     * @throws TooComplex when it is too long
     */
    static DxfFile read(byte[] file, Steps steps) {
        Iterator<String> lines =
                new String(file, StandardCharsets.ISO_8859_1).lines().iterator();
        List<Entity> entities = new ArrayList<>();
        Map<String, Block> blocks = new HashMap<>();
        String section = "";
        @Nullable Block block = null;
        @Nullable String blockName = null;
        @Nullable Pair ahead = next(lines, steps);
        while (ahead != null) {
            Pair start = ahead;
            List<Pair> pairs = new ArrayList<>();
            ahead = next(lines, steps);
            while (ahead != null && ahead.code() != START) {
                pairs.add(ahead);
                ahead = next(lines, steps);
            }
            Entity thing = new Entity(start.value().toUpperCase(Locale.ROOT), pairs);
            switch (thing.type()) {
                case "SECTION" -> section = thing.text(NAME).toUpperCase(Locale.ROOT);
                case "ENDSEC" -> section = "";
                case "EOF" -> {
                    return new DxfFile(entities, blocks);
                }
                case "BLOCK" -> {
                    block = new Block(thing.number(10, 0), thing.number(20, 0), new ArrayList<>());
                    blockName = thing.text(NAME);
                }
                case "ENDBLK" -> {
                    if (block != null && blockName != null) {
                        blocks.put(blockName, block);
                    }
                    block = null;
                }
                default -> {
                    if (section.equals("ENTITIES")) {
                        entities.add(thing);
                    } else if (section.equals("BLOCKS") && block != null) {
                        block.entities().add(thing);
                    }
                }
            }
        }
        return new DxfFile(entities, blocks);
    }

    private static @Nullable Pair next(Iterator<String> lines, Steps steps) {
        if (!lines.hasNext()) {
            return null;
        }
        steps.next();
        String code = lines.next().strip();
        if (!lines.hasNext()) {
            return null;
        }
        return new Pair(Integer.parseInt(code), lines.next().strip());
    }
}
