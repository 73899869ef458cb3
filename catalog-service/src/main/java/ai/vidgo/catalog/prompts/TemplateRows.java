package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the public reads of the templates: the view {@code public_templates}. */
@Singleton
class TemplateRows {

    private static final String SELECT = "SELECT " + PublicTemplate.COLUMNS + " FROM public_templates ";
    private static final String MOST_LIKED = " ORDER BY popularity_score DESC, quality_score DESC, id LIMIT ?";
    private static final String UNEXPIRED = "is_cached AND (cache_expires_at IS NULL OR cache_expires_at > ?)";

    static final String OF_GROUP = SELECT + "WHERE \"group\" = ?::promptgroup AND (? OR NOT is_premium)" + MOST_LIKED;
    static final String OF_SUB_TOPIC =
            SELECT + "WHERE \"group\" = ?::promptgroup AND (? OR NOT is_premium) AND sub_topic = ?::promptsubtopic"
                    + MOST_LIKED;
    static final String FIRST_BY_RANK = SELECT
            + "WHERE \"group\" = ?::promptgroup AND sub_topic = ?::promptsubtopic AND is_default AND NOT is_premium"
            + " ORDER BY sort_order, popularity_score DESC, id LIMIT 1";
    static final String BY_HASH = SELECT
            + "WHERE prompt_hash = ? AND \"group\" = ?::promptgroup AND sub_topic = ?::promptsubtopic AND " + UNEXPIRED;

    private final Sql sql;
    private final Clock clock;

    TemplateRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Active templates of each group that has any. */
    Map<String, Long> countsByGroup() {
        return counts("SELECT \"group\" AS name, count(*) AS templates FROM public_templates GROUP BY \"group\"");
    }

    /** Active templates of each sub-topic of a group that has any. */
    Map<String, Long> countsBySubTopic(PromptGroup group) {
        return counts(
                "SELECT sub_topic AS name, count(*) AS templates FROM public_templates"
                        + " WHERE \"group\" = ?::promptgroup GROUP BY sub_topic",
                group.id());
    }

    /** Templates that the service brought with it, of each group. */
    Map<String, Long> seededByGroup() {
        return counts("SELECT \"group\" AS name, count(*) AS templates FROM prompt_templates"
                + " WHERE seed_key IS NOT NULL GROUP BY \"group\"");
    }

    /** Most liked first, then by quality, ties by id. */
    List<PublicTemplate> list(PromptGroup group, @Nullable SubTopic subTopic, boolean premium, int limit) {
        return subTopic == null
                ? sql.list(OF_GROUP, PublicTemplate::read, group.id(), premium, limit)
                : sql.list(OF_SUB_TOPIC, PublicTemplate::read, group.id(), premium, subTopic.id(), limit);
    }

    /** Default templates with a result. */
    List<PublicTemplate> defaults(PromptGroup group, int limit) {
        return sql.list(
                SELECT
                        + "WHERE \"group\" = ?::promptgroup AND is_default AND NOT is_premium AND main_url IS NOT NULL AND "
                        + UNEXPIRED + MOST_LIKED,
                PublicTemplate::read,
                group.id(),
                clock.instant(),
                limit);
    }

    /** The default template of a sub-topic that stands first. */
    Optional<PublicTemplate> first(PromptGroup group, SubTopic subTopic) {
        return sql.find(FIRST_BY_RANK, PublicTemplate::read, group.id(), subTopic.id());
    }

    /** The template of a prompt whose cached result has not expired. */
    Optional<PublicTemplate> cached(PromptGroup group, SubTopic subTopic, String prompt) {
        return sql.find(
                BY_HASH,
                PublicTemplate::read,
                TemplateHash.of(prompt, group.id(), subTopic.id()),
                group.id(),
                subTopic.id(),
                clock.instant());
    }

    /** An active template. */
    Optional<PublicTemplate> find(UUID id) {
        return sql.find(SELECT + "WHERE id = ?", PublicTemplate::read, id);
    }

    /** Whether there is a template of this id, active or not. */
    boolean exists(UUID id) {
        return sql.find("SELECT id FROM prompt_templates WHERE id = ?", row -> row.uuid("id"), id)
                .isPresent();
    }

    private Map<String, Long> counts(String query, Object... values) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(query, (Row row) -> counts.put(row.text("name"), row.count("templates")), values);
        return counts;
    }
}
