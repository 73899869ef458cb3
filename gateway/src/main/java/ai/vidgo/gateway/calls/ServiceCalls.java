package ai.vidgo.gateway.calls;

import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The gateway's own questions to services, under {@code /internal}, signed as its own and never waited for without end. */
public final class ServiceCalls {

    private final Vertx vertx;
    private final Connections connections;
    private final Supplier<String> serviceToken;

    /** Opens a request to a service, not sent yet. */
    @FunctionalInterface
    public interface Connections {
        Future<HttpClientRequest> request(Service service, HttpMethod method, String target);
    }

    /** A service answered, but not with 200. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String call, int status) {
            super(call + " answered " + status);
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /** Calls over the given connections, each with a fresh token. */
    public ServiceCalls(Vertx vertx, Connections connections, Supplier<String> serviceToken) {
        this.vertx = vertx;
        this.connections = connections;
        this.serviceToken = serviceToken;
    }

    /**
     * Asks for a JSON object.
     *
     * @return fails with {@link Refused} for any status but 200, and when there is no answer in time
     */
    public Future<JsonObject> get(Service service, String path, Duration patience) {
        return call(service, HttpMethod.GET, path, null, patience);
    }

    /** Sends a JSON object and reads one, like {@link #get}. */
    public Future<JsonObject> post(Service service, String path, JsonObject body, Duration patience) {
        return call(service, HttpMethod.POST, path, body, patience);
    }

    private Future<JsonObject> call(
            Service service, HttpMethod method, String path, @Nullable JsonObject body, Duration patience) {
        String name = method + " " + service.id() + path;
        Promise<JsonObject> answer = Promise.promise();
        Promise<HttpClientRequest> sent = Promise.promise();
        long timer = vertx.setTimer(patience.toMillis(), id -> {
            if (answer.tryFail(name + " took too long")) {
                sent.future().onSuccess(HttpClientRequest::reset);
            }
        });
        connections
                .request(service, method, path)
                .onComplete(sent)
                .compose(request -> send(request, body))
                .compose(response -> read(name, response))
                .onComplete(answer::tryComplete, answer::tryFail);
        return answer.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, @Nullable JsonObject body) {
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + serviceToken.get());
        return body == null
                ? request.send()
                : request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(body.toBuffer());
    }

    private static Future<JsonObject> read(String name, HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.resume();
            return Future.failedFuture(new Refused(name, response.statusCode()));
        }
        return response.body().map(Buffer::toJsonObject);
    }
}
