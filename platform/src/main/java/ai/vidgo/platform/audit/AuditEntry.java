package ai.vidgo.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, and the payload of topic {@value AdminAudit#TOPIC}.
 *
 * @param service name of the service that acted
 * @param actorId the administrator; null for an operator at the command line
 * @param requestId ties the line to the logs; null outside of a request
 */
@RegisterForReflection
public record AuditEntry(
        UUID id,
        String service,
        @Nullable UUID actorId,
        String action,
        String targetType,
        String targetId,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String requestId,
        Instant occurredAt) {}
