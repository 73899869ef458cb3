package ai.vidgo.billing.payments;

import java.net.URI;

/** What came of opening a payment. */
public sealed interface Checkout {

    /** The payer goes to this absolute address. */
    record Opened(URI address) implements Checkout {}

    /** The provider said no; {@code reason} is its code, for the log. */
    record Refused(String reason) implements Checkout {}

    /** No usable answer; whether something was opened is unknown, nobody was charged. */
    record Unreachable() implements Checkout {}
}
