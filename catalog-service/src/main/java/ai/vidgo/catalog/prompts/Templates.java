package ai.vidgo.catalog.prompts;

import ai.vidgo.catalog.answers.CatalogChanged;
import ai.vidgo.catalog.media.Renditions;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules for new templates and new results. */
@ApplicationScoped
class Templates {

    private final TemplateWrites writes;
    private final PromptsConfig config;
    private final MediaUrls urls;
    private final Renditions renditions;
    private final Event<CatalogChanged> changes;

    Templates(
            TemplateWrites writes,
            PromptsConfig config,
            MediaUrls urls,
            Renditions renditions,
            Event<CatalogChanged> changes) {
        this.writes = writes;
        this.config = config;
        this.renditions = renditions;
        this.urls = urls;
        this.changes = changes;
    }

    /**
     * What became of a template.
     *
     * @param created false when there was one of this prompt, group and sub-topic
     */
    record Added(UUID id, boolean created) {}

    /**
     * Adds a template, with its result when there is one. One that exists is left as it is.
     *
     * @throws ai.vidgo.platform.error.Problem 422 for a result that is not our own media or lacks a watermarked rendition
     */
    @Transactional
    Added add(NewTemplate template, ResultData result) {
        requireShowable(result);
        Optional<UUID> created = writes.insert(template);
        if (created.isEmpty()) {
            return new Added(writes.idOf(template), false);
        }
        if (result.present()) {
            writes.cache(created.get(), new CachedResult(template.input(), result, 0, 0), config.cacheLife());
        }
        changes.fire(new CatalogChanged());
        return new Added(created.get(), true);
    }

    /**
     * Gives a template a result for {@link PromptsConfig#cacheLife}.
     *
     * @return false when there is no such template
     * @throws ai.vidgo.platform.error.Problem 422 as in {@link #add}
     */
    @Transactional
    boolean cache(UUID id, CachedResult result) {
        requireShowable(result.data());
        boolean exists = writes.cache(id, result, config.cacheLife());
        if (exists) {
            changes.fire(new CatalogChanged());
        }
        return exists;
    }

    /**
     * A clean result must lie where only signed addresses reach, and what is shown instead must be something else that
     * everybody may read: the original's "watermarked" column held the clean file.
     */
    private void requireShowable(ResultData result) {
        requirePrivate("result_data.image_url", result.imageUrl());
        requirePrivate("result_data.video_url", result.videoUrl());
        if (result.present() && result.watermarkedUrl() == null) {
            throw refused("result_data.watermarked_url", "A result needs a watermarked rendition", null);
        }
        renditions.requirePublic("result_data.watermarked_url", result.watermarkedUrl());
        renditions.requirePublic("result_data.thumbnail_url", result.thumbnailUrl());
    }

    private void requirePrivate(String field, @Nullable String storedUrl) {
        boolean open = storedUrl != null
                && urls.key(storedUrl).filter(key -> !MediaKeys.isPublic(key)).isEmpty();
        if (open) {
            throw refused(field, "Value must be a private file of ours", storedUrl);
        }
    }

    private static Problem refused(String field, String message, @Nullable String value) {
        return ValidationProblem.of(FieldError.body(field, "value_error", message, value));
    }
}
