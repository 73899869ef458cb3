package ai.vidgo.billing.ecpay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Our contract with ECPay (contract: external-ecpay §1). All three of merchant, key and IV are set, or none. */
@ConfigMapping(prefix = "vidgo.ecpay")
public interface EcpayConfig {

    /** Merchant number. */
    Optional<String> merchantId();

    /** HashKey of the payment service; never logged. */
    Optional<String> hashKey();

    /** HashIV of the payment service; never logged. */
    Optional<String> hashIv();

    /** Address that the payer's browser posts the order to; other addresses derive from its host. */
    @WithDefault("https://payment-stage.ecpay.com.tw/Cashier/AioCheckOut/V5")
    String paymentUrl();
}
