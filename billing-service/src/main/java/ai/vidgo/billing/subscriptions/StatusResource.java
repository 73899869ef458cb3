package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Balance;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller has subscribed to (contract: billing §4). */
@Path("/api/v1/subscriptions")
@Authenticated
@RunOnVirtualThread
class StatusResource {

    private final Terms terms;
    private final RefundWindow window;
    private final Plans plans;
    private final Ledger ledger;
    private final CurrentCaller caller;

    StatusResource(Terms terms, RefundWindow window, Plans plans, Ledger ledger, CurrentCaller caller) {
        this.terms = terms;
        this.window = window;
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

    /** The running subscription, also one that is cancelled but not yet over; {@code status} "none" without one. */
    @GET
    @Path("/status")
    public Status status() {
        UUID user = caller.require().userId();
        Subscription running = terms.running(user).orElse(null);
        Credits credits = credits(ledger.balance(user));
        if (running == null) {
            return new Status(true, false, null, "none", null, null, null, false, false, 0, credits);
        }
        Plan plan = plans.find(running.planId()).orElseThrow();
        RefundWindow.Answer refund = window.of(running, plan);
        return new Status(
                true,
                true,
                running.id(),
                running.status(),
                new StatusPlan(plan.id(), plan.name(), plan.displayName()),
                running.startDate(),
                running.endDate(),
                running.state().renews(),
                refund.eligible(),
                refund.daysRemaining(),
                credits);
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
