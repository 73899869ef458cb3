package ai.vidgo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void countsWhatSucceededAndWhatFailed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        LoadResult result;
        try (Load load = Load.of(2, client -> () -> {
            if (calls.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("every second one");
            }
        })) {
            result = load.run(SHORT);
        }

        assertThat(result.latencies().getTotalCount() + result.failures()).isEqualTo(calls.get());
        assertThat(result.failures()).isEqualTo(calls.get() / 2);
    }

    @Test
    void startsAsManyAsTheRateAsks() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (Load load = Load.of(4, client -> calls::incrementAndGet)) {
            load.run(SHORT, 200);
        }

        assertThat(calls.get()).isEqualTo(20);
    }

    @Test
    void countsTheWaitOfOperationsThatAStalledServerHeldUp() throws Exception {
        Semaphore stalled = new Semaphore(0);
        AtomicInteger calls = new AtomicInteger();
        LoadResult result;
        try (Load load = Load.of(1, client -> () -> {
            if (calls.incrementAndGet() == 1) {
                // Nobody releases it: the first operation lasts as long as the whole run.
                assertThat(stalled.tryAcquire(100, java.util.concurrent.TimeUnit.MILLISECONDS))
                        .isFalse();
            }
        })) {
            result = load.run(SHORT, 100);
        }

        assertThat(result.latencies().getTotalCount()).isEqualTo(10);
        assertThat(result.millisAt(50)).isGreaterThan(30);
    }

    @Test
    void addsRoundsUp() throws Exception {
        LoadResult sum;
        try (Load load = Load.of(1, client -> () -> {})) {
            LoadResult one = load.run(SHORT, 100);
            LoadResult two = load.run(SHORT, 50);
            sum = LoadResult.sum(List.of(one, two));
        }

        assertThat(sum.latencies().getTotalCount()).isEqualTo(15);
        assertThat(sum.time()).isGreaterThan(SHORT.multipliedBy(2).minusMillis(50));
    }

    @Test
    void takesTheMiddleOfTheRounds() {
        assertThat(Medians.of(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
        assertThatThrownBy(() -> Medians.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
