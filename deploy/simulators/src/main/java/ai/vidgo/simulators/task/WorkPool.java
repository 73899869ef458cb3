package ai.vidgo.simulators.task;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The few threads that draw and encode, with a bounded queue before them; they can be told to rest. */
public final class WorkPool implements AutoCloseable {

    private static final int QUEUE = 2000;

    private final ThreadPoolExecutor threads;
    private volatile CompletableFuture<@Nullable Void> awake = CompletableFuture.completedFuture(null);

    /** A pool of that many daemon threads. */
    public WorkPool(int size) {
        threads = new ThreadPoolExecutor(
                size,
                size,
                Duration.ofSeconds(30).toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().daemon().name("simulator-work-", 0).factory());
    }

    /**
     * Whether work that {@link #submit} takes waits. Whoever measures what is ours does not want to measure a vendor's
     * drawing, which has processors of its own where it is real.
     */
    public synchronized void rest(boolean wanted) {
        if (!wanted) {
            awake.complete(null);
        } else if (awake.isDone()) {
            awake = new CompletableFuture<>();
        }
    }

    /**
     * Starts work, or has it started after the rest; it fails when the queue is full then.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the queue is full
     */
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        return awake.thenApplyAsync(rested -> work.get(), threads);
    }

    /**
     * Starts work that somebody waits for; it knows no rest.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the queue is full
     */
    public <T> CompletableFuture<T> submitNow(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** How many pieces of work wait. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
