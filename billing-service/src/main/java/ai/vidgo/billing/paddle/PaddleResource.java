package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.orders.PaymentMode;
import ai.vidgo.billing.paddle.PaddleCustomers.Known;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentGateways;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Paying and managing by Paddle (contract: billing §5). */
@Path("/api/v1/payments")
@RunOnVirtualThread
class PaddleResource {

    private static final Logger LOG = Logger.getLogger(PaddleResource.class);

    private final PaddleGateway paddle;
    private final PaddleCustomers customers;
    private final PaymentGateways gateways;
    private final Orders orders;
    private final CheckoutLinks links;
    private final PaymentMode mode;
    private final PaymentConfig payments;
    private final CurrentCaller caller;

    PaddleResource(
            PaddleGateway paddle,
            PaddleCustomers customers,
            PaymentGateways gateways,
            Orders orders,
            CheckoutLinks links,
            PaymentMode mode,
            PaymentConfig payments,
            CurrentCaller caller) {
        this.paddle = paddle;
        this.customers = customers;
        this.gateways = gateways;
        this.orders = orders;
        this.links = links;
        this.mode = mode;
        this.payments = payments;
        this.caller = caller;
    }

    record CheckoutOut(boolean success, String checkoutUrl, boolean isMock) {}

    record PortalOut(boolean success, String portalUrl, boolean isMock) {}

    /**
     * Opens the payment of an order.
     *
     * @throws Problem 404 {@code order_not_found}, 403 {@code not_your_order}, 400 {@code order_not_pending}, 502
     *     {@code provider_failed}, 503 {@code provider_not_configured}
     */
    @POST
    @Path("/paddle/checkout")
    @Authenticated
    public CheckoutOut checkout(@QueryParam("order_number") @NotNull String number) {
        Order order = orders.find(number).orElseThrow(() -> Problem.of(404, "order_not_found"));
        if (!order.userId().equals(caller.require().userId())) {
            throw Problem.of(403, "not_your_order");
        }
        if (order.status() != Order.Status.PENDING || order.paymentMethod() != PaymentMethod.PADDLE) {
            throw Problem.of(400, "order_not_pending");
        }
        if (mode.mock()) {
            return new CheckoutOut(true, links.dashboard("success", number), true);
        }
        return new CheckoutOut(true, open(order).toString(), false);
    }

    /**
     * The page behind {@code payment_url}: sends the browser to the checkout. 404 {@code order_not_found} for a bad or old
     * link, 303 to the dashboard for an order that is not pending and in mock mode, 502 {@code provider_failed}.
     */
    @GET
    @Path("/paddle/checkout/{number}")
    @APIResponse(responseCode = "303", description = "To the checkout, or to the dashboard")
    public Response page(@PathParam("number") String number, @QueryParam("t") @Nullable String token) {
        Order order = orders.find(number)
                .filter(found -> token != null && links.valid(number, token))
                .filter(found -> found.paymentMethod() == PaymentMethod.PADDLE)
                .orElseThrow(() -> Problem.of(404, "order_not_found"));
        if (order.status() != Order.Status.PENDING || mode.mock()) {
            String outcome = switch (order.status()) {
                case PAID -> "success";
                case PENDING -> "cancelled";
                default -> "failed";
            };
            return see(URI.create(links.dashboard(outcome, number)));
        }
        return see(open(order));
    }

    /**
     * The caller's page at Paddle, and nobody else's: see {@link PaddleCustomers}. The link is made for this answer.
     *
     * @throws Problem 404 {@code no_provider_account} before the first checkout, 502 {@code provider_failed}, 503
     *     {@code provider_not_configured}
     */
    @GET
    @Path("/paddle/customer-portal")
    @Authenticated
    public PortalOut portal() {
        if (mode.mock()) {
            return new PortalOut(true, payments.frontendUrl() + "/dashboard", true);
        }
        gateways.require(PaymentMethod.PADDLE);
        String customer = switch (customers.find(caller.require().userId())) {
            case Known.Customer own -> own.id();
            case Known.Nobody _ -> throw Problem.of(404, "no_provider_account");
            case Known.Unreachable _ -> throw Problem.of(502, "provider_failed");
        };
        return new PortalOut(true, address(paddle.portal(customer)).toString(), false);
    }

    private URI open(Order order) {
        gateways.require(PaymentMethod.PADDLE);
        return address(paddle.open(order));
    }

    private static URI address(Checkout checkout) {
        return switch (checkout) {
            case Checkout.Opened opened -> opened.address();
            case Checkout.Refused refused -> {
                LOG.errorf("Paddle refused: %s", refused.reason());
                throw Problem.of(502, "provider_failed");
            }
            case Checkout.Unreachable _ -> throw Problem.of(502, "provider_failed");
        };
    }

    private static Response see(URI address) {
        return Response.seeOther(address).header("Cache-Control", "no-store").build();
    }
}
