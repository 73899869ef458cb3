package ai.vidgo.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class IdempotentRequestsTest {

    record Order(String plan) {}

    record Answer(String number) {}

    @Inject
    IdempotentRequests requests;

    @Inject
    TestClock clock;

    private final AtomicInteger effects = new AtomicInteger();
    private final UUID user = UUID.randomUUID();

    @AfterEach
    void backToPresent() {
        clock.reset();
    }

    @Test
    void runsTheEffectOnceUnderParallelCalls() throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> buy("key", "pro"));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            for (var answer : pool.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(new Answer("SUB-1"));
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        buy("key", "pro");
        assertThatThrownBy(() -> buy("key", "starter")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.code()).isEqualTo("idempotency_conflict");
        });
        assertThat(effects).hasValue(1);
    }

    @Test
    void keepsNothingOfAFailedEffect() {
        assertThatThrownBy(() -> requests.once(user, "buy", "key", new Order("pro"), Answer.class, () -> {
                    throw Problem.of(402, "insufficient_credits");
                }))
                .isInstanceOf(Problem.class);
        assertThat(buy("key", "pro")).isEqualTo(new Answer("SUB-1"));
    }

    @Test
    void separatesUsersAndRunsEveryTimeWithoutAKey() {
        assertThat(buy("key", "pro").number()).isEqualTo("SUB-1");
        assertThat(requests.once(UUID.randomUUID(), "buy", "key", new Order("pro"), Answer.class, this::effect)
                        .number())
                .isEqualTo("SUB-2");
        assertThat(buy(null, "pro").number()).isEqualTo("SUB-3");
        assertThat(buy(null, "pro").number()).isEqualTo("SUB-4");
    }

    @Test
    void forgetsAfterADay() {
        buy("key", "pro");
        clock.advance(Duration.ofHours(25));
        assertThat(buy("key", "starter").number()).isEqualTo("SUB-2");
    }

    @Test
    void refusesAnUnusableKey() {
        for (String key : new String[] {" ", "x".repeat(256)}) {
            assertThatThrownBy(() -> buy(key, "pro"))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("bad_idempotency_key"));
        }
    }

    private Answer buy(String key, String plan) {
        return requests.once(user, "buy", key, new Order(plan), Answer.class, this::effect);
    }

    private Answer effect() {
        return new Answer("SUB-" + effects.incrementAndGet());
    }
}
