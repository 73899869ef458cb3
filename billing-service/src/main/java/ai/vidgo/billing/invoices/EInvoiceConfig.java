package ai.vidgo.billing.invoices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Our contract for Taiwan e-invoices (contract: external-ecpay §7). Its keys are other ones than those for payments; all
 * three of merchant, key and IV are set, or none, and without them no e-invoice is issued.
 */
@ConfigMapping(prefix = "vidgo.e-invoice")
public interface EInvoiceConfig {

    /** Merchant number of the invoice service. */
    Optional<String> merchantId();

    /** HashKey of the invoice service, 16 characters; never logged. */
    Optional<String> hashKey();

    /** HashIV of the invoice service, 16 characters; never logged. */
    Optional<String> hashIv();

    /** Origin of the service; without it the one that belongs to the payment host. */
    Optional<String> url();

    /** Address of the payment service, from which the origin follows. */
    @WithDefault("https://payment-stage.ecpay.com.tw/Cashier/AioCheckOut/V5")
    String paymentUrl();

    /** Where the provider writes to when the buyer gave no e-mail address: it insists on one. */
    Optional<String> fallbackEmail();

    /** How long one call may take. */
    @WithDefault("30s")
    Duration callTimeout();

    /** Pause after the first failed try; it doubles with each further one. */
    @WithDefault("1m")
    Duration firstPause();

    /** The longest pause between two tries. */
    @WithDefault("2h")
    Duration longestPause();

    /** Tries after which an invoice is left to an administrator. */
    @WithDefault("12")
    int maxAttempts();

    /** Invoices of one round. */
    @WithDefault("20")
    int round();
}
