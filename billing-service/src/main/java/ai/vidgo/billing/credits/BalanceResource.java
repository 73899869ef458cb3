package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Balance;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.LedgerEntry;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's credits and their history (contract: billing §6). */
@Path("/api/v1/credits")
@Authenticated
@RunOnVirtualThread
class BalanceResource {

    private final Ledger ledger;
    private final Terms terms;
    private final CurrentCaller caller;
    private final Clock clock;

    BalanceResource(Ledger ledger, Terms terms, CurrentCaller caller, Clock clock) {
        this.ledger = ledger;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
    }

    /** Superset of the frontend's names and the original's; all in credits. */
    record BalanceOut(
            int subscriptionCredits,
            int purchasedCredits,
            int bonusCredits,
            int remainingCredits,
            int usedCredits,
            int totalCredits,
            int weeklyLimit,
            int weeklyUsed,
            Instant resetDate,
            int subscription,
            int purchased,
            int bonus,
            @Nullable Instant bonusExpiry,
            int total) {}

    record Page(List<Tx> items, List<Tx> transactions, long total, int limit, int offset, int page) {}

    record Tx(
            UUID id,
            UUID userId,
            String type,
            String transactionType,
            int amount,
            int balanceAfter,
            @Nullable String serviceType,
            @Nullable String generationId,
            @Nullable UUID packageId,
            @Nullable String paymentId,
            @Nullable String description,
            Instant createdAt) {}

    /** What the caller has and has spent. */
    @GET
    @Path("/balance")
    public BalanceOut balance() {
        UUID user = caller.require().userId();
        Plan plan = terms.planOf(user);
        Balance balance = ledger.balance(user);
        return new BalanceOut(
                balance.subscription(),
                balance.purchased(),
                balance.bonus(),
                balance.total(),
                balance.used(),
                balance.total() + balance.used(),
                plan.weeklyCredits(),
                balance.weeklyUsed(),
                nextMonday(),
                balance.subscription(),
                balance.purchased(),
                balance.bonus(),
                balance.bonusExpiry(),
                balance.total());
    }

    /** The caller's ledger, newest first. {@code page} counts from 1 and wins over {@code offset}. */
    @GET
    @Path("/transactions")
    public Page transactions(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @QueryParam("page") @Min(1) @Nullable Integer page,
            @QueryParam("transaction_type") @Nullable String type) {
        UUID user = caller.require().userId();
        // The original's top-up code wrote "purchased" for "purchase".
        String wanted = "purchased".equals(type) ? "purchase" : type;
        int start = page == null ? offset : Math.multiplyExact(Math.min(page - 1, 1_000_000), limit);
        List<Tx> items = ledger.entries(user, wanted, limit, start).stream()
                .map(BalanceResource::tx)
                .toList();
        return new Page(items, items, ledger.count(user, wanted), limit, start, start / limit + 1);
    }

    private Instant nextMonday() {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Tx tx(LedgerEntry entry) {
        return new Tx(
                entry.id(),
                entry.userId(),
                entry.type(),
                entry.type(),
                entry.amount(),
                entry.balanceAfter(),
                entry.serviceType(),
                entry.generationId(),
                entry.packageId(),
                entry.paymentId(),
                entry.description(),
                entry.createdAt());
    }
}
