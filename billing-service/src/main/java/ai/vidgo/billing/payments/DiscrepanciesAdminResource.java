package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What does not add up about payments, and what administrators do about it. Everything leaves a trail. */
@Path("/api/v1/payments/admin")
@RolesAllowed("admin")
@RunOnVirtualThread
class DiscrepanciesAdminResource {

    private final Discrepancies discrepancies;
    private final Refunds refunds;
    private final Orders orders;
    private final AdminAudit audit;
    private final CurrentCaller caller;

    DiscrepanciesAdminResource(
            Discrepancies discrepancies, Refunds refunds, Orders orders, AdminAudit audit, CurrentCaller caller) {
        this.discrepancies = discrepancies;
        this.refunds = refunds;
        this.orders = orders;
        this.audit = audit;
        this.caller = caller;
    }

    @Schema(name = "DiscrepancyPage")
    record Page(List<Discrepancies.Finding> discrepancies, int total) {}

    record ResolveIn(@NotBlank @Size(max = 500) String resolution) {}

    record RefundIn(
            @Nullable BigDecimal amount,
            @NotBlank @Size(max = 200) String reason) {}

    /** {@code reference} names the transfer or the bank's case. */
    record BookIn(
            @Nullable BigDecimal amount,
            @NotBlank @Size(max = 200) String reference) {}

    record Done(boolean success) {}

    record RefundOut(
            boolean success,
            String status,
            BigDecimal amount,
            @Nullable String reason) {}

    /** Findings, newest first; those that nobody has resolved unless {@code resolved} is true. */
    @GET
    @Path("/discrepancies")
    public Page list(
            @QueryParam("resolved") @DefaultValue("false") boolean resolved,
            @QueryParam("user_id") @Nullable UUID user,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) @Max(100_000) int offset) {
        return new Page(discrepancies.list(resolved, user, limit, offset), discrepancies.open());
    }

    /** Closes a finding with a word on what was done; 404 {@code discrepancy_not_found}, also when it is closed. */
    @POST
    @Path("/discrepancies/{id}/resolve")
    public Done resolve(@PathParam("id") String id, @NotNull @Valid ResolveIn body) {
        UUID finding = Ids.parse(id).orElseThrow(() -> Problem.of(404, "discrepancy_not_found"));
        QuarkusTransaction.requiringNew().run(() -> {
            if (!discrepancies.resolve(finding, caller.require().userId(), body.resolution())) {
                throw Problem.of(404, "discrepancy_not_found");
            }
            audit.record(new AdminAction(
                    "discrepancy.resolved", "discrepancy", id, null, Map.of("resolution", body.resolution())));
        });
        return new Done(true);
    }

    /**
     * Returns money through the provider, or makes it a task. {@code status}: {@code done}; {@code accepted}, the provider
     * decides later; {@code manual}, there is no way back through the provider; {@code refused}; {@code unclear}, the
     * provider did not answer and is asked again.
     *
     * @throws Problem as {@link Refunds#refund}; 404 {@code order_not_found}
     */
    @POST
    @Path("/orders/{number}/refund")
    public RefundOut refund(@PathParam("number") String number, @NotNull @Valid RefundIn body) {
        Order order = order(number);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(new AdminAction(
                        "order.refund_requested", "order", number, null, Map.of("reason", body.reason()))));
        Refunds.Outcome outcome = refunds.refund(order, body.amount(), body.reason());
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(new AdminAction(
                        "order.refund_ended",
                        "order",
                        number,
                        null,
                        Map.of(
                                "status",
                                outcome.status().wireName(),
                                "amount",
                                outcome.amount().toPlainString()))));
        boolean refused = outcome.status() == Refunds.Status.REFUSED;
        return new RefundOut(!refused, outcome.status().wireName(), outcome.amount(), outcome.reason());
    }

    /** Books money that went back by hand, and ends an open refund; errors as {@link #refund}. */
    @POST
    @Path("/orders/{number}/refund/booked")
    public RefundOut booked(@PathParam("number") String number, @NotNull @Valid BookIn body) {
        return book(number, body, "order.refund_booked", null);
    }

    /** An open refund did not happen; 409 {@code order_not_refundable} when none is open. */
    @POST
    @Path("/orders/{number}/refund/abandoned")
    public Done abandoned(@PathParam("number") String number) {
        UUID id = order(number).id();
        QuarkusTransaction.requiringNew().run(() -> {
            if (!refunds.abandon(id)) {
                throw Problem.of(409, "order_not_refundable");
            }
            audit.record(new AdminAction("order.refund_abandoned", "order", number, null, null));
        });
        return new Done(true);
    }

    /** Books a chargeback that the provider announced by mail (contract: external-ecpay §5.8); errors as {@link #refund}. */
    @POST
    @Path("/orders/{number}/chargeback")
    public RefundOut chargeback(@PathParam("number") String number, @NotNull @Valid BookIn body) {
        return book(number, body, "order.charged_back", Kind.CHARGEBACK);
    }

    private RefundOut book(String number, BookIn body, String action, @Nullable Kind kind) {
        Order order = order(number);
        BigDecimal amount = QuarkusTransaction.requiringNew().call(() -> {
            BigDecimal money = refunds.book(order.id(), body.amount());
            audit.record(new AdminAction(
                    action,
                    "order",
                    number,
                    null,
                    Map.of("amount", money.toPlainString(), "reference", body.reference())));
            if (kind != null) {
                discrepancies.report(kind, number + ":" + body.reference(), order.id(), "Booked by an administrator");
            }
            return money;
        });
        return new RefundOut(true, "done", amount, null);
    }

    private Order order(String number) {
        return orders.find(number).orElseThrow(() -> Problem.of(404, "order_not_found"));
    }
}
