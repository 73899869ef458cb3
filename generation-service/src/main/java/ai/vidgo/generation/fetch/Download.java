package ai.vidgo.generation.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request to one pinned address, written to a file while it is counted. */
final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Vertx vertx;
    private final HttpClient client;
    private final Destination destination;
    private final Limits limits;
    private final Path file;

    Download(Vertx vertx, HttpClient client, Destination destination, Limits limits, Path file) {
        this.vertx = vertx;
        this.client = client;
        this.destination = destination;
        this.limits = limits;
        this.file = file;
    }

    /** How the request ended. */
    sealed interface Outcome {

        /** The whole file is there. */
        record Done() implements Outcome {}

        /** The server points elsewhere. */
        record Redirect(String location) implements Outcome {}

        /** No file. */
        record Broken(String reason, boolean permanent) implements Outcome {}
    }

    /** Runs within the time left; the connection is closed in any case. */
    Outcome run(Duration connectTimeout, Duration left) {
        Future<HttpClientRequest> connection = client.request(destination.request(HttpMethod.GET, connectTimeout));
        Future<Outcome> outcome = connection.compose(this::ask);
        try {
            return outcome.toCompletionStage().toCompletableFuture().get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            LOG.debugf(broken.getCause(), "nothing was fetched from %s", destination.host());
            return new Outcome.Broken("connection failed", false);
        } catch (TimeoutException late) {
            return new Outcome.Broken("took too long", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Broken("interrupted", false);
        } finally {
            connection.onSuccess(request -> request.connection().close());
        }
    }

    private Future<Outcome> ask(HttpClientRequest request) {
        // Before sending: the body of an answer that is there before anybody listens is dropped.
        Future<Outcome> outcome = request.response().compose(this::judge);
        request.end();
        return outcome;
    }

    private Future<Outcome> judge(HttpClientResponse response) {
        int status = response.statusCode();
        if (REDIRECTS.contains(status)) {
            String location = response.getHeader("location");
            return Future.succeededFuture(
                    location == null
                            ? new Outcome.Broken("redirect without a target", true)
                            : new Outcome.Redirect(location));
        }
        if (status != 200) {
            boolean gone = status == 403 || status == 404 || status == 410;
            return Future.succeededFuture(new Outcome.Broken("HTTP " + status, gone));
        }
        response.pause();
        // Before the file is opened: that the connection broke is said once, and to nobody if nobody listens yet.
        Promise<Outcome> done = Promise.promise();
        response.exceptionHandler(_ -> done.tryComplete(new Outcome.Broken("ended in the middle", false)));
        OpenOptions replace = new OpenOptions().setTruncateExisting(true).setWrite(true);
        return vertx.fileSystem().open(file.toString(), replace).compose(out -> write(response, out, done));
    }

    private Future<Outcome> write(HttpClientResponse response, AsyncFile out, Promise<Outcome> done) {
        AtomicReference<@Nullable Throwable> unwritten = new AtomicReference<>();
        long[] received = {0};
        response.handler(part -> {
            // What was held back while the connection broke comes when the file is closed.
            if (done.future().isComplete()) {
                return;
            }
            received[0] += part.length();
            if (received[0] > limits.maxBytes()) {
                response.pause();
                done.tryComplete(new Outcome.Broken("too large", true));
                return;
            }
            out.write(part).onFailure(unwritten::set);
            if (out.writeQueueFull()) {
                response.pause();
                out.drainHandler(_ -> response.resume());
            }
        });
        response.endHandler(_ -> done.tryComplete(new Outcome.Done()));
        response.resume();
        // Closing waits for what is still being written.
        return done.future().compose(outcome -> out.close().compose(_ -> whole(outcome, unwritten.get())));
    }

    /** A part that the disk did not take is nobody's fault who is asked for it, and the file is not there. */
    private static Future<Outcome> whole(Outcome outcome, @Nullable Throwable unwritten) {
        return unwritten == null ? Future.succeededFuture(outcome) : Future.failedFuture(unwritten);
    }
}
