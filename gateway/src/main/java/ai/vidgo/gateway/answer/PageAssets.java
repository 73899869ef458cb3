package ai.vidgo.gateway.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;

/**
 * Style sheet and script of a page of our own, written into it and allowed by their hashes: nothing else on the page can
 * run or style, and nothing is loaded from elsewhere.
 *
 * @param css the style sheet
 * @param script the script
 */
public record PageAssets(String css, String script) {

    /** The assets of this build. */
    public static PageAssets load(String css, String script) {
        return new PageAssets(resource(css), resource(script));
    }

    /**
     * The {@code Content-Security-Policy} of a page with these assets.
     *
     * @param mediaOrigins other origins that its pictures and clips come from
     */
    public String policy(Collection<String> mediaOrigins) {
        String media = ("'self' " + String.join(" ", mediaOrigins)).strip();
        return "default-src 'none'; style-src '" + hash(css) + "'; script-src '" + hash(script) + "'; img-src " + media
                + "; media-src " + media
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not part of this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
