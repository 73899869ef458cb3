package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Consumption;
import ai.vidgo.billing.ledger.HoldEnd;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.prices.ServicePrice;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Charging a user at once, without a hold (contract: billing §6, POST /credits/consume). */
@ApplicationScoped
class Spending {

    private final Ledger ledger;
    private final Offers offers;
    private final Terms terms;
    private final LowBalance lowBalance;

    Spending(Ledger ledger, Offers offers, Terms terms, LowBalance lowBalance) {
        this.ledger = ledger;
        this.offers = offers;
        this.terms = terms;
        this.lowBalance = lowBalance;
    }

    /** What a call charged; {@code before} says that the generation had been paid already. */
    record Spent(int credits, boolean before) {}

    /**
     * Charges the list price of a service for a generation, once per user and generation.
     *
     * @throws Problem 404 {@code unknown_service}, 403 {@code plan_not_allowed}, 402 {@code insufficient_credits}, 409
     *     {@code hold_released}, {@code hold_expired} when the generation is a job that got its credits back
     */
    Spent consume(UUID userId, String serviceType, String generationId) {
        ServicePrice price = offers.offer(userId, serviceType);
        terms.bringUpToDate(userId);
        return switch (ledger.consume(userId, generationId, price.serviceType(), price.creditCost())) {
            case Consumption.Charged(int amount, int balance) -> {
                lowBalance.charged(userId, balance);
                yield new Spent(amount, false);
            }
            case Consumption.ChargedBefore() -> new Spent(0, true);
            case Consumption.Insufficient(int needed, int balance) ->
                throw Problem.of(402, "insufficient_credits", needed, balance);
            case Consumption.EndedBefore(HoldEnd end) -> throw Holds.ended(end);
        };
    }
}
