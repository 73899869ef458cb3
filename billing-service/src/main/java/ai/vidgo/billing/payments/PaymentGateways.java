package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.platform.error.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The payment providers that are part of this build. */
@ApplicationScoped
public class PaymentGateways {

    private final List<PaymentGateway> gateways;

    PaymentGateways(@All List<PaymentGateway> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    /** The gateway of a method, configured or not. */
    public PaymentGateway of(PaymentMethod method) {
        return gateways.stream()
                .filter(gateway -> gateway.method() == method)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no gateway for " + method));
    }

    /**
     * The gateway of a method that money can be taken by.
     *
     * @throws Problem 503 {@code provider_not_configured}
     */
    public PaymentGateway require(PaymentMethod method) {
        PaymentGateway gateway = of(method);
        if (!gateway.isConfigured()) {
            throw Problem.of(503, "provider_not_configured");
        }
        return gateway;
    }
}
