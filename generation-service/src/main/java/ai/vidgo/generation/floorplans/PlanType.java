package ai.vidgo.generation.floorplans;

import ai.vidgo.platform.media.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a plan comes as, by the beginning of its file and never by its name. */
enum PlanType {
    PNG,
    JPEG,
    PDF,
    SVG,
    DXF,
    /** Recognised to be refused with advice: the format is secret and changes every few years. */
    DWG;

    /** How much of a file is looked at. */
    static final int HEAD = 1024;

    private static final Pattern SVG_ROOT =
            Pattern.compile("^(?:\\s|<\\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>\\[]*>)*<svg[\\s>]", Pattern.DOTALL);

    /** The first pair of a DXF file: a comment or the beginning of a section. */
    private static final Pattern DXF_START =
            Pattern.compile("^\\s*(?:999\\r?\\n[^\\n]*\\n\\s*)*0\\r?\\n\\s*SECTION\\s");

    static Optional<PlanType> of(byte[] head) {
        Optional<MediaType> media = MediaType.sniff(head);
        if (media.isPresent()) {
            return switch (media.get()) {
                case PNG -> Optional.of(PNG);
                case JPEG -> Optional.of(JPEG);
                default -> Optional.empty();
            };
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.matches("(?s)AC10\\d\\d.*")) {
            return Optional.of(DWG);
        }
        String words = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        if (SVG_ROOT.matcher(words).find()) {
            return Optional.of(SVG);
        }
        return DXF_START.matcher(words).find() ? Optional.of(DXF) : Optional.empty();
    }

    /** As in answers and rows. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
