package ai.vidgo.catalog.demos;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on clips by category; the public reads the view {@code public_demo_videos}. */
@Singleton
class DemoVideoRows {

    private static final String SELECT =
            "SELECT id, title, prompt, video_url, thumbnail_url, duration_seconds, style, category_slug"
                    + " FROM public_demo_videos WHERE category_slug = ? ";

    private final Sql sql;
    private final Clock clock;

    DemoVideoRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The most liked clips, ties by id. */
    List<DemoVideo> best(String category, int limit) {
        return sql.list(
                SELECT + "ORDER BY popularity_score DESC, quality_score DESC, id LIMIT ?",
                DemoVideoRows::read,
                category,
                limit);
    }

    /** Random clips. */
    List<DemoVideo> random(String category, int count) {
        UUID start = UUID.randomUUID();
        List<DemoVideo> found = new ArrayList<>(
                sql.list(SELECT + "AND id >= ? ORDER BY id LIMIT ?", DemoVideoRows::read, category, start, count));
        if (found.size() < count) {
            found.addAll(sql.list(
                    SELECT + "AND id < ? ORDER BY id LIMIT ?",
                    DemoVideoRows::read,
                    category,
                    start,
                    count - found.size()));
        }
        Collections.shuffle(found);
        return List.copyOf(found);
    }

    long count(String category) {
        return sql.one(
                "SELECT count(*) AS clips FROM public_demo_videos WHERE category_slug = ?",
                row -> row.count("clips"),
                category);
    }

    /** Keeps a clip; one that is there already, because its answer was lost, stays as it is. */
    UUID insert(NewDemoVideo video) {
        return sql.one(
                """
                INSERT INTO demo_videos (
                    title, prompt, keywords, category_slug, video_url, video_url_watermarked, thumbnail_url,
                    duration_seconds, style, style_slug, source_service, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (video_url) DO UPDATE SET video_url = excluded.video_url
                RETURNING id""",
                row -> row.uuid("id"),
                video.title(),
                video.prompt(),
                video.keywords().toArray(String[]::new),
                video.categorySlug(),
                video.videoUrl(),
                video.videoUrlWatermarked(),
                video.thumbnailUrl(),
                video.durationSeconds(),
                video.style() == null ? null : video.style().label(),
                video.style() == null ? null : video.style().slug(),
                video.sourceService(),
                clock.instant());
    }

    private static DemoVideo read(Row row) {
        return new DemoVideo(
                row.uuid("id"),
                row.text("title"),
                row.text("prompt"),
                row.text("video_url"),
                row.findText("thumbnail_url"),
                Objects.requireNonNull(row.findFraction("duration_seconds")),
                row.findText("style"),
                row.text("category_slug"));
    }

    /** A clip with stored, public URLs. */
    record DemoVideo(
            UUID id,
            String title,
            String prompt,
            String videoUrl,
            @Nullable String thumbnailUrl,
            double durationSeconds,
            @Nullable String style,
            String categorySlug) {}
}
