package ai.vidgo.catalog.materials;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the view {@code public_materials} for every feature that shows materials. */
@Singleton
public class PublicMaterials {

    /** The order of lists where a path does not say otherwise: the best first, the same on every call. */
    public static final String BEST_FIRST = "ORDER BY sort_order, quality_score DESC, id";

    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};
    private static final String COLUMNS = """
            id, tool_type, topic, language, tags, prompt, prompt_zh, input_image_url, input_video_url, input_params, \
            image_url, video_url, main_url, thumbnail_url, title_en, title_zh, description_en, duration_seconds, \
            view_count, quality_score""";

    private final Sql sql;
    private final ObjectMapper json;

    PublicMaterials(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * The visible materials that a condition selects, in one query.
     *
     * @param clauses what follows the view's name: {@code WHERE}, {@code ORDER BY} and {@code LIMIT} over its columns, with
     *     {@code ?} for every value
     * @param parameters the values, as {@link Sql} takes them
     */
    public List<PublicMaterial> list(String clauses, @Nullable Object... parameters) {
        return sql.list(statement(clauses), this::read, parameters);
    }

    Optional<PublicMaterial> byId(UUID id) {
        return sql.find(statement("WHERE id = ?"), this::read, id);
    }

    static String statement(String clauses) {
        return "SELECT " + COLUMNS + " FROM public_materials " + clauses;
    }

    private PublicMaterial read(Row row) {
        return new PublicMaterial(
                row.uuid("id"),
                row.text("tool_type"),
                row.text("topic"),
                row.text("language"),
                row.texts("tags"),
                row.text("prompt"),
                row.findText("prompt_zh"),
                row.findText("input_image_url"),
                row.findText("input_video_url"),
                parameters(row.text("input_params")),
                row.findText("image_url"),
                row.findText("video_url"),
                row.text("main_url"),
                row.text("thumbnail_url"),
                row.findText("title_en"),
                row.findText("title_zh"),
                row.findText("description_en"),
                row.findFraction("duration_seconds"),
                row.number("view_count"),
                Objects.requireNonNull(row.findFraction("quality_score")));
    }

    private Map<String, Object> parameters(String text) {
        try {
            return json.readValue(text, PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("input_params is not a JSON object", e);
        }
    }
}
