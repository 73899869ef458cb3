package ai.vidgo.billing.subscriptions;

import ai.vidgo.platform.entitlement.Entitlement;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** What a user may do now, for services that did not find it in Redis; puts it there again. */
@Path("/internal/entitlements")
@RunOnVirtualThread
class EntitlementsResource {

    private final Terms terms;
    private final EntitlementPush push;

    EntitlementsResource(Terms terms, EntitlementPush push) {
        this.terms = terms;
        this.push = push;
    }

    @GET
    @Path("/{userId}")
    public Entitlement of(@PathParam("userId") UUID userId) {
        terms.bringUpToDate(userId);
        return push.push(userId);
    }
}
