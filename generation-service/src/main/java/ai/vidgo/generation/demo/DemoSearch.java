package ai.vidgo.generation.demo;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.jobs.JobResult;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds a picture demo for a prompt, or has one made for a subscriber and keeps it for those who ask next. */
@RequestScoped
class DemoSearch {

    private static final Logger LOG = Logger.getLogger(DemoSearch.class);

    /** Styles that the gallery knows (contract: data-catalog-generation §10). */
    private static final Set<String> GALLERY_STYLES =
            Set.of("anime", "realistic", "cinematic", "cartoon", "watercolor");

    private final PromptAnalysis analysis;
    private final CatalogDemos demos;
    private final Gallery gallery;
    private final PaidGeneration generation;
    private final Pictures pictures;
    private final Choices choices;
    private final ToolAnswers answers;
    private final Messages messages;
    private final MediaUrls urls;

    DemoSearch(
            PromptAnalysis analysis,
            @RestClient CatalogDemos demos,
            Gallery gallery,
            PaidGeneration generation,
            Pictures pictures,
            Choices choices,
            ToolAnswers answers,
            Messages messages,
            MediaUrls urls) {
        this.analysis = analysis;
        this.demos = demos;
        this.gallery = gallery;
        this.generation = generation;
        this.pictures = pictures;
        this.choices = choices;
        this.answers = answers;
        this.messages = messages;
        this.urls = urls;
    }

    /**
     * The answer to a search.
     *
     * @throws Problem 400 {@code content_not_allowed} or {@code unknown_style}, and what
     *     {@link PaidGeneration#answer} has
     */
    SearchAnswer search(DemoRequests.Search request, Call call) {
        generation.requireAllowed(request.prompt());
        VisualStyle style = request.style() == null ? null : choices.style(request.style());
        PromptAnalysis.Analysis analysed = analysis.of(request.prompt());
        CatalogDemos.Match match = match(new CatalogDemos.Question(
                analysed.keywords(),
                Objects.requireNonNullElse(request.category(), Objects.requireNonNullElse(analysed.category(), "")),
                style == null ? analysed.style() : style.id()));
        if (match.demo() != null) {
            return SearchAnswer.found(match.demo(), match.matchedKeywords());
        }
        if (Boolean.FALSE.equals(request.generateIfNotFound())
                || generation.subscriber().isEmpty()) {
            return SearchAnswer.nothing(messages.text("demo_suggestion", call.language()));
        }
        return make(analysed, style, call);
    }

    private SearchAnswer make(PromptAnalysis.Analysis analysed, @Nullable VisualStyle style, Call call) {
        return switch (generation.answer(pictures.drawStyled(analysed.original(), id(style)), call)) {
            case Answer.Cached cached -> SearchAnswer.made(demo(null, analysed, style, cached.url()), 0);
            case Answer.Made made -> {
                String shown = urls.stored(made.result().watermarkedKey());
                String kept = keep(analysed.original(), style, made.result());
                yield SearchAnswer.made(demo(kept, analysed, style, urls.outgoing(shown)), made.creditsUsed());
            }
            case Answer.Without none -> SearchAnswer.without(answers.text(none, call), ToolAnswers.id(none.taskId()));
        };
    }

    /** A catalogue that is away has no demos. */
    private CatalogDemos.Match match(CatalogDemos.Question question) {
        try {
            return demos.match(question);
        } catch (WebApplicationException | ProcessingException away) {
            LOG.warnf("demo search without the catalogue: %s", away.getMessage());
            return new CatalogDemos.Match(null, List.of());
        }
    }

    /** The id of the kept demo; null when the catalogue is away: the caller has paid and gets the picture anyway. */
    private @Nullable String keep(String words, @Nullable VisualStyle style, JobResult result) {
        try {
            String known = style != null && GALLERY_STYLES.contains(style.id()) ? style.id() : null;
            return gallery.keepImage(words, known, result);
        } catch (Problem away) {
            LOG.warn("a demo is not kept, the catalogue is away");
            return null;
        }
    }

    private static ImageDemo demo(
            @Nullable String id, PromptAnalysis.Analysis analysed, @Nullable VisualStyle style, String url) {
        return new ImageDemo(
                id,
                analysed.original(),
                analysed.normalized(),
                analysed.language(),
                null,
                url,
                style == null ? null : style.name(),
                id(style),
                analysed.category(),
                null,
                false);
    }

    private static @Nullable String id(@Nullable VisualStyle style) {
        return style == null ? null : style.id();
    }
}
