package ai.vidgo.billing.ecpay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
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

    /** The key pair before a change-over: messages signed with it still count; set both for a day, then drop them. */
    Optional<String> previousHashKey();

    Optional<String> previousHashIv();

    /** CreditCheckCode of the merchant console; without it lost refunds can't be asked about. Never logged. */
    Optional<String> creditCheckCode();

    /** Address that the payer's browser posts the order to; other addresses derive from it. */
    @WithDefault("https://payment-stage.ecpay.com.tw/Cashier/AioCheckOut/V5")
    String paymentUrl();

    /** How long one of our own calls may take. */
    @WithDefault("30s")
    Duration callTimeout();

    /** How long we ask nothing after the provider said that we ask too often. */
    @WithDefault("30m")
    Duration pauseWhenRefused();

    /** Charges of a periodic contract: ECPay's sources agree on this many months and no more. */
    @WithDefault("99")
    int monthlyCharges();

    /** Charges of a yearly contract. */
    @WithDefault("9")
    int yearlyCharges();

    /** How long after its day the charge of a period may come; a term ends that much later than the calendar says. */
    @WithDefault("1d")
    Duration chargeDelay();

    /** The payer is warned when fewer charges than this are left in a contract. */
    @WithDefault("2")
    int warnBeforeLastCharges();
}
