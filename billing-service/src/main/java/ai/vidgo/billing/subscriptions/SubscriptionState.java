package ai.vidgo.billing.subscriptions;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a subscription stands, with only the ways that lead on from there (contract: billing §10): what is not a method
 * of a state can't be written. {@link SubscriptionRows#store} is the only place that keeps a state.
 */
sealed interface SubscriptionState {

    /** The name in the table and on the wire. */
    String wireName();

    /** Whether another term is to follow by itself. */
    default boolean renews() {
        return false;
    }

    /** The time that was paid for, from the first payment on. */
    record Term(Instant start, Instant paidUntil) {

        /** More time was paid for; a shorter promise takes nothing away. */
        Term extended(Instant until) {
            return until.isAfter(paidUntil) ? new Term(start, until) : this;
        }
    }

    /** Nothing is granted yet; a verified payment counts also when it comes late. */
    sealed interface Unpaid extends SubscriptionState {

        default Active paid(Term term) {
            return new Active(term, renews());
        }
    }

    record Pending(boolean renews) implements Unpaid {

        @Override
        public String wireName() {
            return "pending";
        }

        /** The order was given up. */
        Failed failed() {
            return new Failed(renews);
        }
    }

    record Failed(boolean renews) implements Unpaid {

        @Override
        public String wireName() {
            return "failed";
        }
    }

    /** The plan was granted at some time. */
    sealed interface Started extends SubscriptionState {

        Term term();

        /** Until when the plan counts. */
        Instant end();
    }

    /** The plan counts until its end. */
    sealed interface Running extends Started {

        /** It is over at once: replaced, refunded, or stopped by the provider. */
        default Ended ended(Instant at) {
            return new Ended(term(), at);
        }

        /** Its end has passed. */
        default Expired expired() {
            return new Expired(term(), end());
        }
    }

    /** Running, and nobody has said that it shall not go on. */
    sealed interface Continuing extends Running {

        /** It runs to its end and no further. */
        default Cancelled cancelled() {
            return new Cancelled(term(), end());
        }

        /** Another term was paid. */
        default Active renewed(Instant paidUntil) {
            return new Active(term().extended(paidUntil), true);
        }
    }

    record Active(Term term, boolean renews) implements Continuing {

        @Override
        public String wireName() {
            return "active";
        }

        @Override
        public Instant end() {
            return term.paidUntil();
        }

        /** The next term could not be charged; the plan goes on for the days of grace. */
        PastDue paymentFailed(Instant at, Duration grace) {
            Instant from = at.isAfter(term.paidUntil()) ? at : term.paidUntil();
            return new PastDue(term, from.plus(grace));
        }
    }

    record PastDue(Term term, Instant end) implements Continuing {

        @Override
        public String wireName() {
            return "past_due";
        }

        @Override
        public boolean renews() {
            return true;
        }

        /** A term was paid that is older than the failure: the failure stands, its grace begins later. */
        PastDue extended(Instant paidUntil, Duration grace) {
            Instant later = paidUntil.plus(grace);
            return new PastDue(term.extended(paidUntil), later.isAfter(end) ? later : end);
        }

        /** The provider takes the failure back while the paid term still runs. */
        Active recovered() {
            return new Active(term, true);
        }
    }

    record Cancelled(Term term, Instant end) implements Running {

        @Override
        public String wireName() {
            return "cancelled";
        }

        /** The payer changed their mind in time. */
        Active resumed(boolean renews) {
            return new Active(term.extended(end), renews);
        }

        /** The provider names another end. */
        Cancelled until(Instant otherEnd) {
            return new Cancelled(term, otherEnd);
        }

        /** A charge went through in spite of the cancellation: that time is the payer's. */
        Cancelled extended(Instant paidUntil) {
            return new Cancelled(term.extended(paidUntil), paidUntil.isAfter(end) ? paidUntil : end);
        }
    }

    /** The plan counts no more. */
    sealed interface Over extends Started {

        /** It turns out to have ended before. */
        Over endedBy(Instant at);
    }

    /** It was ended before its time. */
    record Ended(Term term, Instant end) implements Over {

        @Override
        public String wireName() {
            return "cancelled";
        }

        /** The money for which it was ended stays after all: what was paid for is the payer's. */
        Cancelled reinstated() {
            return new Cancelled(term, term.paidUntil());
        }

        @Override
        public Ended endedBy(Instant at) {
            return at.isBefore(end) ? new Ended(term, at) : this;
        }
    }

    /** Its time ran out. */
    record Expired(Term term, Instant end) implements Over {

        @Override
        public String wireName() {
            return "expired";
        }

        @Override
        public Expired endedBy(Instant at) {
            return at.isBefore(end) ? new Expired(term, at) : this;
        }

        /** The provider could charge after all, when everybody had given up: the money is taken, so the plan counts. */
        Active renewed(Instant paidUntil) {
            return new Active(term.extended(paidUntil), true);
        }
    }
}
