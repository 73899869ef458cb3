package ai.vidgo.catalog.examples;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the view {@code public_examples}; a table of some dozens of rows that administrators keep. */
@Singleton
class ExampleRows {

    private final Sql sql;

    ExampleRows(Sql sql) {
        this.sql = sql;
    }

    /** Random examples of a topic, or of all when it is null. */
    List<Example> random(@Nullable String topic, int count) {
        return sql.list("""
                SELECT id, topic, topic_en, topic_zh, prompt, image_url, video_url, thumbnail_url, title, style_tags
                FROM public_examples WHERE ?::text IS NULL OR topic = ? ORDER BY random() LIMIT ?""", ExampleRows::read, topic, topic, count);
    }

    /** The topics that have examples, by name. */
    List<TopicCount> topics() {
        return sql.list(
                """
                SELECT topic, min(topic_en) AS topic_en, min(topic_zh) AS topic_zh, count(*) AS examples
                FROM public_examples GROUP BY topic ORDER BY topic""",
                row -> new TopicCount(
                        row.text("topic"), row.findText("topic_en"), row.findText("topic_zh"), row.count("examples")));
    }

    private static Example read(Row row) {
        return new Example(
                row.uuid("id"),
                row.text("topic"),
                row.findText("topic_en"),
                row.findText("topic_zh"),
                row.text("prompt"),
                row.findText("image_url"),
                row.findText("video_url"),
                row.text("thumbnail_url"),
                row.findText("title"),
                row.texts("style_tags"));
    }

    /** An example with stored, public URLs. */
    record Example(
            UUID id,
            String topic,
            @Nullable String topicEn,
            @Nullable String topicZh,
            String prompt,
            @Nullable String imageUrl,
            @Nullable String videoUrl,
            String thumbnailUrl,
            @Nullable String title,
            List<String> styleTags) {}

    record TopicCount(
            String topic, @Nullable String nameEn, @Nullable String nameZh, long examples) {}
}
