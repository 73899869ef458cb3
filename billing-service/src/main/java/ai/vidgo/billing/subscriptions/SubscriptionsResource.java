package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.invoices.InvoiceDetails;
import ai.vidgo.billing.invoices.Invoices;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.PlanIds;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.Cancelling.Cancelled;
import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.idempotency.IdempotentRequests;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscribing, cancelling and looking back (contract: billing §4). GET /subscriptions/status is beside this class. */
@Path("/api/v1/subscriptions")
@Authenticated
@RunOnVirtualThread
class SubscriptionsResource {

    private final Subscribing subscribing;
    private final Cancelling cancelling;
    private final Terms terms;
    private final SubscriptionRows rows;
    private final Plans plans;
    private final Invoices invoices;
    private final IdempotentRequests requests;
    private final CurrentCaller caller;

    SubscriptionsResource(
            Subscribing subscribing,
            Cancelling cancelling,
            Terms terms,
            SubscriptionRows rows,
            Plans plans,
            Invoices invoices,
            IdempotentRequests requests,
            CurrentCaller caller) {
        this.subscribing = subscribing;
        this.cancelling = cancelling;
        this.terms = terms;
        this.rows = rows;
        this.plans = plans;
        this.invoices = invoices;
        this.requests = requests;
        this.caller = caller;
    }

    record SubscribeIn(
            @NotNull String planId,
            @Nullable @Pattern(regexp = "monthly|yearly") String billingCycle,
            @Nullable @Pattern(regexp = "paddle|ecpay") String paymentMethod,
            @Nullable @Valid InvoiceDetails invoice) {}

    record CancelIn(boolean requestRefund) {}

    record History(boolean success, List<PastSubscription> subscriptions) {}

    record PastSubscription(
            UUID id,
            String planName,
            String status,
            @Nullable Instant startDate,
            @Nullable Instant endDate,
            boolean autoRenew,
            Instant createdAt) {}

    record RefundEligibility(
            boolean eligible,
            int daysRemaining,
            @Nullable String reason,
            @Nullable UUID subscriptionId) {}

    /** Subscribes; see {@link Subscribing#subscribe} for the errors. 422 for an unknown cycle or method. */
    @POST
    @Path("/subscribe")
    public SubscribeResult subscribe(
            @NotNull @Valid SubscribeIn body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        UUID planId = PlanIds.parse(body.planId()).orElseThrow(() -> Problem.of(400, "plan_unavailable"));
        Cycle cycle = Cycle.named(Objects.requireNonNullElse(body.billingCycle(), "monthly"));
        PaymentMethod method = PaymentMethod.named(Objects.requireNonNullElse(body.paymentMethod(), "paddle"));
        UUID user = caller.require().userId();
        return requests.once(user, "subscribe", key, body, SubscribeResult.class, () -> {
            SubscribeResult result = subscribing.subscribe(user, planId, cycle, method);
            if (result.orderNumber() != null) {
                invoices.keep(result.orderNumber(), body.invoice());
            }
            return result;
        });
    }

    /** The path that the Pricing page calls. Exactly {@link #subscribe}: it never skips a payment. */
    @POST
    @Path("/subscribe/direct")
    public SubscribeResult subscribeDirect(
            @NotNull @Valid SubscribeIn body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return subscribe(body, key);
    }

    /** Cancels; see {@link Cancelling#cancel} for the errors. */
    @POST
    @Path("/cancel")
    public Cancelled cancel(@NotNull @Valid CancelIn body) {
        return cancelling.cancel(caller.require().userId(), body.requestRefund());
    }

    /** All subscriptions of the caller, newest first. */
    @GET
    @Path("/history")
    public History history(@QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return new History(
                true,
                rows.history(caller.require().userId(), limit).stream()
                        .map(this::past)
                        .toList());
    }

    /** Whether the running subscription's money can be asked back. */
    @GET
    @Path("/refund-eligibility")
    public RefundEligibility refundEligibility() {
        return terms.running(caller.require().userId())
                .map(this::eligibility)
                .orElseGet(() -> new RefundEligibility(false, 0, "No running subscription", null));
    }

    private RefundEligibility eligibility(Subscription running) {
        Plan plan = plans.find(running.planId()).orElseThrow();
        Cancelling.Refund refund = cancelling.refund(running, plan);
        String reason = refund.eligible() ? null : "The refund window is over";
        return new RefundEligibility(refund.eligible(), refund.daysRemaining(), reason, running.id());
    }

    private PastSubscription past(Subscription subscription) {
        return new PastSubscription(
                subscription.id(),
                plans.find(subscription.planId()).map(Plan::name).orElse("unknown"),
                subscription.status().wireName(),
                subscription.startDate(),
                subscription.endDate(),
                subscription.autoRenew(),
                subscription.createdAt());
    }
}
