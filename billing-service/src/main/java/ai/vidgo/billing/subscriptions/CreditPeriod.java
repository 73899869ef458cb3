package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The stretch of a subscription that one grant of monthly credits is for (contract: data-identity-billing §2 "Monthly
 * reset"): 30 days of a yearly term, or a monthly term as it was paid, which is a calendar month with some providers.
 *
 * @param number from 0
 */
record CreditPeriod(int number, Instant start, Instant end) {

    private static final Duration LENGTH = Duration.ofDays(30);

    /** What is less than this of a month begins no period of its own: calendar months are no multiple of 30 days. */
    private static final Duration SHORTEST_MONTH = Duration.ofDays(15);

    /** The period that a first payment begins. */
    static CreditPeriod first(Cycle cycle, Instant start, Instant paidUntil) {
        return new CreditPeriod(0, start, endOf(cycle, start, paidUntil));
    }

    /** The period that an instant falls into, if it is a later one than this and paid for; the ones between are lost. */
    Optional<CreditPeriod> dueAt(Instant now, Cycle cycle, Instant paidUntil) {
        CreditPeriod latest = this;
        while (!now.isBefore(latest.end) && begins(cycle, latest.end, paidUntil)) {
            latest = new CreditPeriod(latest.number + 1, latest.end, endOf(cycle, latest.end, paidUntil));
        }
        return latest.number == number ? Optional.empty() : Optional.of(latest);
    }

    private static boolean begins(Cycle cycle, Instant start, Instant paidUntil) {
        return start.plus(shortest(cycle)).isBefore(paidUntil);
    }

    private static Instant endOf(Cycle cycle, Instant start, Instant paidUntil) {
        Instant regular = start.plus(LENGTH);
        return regular.plus(shortest(cycle)).isBefore(paidUntil) ? regular : paidUntil;
    }

    private static Duration shortest(Cycle cycle) {
        return cycle == Cycle.MONTHLY ? SHORTEST_MONTH : Duration.ZERO;
    }
}
