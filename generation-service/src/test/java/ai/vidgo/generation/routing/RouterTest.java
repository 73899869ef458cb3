package ai.vidgo.generation.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Reason;
import ai.vidgo.generation.routing.Route.Skipped;
import ai.vidgo.generation.testing.Settings;
import ai.vidgo.platform.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final Operation PICTURE = Operation.TEXT_TO_IMAGE;

    private final TestClock clock = new TestClock();
    private final RoutingConfig config = Settings.of(RoutingConfig.class, Map.of());
    private final Breakers breakers = new LocalBreakers(config.breaker(), clock);
    private final Router router = router(
            new Fake("piapi", true, Set.of(PICTURE, Operation.TEXT_TO_VIDEO, Operation.UPSCALE)),
            new Fake("gemini", true, Set.of(PICTURE)),
            new Fake("pollo", false, Set.of(Operation.TEXT_TO_VIDEO)));

    @Test
    void shippedTableIsTheOneOfTheRequirements() {
        assertThat(config.routes())
                .containsEntry("text_to_image", List.of("piapi", "gemini"))
                .containsEntry("image_to_video", List.of("pollo", "piapi"))
                .containsEntry("text_to_video", List.of("pollo", "piapi"))
                .containsEntry("interior_design", List.of("piapi", "gemini"))
                .containsEntry("avatar", List.of("a2e"))
                .containsEntry("image_edit", List.of("piapi", "gemini"))
                .hasSize(Operation.values().length);
    }

    @Test
    void plansInTheOrderOfTheTable() {
        Route route = router.plan(PICTURE);

        assertThat(route.candidates()).extracting(Candidate::name).containsExactly("piapi", "gemini");
        assertThat(route.candidates()).extracting(Candidate::backup).containsExactly(false, true);
        assertThat(route.skipped()).isEmpty();
    }

    @Test
    void plansOnceWhoIsNamedTwice() {
        RoutingConfig doubled =
                Settings.of(RoutingConfig.class, Map.of("vidgo.routing.routes.text_to_image", "piapi,gemini,piapi"));
        Router router = new Router(
                List.of(new Fake("piapi", true, Set.of(PICTURE)), new Fake("gemini", true, Set.of(PICTURE))),
                doubled,
                breakers,
                Parking.ofThisInstance(doubled, clock),
                null);

        assertThat(router.plan(PICTURE).candidates())
                .extracting(Candidate::name)
                .containsExactly("piapi", "gemini");
    }

    @Test
    void leavesOutWhoHasNoKeyDoesNotOfferItOrDoesNotExist() {
        assertThat(router.plan(Operation.TEXT_TO_VIDEO).skipped())
                .containsExactly(new Skipped("pollo", Reason.NOT_CONFIGURED));
        assertThat(router.plan(Operation.BACKGROUND_REMOVAL).skipped())
                .containsExactly(new Skipped("piapi", Reason.NOT_CAPABLE), new Skipped("local", Reason.UNKNOWN));
        assertThat(router.plan(Operation.AVATAR).skipped()).containsExactly(new Skipped("a2e", Reason.UNKNOWN));
    }

    @Test
    void threeFailuresInARowOpenTheBreakerOfThatOperationOnly() {
        fail(3);

        assertThat(router.plan(PICTURE).skipped()).containsExactly(new Skipped("piapi", Reason.BREAKER_OPEN));
        assertThat(router.plan(PICTURE).candidates())
                .extracting(Candidate::name)
                .containsExactly("gemini");
        assertThat(router.plan(Operation.UPSCALE).candidates())
                .extracting(Candidate::name)
                .containsExactly("piapi");
    }

    @Test
    void aSuccessInBetweenStartsTheCountAnew() {
        fail(2);
        router.succeeded("piapi", PICTURE);
        fail(2);

        assertThat(router.plan(PICTURE).skipped()).isEmpty();
    }

    @Test
    void whatIsNotTheProvidersFaultDoesNotCount() {
        for (int i = 0; i < 5; i++) {
            router.failed("piapi", PICTURE, ErrorClass.CONTENT_REJECTED);
            router.failed("piapi", PICTURE, ErrorClass.BAD_REQUEST);
        }

        assertThat(router.plan(PICTURE).skipped()).isEmpty();
    }

    @Test
    void afterAMinuteOneTrialCallIsLetThrough() {
        fail(3);
        clock.advance(Duration.ofSeconds(61));

        Candidate first = router.plan(PICTURE).candidates().getFirst();
        Candidate second = router.plan(PICTURE).candidates().getFirst();

        assertThat(first.trial()).isTrue();
        assertThat(router.admit(first, PICTURE)).isTrue();
        assertThat(router.admit(second, PICTURE)).isFalse();
        assertThat(router.plan(PICTURE).skipped()).containsExactly(new Skipped("piapi", Reason.BREAKER_OPEN));
    }

    @Test
    void theTrialDecidesWhetherTheBreakerCloses() {
        fail(3);
        clock.advance(Duration.ofSeconds(61));
        fail(1);
        assertThat(router.plan(PICTURE).candidates())
                .extracting(Candidate::name)
                .containsExactly("gemini");

        clock.advance(Duration.ofSeconds(61));
        for (int step = 0; step < 4; step++) {
            router.succeeded("piapi", PICTURE);
        }
        assertThat(router.plan(PICTURE).candidates())
                .extracting(Candidate::trial)
                .containsExactly(false, false);
    }

    @Test
    void afterAGoodTrialTrafficReturnsInSteps() {
        fail(3);
        clock.advance(Duration.ofSeconds(61));
        router.admit(router.plan(PICTURE).candidates().getFirst(), PICTURE);

        router.succeeded("piapi", PICTURE);
        assertThat(admitted(10)).isEqualTo(2);
        router.succeeded("piapi", PICTURE);
        assertThat(admitted(10)).isEqualTo(4);
        clock.advance(Duration.ofSeconds(11));
        assertThat(admitted(10)).isEqualTo(4);

        fail(1);
        assertThat(admitted(10)).isZero();
    }

    private long admitted(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> router.plan(PICTURE).candidates().getFirst())
                .filter(candidate -> candidate.name().equals("piapi") && router.admit(candidate, PICTURE))
                .count();
    }

    @Test
    void leavesAProviderAloneAsLongAsItWants() {
        router.failed("piapi", PICTURE, ErrorClass.RATE_LIMITED, Duration.ofSeconds(30));
        router.failed("piapi", PICTURE, ErrorClass.RATE_LIMITED, Duration.ofSeconds(5));

        assertThat(router.plan(Operation.UPSCALE).skipped())
                .extracting(Skipped::reason)
                .containsExactly(Reason.PARKED, Reason.UNKNOWN);
        clock.advance(Duration.ofSeconds(29));
        assertThat(router.plan(PICTURE).skipped()).hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(router.plan(PICTURE).skipped()).isEmpty();
    }

    @Test
    void leavesAProviderAloneWhereOurAccountIsEmpty() {
        router.failed("piapi", PICTURE, ErrorClass.INSUFFICIENT_FUNDS);

        assertThat(router.plan(PICTURE).candidates())
                .extracting(Candidate::name)
                .containsExactly("gemini");
        clock.advance(Duration.ofMinutes(6));
        assertThat(router.plan(PICTURE).skipped()).isEmpty();
    }

    @Test
    void gaugesShowWhereTheBreakersStand() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        BreakerGauges gauges = new BreakerGauges(router, breakers, meters);
        fail(3);

        gauges.sample();

        assertThat(state(meters, "piapi")).isEqualTo(2);
        assertThat(state(meters, "gemini")).isZero();

        clock.advance(config.breaker().open().plusSeconds(1));
        gauges.sample();

        assertThat(state(meters, "piapi")).isEqualTo(1);
    }

    private static double state(SimpleMeterRegistry meters, String provider) {
        return meters.get("vidgo.provider.breaker.state")
                .tags("provider", provider, "operation", PICTURE.wireName())
                .gauge()
                .value();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            router.failed("piapi", PICTURE, ErrorClass.TRANSIENT);
        }
    }

    private Router router(GenerationProvider... providers) {
        return new Router(List.of(providers), config, breakers, Parking.ofThisInstance(config, clock), null);
    }

    private record Fake(String name, boolean configured, Set<Operation> capabilities) implements GenerationProvider {

        @Override
        public Submission submit(GenerationRequest request) {
            return new Submission.Accepted("task", "model", Duration.ofSeconds(1));
        }

        @Override
        public Poll poll(String taskId, Operation operation, Duration age) {
            return new Poll.Waiting(Poll.State.RUNNING, Duration.ofSeconds(1));
        }

        @Override
        public BigDecimal estimate(GenerationRequest request) {
            return BigDecimal.ONE;
        }
    }
}
