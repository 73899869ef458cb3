package ai.vidgo.generation.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Wakes requests that wait for a job of this instance. Only a hint: a waiting request looks at the database when it is
 * woken and at short intervals besides, since the job may end on another instance.
 */
@Singleton
class Completions {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ConcurrentHashMap<UUID, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** The job has ended here. */
    void ended(UUID jobId) {
        CountDownLatch latch = waiting.remove(jobId);
        if (latch != null) {
            latch.countDown();
        }
    }

    /**
     * The job's view once it is over, or as it is when the time is up; empty when it is gone. Blocks; for virtual threads.
     *
     * @param look reads the view from the database
     */
    Optional<JobView> await(UUID jobId, Duration atMost, Supplier<Optional<JobView>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            // Registered before looking: an end between the look and the wait would go unseen otherwise.
            CountDownLatch latch = waiting.computeIfAbsent(jobId, _ -> new CountDownLatch(1));
            Optional<JobView> view = look.get();
            long left = end - System.nanoTime();
            if (view.isEmpty() || view.get().over() || left <= 0) {
                waiting.remove(jobId, latch);
                return view;
            }
            if (!pause(latch, Math.min(left, LOOK_EVERY.toNanos()))) {
                return view;
            }
        }
    }

    private static boolean pause(CountDownLatch latch, long nanos) {
        try {
            boolean woken = latch.await(nanos, TimeUnit.NANOSECONDS);
            return woken || !Thread.currentThread().isInterrupted();
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
