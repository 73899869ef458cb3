package ai.vidgo.gateway.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through the door: every chunk is progress, and a body longer than it may be is reported
 * as {@link BodyTooLarge} before the chunk that crosses the limit is passed on. Pausing and fetching go to the source, so
 * back-pressure reaches the sender.
 */
final class MeteredStream implements ReadStream<Buffer> {

    /** The body has more bytes than the route allows. */
    static final class BodyTooLarge extends RuntimeException {

        BodyTooLarge() {
            super("request body too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable progress;
    private final Handler<Throwable> tooLarge;
    private long seen;
    private boolean refused;

    MeteredStream(ReadStream<Buffer> source, long limit, Runnable progress, Handler<Throwable> tooLarge) {
        this.source = source;
        this.limit = limit;
        this.progress = progress;
        this.tooLarge = tooLarge;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
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

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            progress.run();
                            handler.handle(null);
                        });
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        progress.run();
        seen += chunk.length();
        if (seen <= limit) {
            handler.handle(chunk);
        } else if (!refused) {
            refused = true;
            tooLarge.handle(new BodyTooLarge());
        }
    }
}
