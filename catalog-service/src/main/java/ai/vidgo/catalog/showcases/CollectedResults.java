package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.answers.CatalogChanged;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes results into the library of showcases: first collected, then promoted; both leave a trail. */
@ApplicationScoped
class CollectedResults {

    private final UserShowcaseRows rows;
    private final RequiredShowcases required;
    private final AdminAudit audit;
    private final MediaUrls urls;
    private final Event<CatalogChanged> changes;

    CollectedResults(
            UserShowcaseRows rows,
            RequiredShowcases required,
            AdminAudit audit,
            MediaUrls urls,
            Event<CatalogChanged> changes) {
        this.rows = rows;
        this.required = required;
        this.audit = audit;
        this.urls = urls;
        this.changes = changes;
    }

    /** What happened to a row that should be shown. */
    enum Promotion {
        PROMOTED,
        UNKNOWN,
        NOT_OF_A_USER,
        WITHOUT_RENDITION
    }

    /** What an administrator collects; one of the results is set. */
    @RegisterForReflection
    record Found(
            String sourceImageUrl,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            String prompt,
            @Nullable UUID userId,
            @Nullable String generationId,
            String service) {

        private Found stored(MediaUrls urls) {
            return new Found(
                    urls.incoming(sourceImageUrl),
                    urls.incomingOrNull(resultImageUrl),
                    urls.incomingOrNull(resultVideoUrl),
                    prompt,
                    userId,
                    generationId,
                    service);
        }
    }

    /**
     * Keeps a result, by the addresses under which the website shows it. One that everybody may read already is its public
     * rendition; any other is a clean result.
     */
    @Transactional
    UUID collect(Found shown) {
        Found found = shown.stored(urls);
        String main = found.resultVideoUrl() == null ? found.resultImageUrl() : found.resultVideoUrl();
        boolean watermarked = Optional.ofNullable(main)
                .flatMap(urls::key)
                .filter(key -> key.startsWith("watermarked/") && MediaKeys.isPublic(key))
                .isPresent();
        UUID id = rows.collect(new UserShowcaseRows.Collected(
                found.sourceImageUrl(),
                watermarked ? null : found.resultImageUrl(),
                watermarked ? null : found.resultVideoUrl(),
                watermarked ? main : null,
                found.prompt(),
                found.userId(),
                found.generationId(),
                found.service()));
        audit.record(new AdminAction("showcase.collected", "showcase", id.toString(), null, found));
        return id;
    }

    /** Shows a row that a user made. */
    @Transactional
    Promotion promote(UUID id, String category, String toolId, @Nullable String notes) {
        Optional<UserShowcaseRows.Promotable> row = rows.forPromotion(id);
        if (row.isEmpty()) {
            return Promotion.UNKNOWN;
        }
        if (!row.get().userGenerated()) {
            return Promotion.NOT_OF_A_USER;
        }
        if (!row.get().showable()) {
            return Promotion.WITHOUT_RENDITION;
        }
        rows.promote(id, category, toolId, required.toolName(category, toolId), notes);
        Map<String, Object> after = Map.of("tool_category", category, "tool_id", toolId, "is_active", true);
        audit.record(new AdminAction("showcase.promoted", "showcase", id.toString(), row.get(), after));
        changes.fire(new CatalogChanged());
        return Promotion.PROMOTED;
    }
}
