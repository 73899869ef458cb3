package ai.vidgo.billing.orders;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where an order stands, with only the ways that lead on from there (contract: billing §10): what is not a method of a
 * state can't be written. {@link Orders} is the only one that stores a state.
 */
public sealed interface OrderState {

    /** A verified payment still counts. */
    sealed interface Payable extends OrderState {

        /** The money is there. */
        default Paid paid(Instant at) {
            return new Paid(at, BigDecimal.ZERO);
        }
    }

    /** Nobody has paid yet. */
    record Pending() implements Payable {

        /** Its time is over; a late payment still counts. */
        Expired expired() {
            return new Expired();
        }

        /** The provider gave it up; a payment that comes nevertheless still counts. */
        Failed failed() {
            return new Failed();
        }
    }

    record Expired() implements Payable {}

    record Failed() implements Payable {}

    /** Money has come, and some of it may have gone back. */
    sealed interface Settled extends OrderState {

        /** What went back so far. */
        BigDecimal returned();
    }

    /** {@code returned} is less than the amount. */
    record Paid(Instant at, BigDecimal returned) implements Settled {

        /** Money went back; at the whole amount the order is refunded. */
        Settled giveBack(BigDecimal money, BigDecimal amount, Instant when) {
            BigDecimal total = returned.add(money).min(amount);
            return total.compareTo(amount) < 0 ? new Paid(at, total) : new Refunded(at, total, when);
        }
    }

    /** All of it went back. */
    record Refunded(Instant paidAt, BigDecimal returned, Instant at) implements Settled {}
}
