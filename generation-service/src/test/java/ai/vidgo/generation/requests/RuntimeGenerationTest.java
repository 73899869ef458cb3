package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The operator's switch {@code RUNTIME_GENERATION=off}. */
@QuarkusTest
class RuntimeGenerationTest extends ServiceTest {

    private static final Call CALL = new Call(null, null, null, null);

    @Inject
    CurrentCaller callers;

    @Inject
    Moderation moderation;

    @Inject
    Entitlements entitlements;

    @Inject
    JudgedInputs inputs;

    @Inject
    Router router;

    @Inject
    Jobs jobs;

    @Inject
    CallbackAddress callback;

    @Inject
    ResultAddresses addresses;

    @Test
    @ActivateRequestContext
    void onlyAnswersFromPresetsWhenGenerationIsOff() {
        // The context of this request is this thread's alone.
        ParallelReads reads = new ParallelReads(Runnable::run);
        PaidGeneration off = new PaidGeneration(
                callers, reads, moderation, entitlements, inputs, router, jobs, addresses, new Off(), callback);

        assertThat(off.answer(wish(Optional.empty()), CALL)).isEqualTo(new Answer.NotEntitled("generation_off"));
        assertThat(off.answer(wish(Optional.of(new Preset("1", null, null, "/static/watermarked/p.png", null))), CALL))
                .isEqualTo(new Answer.Cached("/static/watermarked/p.png"));
        assertThat(vendors.purchases()).isEmpty();
    }

    private static Wish wish(Optional<Preset> preset) {
        return Wish.of("t2i", Operation.TEXT_TO_IMAGE)
                .prompt("a cup")
                .text("a cup")
                .presets(() -> preset)
                .build();
    }

    private record Off() implements GenerationConfig {

        @Override
        public Mode runtime() {
            return Mode.OFF;
        }

        @Override
        public Duration answerWithin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration slowAnswerWithin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration answerMargin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Map<String, Integer> running() {
            return Map.of();
        }

        @Override
        public int runningOtherwise() {
            return 1;
        }

        @Override
        public Duration runningRetryAfter() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration resultLink() {
            return Duration.ofHours(1);
        }
    }
}
