package ai.vidgo.billing.invoices;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The caller's invoices; one for every paid order. */
@Path("/api/v1/subscriptions")
@Authenticated
@RunOnVirtualThread
class InvoicesResource {

    private final Invoices invoices;
    private final InvoicePdf pdf;
    private final CurrentCaller caller;

    InvoicesResource(Invoices invoices, InvoicePdf pdf, CurrentCaller caller) {
        this.invoices = invoices;
        this.pdf = pdf;
        this.caller = caller;
    }

    /** {@code status} is {@code paid} or {@code refunded}; {@code pdf_url} is a path of this API. */
    record InvoiceOut(
            UUID id,
            String invoiceNumber,
            String orderNumber,
            String item,
            BigDecimal amount,
            String currency,
            String paymentMethod,
            String status,
            Instant issuedAt,
            String pdfUrl,
            @Nullable String eInvoiceStatus,
            @Nullable String eInvoiceNumber) {}

    @Schema(name = "InvoicePage")
    record Page(boolean success, List<InvoiceOut> invoices, long total, int page, int limit) {}

    /** Newest first; {@code page} counts from 1. */
    @GET
    @Path("/invoices")
    public Page list(
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        UUID user = caller.require().userId();
        List<InvoiceOut> found = invoices.page(user, limit, (page - 1L) * limit).stream()
                .map(InvoicesResource::out)
                .toList();
        return new Page(true, found, invoices.count(user), page, limit);
    }

    /** The invoice as a PDF; 404 {@code invoice_not_found} for somebody else's and for what is no number at all. */
    @GET
    @Path("/invoices/{id}/pdf")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("id") String id) {
        Invoice invoice = parse(id, caller.require().userId());
        return Response.ok(pdf.of(invoice), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + invoice.number() + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Invoice parse(String id, UUID user) {
        return Ids.parse(id)
                .flatMap(number -> invoices.find(user, number))
                .orElseThrow(() -> Problem.of(404, "invoice_not_found"));
    }

    private static InvoiceOut out(Invoice invoice) {
        return new InvoiceOut(
                invoice.id(),
                invoice.number(),
                invoice.orderNumber(),
                invoice.item(),
                invoice.amount(),
                invoice.currency(),
                invoice.paymentMethod(),
                invoice.refunded() ? "refunded" : "paid",
                invoice.issuedAt(),
                "/api/v1/subscriptions/invoices/" + invoice.id() + "/pdf",
                invoice.electronicStatus(),
                invoice.electronicNumber());
    }
}
