package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who uses a template and by which plan: from the token, never from the request (contract: catalog §1, identity). */
@Singleton
class UserTier {

    private final CurrentCaller caller;
    private final Entitlements entitlements;

    UserTier(CurrentCaller caller, Entitlements entitlements) {
        this.caller = caller;
        this.entitlements = entitlements;
    }

    /** The caller of the present request. */
    Tier current() {
        Optional<UUID> user = caller.find().map(Caller::userId);
        if (user.isEmpty()) {
            return new Tier(null, "free", false);
        }
        Entitlement entitlement = entitlements.of(user.get());
        return new Tier(
                user.get(), entitlement.isSubscriber() ? entitlement.plan() : "free", entitlement.isSubscriber());
    }

    /**
     * A caller's standing.
     *
     * @param userId null for a visitor
     * @param name {@code free} or the name of the paid plan
     */
    record Tier(@Nullable UUID userId, String name, boolean subscriber) {}
}
