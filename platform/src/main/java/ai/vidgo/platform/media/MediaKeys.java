package ai.vidgo.platform.media;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which media are kept: {@code prefix/name.ext}, plain ASCII, no leading slash. Anything that could
 * climb out of a directory or address a hidden file is not a key.
 */
public final class MediaKeys {

    /** Prefixes that everybody may read (contract: operations §6). */
    public static final Set<String> PUBLIC_PREFIXES =
            Set.of("generated", "materials", "watermarked", "scenes", "interior", "models", "styles");

    /** Prefixes that are read only through a signed, expiring address: clean results and what users uploaded. */
    public static final Set<String> PRIVATE_PREFIXES = Set.of("originals", "uploads");

    private static final int MAX_LENGTH = 400;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private MediaKeys() {}

    /** Whether the text is a key: short, made of safe characters, and under one of the known prefixes. */
    public static boolean isValid(String key) {
        return key.length() <= MAX_LENGTH
                && KEY.matcher(key).matches()
                && (isPublic(key) || PRIVATE_PREFIXES.contains(prefix(key)));
    }

    /** Whether the key's prefix may be read by everybody. */
    public static boolean isPublic(String key) {
        return PUBLIC_PREFIXES.contains(prefix(key));
    }

    /**
     * Checks what a program is about to store.
     *
     * @throws IllegalArgumentException when the key is not valid or its extension does not fit the type; a mismatch
     *     would be served with a wrong {@code Content-Type} for ever
     */
    static void requireStorable(String key, MediaType type) {
        if (!isValid(key)) {
            throw new IllegalArgumentException("not a media key: " + key);
        }
        if (MediaType.ofKey(key).filter(type::equals).isEmpty()) {
            throw new IllegalArgumentException("the extension of media key " + key + " does not fit " + type);
        }
    }

    private static String prefix(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? "" : key.substring(0, slash);
    }
}
