package ai.vidgo.simulators.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Binds endpoints to paths. Requests are handed to virtual threads, so that no endpoint can block the event loop,
 * and answers are written back on the connection's own context.
 */
public final class Door {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final long BODY_LIMIT_BYTES = 32L * 1024 * 1024;
    private static final long DRIP_MILLIS = 200;
    private static final int DRIP_PIECES = 40;
    private static final long ENDLESS_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int PIECE_BYTES = 64 * 1024;

    private final Vertx vertx;
    private final Router router;
    private final Executor workers;

    /** A door with no paths yet; {@code workers} must accept blocking work. */
    public Door(Vertx vertx, Executor workers) {
        this.vertx = vertx;
        this.workers = workers;
        this.router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT_BYTES));
    }

    /** The Vert.x router to serve. */
    public Router router() {
        return router;
    }

    /** Answers GET (and HEAD) on a Vert.x path pattern such as {@code /files/:id}. */
    public void get(String path, Endpoint endpoint) {
        route(HttpMethod.GET, path, endpoint);
        route(HttpMethod.HEAD, path, endpoint);
    }

    /** Answers POST on a path pattern. */
    public void post(String path, Endpoint endpoint) {
        route(HttpMethod.POST, path, endpoint);
    }

    /** Answers PATCH on a path pattern. */
    public void patch(String path, Endpoint endpoint) {
        route(HttpMethod.PATCH, path, endpoint);
    }

    /** Answers DELETE on a path pattern. */
    public void delete(String path, Endpoint endpoint) {
        route(HttpMethod.DELETE, path, endpoint);
    }

    /** Answers every request that no other path took, below a prefix such as {@code /piapi}. */
    public void otherwise(String prefix, Endpoint endpoint) {
        router.route(prefix + "/*").last().handler(ctx -> handle(ctx, endpoint));
    }

    private void route(HttpMethod method, String path, Endpoint endpoint) {
        router.route(method, path).handler(ctx -> handle(ctx, endpoint));
    }

    private void handle(RoutingContext ctx, Endpoint endpoint) {
        Call call = call(ctx);
        Context context = vertx.getOrCreateContext();
        workers.execute(() -> {
            Reply reply = answer(endpoint, call);
            context.runOnContext(ignored -> deliver(ctx, reply));
        });
    }

    private static Reply answer(Endpoint endpoint, Call call) {
        try {
            return endpoint.answer(call);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, call.method() + " " + call.path() + " failed", e);
            return Reply.json(500, Json.object().put("error", String.valueOf(e.getMessage())));
        }
    }

    private static Call call(RoutingContext ctx) {
        Map<String, String> headers = new LinkedHashMap<>();
        ctx.request().headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        Map<String, String> query = new LinkedHashMap<>();
        ctx.queryParams().forEach((name, value) -> query.putIfAbsent(name, value));
        Buffer body = ctx.body().buffer();
        return new Call(
                ctx.request().method().name(),
                ctx.normalizedPath(),
                Map.copyOf(ctx.pathParams()),
                query,
                headers,
                body == null ? new byte[0] : body.getBytes());
    }

    private void deliver(RoutingContext ctx, Reply reply) {
        HttpServerResponse response = ctx.response();
        if (response.closed() || response.ended()) {
            return;
        }
        switch (reply.delivery()) {
            case HANGING -> LOG.log(System.Logger.Level.DEBUG, "leaving {0} without an answer", ctx.normalizedPath());
            case CLOSED -> ctx.request().connection().close();
            case COMPLETE -> head(response, reply).end(body(ctx, reply));
            case TRUNCATED -> truncate(ctx, reply);
            case ENDLESS -> endless(response, reply);
            case DRIPPING -> {
                head(response, reply);
                drip(response, Buffer.buffer(reply.body()), 0, Math.max(1, reply.body().length / DRIP_PIECES));
            }
        }
    }

    private static HttpServerResponse head(HttpServerResponse response, Reply reply) {
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        response.putHeader("Content-Length", Integer.toString(reply.body().length));
        return response;
    }

    private static Buffer body(RoutingContext ctx, Reply reply) {
        return HttpMethod.HEAD.equals(ctx.request().method()) ? Buffer.buffer() : Buffer.buffer(reply.body());
    }

    private static void truncate(RoutingContext ctx, Reply reply) {
        Buffer half = Buffer.buffer(reply.body()).slice(0, reply.body().length / 2);
        head(ctx.response(), reply)
                .write(half)
                .onComplete(ignored -> ctx.request().connection().close());
    }

    private static void endless(HttpServerResponse response, Reply reply) {
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        response.putHeader("Content-Length", Long.toString(ENDLESS_BYTES));
        response.write(Buffer.buffer(reply.body()));
        pour(response, Buffer.buffer(new byte[PIECE_BYTES]), ENDLESS_BYTES - reply.body().length);
    }

    private static void pour(HttpServerResponse response, Buffer piece, long left) {
        if (response.closed() || left < piece.length()) {
            return;
        }
        response.write(piece).onSuccess(_ -> pour(response, piece, left - piece.length()));
    }

    private void drip(HttpServerResponse response, Buffer body, int from, int piece) {
        if (response.closed()) {
            return;
        }
        int to = Math.min(body.length(), from + piece);
        if (to == body.length()) {
            response.end(body.slice(from, to));
            return;
        }
        response.write(body.slice(from, to));
        vertx.setTimer(DRIP_MILLIS, ignored -> drip(response, body, to, piece));
    }
}
