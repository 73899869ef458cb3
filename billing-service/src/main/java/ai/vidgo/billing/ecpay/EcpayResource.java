package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.invoices.InvoiceDetails;
import ai.vidgo.billing.invoices.Invoices;
import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.PaymentGateways;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Sends a payer to ECPay (contract: billing §5). */
@Path("/api/v1/payments")
@RunOnVirtualThread
class EcpayResource {

    private final EcpayOrders forms;
    private final EcpayPage page;
    private final EcpayAccount account;
    private final Orders orders;
    private final PaymentGateways gateways;
    private final CheckoutLinks links;
    private final Invoices invoices;
    private final CurrentCaller caller;

    EcpayResource(
            EcpayOrders forms,
            EcpayPage page,
            EcpayAccount account,
            Orders orders,
            PaymentGateways gateways,
            CheckoutLinks links,
            Invoices invoices,
            CurrentCaller caller) {
        this.forms = forms;
        this.page = page;
        this.account = account;
        this.orders = orders;
        this.gateways = gateways;
        this.links = links;
        this.invoices = invoices;
        this.caller = caller;
    }

    /**
     * {@code order_id} is the order number; {@code item_name} and {@code description} are taken from the order.
     * {@code recurring} asks for a card that is charged again each term; it counts for plans paid by {@code Credit}.
     */
    record CreateIn(
            @NotNull String orderId,
            @NotNull @Min(1) Integer amount,
            @NotNull String itemName,
            @Nullable String description,

            @Nullable @Pattern(regexp = "Credit|ATM|CVS|BARCODE|ALL")
            String paymentMethod,

            @Nullable Boolean recurring,
            @Nullable @Valid InvoiceDetails invoice) {}

    record CreateOut(boolean success, String paymentUrl, Map<String, Object> formData, String message) {}

    /**
     * The form that opens the payment page.
     *
     * @throws Problem 404 {@code order_not_found}, 403 {@code not_your_order}, 400 {@code order_not_pending},
     *     {@code wrong_currency}, {@code wrong_amount}, 503 {@code provider_not_configured}
     */
    @POST
    @Path("/create")
    @Authenticated
    public CreateOut create(@NotNull @Valid CreateIn body) {
        gateways.require(PaymentMethod.ECPAY);
        Order order = orders.find(body.orderId()).orElseThrow(() -> Problem.of(404, "order_not_found"));
        if (!order.userId().equals(caller.require().userId())) {
            throw Problem.of(403, "not_your_order");
        }
        if (order.status() != Order.Status.PENDING) {
            throw Problem.of(400, "order_not_pending");
        }
        if (!order.currency().equals(PaymentMethod.ECPAY.currency())) {
            throw Problem.of(400, "wrong_currency");
        }
        if (order.amount().intValueExact() != body.amount()) {
            throw Problem.of(400, "wrong_amount");
        }
        String choice = Objects.requireNonNullElse(body.paymentMethod(), "Credit");
        boolean periodic = Boolean.TRUE.equals(body.recurring()) && order.subscriptionId() != null;
        invoices.keep(order.number(), body.invoice());
        Map<String, String> form =
                periodic && choice.equals("Credit") ? forms.periodicForm(order) : forms.form(order, choice);
        return new CreateOut(true, account.paymentUrl(), typed(form), "Post the form to payment_url");
    }

    /**
     * The page behind {@code payment_url}: posts the form by itself; for a plan the payer chooses between paying once
     * and a card that is charged again. Opened by plain navigation, so the link itself is signed; 404 {@code
     * order_not_found} for a bad or old link, 303 to the dashboard for an order that is not pending.
     */
    @GET
    @Path("/ecpay/checkout/{number}")
    @APIResponse(
            responseCode = "200",
            description = "A page that goes on to ECPay",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response checkout(
            @PathParam("number") String number,
            @QueryParam("t") @Nullable String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Order order = orders.find(number)
                .filter(found -> token != null && links.valid(number, token))
                .filter(found -> found.paymentMethod() == PaymentMethod.ECPAY)
                .orElseThrow(() -> Problem.of(404, "order_not_found"));
        if (order.status() != Order.Status.PENDING) {
            String outcome = order.status() == Order.Status.PAID ? "success" : "failed";
            return Response.seeOther(URI.create(links.dashboard(outcome, number)))
                    .build();
        }
        gateways.require(PaymentMethod.ECPAY);
        String action = account.paymentUrl();
        Map<String, String> once = forms.form(order, "ALL");
        return order.subscriptionId() == null
                ? page.single(order, action, once, language)
                : page.choice(order, action, forms.periodicForm(order), once, language);
    }

    /** ECPay's two numbers go out as JSON numbers, as the original's clients expect them. */
    private static Map<String, Object> typed(Map<String, String> form) {
        Map<String, Object> typed = new LinkedHashMap<>(form);
        typed.put("TotalAmount", Integer.valueOf(form.getOrDefault("TotalAmount", "0")));
        typed.put("EncryptType", 1);
        return typed;
    }
}
