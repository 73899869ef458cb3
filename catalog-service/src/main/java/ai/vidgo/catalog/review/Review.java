package ai.vidgo.catalog.review;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a material.
 *
 * @param reviewerId the administrator
 * @param reason why, when the administrator gave one
 */
@RegisterForReflection
@Schema(name = "MaterialReview")
record Review(
        UUID reviewerId,
        String fromStatus,
        String toStatus,
        @Nullable String reason,
        Instant reviewedAt) {}
