package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Reason;
import ai.vidgo.generation.routing.Route.Skipped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextProviderTest {

    private static final Route ROUTE = new Route(
            Operation.TEXT_TO_IMAGE,
            List.of(new Candidate(new Named("first"), false, false), new Candidate(new Named("second"), true, false)),
            List.of());

    @Test
    void startsWithTheBestCandidate() {
        assertThat(NextProvider.of(ROUTE, List.of()))
                .extracting(Candidate::name)
                .containsExactly("first", "second");
    }

    @Test
    void repeatsAProviderWhoseAttemptGrantedIt() {
        assertThat(NextProvider.of(ROUTE, List.of(failed(1, "first", true))))
                .extracting(Candidate::name)
                .containsExactly("first");
    }

    @Test
    void neverReturnsToAProviderThatFailed() {
        assertThat(NextProvider.of(ROUTE, List.of(failed(1, "first", false))))
                .extracting(Candidate::name)
                .containsExactly("second");
        assertThat(NextProvider.of(ROUTE, List.of(failed(1, "first", false), failed(2, "second", false))))
                .isEmpty();
    }

    @Test
    void goesOnWhenTheRepetitionIsNotPossibleAnyMore() {
        Route withoutFirst =
                new Route(Operation.TEXT_TO_IMAGE, List.of(ROUTE.candidates().getLast()), List.of());

        assertThat(NextProvider.of(withoutFirst, List.of(failed(1, "first", true))))
                .extracting(Candidate::name)
                .containsExactly("second");
    }

    @Test
    void whatWasBoughtFirstIsUsedAgainAtTheSameProviderOnly() {
        List<Attempt> attempts = List.of(failed(1, "first", true).prepared("a recording"));

        assertThat(NextProvider.prepared("first", attempts)).isEqualTo("a recording");
        assertThat(NextProvider.prepared("second", attempts)).isNull();
    }

    @Test
    void waitsForNobodyWhoWasTried() {
        List<Skipped> skipped = List.of(new Skipped("first", Reason.FULL), new Skipped("second", Reason.ON_TRIAL));

        assertThat(NextProvider.untried(skipped, List.of(failed(1, "first", false))))
                .extracting(Skipped::provider)
                .containsExactly("second");
        assertThat(NextProvider.untried(skipped, List.of(failed(1, "first", true))))
                .hasSize(2);
    }

    private static Attempt failed(int number, String provider, boolean retry) {
        return TestAttempts.opening(UUID.randomUUID(), number, provider, BigDecimal.ZERO, Instant.EPOCH)
                .failed(ErrorClass.TRANSIENT, "test", retry);
    }

    private record Named(String name) implements GenerationProvider {

        @Override
        public Set<Operation> capabilities() {
            return Set.of();
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Submission submit(GenerationRequest request) {
            throw new AssertionError("choosing asks nobody");
        }

        @Override
        public Poll poll(String taskId, Operation operation, Duration age) {
            throw new AssertionError("choosing asks nobody");
        }

        @Override
        public BigDecimal estimate(GenerationRequest request) {
            return BigDecimal.ZERO;
        }
    }
}
