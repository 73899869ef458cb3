package ai.vidgo.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What every answer tells browsers not to do with it. A service that says something of its own about these is not
 * corrected, except that types are never guessed.
 */
public final class SafeHeaders {

    private static final String FRAMES = "X-Frame-Options";
    private static final String POLICY = "Content-Security-Policy";
    private static final String REFERRER = "Referrer-Policy";
    private static final String TRANSPORT = "Strict-Transport-Security";

    private SafeHeaders() {}

    /**
     * Completes the head of an answer.
     *
     * @param secure whether the browser came by HTTPS, which it then shall always do
     */
    public static void complete(MultiMap headers, boolean secure) {
        headers.set("X-Content-Type-Options", "nosniff");
        putIfAbsent(headers, REFERRER, "strict-origin-when-cross-origin");
        putIfAbsent(headers, FRAMES, "SAMEORIGIN");
        if (isJson(headers.get(HttpHeaders.CONTENT_TYPE))) {
            // Nothing in it is ever a page, whoever manages to have it shown as one.
            putIfAbsent(headers, POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        if (secure) {
            putIfAbsent(headers, TRANSPORT, "max-age=31536000");
        }
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("application/json");
    }
}
