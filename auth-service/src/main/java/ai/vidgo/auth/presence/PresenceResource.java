package ai.vidgo.auth.presence;

import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.ClientAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Heartbeats and the number of people online (contract: auth §2, session). */
@Path("/api/v1/session")
@RunOnVirtualThread
@Tag(name = "session")
class PresenceResource {

    private static final Logger LOG = Logger.getLogger(PresenceResource.class);

    private final Presence presence;
    private final CurrentCaller caller;
    private final Entitlements entitlements;
    private final ClientAddress addresses;
    private final Clock clock;

    PresenceResource(
            Presence presence, CurrentCaller caller, Entitlements entitlements, ClientAddress addresses, Clock clock) {
        this.presence = presence;
        this.caller = caller;
        this.entitlements = entitlements;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Answer of heartbeat.
     *
     * @param timestamp epoch seconds
     * @param error neutral text when presence is not counted at the moment
     */
    @RegisterForReflection
    record Heartbeat(
            boolean success,
            @Nullable Long onlineUsers,
            @Nullable Double timestamp,
            @Nullable String error) {}

    /** Answer of online-count. */
    @RegisterForReflection
    record OnlineCount(long onlineUsers) {}

    /** Notes that the caller is there. Without Redis the answer says so and is still 200. */
    @POST
    @Path("/heartbeat")
    @Operation(summary = "Note that the caller is online")
    public Heartbeat heartbeat(@Context HttpServerRequest request) {
        Optional<Caller> user = caller.find();
        String identity = user.map(known -> known.userId().toString()).orElseGet(() -> "anon:" + addresses.of(request));
        String tier = user.map(known -> entitlements.of(known.userId()).plan()).orElse("anonymous");
        try {
            presence.beat(Map.of(identity, tier));
            return new Heartbeat(true, presence.online(), clock.millis() / 1000.0, null);
        } catch (RuntimeException redisAway) {
            LOG.debugf("heartbeat not counted: %s", redisAway.toString());
            return new Heartbeat(false, null, null, "Presence is not available at the moment");
        }
    }

    /** How many identities beat in the last 300 seconds; 0 while Redis is away. */
    @GET
    @Path("/online-count")
    @Operation(summary = "Number of people online")
    public OnlineCount online() {
        try {
            return new OnlineCount(presence.online());
        } catch (RuntimeException redisAway) {
            LOG.debugf("online users not counted: %s", redisAway.toString());
            return new OnlineCount(0);
        }
    }
}
