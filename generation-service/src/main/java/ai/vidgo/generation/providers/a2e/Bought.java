package ai.vidgo.generation.providers.a2e;

import org.jspecify.annotations.Nullable;

/**
 * What was bought for a clip before: the token that the engine keeps, one thing a line.
 *
 * @param speech address of the recording
 * @param anchor the person that the caller's picture was trained to, or null
 */
record Bought(String speech, @Nullable String anchor) {

    private static final String FACE = "face:";

    /** The token's line of a trained face. */
    static String face(String anchor) {
        return FACE + anchor;
    }

    /** Reads a token. */
    static Bought of(String token) {
        String speech = "";
        String anchor = null;
        for (String line : token.lines().toList()) {
            if (line.startsWith(FACE)) {
                anchor = line.substring(FACE.length());
            } else {
                speech = line;
            }
        }
        return new Bought(speech, anchor);
    }
}
