package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.jobs.LibraryBook;
import ai.vidgo.generation.jobs.ProviderUse;
import ai.vidgo.generation.pregeneration.Claims.Claim;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.results.Results;
import ai.vidgo.generation.routing.Route;
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
import java.util.function.Predicate;
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
    LibraryCommits commits;

    @Inject
    ProviderUse use;

    @Inject
    Results results;

    @Inject
    Router router;

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger kept = new AtomicInteger();

    @BeforeEach
    void nothingBought() {
        sql.update("DELETE FROM pregeneration_purchases");
        sql.update("DELETE FROM attempts WHERE library_key IS NOT NULL");
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
        Purchase purchase = submitting(dead);
        commits.accepted(purchase, (Submission.Accepted) purchase.provider().submit(request("a brass lamp")));

        assertThat(make("a brass lamp")).as("it may still be alive").isInstanceOf(Outcome.Skipped.class);
        clock.advance(Duration.ofMinutes(6));
        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Stored.class);

        assertThat(vendors.purchases()).containsExactly("piapi");
        assertThat(left()).isZero();
        assertThat(book()).containsExactly("SUCCEEDED");
    }

    @Test
    void aPurchaseWhoseAnswerADeadRunTookAlongIsUnknownInTheBook() {
        submitting(claims.take(key).orElseThrow());
        clock.advance(Duration.ofMinutes(6));

        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Failed.class);

        assertThat(vendors.purchases()).isEmpty();
        assertThat(book()).containsExactly("UNKNOWN");
    }

    @Test
    void aClaimThatWasTakenOverChangesNothingAnyMore() {
        Claim dead = claims.take(key).orElseThrow();
        clock.advance(Duration.ofMinutes(6));
        Claim heir = claims.take(key).orElseThrow();

        assertThatThrownBy(() -> submitting(dead)).isInstanceOf(ClaimLost.class);
        assertThatThrownBy(() -> claims.renew(dead)).isInstanceOf(ClaimLost.class);
        assertThatThrownBy(() -> claims.finish(dead)).isInstanceOf(ClaimLost.class);
        claims.renew(heir);
        assertThat(left()).isOne();
        assertThat(book()).as("the purchase that was not made").isEmpty();
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
        assertThatThrownBy(() -> workshop.make(broken, cap())).hasMessage("the catalogue is away");

        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Stored.class);
        assertThat(vendors.purchases()).hasSize(1);
    }

    @Test
    void aResultThatCannotBeFetchedJustNowIsFetchedAgain() {
        AtomicInteger fetches = new AtomicInteger();

        Outcome outcome = workshop.make(fetching(made -> fetches.incrementAndGet() < 3), cap());

        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        assertThat(fetches).hasValue(3);
        assertThat(vendors.purchases()).hasSize(1);
        assertThat(book()).containsExactly("SUCCEEDED");
        assertThat(left()).isZero();
    }

    @Test
    void aResultThatNobodyCouldFetchIsLeftToTheNextRunAndNotBoughtAgain() {
        assertThat(workshop.make(fetching(_ -> true), cap())).isInstanceOf(Outcome.Failed.class);
        assertThat(book()).containsExactly("SUBMITTED");
        assertThat(left()).isOne();

        assertThat(make("a brass lamp")).isInstanceOf(Outcome.Stored.class);

        assertThat(vendors.purchases()).hasSize(1);
        assertThat(book()).containsExactly("SUCCEEDED");
        assertThat(left()).isZero();
    }

    @Test
    void aResultThatNobodyCouldFetchForADayIsGivenUpAndBooked() {
        workshop.make(fetching(_ -> true), cap());
        clock.advance(Duration.ofHours(25));

        assertThat(workshop.make(fetching(_ -> true), cap())).isInstanceOf(Outcome.Failed.class);

        assertThat(vendors.purchases()).hasSize(1);
        assertThat(book()).containsExactly("FAILED");
        assertThat(left()).isZero();
    }

    @Test
    void aRefusalCostsNothingAndTheNextVendorIsAsked() {
        assertThat(make("a brass lamp [[sim:error-503@piapi]]")).isInstanceOf(Outcome.Stored.class);

        assertThat(book()).containsExactly("FAILED", "SUCCEEDED");
        BigDecimal refused = sql.one(
                "SELECT sum(cost_usd) AS usd FROM attempts WHERE library_key = ? AND provider = 'piapi'",
                row -> row.strippedDecimal("usd"),
                key);
        assertThat(refused).isEqualByComparingTo("0");
        assertThat(use.spentToday("gemini")).isPositive();
    }

    @Test
    void theLibraryWaitsWhileAJobWaits() throws Exception {
        UUID job = UUID.randomUUID();
        sql.update("""
                INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, deadline, created_at,
                                  state, hold, due_at)
                VALUES (?, gen_random_uuid(), 't2i', 'text_to_image', '{}', 'f', now() + interval '1 day', now(),
                        'QUEUED', 'HELD', now() + interval '1 day')""", job);
        try (ExecutorService instance = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> outcome = instance.submit(() -> make("a brass lamp"));
            await().until(() -> left() == 1);
            assertThat(commits.submitting(
                            claims.take("another " + key).orElseThrow(), entry("another " + key), limits()))
                    .hasValue(Route.Reason.FULL);
            assertThat(outcome.isDone()).isFalse();
            assertThat(vendors.purchases()).isEmpty();

            sql.update("DELETE FROM jobs WHERE id = ?", job);

            assertThat(outcome.get()).isInstanceOf(Outcome.Stored.class);
        }
        assertThat(vendors.purchases()).hasSize(1);
    }

    @Test
    void theLibraryLeavesRoomForJobs() {
        int allowed = limits().concurrent();
        int entered = 0;
        while (commits.submitting(claims.take(key + entered).orElseThrow(), entry(key + entered), limits())
                .isEmpty()) {
            entered++;
        }

        assertThat(entered).isEqualTo(allowed).isLessThan(router.limits("piapi").concurrent());
        assertThat(use.open("piapi")).isEqualTo(allowed);
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

    /** Fetches the result really, unless the test says that it is not to be had. */
    private Workshop.Order fetching(Predicate<Workshop.Made> isAway) {
        return new Workshop.Order(
                key,
                request("a brass lamp"),
                () -> true,
                made -> isAway.test(made)
                        ? Optional.of(new Keeping.NotKept(ErrorClass.RESULT_UNAVAILABLE, "no connection"))
                        : results.keep(made.media().getFirst()) instanceof Keeping.NotKept notKept
                                ? Optional.of(notKept)
                                : Optional.empty());
    }

    /** A purchase at the point where its request is about to leave. */
    private Purchase submitting(Claim claim) {
        LibraryBook.Entry entry = entry(claim.key());
        assertThat(commits.submitting(claim, entry, limits())).isEmpty();
        return new Purchase(
                entry.id(),
                claim,
                order("a brass lamp"),
                router.provider("piapi").orElseThrow(),
                entry.reservedUsd(),
                clock.instant());
    }

    private static LibraryBook.Entry entry(String what) {
        return new LibraryBook.Entry(
                UUID.randomUUID(), what, Operation.TEXT_TO_IMAGE, "piapi", false, new BigDecimal("0.0015"));
    }

    private Router.Limits limits() {
        return router.limits("piapi").share(new BigDecimal("0.8"));
    }

    /** How the purchases of the thing stand in the book. */
    private List<String> book() {
        return sql.list(
                "SELECT state FROM attempts WHERE library_key = ? ORDER BY number", row -> row.text("state"), key);
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
