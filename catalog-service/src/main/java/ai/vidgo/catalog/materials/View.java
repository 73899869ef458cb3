package ai.vidgo.catalog.materials;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at a material, on its way into the table.
 *
 * @param use whether it was used and not only looked at
 */
@RegisterForReflection
record View(
        UUID id,
        UUID materialId,
        boolean use,
        @Nullable String sessionId,
        @Nullable String network,
        String sourcePage,
        Instant viewedAt) {}
