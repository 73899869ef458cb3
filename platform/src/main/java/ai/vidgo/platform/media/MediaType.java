package ai.vidgo.platform.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of file that the product keeps. What a file is follows from its first bytes and never from a name or a
 * header that a client sent (contract: catalog §2.4).
 */
public enum MediaType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    MP4("video/mp4", "mp4"),
    WEBM("video/webm", "webm"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    GLB("model/gltf-binary", "glb");

    /** How many bytes from the start of a file {@link #sniff} needs to see. */
    public static final int SNIFF_LENGTH = 64;

    /** Major brands of ISO media files that browsers play; the still-picture brands (heic, avif) are not among them. */
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV", "3gp4", "3gp5");

    private final String mime;
    private final String extension;
    private final String otherExtension;

    MediaType(String mime, String extension) {
        this(mime, extension, extension);
    }

    MediaType(String mime, String extension, String otherExtension) {
        this.mime = mime;
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    /** The value of {@code Content-Type}. */
    public String mime() {
        return mime;
    }

    /** The usual file name extension, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether this is a still or animated picture. */
    public boolean isImage() {
        return mime.startsWith("image/");
    }

    /** Whether this is a film clip. */
    public boolean isVideo() {
        return mime.startsWith("video/");
    }

    /** The type that a key's extension stands for; empty for an unknown or missing extension. */
    public static Optional<MediaType> ofKey(String key) {
        String ending = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> ending.equals(type.extension) || ending.equals(type.otherExtension))
                .findFirst();
    }

    /**
     * The type of a file by its magic bytes.
     *
     * @param head the first {@value #SNIFF_LENGTH} bytes, fewer when the file is shorter
     * @return empty when the bytes are none of the types above
     */
    public static Optional<MediaType> sniff(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.matches(head)).findFirst();
    }

    private boolean matches(byte[] head) {
        return switch (this) {
            case PNG -> startsWith(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case JPEG -> startsWith(head, 0xFF, 0xD8, 0xFF);
            case WEBP -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WEBP");
            case GIF -> text(head, 0, 6).equals("GIF87a") || text(head, 0, 6).equals("GIF89a");
            case MP4 -> text(head, 4, 4).equals("ftyp") && MP4_BRANDS.contains(text(head, 8, 4));
            case WEBM ->
                startsWith(head, 0x1A, 0x45, 0xDF, 0xA3)
                        && text(head, 0, SNIFF_LENGTH).contains("webm");
            case MP3 -> text(head, 0, 3).equals("ID3") || isMp3Frame(head);
            case WAV -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WAVE");
            case GLB -> text(head, 0, 4).equals("glTF");
        };
    }

    /** An MPEG audio frame header: eleven sync bits, then layer III. */
    private static boolean isMp3Frame(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, int from, int length) {
        int available = Math.min(length, head.length - from);
        return available <= 0 ? "" : new String(head, from, available, StandardCharsets.ISO_8859_1);
    }
}
