package ai.vidgo.catalog.topics;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;

/** The configured topics: the one source for what a tool's materials are about. */
@Singleton
public class Topics {

    /** The six of the landing page, in its order (contract: catalog §3.1). */
    public static final List<String> LANDING = List.of("ecommerce", "social", "brand", "app", "promo", "service");

    private final Sql sql;

    Topics(Sql sql) {
        this.sql = sql;
    }

    /** The active topics of a tool in their order. */
    public List<Topic> of(String toolType) {
        return sql.list("""
                SELECT topic_id, topic_name_en, topic_name_zh, topic_name_ja, topic_name_ko, topic_name_es
                FROM material_topics WHERE tool_type = ?::tooltype AND is_active
                ORDER BY sort_order, topic_id""", Topics::read, toolType);
    }

    private static Topic read(Row row) {
        return new Topic(
                row.text("topic_id"),
                row.text("topic_name_en"),
                row.findText("topic_name_zh"),
                row.findText("topic_name_ja"),
                row.findText("topic_name_ko"),
                row.findText("topic_name_es"));
    }
}
