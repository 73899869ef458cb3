package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Closing;
import ai.vidgo.billing.ledger.HoldEnd;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.Reservation;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.prices.Prices;
import ai.vidgo.billing.prices.ServicePrice;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The price of a job: held before any provider is called, charged when the result is ours, given back otherwise
 * (architecture §7). Each is idempotent under the job id.
 */
@ApplicationScoped
class Holds {

    private final Ledger ledger;
    private final Prices prices;
    private final Plans plans;
    private final Terms terms;

    Holds(Ledger ledger, Prices prices, Plans plans, Terms terms) {
        this.ledger = ledger;
        this.prices = prices;
        this.plans = plans;
        this.terms = terms;
    }

    /**
     * Holds the price of a service for a job.
     *
     * @param extraCredits surcharge on the list price, for example for a script
     * @throws Problem 404 {@code unknown_service}, 403 {@code plan_not_allowed}, 402 {@code insufficient_credits}, 409
     *     {@code hold_settled}, {@code hold_released}, {@code hold_expired}, {@code hold_conflict}
     */
    Reservation.Held reserve(UUID userId, String jobId, String serviceType, int extraCredits) {
        ServicePrice price = prices.find(serviceType).orElseThrow(() -> Problem.of(404, "unknown_service"));
        Plan plan = terms.planOf(userId);
        if ((price.subscribersOnly() && !plan.paid()) || !plans.reaches(plan, price.minPlan())) {
            throw Problem.of(403, "plan_not_allowed");
        }
        int amount = price.creditCost() + extraCredits;
        return switch (ledger.reserve(userId, jobId, price.serviceType(), amount)) {
            case Reservation.Held held -> held;
            case Reservation.Insufficient(int needed, int balance) ->
                throw Problem.of(402, "insufficient_credits", needed, balance);
            case Reservation.Ended(HoldEnd end) -> throw ended(end);
            case Reservation.Foreign() -> throw Problem.of(409, "hold_conflict");
        };
    }

    /**
     * Charges a job.
     *
     * @return the credits charged
     * @throws Problem 404 {@code unknown_hold}, 409 {@code hold_released}, {@code hold_expired}, 422
     *     {@code amount_exceeds_hold}
     */
    int settle(String jobId, @Nullable Integer amount) {
        return amount(ledger.settle(jobId, amount));
    }

    /**
     * Gives a job's credits back.
     *
     * @return the credits given back
     * @throws Problem 409 {@code hold_settled}
     */
    int release(String jobId, String reason) {
        return switch (ledger.release(jobId, reason)) {
            // Expired means that the credits are back already, which is what the caller wants.
            case Closing.EndedBefore(HoldEnd end) when end == HoldEnd.EXPIRED -> 0;
            case Closing closing -> amount(closing);
        };
    }

    private static int amount(Closing closing) {
        return switch (closing) {
            case Closing.Done(int amount) -> amount;
            case Closing.EndedBefore(HoldEnd end) -> throw ended(end);
            case Closing.Unknown() -> throw Problem.of(404, "unknown_hold");
            case Closing.TooMuch(int held) -> throw Problem.of(422, "amount_exceeds_hold", held);
        };
    }

    private static Problem ended(HoldEnd end) {
        return switch (end) {
            case SETTLED -> Problem.of(409, "hold_settled");
            case RELEASED -> Problem.of(409, "hold_released");
            case EXPIRED -> Problem.of(409, "hold_expired");
        };
    }
}
