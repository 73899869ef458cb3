package ai.vidgo.generation.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The ticker of this instance: claims due jobs, gives each to a virtual thread for one step, and prolongs the leases of
 * the steps that still run. A job that waits for its provider is a due time in a row and costs nothing here. Every
 * instance has one; claims keep them apart.
 */
@Singleton
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    private final String name = "worker-" + UUID.randomUUID();
    private final JobRows rows;
    private final JobSteps steps;
    private final JobsConfig config;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore free;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread ticker;
    private long renewedAt = System.nanoTime();

    JobWorker(JobRows rows, JobSteps steps, JobsConfig config, Clock clock, @VirtualThreads ExecutorService threads) {
        this.rows = rows;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
        this.threads = threads;
        this.free = new Semaphore(config.concurrency());
    }

    void started(@Observes StartupEvent event) {
        if (config.role() == JobsConfig.Role.WORKER || config.role() == JobsConfig.Role.ALL) {
            start();
        }
    }

    void stopping(@Observes ShutdownEvent event) {
        stop();
    }

    synchronized void start() {
        running = true;
        ticker = Thread.ofPlatform().name("job-ticker").daemon().start(this::run);
    }

    /** No job is claimed after this returns; steps that run are finished. */
    synchronized void stop() {
        running = false;
        wake();
        try {
            if (ticker != null) {
                ticker.join(config.lease());
            }
            if (free.tryAcquire(config.concurrency(), config.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(config.concurrency());
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks for due jobs soon instead of at the next tick. */
    void wake() {
        wakeUps.release();
    }

    private void run() {
        while (running) {
            try {
                renewLeases();
                claimAndStart();
            } catch (RuntimeException databaseAway) {
                LOG.warnf("no jobs claimed: %s", databaseAway.getMessage());
            } catch (Error broken) {
                // Without its ticker this instance would look healthy and never work again.
                LOG.errorf(broken, "no jobs claimed, next look in %s", config.tick());
            }
            try {
                if (wakeUps.tryAcquire(config.tick().toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(config.gather());
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void claimAndStart() {
        int room = free.availablePermits();
        if (room == 0) {
            return;
        }
        Instant now = clock.instant();
        JobRows.Claims claims = rows.claim(name, room, now, now.plus(config.lease()));
        if (!claims.unreadable().isEmpty()) {
            steps.giveUpUnreadable(claims.unreadable());
        }
        for (Job job : claims.jobs()) {
            start(job);
        }
    }

    /** A job that no thread could be had for is let go: its lease ends, and it is claimed again. */
    private void start(Job job) {
        free.acquireUninterruptibly();
        inHand.add(job.id());
        boolean started = false;
        try {
            threads.execute(() -> step(job));
            started = true;
        } finally {
            if (!started) {
                letGo(job);
            }
        }
    }

    private void step(Job job) {
        try {
            steps.advance(job);
        } finally {
            letGo(job);
            wake();
        }
    }

    private void letGo(Job job) {
        inHand.remove(job.id());
        free.release();
    }

    private void renewLeases() {
        Duration sinceLast = Duration.ofNanos(System.nanoTime() - renewedAt);
        if (sinceLast.compareTo(config.lease().dividedBy(3)) < 0) {
            return;
        }
        renewedAt = System.nanoTime();
        if (!inHand.isEmpty()) {
            rows.renew(name, Set.copyOf(inHand), clock.instant().plus(config.lease()));
        }
    }
}
