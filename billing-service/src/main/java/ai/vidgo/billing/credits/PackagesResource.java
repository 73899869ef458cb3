package ai.vidgo.billing.credits;

import ai.vidgo.billing.invoices.InvoiceDetails;
import ai.vidgo.billing.invoices.Invoices;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.idempotency.IdempotentRequests;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Buying credits (contract: billing §6). */
@Path("/api/v1/credits")
@Authenticated
@RunOnVirtualThread
class PackagesResource {

    private final Purchases purchases;
    private final Terms terms;
    private final Invoices invoices;
    private final IdempotentRequests requests;
    private final CurrentCaller caller;

    PackagesResource(
            Purchases purchases, Terms terms, Invoices invoices, IdempotentRequests requests, CurrentCaller caller) {
        this.purchases = purchases;
        this.terms = terms;
        this.invoices = invoices;
        this.requests = requests;
        this.caller = caller;
    }

    /** {@code price} and {@code currency} are the list price in USD. */
    record PackageOut(
            UUID id,
            String name,
            String displayName,
            int credits,
            int bonusCredits,
            BigDecimal price,
            String currency,
            @Nullable BigDecimal priceTwd,
            BigDecimal priceUsd,
            @Nullable String minPlan,
            boolean isPopular,
            boolean isBestValue,
            boolean isActive) {}

    record PurchaseIn(
            @NotNull String packageId,
            @Nullable @Pattern(regexp = "ecpay|paddle") String paymentMethod,
            @Nullable @Size(max = 50) String promotionCode,
            @Nullable @Valid InvoiceDetails invoice) {}

    /** What the caller's plan may buy, as a bare array; the plan is in header {@code X-User-Plan}. */
    @GET
    @Path("/packages")
    public RestResponse<List<PackageOut>> packages() {
        Plan plan = terms.planOf(caller.require().userId());
        List<PackageOut> offers =
                purchases.offeredTo(plan).stream().map(PackagesResource::out).toList();
        return RestResponse.ResponseBuilder.ok(offers)
                .header("X-User-Plan", plan.name())
                .build();
    }

    /** Orders a package; errors as {@link Purchases#purchase} says. */
    @POST
    @Path("/purchase")
    public Purchases.Purchase purchase(
            @NotNull @Valid PurchaseIn body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        UUID packageId = Ids.parse(body.packageId()).orElseThrow(() -> Problem.of(404, "package_not_found"));
        PaymentMethod method = PaymentMethod.named(Objects.requireNonNullElse(body.paymentMethod(), "ecpay"));
        UUID user = caller.require().userId();
        return requests.once(user, "purchase", key, body, Purchases.Purchase.class, () -> {
            Purchases.Purchase purchase = purchases.purchase(user, packageId, method, body.promotionCode());
            invoices.keep(purchase.orderNumber(), body.invoice());
            return purchase;
        });
    }

    private static PackageOut out(CreditPackage offer) {
        return new PackageOut(
                offer.id(),
                offer.name(),
                offer.displayName(),
                offer.credits(),
                offer.bonusCredits(),
                offer.priceUsd(),
                "USD",
                offer.priceTwd(),
                offer.priceUsd(),
                offer.minPlan(),
                offer.popular(),
                offer.bestValue(),
                offer.active());
    }
}
