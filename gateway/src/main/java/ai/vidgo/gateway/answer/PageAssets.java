package ai.vidgo.gateway.answer;

import ai.vidgo.platform.crypto.Sha256;
import java.util.Collection;

/**
 * Style sheet and script of a page of our own, written into it and allowed by their hashes: nothing else on the page can
 * run or style, and nothing is loaded from elsewhere.
 *
 * @param css the style sheet
 * @param script the script
 */
public record PageAssets(String css, String script) {

    /** Address of the small picture in the browser's tab. */
    public static final String ICON =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E"
                    + "%3Crect width='8' height='8' rx='2' fill='%234a35b5'/%3E%3Cpath d='M3 2.2v3.6L6 4z' fill='white'/%3E%3C/svg%3E";

    /** The assets of this build. */
    public static PageAssets load(String css, String script) {
        return new PageAssets(BuiltIn.text(css), BuiltIn.text(script));
    }

    /**
     * The {@code Content-Security-Policy} of a page with these assets.
     *
     * @param mediaOrigins other origins that its pictures and clips come from
     */
    public String policy(Collection<String> mediaOrigins) {
        String media = ("'self' " + String.join(" ", mediaOrigins)).strip();
        return "default-src 'none'; style-src '" + hash(css) + "'; script-src '" + hash(script) + "'; img-src " + media
                + " data:; media-src " + media
                + "; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Text as it stands in HTML, also between quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        return "sha256-" + Sha256.base64(text);
    }
}
