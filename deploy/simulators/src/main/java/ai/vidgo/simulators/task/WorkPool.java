package ai.vidgo.simulators.task;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The few threads that draw and encode, with a bounded queue before them. */
public final class WorkPool implements AutoCloseable {

    private static final int QUEUE = 2000;

    private final ThreadPoolExecutor threads;

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
     * Starts work.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the queue is full
     */
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
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
