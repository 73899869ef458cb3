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
    private final Handler<Buffer> witness;
    private long seen;
    private boolean refused;
    private boolean paused;
    private boolean over;

    /** A body of a client, of limited size. */
    static MeteredStream limited(
            ReadStream<Buffer> source, long limit, Runnable progress, Handler<Throwable> tooLarge) {
        return new MeteredStream(source, limit, progress, tooLarge, chunk -> {});
    }

    /** A body of a service, every chunk of which is shown to a witness. */
    static MeteredStream watched(ReadStream<Buffer> source, Runnable progress, Handler<Buffer> witness) {
        return new MeteredStream(source, Long.MAX_VALUE, progress, never -> {}, witness);
    }

    private MeteredStream(
            ReadStream<Buffer> source,
            long limit,
            Runnable progress,
            Handler<Throwable> tooLarge,
            Handler<Buffer> witness) {
        this.source = source;
        this.limit = limit;
        this.progress = progress;
        this.tooLarge = tooLarge;
        this.witness = witness;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(failure -> {
            over = true;
            if (handler != null) {
                handler.handle(failure);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        paused = false;
        source.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            over = true;
                            progress.run();
                            handler.handle(null);
                        });
        return this;
    }

    /** Bytes that have come. */
    long seen() {
        return seen;
    }

    /** Whether the receiver takes no more at the moment. */
    boolean isPaused() {
        return paused;
    }

    /** Whether nothing more will come. */
    boolean isOver() {
        return over || refused;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        progress.run();
        seen += chunk.length();
        if (seen <= limit) {
            witness.handle(chunk);
            handler.handle(chunk);
        } else if (!refused) {
            refused = true;
            tooLarge.handle(new BodyTooLarge());
        }
    }
}
