package ai.vidgo.gateway.door;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which the head of a request does not become whole in time, however steadily its bytes drip: the first
 * head from when the connection was made, the next ones from their first byte, so that an idle connection may stay. The rest of
 * a body whose request was answered before its end has a time of its own. What a request that is being served sends is not its
 * business, neither are upgraded connections.
 *
 * <p>Stands first in the pipeline of a connection, because Vert.x knows time-outs for silence only. Used on one event loop.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(HeadDeadline.class);
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Patience patience;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable HttpServerRequest served;
    private boolean answered;
    private boolean isOver;
    private long heads;

    /**
     * How long is waited.
     *
     * @param head for the whole head of a request
     * @param leftover for the rest of a body that nobody waits for any longer
     */
    record Patience(Duration head, Duration leftover) {}

    HeadDeadline(Patience patience) {
        this.patience = patience;
    }

    /** The one of a request's connection; null on a server without it. */
    static @Nullable HeadDeadline of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? connection.channel().pipeline().get(HeadDeadline.class)
                : null;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        startUnlessRunning(context, patience.head());
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        forgetWhatIsOver();
        boolean betweenRequests = served == null;
        long before = heads;
        context.fireChannelRead(bytes);
        // Most heads come whole and are being served by now: no timer for them.
        if (isOver || heads != before) {
            return;
        }
        if (betweenRequests) {
            startUnlessRunning(context, patience.head());
        } else if (answered && served != null) {
            if (served.isEnded()) {
                stop();
            } else {
                startUnlessRunning(context, patience.leftover());
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /** The head of a request is whole. */
    void begun(HttpServerRequest request) {
        stop();
        heads++;
        answered = false;
        served = request;
        isOver |= request.version() == HttpVersion.HTTP_2;
    }

    /** The request is answered; a part of it may still be on its way. */
    void answered() {
        answered = true;
        isOver |= served != null && served.response().getStatusCode() == SWITCHING_PROTOCOLS;
        forgetWhatIsOver();
    }

    private void forgetWhatIsOver() {
        if (answered && served != null && served.isEnded()) {
            served = null;
        }
    }

    private void startUnlessRunning(ChannelHandlerContext context, Duration time) {
        if (timer == null) {
            timer = context.executor().schedule(() -> close(context), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void close(ChannelHandlerContext context) {
        ChannelFuture closed = context.close();
        LOG.debugf("%s: no whole request in time", closed.channel());
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
