package ai.vidgo.gateway.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;

/**
 * Ends a request whose body comes so slowly that it can only be meant to hold the connection. Time in which the service
 * does not take more is not held against the client.
 */
final class SlowBody {

    private static final long LOOK_EVERY_MILLIS = 1000;

    private final Vertx vertx;
    private final MeteredStream body;
    private final Pace pace;
    private final Handler<Throwable> tooSlow;
    private long lookedMillis;

    /** The body comes too slowly. */
    static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the request body comes too slowly", null, false, false);
        }
    }

    SlowBody(Vertx vertx, MeteredStream body, Pace pace, Handler<Throwable> tooSlow) {
        this.vertx = vertx;
        this.body = body;
        this.pace = pace;
        this.tooSlow = tooSlow;
    }

    /** Looks until the body has ended. */
    void watch() {
        vertx.setTimer(LOOK_EVERY_MILLIS, timer -> look());
    }

    private void look() {
        if (body.isOver()) {
            return;
        }
        if (!body.isPaused()) {
            lookedMillis += LOOK_EVERY_MILLIS;
        }
        long graceMillis = pace.grace().toMillis();
        boolean slow = body.seen() * 1000 < pace.bytesPerSecond() * (lookedMillis - graceMillis);
        if (lookedMillis > graceMillis && slow) {
            tooSlow.handle(new TooSlow());
        } else {
            watch();
        }
    }
}
