package ai.vidgo.catalog.answers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code If-None-Match} (RFC 9110, section 13.1.2). */
public final class EntityTags {

    private EntityTags() {}

    /**
     * Whether the client has this version already; compares weakly, as the header wants it.
     *
     * @param ifNoneMatch the header, or null
     * @param tag the present entity tag with its quotes
     */
    public static boolean match(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || strong(known).equals(strong(tag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
