package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What several jobs learn from each other about a vendor (contract: external-providers §8.6). */
@QuarkusTest
class ScenariosTest extends EngineTest {

    @Inject
    Router router;

    @Test
    void waitsAsLongAsTheVendorWishesAndCallsNotEarlier() {
        vendors.misbehave(Map.of("provider", "piapi", "mode", "rate-limit", "value", "2", "times", 1));

        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup that waits");

        awaitState(id, JobState.Succeeded.class);
        List<Attempt> all = attempts.of(id);
        assertThat(all).extracting(Attempt::provider).containsExactly("piapi", "piapi");
        assertThat(Duration.between(all.getFirst().createdAt(), all.getLast().createdAt()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void leavesAVendorAloneWhereOurAccountIsEmpty() {
        vendors.misbehave(Map.of("provider", "piapi", "mode", "no-credits", "times", 1));

        UUID first = open(Operation.TEXT_TO_IMAGE, "a cup on credit");
        awaitState(first, JobState.Succeeded.class);
        UUID second = open(Operation.TEXT_TO_IMAGE, "a cup elsewhere");
        awaitState(second, JobState.Succeeded.class);

        assertThat(attempts.of(first))
                .extracting(Attempt::errorClass)
                .containsExactly(ErrorClass.INSUFFICIENT_FUNDS, null);
        assertThat(attempts.of(second)).extracting(Attempt::provider).containsExactly("gemini");
        assertThat(decisions(second)).contains("skipped piapi");
    }

    @Test
    void returnsToAVendorInStepsAfterABrownOut() {
        vendors.misbehave(Map.of("provider", "piapi", "operation", "txt2img", "mode", "error-503", "times", 3));
        for (int job = 0; job < 2; job++) {
            awaitState(open(Operation.TEXT_TO_IMAGE, "a cup in the dark " + job), JobState.Succeeded.class);
        }
        assertThat(reasons()).containsExactly(Route.Reason.BREAKER_OPEN);
        UUID meanwhile = open(Operation.TEXT_TO_IMAGE, "a cup meanwhile");
        awaitState(meanwhile, JobState.Succeeded.class);
        assertThat(attempts.of(meanwhile)).extracting(Attempt::provider).containsExactly("gemini");

        clock.advance(Duration.ofSeconds(61));
        UUID probe = open(Operation.TEXT_TO_IMAGE, "a cup as a probe");
        awaitState(probe, JobState.Succeeded.class);

        assertThat(attempts.of(probe)).extracting(Attempt::provider).containsExactly("piapi");
        assertThat(router.plan(Operation.TEXT_TO_IMAGE).candidates().getFirst())
                .satisfies(piapi -> assertThat(piapi.name()).isEqualTo("piapi"))
                .satisfies(piapi -> assertThat(piapi.trial()).isTrue());
    }

    @Test
    void endsClearlyAndGivesEverythingBackWhenAllVendorsAreDown() {
        vendors.misbehave(Map.of("provider", "piapi", "mode", "error-503"));
        vendors.misbehave(Map.of("provider", "gemini", "operation", "image", "mode", "error-503"));

        List<UUID> ids = List.of(
                open(Operation.TEXT_TO_IMAGE, "a cup of nobody 1"),
                open(Operation.TEXT_TO_IMAGE, "a cup of nobody 2"),
                open(Operation.TEXT_TO_IMAGE, "a cup of nobody 3"));

        ids.forEach(id -> awaitFailure(id, Failure.NO_PROVIDER));
        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
        assertThat(ids).allSatisfy(id -> assertThat(attempts.of(id)).hasSizeLessThanOrEqualTo(4));
    }

    private List<Route.Reason> reasons() {
        return router.plan(Operation.TEXT_TO_IMAGE).skipped().stream()
                .map(Route.Skipped::reason)
                .toList();
    }
}
