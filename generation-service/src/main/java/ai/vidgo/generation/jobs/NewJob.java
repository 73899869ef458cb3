package ai.vidgo.generation.jobs;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job to be made.
 *
 * @param serviceType entry of the price list
 * @param extraCredits credits on top of the list price
 * @param idempotencyKey the client's, or null
 * @param fingerprint digest of the client's request, to recognise another request under the same key
 * @param callbackUrl where the owner wants to be told that the job is over, or null
 */
public record NewJob(
        UUID ownerId,
        String serviceType,
        int extraCredits,
        @Nullable String idempotencyKey,
        String fingerprint,
        JobRequest request,
        @Nullable URI callbackUrl) {

    /** A job whose end is told to nobody. */
    public NewJob(
            UUID ownerId,
            String serviceType,
            int extraCredits,
            @Nullable String idempotencyKey,
            String fingerprint,
            JobRequest request) {
        this(ownerId, serviceType, extraCredits, idempotencyKey, fingerprint, request, null);
    }
}
