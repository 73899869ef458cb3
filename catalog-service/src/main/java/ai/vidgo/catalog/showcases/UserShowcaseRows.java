package ai.vidgo.catalog.showcases;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on showcases that users made, or that were collected from what users made. */
@Singleton
class UserShowcaseRows {

    private final Sql sql;
    private final Clock clock;

    UserShowcaseRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A user's own result in the library that has this address, clean or watermarked. */
    Optional<OwnResult> ownResult(UUID userId, String storedUrl) {
        return sql
                .list(
                        """
                        SELECT input_image_url, result_image_url, result_video_url, result_thumbnail_url,
                               result_watermarked_url
                        FROM materials
                        WHERE source = 'user' AND source_user_id = ?
                          AND ? IN (result_image_url, result_video_url, result_watermarked_url, result_watermarked_image_url)
                        ORDER BY created_at DESC, id LIMIT 1""",
                        row -> new OwnResult(
                                row.findText("input_image_url"),
                                row.findText("result_image_url"),
                                row.findText("result_video_url"),
                                row.findText("result_thumbnail_url"),
                                row.findText("result_watermarked_url")),
                        userId,
                        storedUrl)
                .stream()
                .findFirst();
    }

    /** Keeps a user's showcase; nobody sees it before a review. */
    UUID insert(UUID userId, SaveShowcaseRequest request, String toolName, OwnResult result) {
        return sql.one(
                """
                INSERT INTO tool_showcases (
                    tool_category, tool_id, tool_name, prompt, source_image_url, result_image_url, result_video_url,
                    result_thumbnail_url, result_watermarked_url, is_user_generated, user_id, sort_order, is_active,
                    created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, 100, false, ?) RETURNING id""",
                row -> row.uuid("id"),
                request.toolCategory(),
                request.toolId(),
                toolName,
                request.prompt(),
                result.inputImageUrl(),
                result.imageUrl(),
                result.videoUrl(),
                result.thumbnailUrl(),
                result.watermarkedUrl(),
                userId,
                clock.instant());
    }

    /** Keeps something that an administrator found; invisible until it is promoted. */
    UUID collect(Collected found) {
        return sql.one(
                """
                INSERT INTO tool_showcases (
                    tool_category, tool_id, tool_name, prompt, source_image_url, result_image_url, result_video_url,
                    result_watermarked_url, source_service, generation_params, is_user_generated, user_id, sort_order,
                    quality_score, is_active, created_at)
                VALUES ('collected', 'collected', 'Collected', ?, ?, ?, ?, ?, ?,
                        jsonb_strip_nulls(jsonb_build_object('generation_id', ?::text)), true, ?, 100, 0.8, false, ?)
                RETURNING id""",
                row -> row.uuid("id"),
                found.prompt(),
                found.sourceImageUrl(),
                found.imageUrl(),
                found.videoUrl(),
                found.watermarkedUrl(),
                found.service(),
                found.generationId(),
                found.userId(),
                clock.instant());
    }

    /** What a promotion has to know; locks the row. */
    Optional<Promotable> forPromotion(UUID id) {
        return sql.find(
                """
                SELECT tool_category, tool_id, is_active, is_user_generated, result_watermarked_url IS NOT NULL AS showable
                FROM tool_showcases WHERE id = ? FOR UPDATE""",
                row -> new Promotable(
                        row.text("tool_category"),
                        row.text("tool_id"),
                        row.flag("is_active"),
                        row.flag("is_user_generated"),
                        row.flag("showable")),
                id);
    }

    void promote(UUID id, String category, String toolId, String toolName, @Nullable String notes) {
        sql.update("""
                UPDATE tool_showcases SET tool_category = ?, tool_id = ?, tool_name = ?, review_notes = ?, is_active = true,
                       updated_at = ? WHERE id = ?""", category, toolId, toolName, notes, clock.instant(), id);
    }

    /** How many there are, and how many of them are shown. */
    CollectionCount count() {
        return sql.one("""
                SELECT count(*) AS collected, count(*) FILTER (WHERE is_active) AS promoted
                FROM tool_showcases WHERE is_user_generated""", row -> new CollectionCount(row.count("collected"), row.count("promoted")));
    }

    /** The showcases that a user offered. */
    List<OfferedShowcase> ofUser(UUID userId) {
        return sql.list(
                """
                SELECT id, tool_category, tool_id, prompt, is_active, created_at FROM tool_showcases
                WHERE user_id = ? ORDER BY created_at, id""",
                row -> new OfferedShowcase(
                        row.uuid("id"),
                        row.text("tool_category"),
                        row.text("tool_id"),
                        row.text("prompt"),
                        row.flag("is_active"),
                        row.instant("created_at")),
                userId);
    }

    /** Removes what nobody has promoted; what an administrator has stays without its maker. */
    void forget(UUID userId) {
        sql.update("DELETE FROM tool_showcases WHERE user_id = ? AND NOT is_active", userId);
        sql.update("UPDATE tool_showcases SET user_id = NULL WHERE user_id = ?", userId);
    }

    /** A result in the library, with stored URLs; the clean ones stay in this package. */
    record OwnResult(
            @Nullable String inputImageUrl,
            @Nullable String imageUrl,
            @Nullable String videoUrl,
            @Nullable String thumbnailUrl,
            @Nullable String watermarkedUrl) {}

    /** What an administrator collects. */
    record Collected(
            String sourceImageUrl,
            @Nullable String imageUrl,
            @Nullable String videoUrl,
            @Nullable String watermarkedUrl,
            String prompt,
            @Nullable UUID userId,
            @Nullable String generationId,
            String service) {}

    @RegisterForReflection
    record Promotable(String category, String toolId, boolean active, boolean userGenerated, boolean showable) {}

    record CollectionCount(long collected, long promoted) {}

    @RegisterForReflection
    record OfferedShowcase(
            UUID id, String toolCategory, String toolId, String prompt, boolean shown, Instant createdAt) {}
}
