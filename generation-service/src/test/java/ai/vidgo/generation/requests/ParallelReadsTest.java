package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.error.Problem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParallelReadsTest extends ServiceTest {

    private static final long PATIENCE_SECONDS = 10;

    @Inject
    ParallelReads reads;

    @AfterEach
    void answerAtOnce() {
        billing.beforeEntitlement(() -> {});
    }

    @Test
    void aReadIsMadeBeforeItsResultIsWanted() throws InterruptedException {
        CountDownLatch made = new CountDownLatch(1);

        Supplier<String> read = reads.begin(() -> {
            made.countDown();
            return "found";
        });

        assertThat(made.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(read.get()).isEqualTo("found");
    }

    @Test
    void whatBrokeAReadIsThrownWhereItsResultIsWanted() {
        Supplier<String> read = reads.begin(() -> {
            throw Problem.of(403, "plan_not_allowed");
        });

        assertThatThrownBy(read::get).isInstanceOf(Problem.class);
    }

    /** Both wait for each other: one after the other neither would answer. */
    @Test
    void theLibraryAndTheCallersPlanAreAskedSideBySide() {
        CountDownLatch asked = new CountDownLatch(2);
        catalog.beforeLookUp(() -> meet(asked));
        billing.beforeEntitlement(() -> meet(asked));
        String words = "a cup in a hurry";
        String picture = "https://example.com/cup.png";
        catalog.clip(words, picture, "/static/originals/c.mp4", "/static/watermarked/c.mp4");

        as(billing.subscriber(100))
                .body(Map.of("image_url", picture, "prompt", words))
                .post("/api/v1/generate/i2v")
                .then()
                .statusCode(200)
                .body("cached", equalTo(true));
        assertThat(asked.getCount()).isZero();
    }

    private static void meet(CountDownLatch others) {
        others.countDown();
        try {
            if (!others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other one was not asked meanwhile");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
