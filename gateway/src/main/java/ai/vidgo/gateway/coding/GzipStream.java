package ai.vidgo.gateway.coding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A body, compressed chunk by chunk as it passes (RFC 1952): its memory does not depend on the length of the body, and
 * pausing and fetching go to the source. Used on one event loop.
 */
final class GzipStream implements ReadStream<Buffer> {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int SCRATCH = 8 * 1024;

    private final ReadStream<Buffer> source;
    private final Deflater deflater;
    private final int flush;
    private final Runnable progress;
    private final CRC32 sum = new CRC32();
    private final byte[] scratch = new byte[SCRATCH];
    private @Nullable Handler<Buffer> receiver;
    private boolean begun;
    private boolean closed;

    /**
     * A compressed body.
     *
     * @param deflater without a head of its own; stays the caller's
     * @param atOnce whether what came must not wait for what comes later
     * @param progress told of every chunk of the source, of which several may become one
     */
    GzipStream(ReadStream<Buffer> source, Deflater deflater, boolean atOnce, Runnable progress) {
        this.source = source;
        this.deflater = deflater;
        this.flush = atOnce ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH;
        this.progress = progress;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        receiver = handler;
        source.handler(handler == null ? null : this::pass);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler == null ? null : end -> finish(handler));
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /** The deflater is somebody else's from now on. */
    void close() {
        closed = true;
    }

    private void pass(Buffer chunk) {
        progress.run();
        if (closed) {
            return;
        }
        byte[] bytes = chunk.getBytes();
        sum.update(bytes);
        deflater.setInput(bytes);
        Buffer out = out(chunk.length() / 2);
        int made;
        do {
            made = deflater.deflate(scratch, 0, SCRATCH, flush);
            out.appendBytes(scratch, 0, made);
        } while (made == SCRATCH);
        give(out);
    }

    private void finish(Handler<Void> end) {
        if (!closed) {
            Buffer out = out(SCRATCH);
            deflater.finish();
            while (!deflater.finished()) {
                out.appendBytes(scratch, 0, deflater.deflate(scratch));
            }
            out.appendIntLE((int) sum.getValue()).appendIntLE((int) deflater.getBytesRead());
            give(out);
        }
        end.handle(null);
    }

    private Buffer out(int about) {
        Buffer out = Buffer.buffer(about + HEAD.length);
        if (!begun) {
            begun = true;
            out.appendBytes(HEAD);
        }
        return out;
    }

    private void give(Buffer out) {
        if (out.length() == 0) {
            // The deflater wants more before it says anything, so what was asked for has not come yet.
            source.fetch(1);
        } else if (receiver != null) {
            receiver.handle(out);
        }
    }
}
