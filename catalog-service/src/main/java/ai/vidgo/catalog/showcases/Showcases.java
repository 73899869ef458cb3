package ai.vidgo.catalog.showcases;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The showcases that everybody may see. */
@Singleton
public class Showcases {

    /** The category whose showcases are the presets of {@code pattern_generate} (contract: catalog §2.1). */
    private static final String PATTERN = "pattern";

    private static final String COLUMNS = """
            id, tool_category, tool_id, tool_name, tool_name_zh, source_image_url, prompt, prompt_zh, image_url, video_url, \
            main_url, thumbnail_url, title, title_zh, description, description_zh, duration_seconds, style_tags, is_featured""";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM public_showcases ";
    static final String OF_CATEGORY =
            SELECT + "WHERE tool_category = ? ORDER BY is_featured DESC, sort_order, id LIMIT ?";
    static final String OF_TOOL =
            SELECT + "WHERE tool_category = ? AND tool_id = ? ORDER BY is_featured DESC, sort_order, id LIMIT ?";

    /** Of each category no more is read than may be answered. */
    static final String EXAMPLES = "SELECT shown.* FROM unnest(?::text[]) AS wanted (category) CROSS JOIN LATERAL ("
            + "SELECT " + COLUMNS + ", sort_order FROM public_showcases WHERE tool_category = wanted.category"
            + " ORDER BY sort_order, id LIMIT ?) AS shown ORDER BY sort_order, id LIMIT ?";

    private final Sql sql;

    Showcases(Sql sql) {
        this.sql = sql;
    }

    /**
     * The showcases of a category: featured ones first, then by {@code sort_order}, ties by id.
     *
     * @param toolId only of this tool, or null
     */
    public List<PublicShowcase> list(String category, @Nullable String toolId, int limit) {
        return toolId == null
                ? sql.list(OF_CATEGORY, Showcases::read, category, limit)
                : sql.list(OF_TOOL, Showcases::read, category, toolId, limit);
    }

    /** The showcases of several categories together, by {@code sort_order}, ties by id. */
    List<PublicShowcase> examples(Collection<String> categories, int limit) {
        return sql.list(EXAMPLES, Showcases::read, categories.toArray(String[]::new), limit, limit);
    }

    /**
     * The patterns, in the order of {@link #list}.
     *
     * @param topic a tag that they must have, or null
     */
    public List<PublicShowcase> patterns(@Nullable String topic, int limit) {
        return sql.list(
                SELECT + "WHERE tool_category = ? AND (?::text IS NULL OR style_tags @> ARRAY[?::text])"
                        + " ORDER BY is_featured DESC, sort_order, id LIMIT ?",
                Showcases::read,
                PATTERN,
                topic,
                topic,
                limit);
    }

    /** One pattern. */
    public Optional<PublicShowcase> findPattern(UUID id) {
        return sql.find(SELECT + "WHERE id = ? AND tool_category = ?", Showcases::read, id, PATTERN);
    }

    /** Counts that a showcase was used. */
    public void used(UUID id) {
        sql.update("UPDATE tool_showcases SET popularity_score = popularity_score + 1 WHERE id = ?", id);
    }

    /** How many each tool has, by category and tool. */
    List<ToolCount> counts() {
        return sql.list(
                """
                SELECT tool_category, tool_id, min(tool_name) AS tool_name, min(tool_name_zh) AS tool_name_zh,
                       count(*) AS showcases, count(*) FILTER (WHERE is_featured) AS featured
                FROM public_showcases GROUP BY tool_category, tool_id ORDER BY tool_category, tool_id""",
                row -> new ToolCount(
                        row.text("tool_category"),
                        row.text("tool_id"),
                        row.text("tool_name"),
                        row.findText("tool_name_zh"),
                        row.count("showcases"),
                        row.count("featured")));
    }

    /** The showcases of a tool. */
    record ToolCount(
            String category,
            String toolId,
            String toolName,
            @Nullable String toolNameZh,
            long showcases,
            long featured) {}

    private static PublicShowcase read(Row row) {
        return new PublicShowcase(
                row.uuid("id"),
                row.text("tool_category"),
                row.text("tool_id"),
                row.text("tool_name"),
                row.findText("tool_name_zh"),
                row.findText("source_image_url"),
                row.text("prompt"),
                row.findText("prompt_zh"),
                row.findText("image_url"),
                row.findText("video_url"),
                row.text("main_url"),
                row.text("thumbnail_url"),
                row.findText("title"),
                row.findText("title_zh"),
                row.findText("description"),
                row.findText("description_zh"),
                Objects.requireNonNull(row.findFraction("duration_seconds")),
                row.texts("style_tags"),
                row.flag("is_featured"));
    }
}
