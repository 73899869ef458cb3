package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's subscriptions in the export of an account. An account that goes is not charged any more. */
@ApplicationScoped
class SubscriptionData implements PersonalData {

    private static final int ALL = 10_000;

    private final SubscriptionRows rows;
    private final Cancelling cancelling;
    private final Plans plans;

    SubscriptionData(SubscriptionRows rows, Cancelling cancelling, Plans plans) {
        this.rows = rows;
        this.cancelling = cancelling;
        this.plans = plans;
    }

    @RegisterForReflection
    record Exported(
            UUID id,
            String plan,
            String status,
            String billingCycle,
            String paymentMethod,
            @Nullable Instant startDate,
            @Nullable Instant endDate,
            Instant createdAt) {}

    @Override
    public String section() {
        return "subscriptions";
    }

    @Override
    public List<Exported> export(UUID userId) {
        Map<UUID, Plan> plansById = plans.byId();
        return rows.history(userId, ALL).stream()
                .map(subscription -> new Exported(
                        subscription.id(),
                        Objects.requireNonNull(plansById.get(subscription.planId()))
                                .name(),
                        subscription.status(),
                        subscription.cycle().wireName(),
                        subscription.method().wireName(),
                        subscription.startDate(),
                        subscription.endDate(),
                        subscription.createdAt()))
                .toList();
    }

    @Override
    public void erase(UUID userId) {
        cancelling.endForGood(userId);
    }
}
