package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.invoices.InvoiceDetails;
import ai.vidgo.billing.invoices.Invoices;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.idempotency.IdempotentRequests;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.Ids;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final RefundWindow window;
    private final Terms terms;
    private final SubscriptionRows rows;
    private final Plans plans;
    private final Invoices invoices;
    private final IdempotentRequests requests;
    private final Messages messages;
    private final CurrentCaller caller;

    SubscriptionsResource(
            Subscribing subscribing,
            Cancelling cancelling,
            RefundWindow window,
            Terms terms,
            SubscriptionRows rows,
            Plans plans,
            Invoices invoices,
            IdempotentRequests requests,
            Messages messages,
            CurrentCaller caller) {
        this.subscribing = subscribing;
        this.cancelling = cancelling;
        this.window = window;
        this.terms = terms;
        this.rows = rows;
        this.plans = plans;
        this.invoices = invoices;
        this.requests = requests;
        this.messages = messages;
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

    /** Subscribes; see {@link Subscribing} for the errors. 422 for an unknown cycle or method. */
    @POST
    @Path("/subscribe")
    public SubscribeResult subscribe(
            @NotNull @Valid SubscribeIn body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        UUID planId = Ids.parse(body.planId()).orElseThrow(() -> Problem.of(400, "plan_unavailable"));
        Cycle cycle = Cycle.named(Objects.requireNonNullElse(body.billingCycle(), "monthly"));
        PaymentMethod method = PaymentMethod.named(Objects.requireNonNullElse(body.paymentMethod(), "paddle"));
        UUID user = caller.require().userId();
        subscribing.resumeAtProvider(user, planId);
        SubscribeResult answer = requests.once(user, "subscribe", key, body, SubscribeResult.class, () -> {
            SubscribeResult result = subscribing.subscribe(user, planId, cycle, method);
            if (result.orderNumber() != null) {
                invoices.keep(result.orderNumber(), body.invoice());
            }
            return result;
        });
        return subscribing.openCheckout(answer);
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
    public CancelResult cancel(@NotNull @Valid CancelIn body) {
        return cancelling.cancel(caller.require().userId(), body.requestRefund());
    }

    /** All subscriptions of the caller, newest first. */
    @GET
    @Path("/history")
    public History history(@QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        UUID user = caller.require().userId();
        terms.bringUpToDate(user);
        Map<UUID, Plan> plansById = plans.byId();
        return new History(
                true,
                rows.history(user, limit).stream()
                        .map(subscription -> past(subscription, plansById))
                        .toList());
    }

    /** Whether the running subscription's money can be asked back. */
    @GET
    @Path("/refund-eligibility")
    public RefundEligibility refundEligibility(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return terms.running(caller.require().userId())
                .map(running -> eligibility(running.id(), window.of(running, plan(running)), language))
                .orElseGet(() -> eligibility(null, RefundWindow.Answer.closed("no_subscription"), language));
    }

    private Plan plan(Subscription subscription) {
        return plans.find(subscription.planId()).orElseThrow();
    }

    private RefundEligibility eligibility(
            @Nullable UUID subscription, RefundWindow.Answer answer, @Nullable String language) {
        String reason = answer.reason() == null ? null : messages.text(answer.reason(), language);
        return new RefundEligibility(answer.eligible(), answer.daysRemaining(), reason, subscription);
    }

    private static PastSubscription past(Subscription subscription, Map<UUID, Plan> plans) {
        return new PastSubscription(
                subscription.id(),
                Objects.requireNonNull(plans.get(subscription.planId())).name(),
                subscription.status(),
                subscription.startDate(),
                subscription.endDate(),
                subscription.state().renews(),
                subscription.createdAt());
    }
}
