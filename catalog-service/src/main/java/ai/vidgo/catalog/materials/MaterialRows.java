package ai.vidgo.catalog.materials;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements on {@code materials} and {@code material_views}, for this package and for other services. The public reads
 * {@link PublicMaterials}.
 */
@Singleton
class MaterialRows {

    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};
    private static final String ORDER = " ORDER BY sort_order, quality_score DESC, id ";
    private static final String COLUMNS = """
            id, lookup_hash, tool_type, topic, language, tags, prompt, prompt_zh, effect_prompt, input_image_url, \
            input_video_url, input_params, result_image_url, result_video_url, result_thumbnail_url, \
            result_watermarked_url, result_watermarked_image_url, title_en, title_zh, description_en, \
            duration_seconds""";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM materials WHERE visible ";
    private static final String SELECT_RANKED =
            "SELECT " + COLUMNS + ", sort_order, quality_score FROM materials WHERE visible ";

    /** The hot question; a test looks at its plan. */
    static final String BY_HASH = SELECT + "AND lookup_hash = ?";

    private static final String INSERT = """
            INSERT INTO materials (
                id, lookup_hash, created_at, approved_at, tool_type, main_topic, main_topic_zh, topic, topic_zh,
                language, tags, source, source_user_id, status, prompt, prompt_zh, prompt_en, prompt_enhanced,
                effect_prompt, effect_prompt_zh, input_image_url, input_video_url, input_params, generation_steps,
                result_image_url, result_video_url, result_thumbnail_url, result_watermarked_url,
                result_watermarked_image_url, title_en, title_zh, title_ja, description_en, description_zh,
                description_ja, generation_cost_usd, quality_score, sort_order, duration_seconds, resolution,
                is_featured)
            SELECT
                ?, ?, ?, CASE WHEN n.status IN ('approved', 'featured') THEN ?::timestamptz END, n.tool_type,
                n.main_topic, n.main_topic_zh, n.topic, n.topic_zh,
                coalesce(n.language, 'en'), coalesce(n.tags, '{}'), coalesce(n.source, 'seed'), n.source_user_id,
                coalesce(n.status, 'pending'), n.prompt, n.prompt_zh, n.prompt_en, n.prompt_enhanced,
                n.effect_prompt, n.effect_prompt_zh, n.input_image_url, n.input_video_url,
                coalesce(n.input_params, '{}'), coalesce(n.generation_steps, '[]'),
                n.result_image_url, n.result_video_url, n.result_thumbnail_url, n.result_watermarked_url,
                n.result_watermarked_image_url, n.title_en, n.title_zh, n.title_ja, n.description_en,
                n.description_zh, n.description_ja, coalesce(n.generation_cost_usd, 0),
                coalesce(n.quality_score, 0.8), coalesce(n.sort_order, 0), n.duration_seconds, n.resolution,
                coalesce(n.is_featured, false)
            FROM jsonb_populate_record(NULL::materials, ?::jsonb) n
            ON CONFLICT (lookup_hash) DO NOTHING
            RETURNING id""";

    /** The rows of materials are locked in one order, or two instances that count the same ones could block each other. */
    private static final String RECORD = """
            WITH batch AS (
                SELECT * FROM jsonb_to_recordset(?::jsonb) AS b (
                    id uuid, material_id uuid, use boolean, session_id text, network text, source_page text,
                    viewed_at timestamptz)
            ), known AS (
                SELECT id FROM materials WHERE id IN (SELECT material_id FROM batch) ORDER BY id FOR NO KEY UPDATE
            ), recorded AS (
                INSERT INTO material_views (id, material_id, session_id, ip_address, source_page, viewed_at)
                SELECT b.id, b.material_id, b.session_id, b.network, b.source_page, b.viewed_at
                FROM batch b JOIN known ON known.id = b.material_id
                ON CONFLICT (id) DO NOTHING
                RETURNING id, material_id
            ), counts AS (
                SELECT r.material_id, count(*) AS views, count(*) FILTER (WHERE b.use) AS uses
                FROM recorded r JOIN batch b ON b.id = r.id GROUP BY r.material_id
            )
            UPDATE materials m SET view_count = m.view_count + c.views, use_count = m.use_count + c.uses
            FROM counts c WHERE m.id = c.material_id""";

    /**
     * The parameters that make a result another one. Who leaves one out asks for the usual result, which a material that
     * carries it is not. All others, as the ids of the website's own choices, a request may leave out.
     */
    private static final Set<String> TELLING = Set.of(
            "style", "style_id", "output_format", "angle", "background", "custom_prompt", "prompt", "keep_layout");

    /** What fits is collected first: the planner would else walk the whole list in its order until something fits. */
    static final String MATCH = "WITH fitting AS MATERIALIZED (" + SELECT_RANKED + """
            AND tool_type = ?::tooltype AND texts_of_params(input_params) @> ?::jsonb
            AND NOT jsonb_strip_nulls(input_params) ??| ?::text[])
            SELECT * FROM fitting""" + ORDER + "LIMIT 1";

    static final String MATCH_INPUT = "WITH fitting AS MATERIALIZED (" + SELECT_RANKED + """
            AND tool_type = ?::tooltype
            AND (input_image_url = ? OR texts_of_params(input_params) @> jsonb_build_object('input_url', ?::text))
            AND texts_of_params(input_params) @> ?::jsonb
            AND NOT jsonb_strip_nulls(input_params) ??| ?::text[])
            SELECT * FROM fitting""" + ORDER + "LIMIT 1";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    MaterialRows(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Optional<Material> byHash(String lookupHash) {
        return sql.find(BY_HASH, this::read, lookupHash);
    }

    /**
     * The best visible row of a tool whose input and parameters all equal the given ones, and that has none of the
     * {@link #TELLING} which are not given.
     */
    Optional<Material> match(ToolType tool, @Nullable String inputImageUrl, Map<String, String> parameters) {
        String given = write(parameters);
        String[] absent =
                TELLING.stream().filter(name -> !parameters.containsKey(name)).toArray(String[]::new);
        return inputImageUrl == null
                ? sql.find(MATCH, this::read, tool.id(), given, absent)
                : sql.find(MATCH_INPUT, this::read, tool.id(), inputImageUrl, inputImageUrl, given, absent);
    }

    /** Which of the hashes have a row, visible or not. */
    Set<String> existing(Collection<String> lookupHashes) {
        return new TreeSet<>(sql.list(
                "SELECT lookup_hash FROM materials WHERE lookup_hash = ANY (?)",
                row -> row.text("lookup_hash"),
                (Object) lookupHashes.toArray(String[]::new)));
    }

    /**
     * Inserts a row unless its hash exists. The unique index decides, not a look beforehand: of two writers of one hash
     * the second waits for the first and then inserts nothing.
     *
     * @return the id of the new row; empty when the hash exists
     */
    Optional<UUID> insert(String lookupHash, NewMaterial material) {
        Instant now = clock.instant();
        return sql.find(INSERT, row -> row.uuid("id"), UUID.randomUUID(), lookupHash, now, now, write(material));
    }

    /** Removes a user's result that waits for a review or was rejected; a published one stays. */
    void withdraw(String lookupHash, UUID ownerId, String resultUrl) {
        sql.update("""
                DELETE FROM materials
                WHERE lookup_hash = ? AND source = 'user' AND source_user_id = ? AND status IN ('pending', 'rejected')
                    AND ? IN (result_image_url, result_video_url)""", lookupHash, ownerId, resultUrl);
    }

    Optional<UUID> idOf(String lookupHash) {
        return sql.find("SELECT id FROM materials WHERE lookup_hash = ?", row -> row.uuid("id"), lookupHash);
    }

    /**
     * Writes views and counts them, in one statement: neither happens without the other. A view whose id is there already
     * was written and counted before; one of a material that is gone is dropped.
     */
    void record(List<View> views) {
        sql.update(RECORD, write(views));
    }

    /** Forgets viewers of before the given time. */
    void purgeViews(Instant before) {
        sql.update("DELETE FROM material_views WHERE viewed_at < ?", before);
    }

    /** How many visible rows each tool has, and how many of the short clips are in the given topics. */
    List<Count> counts(Collection<String> landingTopics) {
        return sql.list(
                "SELECT tool_type, count(*) AS visible, count(*) FILTER (WHERE topic = ANY (?)) AS landing"
                        + " FROM materials WHERE visible GROUP BY tool_type",
                row -> new Count(
                        ToolType.of(row.text("tool_type")).orElseThrow(), row.count("visible"), row.count("landing")),
                (Object) landingTopics.toArray(String[]::new));
    }

    /** The visible rows of a tool. */
    record Count(ToolType tool, long rows, long landing) {}

    private Material read(Row row) {
        return new Material(
                row.uuid("id"),
                row.findText("lookup_hash"),
                row.text("tool_type"),
                row.text("topic"),
                row.text("language"),
                row.texts("tags"),
                row.text("prompt"),
                row.findText("prompt_zh"),
                row.findText("effect_prompt"),
                row.findText("input_image_url"),
                row.findText("input_video_url"),
                parameters(row.text("input_params")),
                row.findText("result_image_url"),
                row.findText("result_video_url"),
                row.findText("result_thumbnail_url"),
                row.findText("result_watermarked_url"),
                row.findText("result_watermarked_image_url"),
                row.findText("title_en"),
                row.findText("title_zh"),
                row.findText("description_en"),
                row.findFraction("duration_seconds"));
    }

    private Map<String, Object> parameters(String text) {
        try {
            return json.readValue(text, PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("input_params is not a JSON object", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a material cannot be written as JSON", e);
        }
    }
}
