package ai.vidgo.billing.quota;

import ai.vidgo.billing.quota.Quota.Identity;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.ClientAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Free trials (contract: billing §8). The caller is the token's user, else the client's network; the query
 * {@code user_id} that the frontend sends is not read, because anybody can make one up.
 */
@Path("/api/v1/quota")
@RunOnVirtualThread
class QuotaResource {

    private final Quota quota;
    private final CurrentCaller caller;
    private final ClientAddress addresses;
    private final Messages messages;

    QuotaResource(Quota quota, CurrentCaller caller, ClientAddress addresses, Messages messages) {
        this.quota = quota;
        this.caller = caller;
        this.addresses = addresses;
        this.messages = messages;
    }

    record DailyQuota(int remaining, int total, Instant resetAt) {}

    record PersonalQuota(int remaining, int total, boolean isExhausted) {}

    record UsedQuota(boolean success, int remaining, String message) {}

    record PromotionSlots(int remaining, String plan, String discount, Instant expiresAt) {}

    /** What the site has left today; resets at the next UTC midnight. */
    @GET
    @Path("/daily")
    public DailyQuota daily() {
        return new DailyQuota(quota.leftToday(), quota.perDay(), quota.nextDay());
    }

    /** What the caller has left for life. */
    @GET
    @Path("/user")
    public PersonalQuota personal(@Context HttpServerRequest request) {
        int left = quota.leftOf(identity(request));
        return new PersonalQuota(left, quota.perIdentity(), left == 0);
    }

    /** Takes one trial; always 200. Takes any body: the frontend sends the JSON literal {@code null} (auth §0 C9). */
    @POST
    @Path("/use")
    public UsedQuota use(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        OptionalInt left = quota.use(identity(request));
        return left.isPresent()
                ? new UsedQuota(true, left.getAsInt(), messages.text("quota_used", language))
                : new UsedQuota(false, 0, messages.text("quota_exhausted", language));
    }

    /** The slots of the promotion that the landing page counts down. */
    @GET
    @Path("/promo")
    public PromotionSlots promo() {
        return new PromotionSlots(quota.promotionSlots(), "Pro", "50%", quota.nextMonth());
    }

    private Identity identity(HttpServerRequest request) {
        return caller.find()
                .map(known -> Quota.ofUser(known.userId()))
                .orElseGet(() -> quota.ofVisitor(ClientAddress.network(addresses.of(request))));
    }
}
