package ai.vidgo.generation.jobs;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import ai.vidgo.generation.testing.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobWorkerTest {

    @Test
    void looksAgainAfterAnError() {
        LookingRows rows = new LookingRows();
        JobsConfig config = Settings.of(JobsConfig.class, Map.of("vidgo.jobs.tick", "10ms"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JobWorker worker = new JobWorker(rows, null, config, Clock.systemUTC(), threads);
            worker.start();
            try {
                await().untilAtomic(rows.looks, greaterThan(2));
            } finally {
                worker.stop();
            }
        }
    }

    /** The first look ends in an error, the later ones find nothing. */
    private static final class LookingRows extends JobRows {

        private final AtomicInteger looks = new AtomicInteger();

        LookingRows() {
            super(null, null, null);
        }

        @Override
        Claims claim(String worker, int limit, Instant now, Instant leaseUntil) {
            if (looks.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("a class that this machine lacks");
            }
            return new Claims(List.of(), List.of());
        }
    }
}
