package ai.vidgo.billing.ecpay;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Our merchant account: signs what we send, checks what we receive, refuses unsafe settings. */
@ApplicationScoped
class EcpayAccount implements StartupCheck {

    private static final Logger LOG = Logger.getLogger(EcpayAccount.class);

    /** Published for tests by the provider, no secrets. */
    private static final Set<String> TEST_MERCHANTS = Set.of("3002607", "2000132");

    private static final String CHECKOUT_PATH = "/Cashier/AioCheckOut/V5";

    private final EcpayConfig config;

    EcpayAccount(EcpayConfig config) {
        this.config = config;
    }

    /** Whether our keys are set. */
    boolean isConfigured() {
        return parts() == 3;
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (parts() != 0 && parts() != 3) {
            violations.add("ECPAY_MERCHANT_ID, ECPAY_HASH_KEY and ECPAY_HASH_IV must be set together");
        }
        boolean stage = config.paymentUrl().contains("-stage.");
        boolean production = config.paymentUrl().contains("://payment.ecpay.com.tw");
        boolean testMerchant =
                config.merchantId().filter(TEST_MERCHANTS::contains).isPresent();
        if (production && testMerchant) {
            violations.add("ECPAY_PAYMENT_URL is the production host but ECPAY_MERCHANT_ID is a public test merchant");
        } else if (stage && isConfigured() && !testMerchant) {
            LOG.warn("ECPAY_PAYMENT_URL is the stage host but ECPAY_MERCHANT_ID is no public test merchant");
        }
        return violations;
    }

    String merchantId() {
        return config.merchantId().orElseThrow();
    }

    String paymentUrl() {
        return config.paymentUrl();
    }

    /** The digest of a message's fields under our keys. */
    String sign(Map<String, String> fields) {
        return CheckMacValue.sha256(
                fields, config.hashKey().orElseThrow(), config.hashIv().orElseThrow());
    }

    /** Whether a message was signed with our keys, or with those before a change-over. */
    boolean signedByUs(Map<String, String> fields) {
        return keyOf(fields).isPresent();
    }

    /** Which of our key pairs a message was signed with, {@code current} or {@code previous}; empty for none. */
    Optional<String> keyOf(Map<String, String> fields) {
        if (!isConfigured()) {
            return Optional.empty();
        }
        if (signedWith(fields, config.hashKey(), config.hashIv())) {
            return Optional.of("current");
        }
        return signedWith(fields, config.previousHashKey(), config.previousHashIv())
                ? Optional.of("previous")
                : Optional.empty();
    }

    /** The address of one of ECPay's other services on the host that takes our orders. */
    URI address(String path) {
        String checkout = config.paymentUrl();
        int service = checkout.indexOf(CHECKOUT_PATH);
        return service < 0 ? URI.create(checkout).resolve(path) : URI.create(checkout.substring(0, service) + path);
    }

    /** The address of ECPay's daily statement, on the host that belongs to the one that takes our orders. */
    URI statementAddress() {
        return URI.create(
                address("/PaymentMedia/TradeNoAio").toString().replaceFirst("^https://payment", "https://vendor"));
    }

    /** Whether this is the provider's test system, which can neither capture nor refund. */
    boolean onStage() {
        return config.paymentUrl().contains("-stage.");
    }

    private static boolean signedWith(Map<String, String> fields, Optional<String> key, Optional<String> iv) {
        return key.isPresent()
                && iv.isPresent()
                && CheckMacValue.matches(fields, fields.get(CheckMacValue.FIELD), key.get(), iv.get());
    }

    private long parts() {
        return Stream.of(config.merchantId(), config.hashKey(), config.hashIv())
                .filter(part -> part.filter(text -> !text.isBlank()).isPresent())
                .count();
    }
}
