package ai.vidgo.generation.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job to be made.
 *
 * @param serviceType entry of the price list
 * @param extraCredits credits on top of the list price
 * @param idempotencyKey the client's, or null
 * @param fingerprint digest of the client's request, to recognise another request under the same key
 */
public record NewJob(
        UUID ownerId,
        String serviceType,
        int extraCredits,
        @Nullable String idempotencyKey,
        String fingerprint,
        JobRequest request) {}
