package ai.vidgo.billing.credits;

import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.prices.Prices;
import ai.vidgo.billing.prices.ServicePrice;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a user may buy with credits, and for how many. */
@ApplicationScoped
class Offers {

    private final Prices prices;
    private final Plans plans;
    private final Terms terms;

    Offers(Prices prices, Plans plans, Terms terms) {
        this.prices = prices;
        this.plans = plans;
        this.terms = terms;
    }

    /**
     * The price of a service for a user. A service that is open to all plans costs no look at the user's plan.
     *
     * @throws Problem 404 {@code unknown_service}, 403 {@code plan_not_allowed}
     */
    ServicePrice offer(UUID userId, String serviceType) {
        ServicePrice price = prices.find(serviceType).orElseThrow(() -> Problem.of(404, "unknown_service"));
        if (price.subscribersOnly() || price.minPlan() != null) {
            Plan plan = terms.planOf(userId);
            if ((price.subscribersOnly() && !plan.paid()) || !plans.reaches(plan, price.minPlan())) {
                throw Problem.of(403, "plan_not_allowed");
            }
        }
        return price;
    }
}
