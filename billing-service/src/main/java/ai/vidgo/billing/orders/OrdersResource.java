package ai.vidgo.billing.orders;

import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's own orders (contract: billing §5). */
@Path("/api/v1/payments")
@Authenticated
@RunOnVirtualThread
class OrdersResource {

    private final Orders orders;
    private final PaymentNumbers numbers;
    private final PaymentMode mode;
    private final CurrentCaller caller;

    OrdersResource(Orders orders, PaymentNumbers numbers, PaymentMode mode, CurrentCaller caller) {
        this.orders = orders;
        this.numbers = numbers;
        this.mode = mode;
        this.caller = caller;
    }

    record OrderOut(
            String orderNumber,
            String status,
            BigDecimal amount,
            String currency,
            String paymentMethod,
            Instant createdAt,
            @Nullable Instant paidAt,
            @Nullable String paymentError,
            @Nullable PaymentNumber paymentNumber) {}

    record Completed(boolean success, String message, String orderNumber) {}

    /** An order; 404 {@code order_not_found} for an unknown number and for somebody else's. */
    @GET
    @Path("/order/{number}")
    public OrderOut order(@PathParam("number") String number) {
        Order order = own(number);
        return new OrderOut(
                order.number(),
                order.status().name().toLowerCase(Locale.ROOT),
                order.amount(),
                order.currency(),
                order.paymentMethod().wireName(),
                order.createdAt(),
                order.paidAt(),
                order.paymentError(),
                order.status() == Order.Status.PENDING ? numbers.of(order.id()).orElse(null) : null);
    }

    /**
     * Pays an order without money, in mock mode only: 404 {@code order_not_found} otherwise and for a foreign order, 400
     * {@code order_not_pending} when there is nothing to pay.
     */
    @POST
    @Path("/mock/complete/{number}")
    public Completed completeMock(@PathParam("number") String number) {
        if (!mode.mock()) {
            throw Problem.of(404, "order_not_found");
        }
        UUID id = own(number).id();
        boolean paid = QuarkusTransaction.requiringNew().call(() -> {
            Order order = orders.lock(id);
            return order.status() == Order.Status.PENDING && orders.pay(id, null, true);
        });
        if (!paid) {
            throw Problem.of(400, "order_not_pending");
        }
        return new Completed(true, "Payment completed", number);
    }

    private Order own(String number) {
        UUID user = caller.require().userId();
        return orders.find(number)
                .filter(order -> order.userId().equals(user))
                .orElseThrow(() -> Problem.of(404, "order_not_found"));
    }
}
