package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fault of contract: external-providers §8.4 at the best provider of every operation, many at once: how the job
 * ends, who delivers, that nothing is bought twice, and that the money is right.
 */
@QuarkusTest
@TestProfile(Bystander.class)
class FaultsIT extends FaultCases {

    private static final Duration LONG = Duration.ofMinutes(4);
    /** Longer than the deadline of any operation. */
    private static final Duration TOO_LONG = Duration.ofMinutes(31);

    @Test
    void everyFaultEndsAsItMustAndTheMoneyIsRight() {
        Map<Case, FaultyRoute.Result> expected = new LinkedHashMap<>();
        List<FaultyRoute> routes = new ArrayList<>(FaultyRoute.ALL);
        routes.add(FaultyRoute.SPEECH);
        routes.add(FaultyRoute.FACE);
        // Fault by fault, because the first of them are those that a vendor's silence makes long.
        for (Fault fault : Fault.ALL) {
            routes.stream()
                    .filter(route -> route.shows(fault))
                    .forEach(route -> expected.put(add(route, fault), route.result(fault)));
        }

        awaitTheEnds(LONG);

        assertThat(expected).allSatisfy(this::endsAs);
        everythingIsInOrder();
    }

    /** F6 and F15: a vendor that turns one job away is left alone by all, so that each group of vendors is on its own. */
    @ParameterizedTest
    @ValueSource(strings = {"piapi", "pollo a2e gemini"})
    void aVendorThatWantsToBeLeftAloneIsAskedAgainWhenItsTimeIsOver(String group) {
        for (FaultyRoute route : routesOf(group)) {
            turnAway(route, "rate-limit", "1");
        }

        awaitTheEnds(LONG);

        assertThat(cases()).allSatisfy(each -> {
            assertThat(state(each.job())).as(each.toString()).isInstanceOf(JobState.Succeeded.class);
            List<Attempt> all = attempts.of(each.job());
            for (int next = 1; next < all.size(); next++) {
                Attempt before = all.get(next - 1);
                if (before.provider().equals(all.get(next).provider())) {
                    assertThat(Duration.between(
                                    before.createdAt(), all.get(next).createdAt()))
                            .as(each.toString())
                            .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
                }
            }
        });
        everythingIsInOrder();
    }

    /** Gemini has no word of its own for an empty account. */
    @ParameterizedTest
    @CsvSource({
        "piapi, rate-limit, 86400",
        "pollo a2e gemini, rate-limit, 86400",
        "piapi, no-credits, ''",
        "pollo a2e, no-credits, ''"
    })
    void aVendorThatWantsToBeLeftAloneForLongIsReplaced(String group, String mode, String value) {
        for (FaultyRoute route : routesOf(group)) {
            turnAway(route, mode, value);
        }

        awaitTheEnds(LONG);

        assertThat(cases()).allSatisfy(each -> {
            String backup = each.route().backup();
            endsAs(each, new FaultyRoute.Result(backup, backup == null ? Failure.NO_PROVIDER : null));
            assertThat(attempts.of(each.job()))
                    .as(each.toString())
                    .filteredOn(
                            attempt -> attempt.provider().equals(each.route().primary()))
                    .extracting(Attempt::errorClass)
                    .isSubsetOf(ErrorClass.RATE_LIMITED, ErrorClass.INSUFFICIENT_FUNDS)
                    .hasSizeLessThanOrEqualTo(1);
        });
        everythingIsInOrder();
    }

    /** F10, and what follows: the credits are back at the deadline, and the task is taken back, or watched for a day. */
    @Test
    void aTaskThatNeverEndsIsGivenUpAtTheDeadline() {
        for (FaultyRoute route : FaultyRoute.ALL) {
            if (route.hasTasks()) {
                for (String mode : List.of("stuck-pending", "stuck-processing")) {
                    String mark = mark();
                    vendors.misbehave(Map.of(
                            "provider",
                            route.primary(),
                            "operation",
                            route.vendorsName(),
                            "mode",
                            mode,
                            "prompt_contains",
                            mark));
                    add(route, mode, mark);
                }
            }
        }
        cases().forEach(each -> awaitState(each.job(), JobState.Polling.class));

        clock.advance(TOO_LONG);
        awaitTheEnds(PATIENCE);
        cases().forEach(each -> awaitHold(each.job(), "released"));
        clock.advance(Duration.ofDays(2));
        cases().forEach(each -> awaitState(each.job(), JobState.Failed.class));

        assertThat(cases()).allSatisfy(each -> endsAs(each, new FaultyRoute.Result(null, Failure.DEADLINE)));
        everythingIsInOrder();
    }

    /** F20. */
    @Test
    void aBrownOutOfAllVendorsLosesNoJobAndNoCredit() {
        for (String vendor : List.of("piapi", "pollo", "a2e", "gemini")) {
            for (String moment : List.of("SUBMIT", "READ")) {
                vendors.misbehave(Map.of(
                        "provider", vendor, "mode", "error-503", "moment", moment, "probability", 0.5, "seconds", 5));
            }
        }
        FaultyRoute.ALL.forEach(route -> add(route, "F20", mark()));
        FaultyRoute.ALL.forEach(route -> add(route, "F20", mark()));

        awaitTheEnds(LONG);

        assertThat(cases())
                .allSatisfy(each -> assertThat(state(each.job()))
                        .as(each.toString())
                        .satisfiesAnyOf(
                                state -> assertThat(state).isInstanceOf(JobState.Succeeded.class),
                                state -> assertThat(state).isEqualTo(new JobState.Failed(Failure.NO_PROVIDER))));
        everythingIsInOrder();
    }

    /** F22: nobody gets what somebody else ordered. */
    @Test
    void aTaskThatBelongsToAnotherPurchaseIsNotDelivered() {
        List<FaultyRoute> routes =
                FaultyRoute.ALL.stream().filter(FaultyRoute::hasTasks).toList();
        routes.forEach(route -> add(route, "nothing", mark()));
        awaitTheEnds(LONG);
        Set<UUID> first = Set.copyOf(cases().stream().map(Case::job).toList());
        for (FaultyRoute route : routes) {
            String mark = mark();
            vendors.misbehave(Map.of("provider", route.primary(), "mode", "duplicate-id", "prompt_contains", mark));
            add(route, "F22", mark);
            awaitTheEnds(LONG);
        }

        assertThat(cases()).filteredOn(each -> !first.contains(each.job())).allSatisfy(each -> {
            boolean reports = each.route().reports();
            assertThat(decisions(each.job())).contains("unknown " + each.route().primary());
            endsAs(
                    each,
                    reports
                            ? new FaultyRoute.Result(each.route().primary(), null)
                            : new FaultyRoute.Result(null, Failure.OUTCOME_UNKNOWN));
        });
        everythingIsInOrder();
    }

    /** No vendor redraws clips (contract: providers §2): whoever asks for it all the same pays nothing. */
    @Test
    void whatNobodyMakesEndsAtOnce() {
        FaultyRoute nobody = new FaultyRoute(Operation.VIDEO_STYLE_TRANSFER, "piapi", "none", null, 0);

        Case wish = add(nobody, "nobody", mark());

        awaitTheEnds(PATIENCE);
        endsAs(wish, new FaultyRoute.Result(null, Failure.NO_PROVIDER));
        assertThat(attempts.of(wish.job())).isEmpty();
        everythingIsInOrder();
    }

    private static List<FaultyRoute> routesOf(String group) {
        return FaultyRoute.ALL.stream()
                .filter(route -> group.contains(route.primary()))
                .toList();
    }

    /** The vendor turns the first of a route's calls away. */
    private void turnAway(FaultyRoute route, String mode, String value) {
        String mark = mark();
        vendors.misbehave(Map.of(
                "provider",
                route.primary(),
                "operation",
                route.vendorsName(),
                "prompt_contains",
                mark,
                "mode",
                mode,
                "value",
                value,
                "times",
                1));
        add(route, mode, mark);
    }
}
