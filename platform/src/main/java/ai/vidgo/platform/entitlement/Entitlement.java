package ai.vidgo.platform.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do now, as billing decided it (architecture, section 5). Also the JSON of
 * {@code GET /internal/entitlements/{user_id}} and of the Redis entry.
 *
 * @param plan plan name: {@code demo}, {@code starter}, {@code pro} or {@code pro_plus}
 * @param paid whether the plan costs money
 * @param expiresAt end of the running term; null for a plan that does not end
 * @param maxVideoLength seconds
 * @param maxResolution for example {@code 720p} or {@code 4k}
 * @param watermark whether results carry our mark
 * @param version grows with every change of this user's entitlement; an older one never replaces a newer one
 */
@RegisterForReflection
public record Entitlement(
        @JsonProperty("user_id") UUID userId,
        @JsonProperty("plan") String plan,
        @JsonProperty("paid") boolean paid,
        @JsonProperty("expires_at") @Nullable Instant expiresAt,
        @JsonProperty("max_video_length") int maxVideoLength,
        @JsonProperty("max_resolution") String maxResolution,
        @JsonProperty("watermark") boolean watermark,
        @JsonProperty("priority_queue") boolean priorityQueue,
        @JsonProperty("api_access") boolean apiAccess,
        @JsonProperty("effects") boolean effects,
        @JsonProperty("batch") boolean batch,
        @JsonProperty("version") long version) {

    /** What everybody has who bought nothing (contract: data-identity-billing §3, plan demo). */
    public static Entitlement demo(UUID userId) {
        return new Entitlement(userId, "demo", false, null, 5, "720p", true, false, false, false, false, 0);
    }

    /** Whether the user has a running paid plan; {@link Entitlements#of} hands out ended ones as {@link #demo}. */
    @JsonIgnore
    public boolean isSubscriber() {
        return paid;
    }

    /** This entitlement while its term runs, the demo one afterwards. */
    public Entitlement at(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt) ? demo(userId) : this;
    }
}
