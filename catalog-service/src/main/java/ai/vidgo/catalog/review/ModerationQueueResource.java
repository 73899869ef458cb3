package ai.vidgo.catalog.review;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/moderation/queue}: what waits for a decision, the oldest first (contract: admin §4). */
@Path("/api/v1/admin/moderation/queue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class ModerationQueueResource {

    private final ReviewRows rows;
    private final ReviewLinks links;

    ModerationQueueResource(ReviewRows rows, ReviewLinks links) {
        this.rows = rows;
        this.links = links;
    }

    @GET
    @Operation(summary = "List the materials that wait for a decision")
    public Queue queue(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<Waiting> waiting = rows.queue(limit).stream()
                .map(material -> Waiting.of(material, links))
                .toList();
        return new Queue(waiting, waiting.size());
    }

    /**
     * The queue.
     *
     * @param count length of the list
     */
    @RegisterForReflection
    @Schema(name = "ModerationQueue")
    record Queue(List<Waiting> queue, int count) {}

    /**
     * A material that waits.
     *
     * @param prompt its first 100 characters
     * @param resultImageUrl the clean picture, by a signed address
     * @param resultVideoUrl the clean clip, by a signed address
     */
    @RegisterForReflection
    @Schema(name = "WaitingMaterial")
    record Waiting(
            UUID id,
            String toolType,
            String topic,
            String prompt,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            String source,
            Instant createdAt) {

        private static final int PROMPT_CHARACTERS = 100;

        static Waiting of(ReviewedMaterial material, ReviewLinks links) {
            return new Waiting(
                    material.id(),
                    material.toolType(),
                    material.topic(),
                    beginning(material.prompt()),
                    links.of(material.resultImageUrl()),
                    links.of(material.resultVideoUrl()),
                    material.source(),
                    material.createdAt());
        }

        /** By whole characters: half of a surrogate pair is not valid text. */
        private static String beginning(String prompt) {
            return prompt.codePointCount(0, prompt.length()) <= PROMPT_CHARACTERS
                    ? prompt
                    : prompt.substring(0, prompt.offsetByCodePoints(0, PROMPT_CHARACTERS));
        }
    }
}
