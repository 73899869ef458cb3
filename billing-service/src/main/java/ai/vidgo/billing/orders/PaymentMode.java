package ai.vidgo.billing.orders;

import ai.vidgo.platform.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether payments are simulated (contract: billing §2): only with DEBUG=true and without a Paddle key. Everything else
 * is live, and nothing is activated there without a verified payment.
 */
@ApplicationScoped
public class PaymentMode {

    private final WebConfig web;
    private final PaymentConfig config;

    PaymentMode(WebConfig web, PaymentConfig config) {
        this.web = web;
        this.config = config;
    }

    /** True in development without a Paddle key. */
    public boolean mock() {
        return web.debug() && config.paddleApiKey().isEmpty();
    }

    /** Whether a provider's simulated payments, in which no money moved, may count. */
    public boolean acceptsSimulatedPayments() {
        return web.debug();
    }
}
