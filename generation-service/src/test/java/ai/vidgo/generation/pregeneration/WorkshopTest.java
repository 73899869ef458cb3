package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.pregeneration.Claims.Claim;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchases for the library: never twice, whatever dies in between. */
@QuarkusTest
class WorkshopTest extends ServiceTest {

    @Inject
    Workshop workshop;

    @Inject
    Claims claims;

    @Inject
    Router router;

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger kept = new AtomicInteger();

    @BeforeEach
    void nothingBought() {
        sql.update("DELETE FROM pregeneration_purchases");
    }

    @Test
    void whatSeveralInstancesWantAtOnceIsBoughtOnce() {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                outcomes.add(instances.submit(() -> make("a brass lamp")));
            }
        }

        assertThat(vendors.purchases()).hasSize(1);
        assertThat(outcomes)
                .extracting(Future::resultNow)
                .hasOnlyElementsOfTypes(Outcome.Stored.class, Outcome.Skipped.class)
                .filteredOn(Outcome.Stored.class::isInstance)
                .hasSize(1);
        assertThat(kept).hasValue(1);
        assertThat(left()).isZero();
    }

    @Test
    void aTaskThatADeadRunLeftIsAskedForAndNotBoughtAgain() {
        Claim dead = claims.take(key).orElseThrow();
        GenerationProvider piapi = router.provider("piapi").orElseThrow();
        assertThat(claims.submitting(dead, "piapi", BigDecimal.ONE)).isTrue();
        Submission.Accepted task = (Submission.Accepted) piapi.submit(request("a brass lamp"));
        claims.submitted(dead, task.taskId(), task.model());

        assertThat(make("a brass lamp")).as("it may still be alive").isInstanceOf(Outcome.Skipped.class);
        clock.advance(Duration.ofMinutes(6));
        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Stored.class);

        assertThat(vendors.purchases()).containsExactly("piapi");
        assertThat(left()).isZero();
    }

    @Test
    void aClaimThatWasTakenOverChangesNothingAnyMore() {
        Claim dead = claims.take(key).orElseThrow();
        clock.advance(Duration.ofMinutes(6));
        Claim heir = claims.take(key).orElseThrow();

        assertThat(claims.submitting(dead, "piapi", BigDecimal.ONE)).isFalse();
        assertThat(claims.renew(dead)).isFalse();
        claims.finish(dead);
        assertThat(claims.renew(heir)).isTrue();
    }

    @Test
    void whatMayHaveBeenBoughtIsNotBoughtAgainForADay() {
        String prompt = "a lost lamp [[sim:reset-after@piapi]]";

        assertThat(make(prompt)).isInstanceOf(Outcome.Failed.class);
        assertThat(make("a brass lamp"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("may have made it"));
        assertThat(vendors.purchases()).hasSize(1);

        clock.advance(Duration.ofHours(25));
        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Stored.class);
        assertThat(vendors.purchases()).hasSize(2);
    }

    @Test
    void whatCannotBeKeptWaitsWithItsTask() {
        Workshop.Order broken = new Workshop.Order(key, request("a brass lamp"), () -> true, _ -> {
            throw new IllegalStateException("the catalogue is away");
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> workshop.make(broken, cap()))
                .hasMessage("the catalogue is away");

        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Stored.class);
        assertThat(vendors.purchases()).hasSize(1);
    }

    @Test
    void whatIsThereByNowIsNotBought() {
        Workshop.Order there = new Workshop.Order(key, request("a brass lamp"), () -> false, _ -> Optional.empty());

        assertThat(workshop.make(there, cap())).isInstanceOf(Outcome.Skipped.class);
        assertThat(vendors.purchases()).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void neverOrdersWhatIsNotAllowed() {
        assertThat(make("a nude woman")).isInstanceOf(Outcome.Failed.class);
        assertThat(make("explicit sexual poses")).isInstanceOf(Outcome.Failed.class);
        assertThat(vendors.purchases()).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void theCapEndsTheBuying() {
        Outcome outcome = workshop.make(order("a brass lamp"), new SpendingCap(new BigDecimal("0.001")));

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(vendors.purchases()).isEmpty();
    }

    private Outcome make(String prompt) {
        return workshop.make(order(prompt), cap());
    }

    private Workshop.Order order(String prompt) {
        return new Workshop.Order(key, request(prompt), () -> kept.get() == 0, made -> {
            assertThat(made.media()).isNotEmpty();
            kept.incrementAndGet();
            return Optional.empty();
        });
    }

    private static GenerationRequest request(String prompt) {
        return new GenerationRequest(
                Operation.TEXT_TO_IMAGE,
                prompt,
                null,
                List.of(),
                Map.of("width", 512, "height", 512),
                UUID.randomUUID());
    }

    private static SpendingCap cap() {
        return new SpendingCap(BigDecimal.TEN);
    }

    private long left() {
        return sql.one("SELECT count(*) AS n FROM pregeneration_purchases", row -> row.count("n"));
    }
}
