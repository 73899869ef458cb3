package ai.vidgo.platform.identity;

import java.util.regex.Pattern;

/** What an API key looks like: {@code vg_}, its public name, {@code _}, its secret. */
public final class ApiKeyShape {

    /** How every key begins, so that it is told from an access token, and found by scanners for leaked secrets. */
    static final String PREFIX = "vg_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9]{4,32}_[A-Za-z0-9]{32,128}");

    private ApiKeyShape() {}

    /** Whether a token may be a key, so that it is worth asking auth-service whose. */
    public static boolean fits(String token) {
        return SHAPE.matcher(token).matches();
    }
}
