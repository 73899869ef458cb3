package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Balance;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.PlanFull;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller has subscribed to (contract: billing §3 and §4). */
@Path("/api/v1")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class StatusResource {

    private final Terms terms;
    private final Cancelling cancelling;
    private final Plans plans;
    private final Ledger ledger;
    private final CurrentCaller caller;

    StatusResource(Terms terms, Cancelling cancelling, Plans plans, Ledger ledger, CurrentCaller caller) {
        this.terms = terms;
        this.cancelling = cancelling;
        this.plans = plans;
        this.ledger = ledger;
        this.caller = caller;
    }

    record Status(
            boolean success,
            boolean hasSubscription,
            @Nullable UUID subscriptionId,
            String status,
            @Nullable StatusPlan plan,
            @Nullable Instant startDate,
            @Nullable Instant endDate,
            boolean autoRenew,
            boolean refundEligible,
            int refundDaysRemaining,
            Credits credits) {}

    record StatusPlan(UUID id, String name, String displayName) {}

    /** {@code available} equals {@code total}; {@code used} is what was spent in the current period. */
    record Credits(int subscription, int purchased, int bonus, int total, int available, int used) {}

    /** Written through {@link Response}, so a native build must be told of it. */
    @RegisterForReflection
    record SubscriptionOut(
            UUID id,
            UUID userId,
            UUID planId,
            PlanSummary plan,
            String status,
            boolean autoRenew,
            @Nullable Instant startDate,
            @Nullable Instant endDate,
            Instant createdAt) {}

    @RegisterForReflection
    record PlanSummary(
            UUID id,
            String name,
            String planType,
            @Nullable String description,
            BigDecimal priceMonthly,
            BigDecimal priceYearly,
            String currency,
            int creditsPerMonth,
            boolean isFeatured) {}

    record PlansAndSubscription(List<PlanFull> plans, @Nullable SubscriptionOut currentSubscription) {}

    /** The running subscription, also one that is cancelled but not yet over; {@code status} "none" without one. */
    @GET
    @Path("/subscriptions/status")
    public Status status() {
        UUID user = caller.require().userId();
        Subscription running = terms.running(user).orElse(null);
        Credits credits = credits(ledger.balance(user));
        if (running == null) {
            return new Status(true, false, null, "none", null, null, null, false, false, 0, credits);
        }
        Plan plan = plans.find(running.planId()).orElseThrow();
        Cancelling.Refund refund = cancelling.refund(running, plan);
        return new Status(
                true,
                true,
                running.id(),
                running.status().wireName(),
                new StatusPlan(plan.id(), plan.name(), plan.displayName()),
                running.startDate(),
                running.endDate(),
                running.autoRenew(),
                refund.eligible(),
                refund.daysRemaining(),
                credits);
    }

    /** The running subscription, or the JSON literal {@code null}. */
    @GET
    @Path("/plans/current")
    public Response current() {
        Object current = currentSubscription();
        return Response.ok(current == null ? "null" : current).build();
    }

    /** All plans on sale and the caller's subscription, if any. */
    @GET
    @Path("/plans/with-subscription")
    public PlansAndSubscription withSubscription() {
        return new PlansAndSubscription(
                plans.all(true).stream().map(PlanFull::of).toList(), currentSubscription());
    }

    private @Nullable SubscriptionOut currentSubscription() {
        return terms.running(caller.require().userId()).map(this::out).orElse(null);
    }

    private SubscriptionOut out(Subscription running) {
        Plan plan = plans.find(running.planId()).orElseThrow();
        PlanSummary summary = new PlanSummary(
                plan.id(),
                plan.name(),
                plan.planType(),
                plan.description(),
                plan.priceMonthly(),
                plan.priceYearly(),
                plan.currency(),
                plan.monthlyCredits(),
                plan.featured());
        return new SubscriptionOut(
                running.id(),
                running.userId(),
                running.planId(),
                summary,
                running.status().wireName(),
                running.autoRenew(),
                running.startDate(),
                running.endDate(),
                running.createdAt());
    }

    private static Credits credits(Balance balance) {
        return new Credits(
                balance.subscription(),
                balance.purchased(),
                balance.bonus(),
                balance.total(),
                balance.total(),
                balance.used());
    }
}
