package ai.vidgo.generation.floorplans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Copies of an SVG only what draws lines and shapes: no entities, scripts, pictures, foreign content, words, style sheets
 * or effects, none of which a plan needs and all of which can lead elsewhere or grow without end. Copies by reference
 * ({@code use}) stay, as CAD programs write doors with them, but only of what has no copy inside, so that they cannot
 * multiply.
 */
final class SvgLines {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> SHAPES =
            Set.of("path", "line", "polyline", "polygon", "rect", "circle", "ellipse");
    private static final Set<String> GROUPS = Set.of("svg", "g", "defs", "symbol", "a", "switch");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "d",
            "points",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
            "viewbox",
            "transform",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "fill-rule",
            "opacity",
            "fill-opacity",
            "stroke-opacity",
            "display",
            "visibility",
            "preserveaspectratio",
            "style");
    private static final int DEEPEST = 48;

    private SvgLines() {}

    /**
     * The lines of a drawing.
     *
     * @throws XMLStreamException when it is not well-formed
     * @throws TooComplex when it has too many parts
     */
    static byte[] of(byte[] file, Steps steps) throws XMLStreamException {
        Map<String, Integer> sizes = sizes(file, steps);
        XMLStreamReader in = reader(file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isWanted(in, sizes)) {
                    write(in, out, sizes, steps);
                } else {
                    skip(in, steps);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                out.writeEndElement();
            }
        }
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    /** Elements of every named part; parts that hold copies are not named, since nobody may copy them. */
    private static Map<String, Integer> sizes(byte[] file, Steps steps) throws XMLStreamException {
        Map<String, Integer> sizes = new HashMap<>();
        Deque<Part> open = new ArrayDeque<>();
        XMLStreamReader in = reader(file);
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                steps.next();
                open.push(new Part(
                        in.getAttributeValue(null, "id"), in.getLocalName().equals("use")));
                if (open.size() > DEEPEST) {
                    throw new TooComplex();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Part closed = open.pop();
                if (closed.id != null && !closed.copies) {
                    sizes.put(closed.id, closed.elements);
                }
                if (!open.isEmpty()) {
                    open.peek().add(closed);
                }
            }
        }
        return sizes;
    }

    private static final class Part {
        private final @Nullable String id;
        private boolean copies;
        private int elements = 1;

        Part(@Nullable String id, boolean copies) {
            this.id = id;
            this.copies = copies;
        }

        void add(Part child) {
            copies |= child.copies;
            elements += child.elements;
        }
    }

    private static boolean isWanted(XMLStreamReader in, Map<String, Integer> sizes) {
        String name = in.getLocalName();
        return name.equals("use")
                ? target(in).filter(sizes::containsKey).isPresent()
                : GROUPS.contains(name) || SHAPES.contains(name);
    }

    /** The part of the same drawing that a copy is of. */
    private static Optional<String> target(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String value = in.getAttributeValue(i);
            if (in.getAttributeLocalName(i).equals("href") && value.startsWith("#")) {
                return Optional.of(value.substring(1));
            }
        }
        return Optional.empty();
    }

    private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    private static void skip(XMLStreamReader in, Steps steps) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                steps.next();
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static void write(XMLStreamReader in, XMLStreamWriter out, Map<String, Integer> sizes, Steps steps)
            throws XMLStreamException {
        String name = in.getLocalName();
        out.writeStartElement(name);
        if (name.equals("svg")) {
            out.writeDefaultNamespace(SVG);
        }
        if (name.equals("use")) {
            String target = target(in).orElseThrow();
            for (int i = 0; i < sizes.getOrDefault(target, 1); i++) {
                steps.next();
            }
            out.writeAttribute("href", "#" + target);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attribute = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (ATTRIBUTES.contains(attribute.toLowerCase(Locale.ROOT)) && isPlain(value)) {
                out.writeAttribute(attribute, value);
            }
        }
    }

    /** A colour may be a pattern, a style an address, and a dash may be a billionth of a line: all are left out. */
    private static boolean isPlain(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return !lower.contains("url(") && !lower.contains("import") && !lower.contains("dash");
    }
}
