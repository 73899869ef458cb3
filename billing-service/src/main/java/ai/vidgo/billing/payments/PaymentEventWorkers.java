package ai.vidgo.billing.payments;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that apply messages right after they were stored. They are few, so that a burst of messages can't take
 * the database's connections from the intake; work that finds the queue full is dropped, because the sweep finds it.
 */
@ApplicationScoped
class PaymentEventWorkers {

    private final PaymentEventsConfig config;
    private final ThreadPoolExecutor threads;

    PaymentEventWorkers(PaymentEventsConfig config) {
        this.config = config;
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
            threads.execute(work);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
