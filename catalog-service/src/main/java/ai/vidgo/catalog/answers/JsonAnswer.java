package ai.vidgo.catalog.answers;

import ai.vidgo.platform.crypto.Sha256;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A JSON body that is made once and sent many times; not changed after it was made. */
final class JsonAnswer {

    private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(\\.0*)?\\s*");

    private final byte[] plain;
    private final byte @Nullable [] gzipped;
    private final String tag;

    private JsonAnswer(byte[] plain, byte @Nullable [] gzipped, String tag) {
        this.plain = plain;
        this.gzipped = gzipped;
        this.tag = tag;
    }

    /**
     * Takes a body.
     *
     * @param compressedFrom size in bytes from which a compressed form is kept too, if it is smaller by a tenth or more
     */
    static JsonAnswer of(byte[] plain, int compressedFrom) {
        byte[] gzipped = plain.length < compressedFrom ? null : gzip(plain);
        boolean pays = gzipped != null && gzipped.length < plain.length / 10 * 9;
        return new JsonAnswer(plain, pays ? gzipped : null, "W/\"" + fingerprint(plain) + '"');
    }

    /** Weak, as it is the same for both forms of the body. */
    String tag() {
        return tag;
    }

    boolean compressed() {
        return gzipped != null;
    }

    /** Bytes of memory. */
    int size() {
        return plain.length + (gzipped == null ? 0 : gzipped.length);
    }

    /** 200 with the body in a form that the client takes, or 304 when it has this body. */
    Response respond(HttpHeaders request, Caching caching) {
        boolean known = EntityTags.match(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        Response.ResponseBuilder answer = known ? Response.notModified() : body(request);
        if (gzipped != null) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, caching.directives())
                .build();
    }

    private Response.ResponseBuilder body(HttpHeaders request) {
        if (gzipped == null || !takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            return Response.ok(plain, MediaType.APPLICATION_JSON);
        }
        return Response.ok(gzipped, MediaType.APPLICATION_JSON).header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }

    static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .filter(coding -> !REFUSED.matcher(coding).matches())
                        .map(coding -> coding.split(";", 2)[0].strip())
                        .anyMatch("gzip"::equals);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static String fingerprint(byte[] body) {
        return Sha256.hex(body).substring(0, 32);
    }
}
