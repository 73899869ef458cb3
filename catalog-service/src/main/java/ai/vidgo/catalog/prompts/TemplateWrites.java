package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that change templates, and the one that reads their clean results. */
@Singleton
class TemplateWrites {

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    TemplateWrites(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Inserts a template unless one with its hash, group and sub-topic exists; that one stays as it is.
     *
     * @return the id of the new row, or empty
     */
    Optional<UUID> insert(NewTemplate template) {
        return sql.find(
                """
                INSERT INTO prompt_templates (
                    prompt_hash, prompt, prompt_normalized, prompt_en, prompt_zh, prompt_ja, prompt_ko, prompt_es,
                    "group", sub_topic, tags, keywords, input_description, input_image_url, input_video_url, input_params,
                    api_endpoint, api_provider, api_model, is_default, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::promptgroup, ?::promptsubtopic, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                ON CONFLICT (prompt_hash, "group", sub_topic) DO NOTHING RETURNING id""",
                row -> row.uuid("id"),
                template.hash(),
                template.prompt(),
                TemplateHash.normalized(template.prompt()),
                template.translation("en"),
                template.translation("zh-TW"),
                template.translation("ja"),
                template.translation("ko"),
                template.translation("es"),
                template.group().id(),
                template.subTopic().id(),
                template.tags().toArray(String[]::new),
                template.keywords().toArray(String[]::new),
                template.input().description(),
                template.input().imageUrl(),
                template.input().videoUrl(),
                write(template.input().parameters()),
                template.api().endpoint(),
                template.api().provider(),
                template.api().model(),
                template.isDefault(),
                clock.instant());
    }

    UUID idOf(NewTemplate template) {
        return sql.one(
                "SELECT id FROM prompt_templates"
                        + " WHERE prompt_hash = ? AND \"group\" = ?::promptgroup AND sub_topic = ?::promptsubtopic",
                row -> row.uuid("id"),
                template.hash(),
                template.group().id(),
                template.subTopic().id());
    }

    /**
     * Gives a template a result; without a result address nothing is cached.
     *
     * @return whether the template exists
     */
    boolean cache(UUID id, CachedResult result, Duration life) {
        Instant now = clock.instant();
        return sql.update(
                        """
                        UPDATE prompt_templates SET
                            input_image_url = coalesce(?, input_image_url), input_video_url = coalesce(?, input_video_url),
                            result_image_url = ?, result_video_url = ?, result_thumbnail_url = ?,
                            result_watermarked_url = ?, result_params = ?::jsonb,
                            is_cached = ?, cached_at = ?, cache_expires_at = ?, updated_at = ?,
                            success_count = success_count + 1,
                            avg_generation_time_ms =
                                ((avg_generation_time_ms::bigint * success_count + ?) / (success_count + 1))::int,
                            total_cost_usd = total_cost_usd + ?
                        WHERE id = ?""",
                        result.input().imageUrl(),
                        result.input().videoUrl(),
                        result.imageUrl(),
                        result.videoUrl(),
                        result.thumbnailUrl(),
                        result.watermarkedUrl(),
                        write(result.params()),
                        result.present(),
                        result.present() ? now : null,
                        result.present() ? now.plus(life) : null,
                        now,
                        result.generationTimeMs(),
                        result.costUsd(),
                        id)
                > 0;
    }

    /**
     * Counts a use and records it, in one statement: no count is lost however many come at once.
     *
     * @return whether the template exists; nothing is written otherwise
     */
    boolean use(UUID usageId, UUID templateId, Usage usage) {
        Instant now = clock.instant();
        return sql.find(
                        """
                        WITH used AS (
                            UPDATE prompt_templates SET usage_count = usage_count + 1,
                                popularity_score = popularity_score + 1, last_used_at = ?
                            WHERE id = ? RETURNING id)
                        INSERT INTO prompt_template_usages (id, template_id, user_id, session_id, source_page, user_tier,
                            used_cached, was_successful, generation_time_ms, custom_prompt, custom_params, used_at)
                        SELECT ?, used.id, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ? FROM used RETURNING id""",
                        row -> row.uuid("id"),
                        now,
                        templateId,
                        usageId,
                        usage.userId(),
                        usage.sessionId(),
                        usage.sourcePage(),
                        usage.userTier(),
                        usage.usedCached(),
                        usage.wasSuccessful(),
                        usage.generationTimeMs(),
                        usage.customPrompt(),
                        usage.customParams() == null ? null : write(usage.customParams()),
                        now)
                .isPresent();
    }

    /** The clean result of a template, for subscribers only. */
    Optional<CleanResult> cleanResult(UUID id) {
        return sql.find(
                """
                SELECT id, input_image_url, result_image_url, result_video_url, result_thumbnail_url
                FROM prompt_templates
                WHERE id = ? AND is_active AND is_cached AND (cache_expires_at IS NULL OR cache_expires_at > ?)""",
                row -> new CleanResult(
                        row.uuid("id"),
                        row.findText("input_image_url"),
                        row.findText("result_image_url"),
                        row.findText("result_video_url"),
                        row.findText("result_thumbnail_url")),
                id,
                clock.instant());
    }

    void purgeUsages(Instant before) {
        sql.update("DELETE FROM prompt_template_usages WHERE used_at < ?", before);
    }

    private String write(Map<String, Object> value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters cannot be written as JSON", e);
        }
    }

    /** Somebody used a template. */
    record Usage(
            @Nullable UUID userId,
            @Nullable String sessionId,
            String sourcePage,
            String userTier,
            boolean usedCached,
            boolean wasSuccessful,
            @Nullable Integer generationTimeMs,
            @Nullable String customPrompt,
            @Nullable Map<String, Object> customParams) {

        /** Trying a template on a demo page. */
        static Usage ofDemo(@Nullable UUID userId, @Nullable String sessionId, String userTier) {
            return new Usage(userId, sessionId, "demo", userTier, true, true, null, null, null);
        }
    }

    /** Stored URLs that only subscribers get, signed. */
    record CleanResult(
            UUID templateId,
            @Nullable String inputImageUrl,
            @Nullable String imageUrl,
            @Nullable String videoUrl,
            @Nullable String thumbnailUrl) {}
}
