package ai.vidgo.generation.demo;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds a picture demo for a prompt, or has a picture made for a subscriber. That one is the caller's own and joins no
 * gallery: no administrator has looked at it.
 */
@RequestScoped
class DemoSearch {

    private static final Logger LOG = Logger.getLogger(DemoSearch.class);

    private final PromptAnalysis analysis;
    private final CatalogDemos demos;
    private final PaidGeneration generation;
    private final Pictures pictures;
    private final Choices choices;
    private final ToolAnswers answers;
    private final Messages messages;
    private final MediaUrls urls;

    DemoSearch(
            PromptAnalysis analysis,
            @RestClient CatalogDemos demos,
            PaidGeneration generation,
            Pictures pictures,
            Choices choices,
            ToolAnswers answers,
            Messages messages,
            MediaUrls urls) {
        this.analysis = analysis;
        this.demos = demos;
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

    /** What the caller had made before from the same words and style is found again for nothing. */
    private SearchAnswer make(PromptAnalysis.Analysis analysed, @Nullable VisualStyle style, Call call) {
        Wish wish = pictures.drawStyled(analysed.original(), id(style));
        if (generation.earlier(wish).orElse(null) instanceof Answer.Made earlier) {
            return SearchAnswer.found(demo(analysed, style, shown(earlier)), List.of());
        }
        return switch (generation.answer(wish, call)) {
            case Answer.Cached cached -> SearchAnswer.made(demo(analysed, style, cached.url()), 0);
            case Answer.Made made -> SearchAnswer.made(demo(analysed, style, shown(made)), made.creditsUsed());
            case Answer.Without none -> SearchAnswer.without(answers.text(none, call), ToolAnswers.id(none.taskId()));
        };
    }

    private String shown(Answer.Made made) {
        return urls.outgoing(urls.stored(made.result().watermarkedKey()));
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

    private static ImageDemo demo(PromptAnalysis.Analysis analysed, @Nullable VisualStyle style, String url) {
        return new ImageDemo(
                null,
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
