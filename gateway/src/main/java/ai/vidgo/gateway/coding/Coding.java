package ai.vidgo.gateway.coding;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.streams.ReadStream;
import java.util.Locale;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** How one answer is sent; to be released when it is over, however it ended. */
public final class Coding {

    private final boolean varies;
    private final boolean lengthKnown;
    private final Deflaters lender;
    private @Nullable Deflater deflater;
    private @Nullable GzipStream stream;

    /**
     * A way to send an answer.
     *
     * @param varies whether another caller would get it in another form
     * @param deflater what compresses it, null to send it as it is
     */
    Coding(boolean varies, boolean lengthKnown, Deflaters lender, @Nullable Deflater deflater) {
        this.varies = varies;
        this.lengthKnown = lengthKnown;
        this.lender = lender;
        this.deflater = deflater;
    }

    /** Whether the answer is compressed, so that its length is not known before its end. */
    public boolean isCompressed() {
        return deflater != null;
    }

    /** Says in the head of the answer what is done with its body. */
    public void mark(MultiMap headers) {
        if (varies && !namesEncoding(headers)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (deflater == null) {
            return;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.ACCEPT_RANGES);
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && !tag.startsWith("W/")) {
            // The same answer, other bytes (RFC 9110 §8.8.1).
            headers.set(HttpHeaders.ETAG, "W/" + tag);
        }
    }

    /**
     * The body as it is sent.
     *
     * @param progress told of every chunk that comes while the body is compressed
     */
    public ReadStream<Buffer> body(ReadStream<Buffer> body, Runnable progress) {
        Deflater mine = deflater;
        if (mine == null) {
            return body;
        }
        // An answer without a length may be one that comes bit by bit.
        GzipStream compressed = new GzipStream(body, mine, !lengthKnown, progress);
        stream = compressed;
        return compressed;
    }

    /** The answer is over. */
    public void release() {
        Deflater mine = deflater;
        if (mine == null) {
            return;
        }
        deflater = null;
        if (stream != null) {
            stream.close();
        }
        lender.giveBack(mine);
    }

    private static boolean namesEncoding(MultiMap headers) {
        return headers.getAll(HttpHeaders.VARY).stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(
                        line -> line.contains("accept-encoding") || line.strip().equals("*"));
    }
}
