package ai.vidgo.generation.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PixelBudgetTest {

    private final PixelBudget budget = new PixelBudget(16L * 1_000_000);

    @Test
    void neverHoldsMoreThanItsPixelsAtOnce() {
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        List<Future<Long>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                ends.add(threads.submit(() -> budget.use(300_000, () -> {
                    most.accumulateAndGet(held.addAndGet(300_000), Math::max);
                    LockSupport.parkNanos(1_000_000);
                    return held.addAndGet(-300_000);
                })));
            }
        }
        assertThat(ends).extracting(Future::resultNow).hasSize(40);
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
