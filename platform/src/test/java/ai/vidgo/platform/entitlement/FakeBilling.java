package ai.vidgo.platform.entitlement;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Billing's internal answer, served by the application under test itself. */
@Path("/internal/entitlements")
@Singleton
class FakeBilling {

    private final Map<UUID, Entitlement> entitlements = new ConcurrentHashMap<>();

    @GET
    @Path("{userId}")
    public Entitlement entitlement(@PathParam("userId") UUID userId) {
        Entitlement known = entitlements.get(userId);
        if (known == null) {
            throw new ServiceUnavailableException();
        }
        return known;
    }

    void answer(Entitlement entitlement) {
        entitlements.put(entitlement.userId(), entitlement);
    }

    void goAway(UUID userId) {
        entitlements.remove(userId);
    }
}
