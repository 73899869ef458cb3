package ai.vidgo.billing.orders;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where payers are sent and come back to (contract: operations §2). */
@ConfigMapping(prefix = "vidgo.payments")
public interface PaymentConfig {

    /** Key of the Paddle API; without it and with DEBUG=true payments are simulated. */
    Optional<String> paddleApiKey();

    /** Origin of the public API, without a slash at the end; providers post to it. */
    @WithDefault("http://localhost:8000")
    String publicApiUrl();

    /** Origin of the single-page application, without a slash at the end; payers return to it. */
    @WithDefault("http://localhost:8501")
    String frontendUrl();

    /** Age at which an unpaid order expires. */
    @WithDefault("24h")
    Duration unpaidOrderLife();
}
