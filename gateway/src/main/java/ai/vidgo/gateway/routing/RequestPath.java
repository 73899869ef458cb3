package ai.vidgo.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request path that every server reads the same way.
 *
 * <p>Paths that a service behind the door could understand differently from the routing table are not repaired but
 * refused: dot segments, empty segments, path parameters ({@code ;x}), encoded separators, double encoding, control
 * characters. None of them occurs in the contract, all of them are ways around a prefix rule.
 */
public final class RequestPath {

    private static final int MAX_LENGTH = 2048;
    private static final String NEVER_DECODED = "/\\;%";

    private final String raw;
    private final List<String> segments;
    private final boolean trailingSlash;

    private RequestPath(String raw, List<String> segments, boolean trailingSlash) {
        this.raw = raw;
        this.segments = List.copyOf(segments);
        this.trailingSlash = trailingSlash;
    }

    /** The path as it stands in the request line, without the query; empty when it is ambiguous. */
    public static Optional<RequestPath> parse(@Nullable String raw) {
        if (raw == null || raw.isEmpty() || raw.length() > MAX_LENGTH || raw.charAt(0) != '/') {
            return Optional.empty();
        }
        boolean trailingSlash = raw.length() > 1 && raw.endsWith("/");
        String body = raw.substring(1, trailingSlash ? raw.length() - 1 : raw.length());
        List<String> segments = new ArrayList<>();
        if (!body.isEmpty()) {
            for (String part : body.split("/", -1)) {
                String segment = decode(part);
                if (segment == null || segment.isEmpty() || segment.endsWith(".")) {
                    return Optional.empty();
                }
                segments.add(segment);
            }
        } else if (trailingSlash) {
            return Optional.empty();
        }
        return Optional.of(new RequestPath(raw, segments, trailingSlash));
    }

    /** The path as the client sent it. */
    public String raw() {
        return raw;
    }

    /** The decoded segments, none for {@code /}. */
    public List<String> segments() {
        return segments;
    }

    /** Whether a slash stands behind the last segment. */
    public boolean hasTrailingSlash() {
        return trailingSlash;
    }

    /** The path without its trailing slash. */
    public String withoutTrailingSlash() {
        return trailingSlash ? raw.substring(0, raw.length() - 1) : raw;
    }

    /** Most segments are as they are written; the others are taken apart. */
    private static @Nullable String decode(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                return decodeBytes(part);
            }
            if (isForbidden(c) || c > '~') {
                return null;
            }
        }
        return part;
    }

    private static @Nullable String decodeBytes(String part) {
        byte[] bytes = new byte[part.length()];
        int length = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                int value = hexByte(part, i + 1);
                if (value < 0 || isForbidden((char) value)) {
                    return null;
                }
                bytes[length++] = (byte) value;
                i += 2;
            } else if (isForbidden(c) || c > '~') {
                return null;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return utf8(bytes, length);
    }

    private static int hexByte(String part, int at) {
        if (at + 2 > part.length()) {
            return -1;
        }
        int high = Character.digit(part.charAt(at), 16);
        int low = Character.digit(part.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' || c == 127 || NEVER_DECODED.indexOf(c) >= 0;
    }

    private static @Nullable String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
