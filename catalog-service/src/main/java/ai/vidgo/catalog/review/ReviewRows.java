package ai.vidgo.catalog.review;

import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements on {@code material_reviews}, and on {@code materials} as administrators see them: every row. */
@Singleton
class ReviewRows {

    private static final String COLUMNS = """
            id, tool_type, topic, status, source, title_en, title_zh, prompt, result_image_url, result_video_url, \
            view_count, created_at""";
    private static final String NEWEST = " ORDER BY created_at DESC, id LIMIT ? OFFSET ?";

    private final Sql sql;
    private final Clock clock;

    ReviewRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of the library, the newest first; a filter that is null lets everything through. */
    List<ReviewedMaterial> page(@Nullable String toolType, @Nullable String status, PageRequest page) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM materials" + filter(toolType, status) + NEWEST,
                ReviewRows::read,
                values(toolType, status, page.perPage(), page.offset()));
    }

    /** How many rows the pages have together. */
    long count(@Nullable String toolType, @Nullable String status) {
        return sql.one(
                "SELECT count(*) AS total FROM materials" + filter(toolType, status),
                row -> row.count("total"),
                values(toolType, status));
    }

    /** What waits for a decision, the oldest first. */
    List<ReviewedMaterial> queue(int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM materials WHERE status = 'pending' ORDER BY created_at, id LIMIT ?",
                ReviewRows::read,
                limit);
    }

    /** The state of a material, locked until the transaction ends. */
    Optional<State> lock(UUID id) {
        return sql.find(
                """
                SELECT status, is_featured, lookup_hash, source, array_remove(ARRAY[result_image_url, result_video_url,
                    result_watermarked_url, result_watermarked_image_url, result_thumbnail_url], NULL) AS results
                FROM materials WHERE id = ? FOR NO KEY UPDATE""",
                row -> new State(
                        row.text("status"),
                        row.flag("is_featured"),
                        row.findText("lookup_hash"),
                        row.text("source").equals("user"),
                        row.texts("results")),
                id);
    }

    /** Sets what a decision says. A rejected material keeps the time at which it was once approved. */
    void decide(UUID id, ReviewAction action) {
        Instant now = clock.instant();
        sql.update("""
                UPDATE materials SET status = ?::materialstatus, is_featured = ?, updated_at = ?,
                    approved_at = CASE WHEN ? THEN approved_at ELSE ? END
                WHERE id = ?""", action.status(), action == ReviewAction.FEATURE, now, action == ReviewAction.REJECT, now, id);
    }

    /** Adds a line to the history of a material. */
    void add(UUID materialId, UUID reviewerId, String fromStatus, String toStatus, @Nullable String reason) {
        sql.update(
                """
                INSERT INTO material_reviews
                    (id, material_id, reviewer_id, from_status, to_status, reason, reviewed_at)
                VALUES (?, ?, ?, ?::materialstatus, ?::materialstatus, ?, ?)""",
                UUID.randomUUID(),
                materialId,
                reviewerId,
                fromStatus,
                toStatus,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The history of a material, the newest first. */
    List<Review> history(UUID materialId) {
        return sql.list(
                """
                SELECT reviewer_id, from_status, to_status, reason, reviewed_at FROM material_reviews
                WHERE material_id = ? ORDER BY reviewed_at DESC, id""",
                row -> new Review(
                        row.uuid("reviewer_id"),
                        row.text("from_status"),
                        row.text("to_status"),
                        row.findText("reason"),
                        row.instant("reviewed_at")),
                materialId);
    }

    private static String filter(@Nullable String toolType, @Nullable String status) {
        return " WHERE true"
                + (toolType == null ? "" : " AND tool_type = ?::tooltype")
                + (status == null ? "" : " AND status = ?::materialstatus");
    }

    private static @Nullable Object[] values(@Nullable String toolType, @Nullable String status, Object... others) {
        return Stream.concat(Stream.of(toolType, status).filter(Objects::nonNull), Arrays.stream(others))
                .toArray();
    }

    private static ReviewedMaterial read(Row row) {
        return new ReviewedMaterial(
                row.uuid("id"),
                row.text("tool_type"),
                row.text("topic"),
                row.text("status"),
                row.text("source"),
                row.findText("title_en"),
                row.findText("title_zh"),
                row.text("prompt"),
                row.findText("result_image_url"),
                row.findText("result_video_url"),
                row.number("view_count"),
                row.instant("created_at"));
    }

    /**
     * What a decision changes, as it was before.
     *
     * @param contributed whether a user made it, who may remove the files
     * @param results stored URLs of all its results
     */
    record State(
            String status, boolean featured, @Nullable String lookupHash, boolean contributed, List<String> results) {}
}
