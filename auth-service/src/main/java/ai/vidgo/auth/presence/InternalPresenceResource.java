package ai.vidgo.auth.presence;

import ai.vidgo.auth.presence.Presence.Online;
import ai.vidgo.auth.tokens.TokenOwners;
import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.entitlement.Entitlements;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Presence for the gateway: it reports whom it has seen, and asks who is there (contract: auth §2, admin §2). */
@Path("/internal/presence")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalPresenceResource {

    private static final Logger LOG = Logger.getLogger(InternalPresenceResource.class);

    private final Presence presence;
    private final TokenOwners owners;
    private final Entitlements entitlements;

    InternalPresenceResource(Presence presence, TokenOwners owners, Entitlements entitlements) {
        this.presence = presence;
        this.owners = owners;
        this.entitlements = entitlements;
    }

    /** Access tokens that ordinary requests carried. */
    @RegisterForReflection
    record Sighted(@NotNull @Size(max = 1000) List<@NotNull @Size(max = 4096) String> tokens) {}

    /**
     * Answer of a report.
     *
     * @param counted users whose beat was noted; tokens that are not ours count for nobody
     */
    @RegisterForReflection
    record Counted(int counted) {}

    /** Notes a beat of the owner of each token. Without Redis nobody is counted, and the answer is still 200. */
    @POST
    @Path("/beats")
    @Operation(hidden = true)
    public Counted beats(@NotNull @Valid Sighted sighted) {
        Map<String, String> tiers = new HashMap<>();
        for (String token : sighted.tokens()) {
            owners.of(token, TokenKind.ACCESS)
                    .ifPresent(owner -> tiers.computeIfAbsent(owner.userId().toString(), id -> tier(owner.userId())));
        }
        try {
            presence.beat(tiers);
            return new Counted(tiers.size());
        } catch (RuntimeException redisAway) {
            LOG.debugf("sightings not counted: %s", redisAway.toString());
            return new Counted(0);
        }
    }

    /** Who is there now; zeros while Redis is away. */
    @GET
    @Operation(hidden = true)
    public Online now() {
        try {
            return presence.now();
        } catch (RuntimeException redisAway) {
            LOG.debugf("online users not counted: %s", redisAway.toString());
            return Online.UNKNOWN;
        }
    }

    private String tier(UUID user) {
        return entitlements.of(user).plan();
    }
}
