package ai.vidgo.billing.revenue;

import ai.vidgo.billing.subscriptions.Subscribers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.Map;

/** Billing's part of the administrators' dashboard, which the gateway composes (contract: admin §2). */
@Path("/internal/figures")
@RunOnVirtualThread
class FiguresResource {

    private final Revenue revenue;
    private final Subscribers subscribers;

    FiguresResource(Revenue revenue, Subscribers subscribers) {
        this.revenue = revenue;
        this.subscribers = subscribers;
    }

    /**
     * The figures now.
     *
     * @param revenueMonth USD of the present calendar month (UTC), refunds taken off
     * @param subscribersByPlan users whose running plan it is, for every plan but demo, zeros included; all other users
     *     have demo
     */
    record Figures(BigDecimal revenueMonth, Map<String, Long> subscribersByPlan) {}

    @GET
    public Figures figures() {
        return new Figures(revenue.thisMonth(), subscribers.byPlan());
    }
}
