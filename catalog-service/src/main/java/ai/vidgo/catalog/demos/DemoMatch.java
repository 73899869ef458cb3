package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.media.Renditions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searching picture demos by words, category and style, and keeping new ones. */
@ApplicationScoped
class DemoMatch {

    private final ImageDemoRows rows;
    private final Renditions renditions;
    private final DemosConfig config;
    private final Clock clock;

    DemoMatch(ImageDemoRows rows, Renditions renditions, DemosConfig config, Clock clock) {
        this.rows = rows;
        this.renditions = renditions;
        this.config = config;
        this.clock = clock;
    }

    /** The best demo for a question; being found makes it more popular. */
    @Transactional
    Optional<ImageDemoRows.Match> find(Question question) {
        Optional<ImageDemoRows.Match> match = rows.match(question, config.matchThreshold());
        match.ifPresent(found -> rows.liked(Objects.requireNonNull(found.demo().id())));
        return match;
    }

    /**
     * Keeps a demo for {@link DemosConfig#life}.
     *
     * @throws ai.vidgo.platform.error.Problem 422 when a public address names a clean result
     */
    @Transactional
    UUID keep(NewImageDemo demo) {
        renditions.requirePublic("image_url_watermarked", demo.imageUrlWatermarked(), demo.imageUrlAfter());
        renditions.requirePublic("thumbnail_url", demo.thumbnailUrl(), demo.imageUrlAfter());
        return rows.insert(demo, clock.instant().plus(config.life()));
    }

    /**
     * A prompt, analysed (contract: data-catalog-generation §13).
     *
     * @param keywords its dictionary terms in English
     */
    @RegisterForReflection
    record Question(
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 50) String> keywords,
            @Nullable String category,
            @Nullable String style) {}

    /** A finished picture demo; all URLs stored ones. */
    @RegisterForReflection
    record NewImageDemo(
            @NotBlank @Size(max = 2000) String promptOriginal,
            @NotBlank @Size(max = 2000) String promptNormalized,
            @NotBlank @Size(max = 10) String promptLanguage,
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 50) String> keywords,
            @Size(max = 50) @Nullable String categorySlug,
            @NotBlank @Size(max = 500) String imageUrlBefore,
            @NotBlank @Size(max = 500) String imageUrlAfter,
            @NotBlank @Size(max = 500) String imageUrlWatermarked,
            @Size(max = 500) @Nullable String thumbnailUrl,
            @Nullable DemoStyle style,
            @Size(max = 50) @Nullable String sourceService) {}
}
