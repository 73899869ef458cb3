package ai.vidgo.billing.subscriptions;

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

/** The caller's plan beside the price list (contract: billing §3). */
@Path("/api/v1/plans")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CurrentPlanResource {

    private final Terms terms;
    private final Plans plans;
    private final CurrentCaller caller;

    CurrentPlanResource(Terms terms, Plans plans, CurrentCaller caller) {
        this.terms = terms;
        this.plans = plans;
        this.caller = caller;
    }

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

    record PlansAndSubscription(
            List<PlanFull> plans, @Nullable SubscriptionOut currentSubscription) {}

    /** The running subscription, or the JSON literal {@code null}. */
    @GET
    @Path("/current")
    public Response current() {
        Object current = currentSubscription();
        return Response.ok(current == null ? "null" : current).build();
    }

    /** All plans on sale and the caller's subscription, if any. */
    @GET
    @Path("/with-subscription")
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
                running.status(),
                running.state().renews(),
                running.startDate(),
                running.endDate(),
                running.createdAt());
    }
}
