package ai.vidgo.generation.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PixelBudgetTest {

    private final PixelBudget budget = new PixelBudget(16L * 1_000_000);

    @Test
    void neverHoldsMoreThanItsPixelsAtOnce() throws Exception {
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> {
                    begin.await();
                    return budget.use(300_000, () -> {
                        most.accumulateAndGet(held.addAndGet(300_000), Math::max);
                        Thread.yield();
                        return held.addAndGet(-300_000);
                    });
                });
            }
            begin.countDown();
        }
        assertThat(most.get()).isBetween(300_000L, 1_000_000L);
        assertThat(held).hasValue(0);
    }

    @Test
    void refusesWhatNeverFits() {
        assertThat(budget.largest()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> budget.use(2_000_000, () -> 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailureGivesThePixelsBack() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> budget.use(900_000, () -> {
                        throw new IllegalStateException("damaged");
                    }))
                    .hasMessage("damaged");
        }
        assertThat(budget.<Integer>use(900_000, () -> 7)).isEqualTo(7);
    }
}
