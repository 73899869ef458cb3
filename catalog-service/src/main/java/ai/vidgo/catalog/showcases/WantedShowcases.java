package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.answers.CatalogChanged;
import ai.vidgo.catalog.media.Renditions;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Seeded showcases that wait for a result of their own, because no material can stand for them. */
@ApplicationScoped
class WantedShowcases {

    private static final String WAITS =
            "seed_key IS NOT NULL AND is_active AND result_watermarked_url IS NULL AND sample_tool IS NULL";

    private final Sql sql;
    private final Renditions renditions;
    private final Event<CatalogChanged> changes;

    WantedShowcases(Sql sql, Renditions renditions, Event<CatalogChanged> changes) {
        this.sql = sql;
        this.renditions = renditions;
        this.changes = changes;
    }

    List<Wanted> list() {
        return sql.list(
                "SELECT id, tool_category, tool_id, prompt, style_tags FROM tool_showcases WHERE " + WAITS
                        + " ORDER BY tool_category, sort_order, id",
                row -> new Wanted(
                        row.uuid("id"),
                        row.text("tool_category"),
                        row.text("tool_id"),
                        row.text("prompt"),
                        row.texts("style_tags")));
    }

    /**
     * Gives a showcase its result.
     *
     * @return false when it does not wait for one (any more)
     * @throws ai.vidgo.platform.error.Problem 422 when what everybody will see is not public or is the clean result
     */
    @Transactional
    boolean fill(UUID id, ShowcaseResult result) {
        String shown = result.resultWatermarkedUrl();
        String image = result.resultImageUrl();
        String video = result.resultVideoUrl();
        renditions.requirePublic("result_watermarked_url", shown, image, video);
        renditions.requirePublic("result_thumbnail_url", result.resultThumbnailUrl(), image, video);
        boolean filled = sql.update(
                        "UPDATE tool_showcases SET result_image_url = ?, result_video_url = ?, result_thumbnail_url = ?,"
                                + " result_watermarked_url = ?, source_service = ? WHERE id = ? AND " + WAITS,
                        image,
                        video,
                        result.resultThumbnailUrl(),
                        shown,
                        result.sourceService(),
                        id)
                > 0;
        if (filled) {
            changes.fire(new CatalogChanged());
        }
        return filled;
    }

    /** A showcase that waits. */
    @RegisterForReflection
    record Wanted(UUID id, String toolCategory, String toolId, String prompt, List<String> styleTags) {}
}
