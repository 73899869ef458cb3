package ai.vidgo.billing.orders;

import ai.vidgo.platform.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Addresses that a browser opens without a bearer token: each carries {@code ?t=<expiry>.<signature>} bound to one order
 * and valid for 30 minutes (contract: billing §5, N2 and N3).
 */
@ApplicationScoped
public class CheckoutLinks {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String PURPOSE = "checkout-link";

    private final KeyedHash hash;
    private final PaymentConfig config;
    private final Clock clock;

    CheckoutLinks(KeyedHash hash, PaymentConfig config, Clock clock) {
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /** The absolute address of an order's payment page. */
    public String checkout(Order order) {
        long expires = clock.instant().plus(LIFE).getEpochSecond();
        return config.publicApiUrl() + "/api/v1/payments/"
                + order.paymentMethod().wireName() + "/checkout/" + order.number() + "?t=" + expires + "."
                + hash.of(PURPOSE, subject(order.number(), expires));
    }

    /** Whether a token belongs to this order and is still good. */
    public boolean valid(String orderNumber, String token) {
        int dot = token.indexOf('.');
        if (dot <= 0 || !token.substring(0, dot).matches("\\d{1,12}")) {
            return false;
        }
        long expires = Long.parseLong(token.substring(0, dot));
        return hash.matches(PURPOSE, subject(orderNumber, expires), token.substring(dot + 1))
                && clock.instant().getEpochSecond() < expires;
    }

    /** Where a payer returns to; {@code outcome} is {@code success}, {@code failed} or {@code cancelled}. */
    public String dashboard(String outcome, String orderNumber) {
        return config.frontendUrl() + "/dashboard?payment=" + outcome + "&order=" + orderNumber;
    }

    private static String subject(String orderNumber, long expires) {
        return orderNumber + "|" + expires;
    }
}
