package ai.vidgo.gateway.testing;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bounded waiting for futures. */
public final class Waiting {

    /** How long a machine that is busy with something else may take for what should come at once. */
    public static final Duration SOON = Duration.ofSeconds(60);

    private static final int PATIENCE_SECONDS = 60;

    private Waiting() {}

    /** The result of a future. */
    public static <T> T on(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
