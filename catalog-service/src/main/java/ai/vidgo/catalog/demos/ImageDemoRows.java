package ai.vidgo.catalog.demos;

import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on picture demos; the public reads the view {@code public_image_demos}. */
@Singleton
class ImageDemoRows {

    private static final String COLUMNS = """
            id, prompt_original, prompt_normalized, prompt_language, image_before, image_after, style_name, style_slug, \
            category_slug""";
    private static final String LIVES = "(expires_at IS NULL OR expires_at > ?)";

    /**
     * The best match of contract: data-catalog-generation §13. Without a common word only an equal category and style
     * reach the threshold, and of those the most liked one is enough.
     */
    static final String MATCH = """
            WITH asked AS (SELECT ?::text[] AS words, ?::text AS category, ?::text AS style, ?::timestamptz AS now),
            candidates AS (
                SELECT d.id FROM public_image_demos d, asked
                WHERE d.keywords && asked.words AND (d.expires_at IS NULL OR d.expires_at > asked.now)
                UNION
                (SELECT d.id FROM public_image_demos d, asked
                 WHERE d.category_slug = asked.category AND d.style_slug = asked.style
                   AND (d.expires_at IS NULL OR d.expires_at > asked.now)
                 ORDER BY d.popularity_score DESC, d.id LIMIT 1)),
            words AS (
                SELECT d.id, ARRAY(SELECT unnest(d.keywords) INTERSECT SELECT unnest(asked.words) ORDER BY 1) AS matched,
                       cardinality(ARRAY(SELECT unnest(d.keywords) UNION SELECT unnest(asked.words))) AS all_words
                FROM candidates JOIN public_image_demos d USING (id), asked),
            scored AS (
                SELECT d.*, words.matched,
                       least(1, 0.6 * cardinality(words.matched) / greatest(1, words.all_words)
                           + CASE WHEN d.category_slug = asked.category THEN 0.2 ELSE 0 END
                           + CASE WHEN d.style_slug = asked.style THEN 0.2 ELSE 0 END)::double precision AS match_score
                FROM words JOIN public_image_demos d USING (id), asked)
            SELECT * FROM scored WHERE match_score >= ? ORDER BY match_score DESC, popularity_score DESC, id LIMIT 1""";

    private final Sql sql;
    private final MediaUrls urls;
    private final Clock clock;

    ImageDemoRows(Sql sql, MediaUrls urls, Clock clock) {
        this.sql = sql;
        this.urls = urls;
        this.clock = clock;
    }

    /** A living demo. */
    Optional<ImageDemo> find(UUID id) {
        return sql.find(
                "SELECT " + COLUMNS + " FROM public_image_demos WHERE id = ? AND " + LIVES,
                row -> read(row, null),
                id,
                clock.instant());
    }

    /** A random living demo of a category and a style; null is any. */
    Optional<ImageDemo> random(@Nullable String category, @Nullable String style) {
        UUID start = UUID.randomUUID();
        return after(">=", start, category, style).or(() -> after("<", start, category, style));
    }

    private Optional<ImageDemo> after(String direction, UUID start, @Nullable String category, @Nullable String style) {
        return sql
                .list(
                        "SELECT " + COLUMNS + " FROM public_image_demos WHERE id " + direction + " ? AND " + LIVES
                                + " AND (?::text IS NULL OR category_slug = ?) AND (?::text IS NULL OR style_slug = ?)"
                                + " ORDER BY id LIMIT 1",
                        row -> read(row, null),
                        start,
                        clock.instant(),
                        category,
                        category,
                        style,
                        style)
                .stream()
                .findFirst();
    }

    /** The best living demo whose score reaches the threshold, and the words it has in common. */
    Optional<Match> match(DemoMatch.Question question, double threshold) {
        return sql.find(
                MATCH,
                row -> new Match(read(row, row.findFraction("match_score")), row.texts("matched")),
                question.keywords().toArray(String[]::new),
                question.category(),
                question.style(),
                clock.instant(),
                threshold);
    }

    /** Counts that somebody was shown a demo. */
    void liked(UUID id) {
        sql.update("UPDATE image_demos SET popularity_score = popularity_score + 1 WHERE id = ?", id);
    }

    /** Keeps a demo; one that is there already, because its answer was lost, stays as it is. */
    UUID insert(DemoMatch.NewImageDemo demo, Instant expiresAt) {
        return sql.one(
                """
                INSERT INTO image_demos (
                    prompt_original, prompt_normalized, prompt_language, keywords, category_slug, image_url_before,
                    image_url_after, image_url_watermarked, thumbnail_url, style_id, style_name, style_slug,
                    source_service, status, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'completed', ?, ?)
                ON CONFLICT (image_url_after) DO UPDATE SET image_url_after = excluded.image_url_after
                RETURNING id""",
                row -> row.uuid("id"),
                demo.promptOriginal(),
                demo.promptNormalized(),
                demo.promptLanguage(),
                demo.keywords().toArray(String[]::new),
                demo.categorySlug(),
                demo.imageUrlBefore(),
                demo.imageUrlAfter(),
                demo.imageUrlWatermarked(),
                demo.thumbnailUrl(),
                demo.style() == null ? null : demo.style().id(),
                demo.style() == null ? null : demo.style().label(),
                demo.style() == null ? null : demo.style().slug(),
                demo.sourceService(),
                clock.instant(),
                expiresAt);
    }

    /** Switches demos off whose time is over. */
    int retireExpired() {
        return sql.update(
                "UPDATE image_demos SET is_active = false, updated_at = ? WHERE is_active AND expires_at <= ?",
                clock.instant(),
                clock.instant());
    }

    private ImageDemo read(Row row, @Nullable Double score) {
        return new ImageDemo(
                row.uuid("id"),
                row.text("prompt_original"),
                row.findText("prompt_normalized"),
                row.findText("prompt_language"),
                urls.outgoingOrNull(row.findText("image_before")),
                urls.outgoing(row.text("image_after")),
                row.findText("style_name"),
                row.findText("style_slug"),
                row.findText("category_slug"),
                score,
                false);
    }

    record Match(ImageDemo demo, List<String> matchedKeywords) {}
}
