package ai.vidgo.billing.invoices;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Failed Taiwan e-invoices, tried again after an administrator has mended the cause. */
@Path("/api/v1/payments/admin")
@RolesAllowed("admin")
@RunOnVirtualThread
class EInvoiceAdminResource {

    private final EInvoiceRows rows;
    private final Orders orders;
    private final AdminAudit audit;

    EInvoiceAdminResource(EInvoiceRows rows, Orders orders, AdminAudit audit) {
        this.rows = rows;
        this.orders = orders;
        this.audit = audit;
    }

    record Retried(boolean success) {}

    /** Puts an order's failed invoice back into the queue; 404 {@code invoice_not_found} when none has failed. */
    @POST
    @Path("/orders/{number}/e-invoice/retry")
    public Retried retry(@PathParam("number") String number) {
        Order order = orders.find(number).orElseThrow(() -> Problem.of(404, "invoice_not_found"));
        QuarkusTransaction.requiringNew().run(() -> {
            if (!rows.retry(order.id())) {
                throw Problem.of(404, "invoice_not_found");
            }
            audit.record(new AdminAction("e_invoice.retried", "order", number, null, null));
        });
        return new Retried(true);
    }
}
