package ai.vidgo.catalog.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code Range} header asks of a file (RFC 9110, section 14). */
sealed interface ByteRange {

    /** All of it: no header, or one that may be ignored (another unit, several ranges, not understandable). */
    record Whole() implements ByteRange {}

    /** The bytes from {@code first} to {@code last}, both included. */
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }
    }

    /** Nothing that the file has. */
    record Unsatisfiable() implements ByteRange {}

    /** One range: first and last byte, the last open, or only a length from the end. */
    Pattern SINGLE = Pattern.compile("bytes=(?<first>\\d{0,18})-(?<last>\\d{0,18})");

    /** Reads the header for a file of the given size. */
    static ByteRange of(@Nullable String header, long size) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return new Whole();
        }
        String first = matcher.group("first");
        String last = matcher.group("last");
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new Whole();
        }
        return from >= size ? new Unsatisfiable() : new Part(from, to);
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? new Unsatisfiable() : new Part(Math.max(0, size - length), size - 1);
    }
}
