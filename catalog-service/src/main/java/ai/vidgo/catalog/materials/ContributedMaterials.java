package ai.vidgo.catalog.materials;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What users' results left in the library. Erasing a user removes what was never published; a published material stays
 * without its maker (contract: data-catalog-generation §2.1).
 */
@Singleton
class ContributedMaterials implements PersonalData {

    private static final String OF_USER = "source = 'user' AND source_user_id = ?";

    private final Sql sql;

    ContributedMaterials(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "materials";
    }

    @Override
    public List<Contribution> export(UUID userId) {
        return sql.list(
                "SELECT id, tool_type, topic, status, prompt, input_image_url, created_at FROM materials WHERE "
                        + OF_USER + " ORDER BY created_at, id",
                row -> new Contribution(
                        row.uuid("id"),
                        row.text("tool_type"),
                        row.text("topic"),
                        row.text("status"),
                        row.text("prompt"),
                        row.findText("input_image_url"),
                        row.instant("created_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        sql.update("DELETE FROM materials WHERE " + OF_USER + " AND status IN ('pending', 'rejected')", userId);
        sql.update("UPDATE materials SET source_user_id = NULL WHERE " + OF_USER, userId);
    }

    @RegisterForReflection
    record Contribution(
            UUID id,
            String toolType,
            String topic,
            String status,
            String prompt,
            @Nullable String inputImageUrl,
            Instant createdAt) {}
}
