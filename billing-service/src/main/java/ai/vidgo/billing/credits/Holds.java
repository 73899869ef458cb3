package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.HoldEnd;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.Release;
import ai.vidgo.billing.ledger.Reservation;
import ai.vidgo.billing.ledger.Settlement;
import ai.vidgo.billing.prices.ServicePrice;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The price of a job: held before any provider is called, charged when the result is ours, given back otherwise
 * (architecture §7). Each is idempotent under the job id; docs/ledger.md has the answer to every order of calls.
 */
@ApplicationScoped
class Holds {

    private final Ledger ledger;
    private final Offers offers;
    private final Terms terms;
    private final LowBalance lowBalance;

    Holds(Ledger ledger, Offers offers, Terms terms, LowBalance lowBalance) {
        this.ledger = ledger;
        this.offers = offers;
        this.terms = terms;
        this.lowBalance = lowBalance;
    }

    /**
     * Holds the price of a service for a job.
     *
     * @param extraCredits surcharge on the list price, for example for a script
     * @param followedBy a service that the job is of no use without: nothing is held unless the balance is enough for both.
     *     Not to be said again when the call is repeated, because the balance is without the first price then
     * @throws Problem 404 {@code unknown_service}, 403 {@code plan_not_allowed}, 402 {@code insufficient_credits}, 409
     *     {@code hold_settled}, {@code hold_released}, {@code hold_expired}, {@code hold_conflict}
     */
    Reservation.Held reserve(
            UUID userId, String jobId, String serviceType, int extraCredits, @Nullable String followedBy) {
        ServicePrice price = offers.offer(userId, serviceType);
        int amount = price.creditCost() + extraCredits;
        if (followedBy != null) {
            requireBalance(userId, amount + offers.offer(userId, followedBy).creditCost());
        }
        Reservation answer = ledger.reserve(userId, jobId, price.serviceType(), amount);
        if (answer instanceof Reservation.Insufficient) {
            // The credits of a new month may be due; looking at the plan brings them.
            terms.planOf(userId);
            answer = ledger.reserve(userId, jobId, price.serviceType(), amount);
        }
        return switch (answer) {
            case Reservation.Held held -> held;
            case Reservation.Insufficient(int needed, int balance) ->
                throw Problem.of(402, "insufficient_credits", needed, balance);
            case Reservation.Ended(HoldEnd end) -> throw ended(end);
            case Reservation.Foreign() -> throw Problem.of(409, "hold_conflict");
        };
    }

    /** A look and no hold: whoever spends in between finds out at the second reservation. */
    private void requireBalance(UUID userId, int needed) {
        terms.bringUpToDate(userId);
        int balance = ledger.balance(userId).total();
        if (balance < needed) {
            throw Problem.of(402, "insufficient_credits", needed, balance);
        }
    }

    /**
     * Charges a job.
     *
     * @return the credits charged
     * @throws Problem 404 {@code unknown_hold}, 409 {@code hold_released}, {@code hold_expired}, 422
     *     {@code amount_exceeds_hold}
     */
    int settle(String jobId, @Nullable Integer amount) {
        return switch (ledger.settle(jobId, amount)) {
            case Settlement.Charged(int charged, UUID userId, int balance) -> {
                lowBalance.charged(userId, balance);
                yield charged;
            }
            case Settlement.EndedBefore(HoldEnd end) -> throw ended(end);
            case Settlement.Unknown() -> throw Problem.of(404, "unknown_hold");
            case Settlement.TooMuch(int held) -> throw Problem.of(422, "amount_exceeds_hold", held);
        };
    }

    /**
     * Gives a job's credits back.
     *
     * @return the credits that are back, by this call or before
     * @throws Problem 409 {@code hold_settled}
     */
    int release(String jobId, String reason) {
        return switch (ledger.release(jobId, reason)) {
            case Release.GivenBack(int amount) -> amount;
            case Release.SettledBefore before -> throw ended(HoldEnd.SETTLED);
        };
    }

    static Problem ended(HoldEnd end) {
        return switch (end) {
            case SETTLED -> Problem.of(409, "hold_settled");
            case RELEASED -> Problem.of(409, "hold_released");
            case EXPIRED -> Problem.of(409, "hold_expired");
        };
    }
}
