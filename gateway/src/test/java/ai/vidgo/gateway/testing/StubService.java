package ai.vidgo.gateway.testing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A service behind the door that answers what a test tells it to and remembers what reached it. */
public final class StubService {

    private final String name;
    private final HttpServer server;
    private final Queue<JsonObject> seen = new ConcurrentLinkedQueue<>();
    private volatile Handler<HttpServerRequest> behaviour;

    public StubService(Vertx vertx, String name) {
        this.name = name;
        this.behaviour = this::echo;
        this.server = Waiting.on(vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(this::handle)
                .listen(0));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** What to do with requests from now on. */
    public void answers(Handler<HttpServerRequest> handler) {
        behaviour = handler;
    }

    /** Back to the start: echoing, nothing seen. */
    public void reset() {
        behaviour = this::echo;
        seen.clear();
    }

    /** The requests that reached this service: method, uri and headers. */
    public Queue<JsonObject> seen() {
        return seen;
    }

    public void close() {
        Waiting.on(server.close());
    }

    private void handle(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((header, value) -> {
            String key = header.toLowerCase(java.util.Locale.ROOT);
            headers.put(key, headers.containsKey(key) ? headers.getString(key) + "," + value : value);
        });
        seen.add(new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers));
        behaviour.handle(request);
    }

    private void echo(HttpServerRequest request) {
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("X-Stub", name)
                        .end(new JsonObject()
                                .put("service", name)
                                .put("body", body.toString())
                                .encode()));
    }
}
