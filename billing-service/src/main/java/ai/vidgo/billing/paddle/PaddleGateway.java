package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentGateway;
import ai.vidgo.billing.payments.PaymentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Paddle Billing as a way to pay (contract: external-paddle). */
@ApplicationScoped
class PaddleGateway implements PaymentGateway {

    private final PaymentConfig payments;
    private final CheckoutLinks links;

    PaddleGateway(PaymentConfig payments, CheckoutLinks links) {
        this.payments = payments;
        this.links = links;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.PADDLE;
    }

    @Override
    public boolean isConfigured() {
        return payments.paddleApiKey().isPresent();
    }

    @Override
    public Checkout open(Order order) {
        return new Checkout.Opened(URI.create(links.checkout(order)));
    }

    @Override
    public PaymentState query(Order order) {
        return new PaymentState.Unreachable();
    }
}
