package ai.vidgo.gateway.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A text that stays the same as long as this process lives, ready to be sent plain or compressed, with an ETag. */
public final class FixedText {

    private static final String CACHING = "public, max-age=300";

    private final String contentType;
    private final Buffer plain;
    private final Buffer compressed;
    private final String tag;

    /** A text of a type. */
    public FixedText(String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        this.contentType = contentType;
        this.plain = Buffer.buffer(bytes);
        this.compressed = Buffer.buffer(Gzip.compress(bytes));
        this.tag = "%x-%x".formatted(bytes.length, sum.getValue());
    }

    /** Sends the text, or 304 to who has it. */
    public void answer(HttpServerRequest request, Answers answers) {
        boolean gzip = Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String etag = gzip ? "\"" + tag + "-gzip\"" : "\"" + tag + "\"";
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatusCode(304).end();
            return;
        }
        if (gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        answers.send(request, 200, contentType, gzip ? compressed : plain);
    }
}
