package ai.vidgo.billing.payments;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A few threads that apply messages right after they were stored. They are few, so that a burst of messages can't take
 * the database's connections from the intake, and rest after each message while more come in, so that it can't take the
 * processors either: a provider waits for the intake, and nobody for a payment's effect to the millisecond. Messages that
 * wait too long end the rests. Work that finds the queue full is dropped, because the sweep finds it.
 */
@ApplicationScoped
class PaymentEventWorkers {

    private final PaymentEventsConfig config;
    private final Consumer<Duration> rest;
    private final ThreadPoolExecutor threads;
    private final AtomicLong arrivals = new AtomicLong();

    @Inject
    PaymentEventWorkers(PaymentEventsConfig config) {
        this(config, time -> LockSupport.parkNanos(time.toNanos()));
    }

    PaymentEventWorkers(PaymentEventsConfig config, Consumer<Duration> rest) {
        this.config = config;
        this.rest = rest;
        int size = Math.max(1, config.workers());
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()),
                Thread.ofVirtual().name("payment-events-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    void submit(Runnable work) {
        if (config.workers() == 0) {
            work.run();
        } else {
            arrivals.incrementAndGet();
            long submitted = System.nanoTime();
            threads.execute(() -> {
                long arrivedBefore = arrivals.get();
                work.run();
                boolean moreCame = arrivals.get() != arrivedBefore;
                if (moreCame
                        && System.nanoTime() - submitted < config.precedence().toNanos()) {
                    rest.accept(config.rest());
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
