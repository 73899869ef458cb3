package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentGateway;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.platform.config.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Our merchant account: signs what we send, checks what we receive, refuses unsafe settings. */
@ApplicationScoped
class EcpayAccount implements PaymentGateway, StartupCheck {

    private static final Logger LOG = Logger.getLogger(EcpayAccount.class);

    /** Published for tests by the provider, no secrets. */
    private static final Set<String> TEST_MERCHANTS = Set.of("3002607", "2000132");

    private final EcpayConfig config;
    private final CheckoutLinks links;

    EcpayAccount(EcpayConfig config, CheckoutLinks links) {
        this.config = config;
        this.links = links;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.ECPAY;
    }

    @Override
    public boolean isConfigured() {
        return parts() == 3;
    }

    @Override
    public Checkout open(Order order) {
        return new Checkout.Opened(URI.create(links.checkout(order)));
    }

    @Override
    public PaymentState query(Order order) {
        return new PaymentState.Unreachable();
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

    /** Whether a message was signed with our keys. */
    boolean signedByUs(Map<String, String> fields) {
        return isConfigured()
                && CheckMacValue.matches(
                        fields,
                        fields.get(CheckMacValue.FIELD),
                        config.hashKey().orElseThrow(),
                        config.hashIv().orElseThrow());
    }

    private long parts() {
        return Stream.of(config.merchantId(), config.hashKey(), config.hashIv())
                .filter(part -> part.filter(text -> !text.isBlank()).isPresent())
                .count();
    }
}
