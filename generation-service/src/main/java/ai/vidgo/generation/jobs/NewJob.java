package ai.vidgo.generation.jobs;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job to be made.
 *
 * @param serviceType entry of the price list
 * @param extraCredits credits on top of the list price
 * @param followedBy entry of the price list that the owner must be able to pay besides, or null
 * @param idempotencyKey the client's, or null
 * @param fingerprint digest of the client's request, to recognise another request under the same key
 * @param standing what the owner's plan gives
 * @param callbackUrl where the owner wants to be told that the job is over, or null
 */
public record NewJob(
        UUID ownerId,
        String serviceType,
        int extraCredits,
        @Nullable String followedBy,
        @Nullable String idempotencyKey,
        String fingerprint,
        JobRequest request,
        Standing standing,
        @Nullable URI callbackUrl) {

    /** A job that nothing follows, and whose end is told to nobody. */
    public NewJob(
            UUID ownerId,
            String serviceType,
            int extraCredits,
            @Nullable String idempotencyKey,
            String fingerprint,
            JobRequest request,
            Standing standing) {
        this(ownerId, serviceType, extraCredits, null, idempotencyKey, fingerprint, request, standing, null);
    }

    /**
     * What the owner's plan gives.
     *
     * @param running jobs of the owner that may run at a time, this one included
     * @param priority whether the job is claimed before those without
     */
    public record Standing(int running, boolean priority) {}
}
