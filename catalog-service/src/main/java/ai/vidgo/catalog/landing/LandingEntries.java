package ai.vidgo.catalog.landing;

import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** The texts of the landing page, which administrators may change in the table {@code landing_entries}. */
@Singleton
class LandingEntries {

    private final Sql sql;
    private final ObjectMapper json;

    LandingEntries(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The kinds of entries. */
    enum Section {
        FEATURE,
        EXAMPLE,
        TESTIMONIAL,
        QUESTION,
        PLAN
    }

    /** The active entries of a section in their order. */
    <T> List<T> of(Section section, Class<T> type) {
        return sql.list(
                "SELECT content FROM landing_entries WHERE section = ? AND is_active ORDER BY sort_order, entry_id",
                row -> parse(row.text("content"), type),
                section.name().toLowerCase(Locale.ROOT));
    }

    private <T> T parse(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the landing page is not a " + type.getSimpleName(), e);
        }
    }
}
