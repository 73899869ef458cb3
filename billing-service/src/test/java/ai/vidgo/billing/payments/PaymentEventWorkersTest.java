package ai.vidgo.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentEventWorkersTest {

    private static final Duration REST = Duration.ofMillis(7);

    private final Queue<String> happened = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private PaymentEventWorkers workers = workers("1h");

    @AfterEach
    void stop() {
        workers.stop();
    }

    @Test
    void aMessageThatComesAloneIsFollowedByNoRest() throws Exception {
        alone("first");
        alone("second");
        assertThat(happened).containsExactly("first", "second");
    }

    @Test
    void whileMessagesComeInAThreadRestsAfterEachThatItHasApplied() {
        duringTheFirstAnotherArrives();
        assertThat(happened).containsExactly("first", "rest of 7 ms", "second");
    }

    @Test
    void messagesThatHaveWaitedTooLongAreAppliedWithoutARest() {
        workers.stop();
        workers = workers("0s");
        duringTheFirstAnotherArrives();
        assertThat(happened).containsExactly("first", "second");
    }

    private void duringTheFirstAnotherArrives() {
        CountDownLatch done = new CountDownLatch(1);
        workers.submit(() -> {
            begun.countDown();
            awaitLatch(arrived);
            happened.add("first");
        });
        awaitLatch(begun);
        workers.submit(() -> {
            happened.add("second");
            done.countDown();
        });
        arrived.countDown();
        awaitLatch(done);
    }

    /** Until the thread has nothing left to do and ends. */
    private void alone(String message) throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        workers.submit(() -> {
            happened.add(message);
            thread.set(Thread.currentThread());
            done.countDown();
        });
        awaitLatch(done);
        assertThat(thread.get().join(Duration.ofSeconds(30))).isTrue();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private PaymentEventWorkers workers(String precedence) {
        PaymentEventsConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PaymentEventsConfig.class)
                .withDefaultValue("vidgo.payment-events.workers", "1")
                .withDefaultValue("vidgo.payment-events.rest", REST.toMillis() + "ms")
                .withDefaultValue("vidgo.payment-events.precedence", precedence)
                .build()
                .getConfigMapping(PaymentEventsConfig.class);
        return new PaymentEventWorkers(config, time -> happened.add("rest of " + time.toMillis() + " ms"));
    }
}
