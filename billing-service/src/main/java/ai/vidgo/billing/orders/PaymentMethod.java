package ai.vidgo.billing.orders;

import java.util.Locale;

/** Who takes the money, and in which currency. */
public enum PaymentMethod {
    ECPAY("TWD"),
    PADDLE("USD");

    private final String currency;

    PaymentMethod(String currency) {
        this.currency = currency;
    }

    /** ISO code of the currency that this provider charges. */
    public String currency() {
        return currency;
    }

    /** The name in tables and on the wire, {@code ecpay} or {@code paddle}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The method of a name.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static PaymentMethod named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
