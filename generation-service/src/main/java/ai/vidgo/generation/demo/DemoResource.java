package ai.vidgo.generation.demo;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaUrls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Generation through {@code /demo} (contract: catalog §3.5), mostly for older clients. Only subscribers cause provider
 * calls. What can go wrong is at {@link PaidGeneration#answer}; every path also has 422 for a bad body.
 */
@Path("/api/v1/demo")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo")
@RunOnVirtualThread
class DemoResource {

    private final DemoGeneration demo;
    private final DemoSearch search;
    private final PromptAnalysis analysis;
    private final PictureAndClip pictureAndClip;
    private final PaidGeneration generation;
    private final Pictures pictures;
    private final Choices choices;
    private final MediaAddress addresses;
    private final ToolAnswers answers;
    private final MediaUrls urls;

    DemoResource(
            DemoGeneration demo,
            DemoSearch search,
            PromptAnalysis analysis,
            PictureAndClip pictureAndClip,
            PaidGeneration generation,
            Pictures pictures,
            Choices choices,
            MediaAddress addresses,
            ToolAnswers answers,
            MediaUrls urls) {
        this.demo = demo;
        this.search = search;
        this.analysis = analysis;
        this.pictureAndClip = pictureAndClip;
        this.generation = generation;
        this.pictures = pictures;
        this.choices = choices;
        this.addresses = addresses;
        this.answers = answers;
        this.urls = urls;
    }

    /**
     * What a prompt is about.
     *
     * @param prompt 2 to 500 characters
     */
    @POST
    @Path("/analyze")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Analyse a prompt by a small dictionary")
    public PromptAnalysis.Analysis analyze(@QueryParam("prompt") @NotNull @Size(min = 2, max = 500) String prompt) {
        return analysis.of(prompt);
    }

    /** Finds a demo for a prompt; has one made (5 credits) for a subscriber when there is none. */
    @POST
    @Path("/search")
    @Operation(summary = "Find a picture demo, or make one (5 credits)")
    public SearchAnswer search(@NotNull @Valid DemoRequests.Search request, @BeanParam Call call) {
        return search.search(request, call);
    }

    /** Runs a tool on a picture, or makes a picture and a clip from words (5 and 25 credits). */
    @POST
    @Path("/generate")
    @Operation(summary = "Run a tool, or make a picture and a clip from words")
    public GenerateAnswer generate(@NotNull @Valid DemoRequests.Generate request, @BeanParam Call call) {
        return demo.generate(request, call);
    }

    /**
     * Draws a picture; costs 5 credits.
     *
     * @throws Problem 400 {@code unknown_style}
     */
    @POST
    @Path("/generate-image")
    @Operation(summary = "Draw a picture from words (5 credits)")
    public ImageAnswer image(@NotNull @Valid DemoRequests.Image request, @BeanParam Call call) {
        String style = styleName(request.style());
        Answer answer = generation.answer(pictures.drawStyled(request.prompt(), request.style()), call);
        return switch (answer) {
            case Answer.Cached cached ->
                new ImageAnswer(true, request.prompt(), cached.url(), null, style, null, 0, null);
            case Answer.Made made ->
                new ImageAnswer(
                        true,
                        request.prompt(),
                        urls.outgoing(urls.stored(made.result().watermarkedKey())),
                        made.url(),
                        style,
                        null,
                        made.creditsUsed(),
                        ToolAnswers.id(made.taskId()));
            case Answer.Without none ->
                new ImageAnswer(
                        false,
                        request.prompt(),
                        null,
                        null,
                        style,
                        answers.text(none, call),
                        0,
                        ToolAnswers.id(none.taskId()));
        };
    }

    /**
     * Makes a picture and a clip from words, or a clip from a picture; costs 5 and 25 credits. When the picture is charged
     * and its clip is refused, the answer has the picture and says why.
     *
     * @throws Problem 400 {@code unknown_style}, 422 for {@code skip_v2v} false
     */
    @POST
    @Path("/generate-realtime")
    @Operation(summary = "Make a picture and a clip from words (30 credits)")
    public RealtimeAnswer realtime(@NotNull @Valid DemoRequests.Realtime request, @BeanParam Call call) {
        if (Boolean.FALSE.equals(request.skipV2v())) {
            throw ValidationProblem.of(
                    FieldError.body("skip_v2v", "not_supported", "Redrawing the clip is not offered", false));
        }
        Input given = null;
        if (request.imageUrl() != null) {
            given = new Input.Picture(addresses.stored("image_url", request.imageUrl()));
        }
        String style = styleName(request.style());
        generation.requireAllowed(request.prompt());
        PictureAndClip.Outcome outcome = pictureAndClip.make(request.prompt(), request.style(), given, call);
        String imageUrl = given == null ? DemoGeneration.url(outcome.picture()) : request.imageUrl();
        String videoUrl = DemoGeneration.url(outcome.clip());
        return new RealtimeAnswer(
                videoUrl != null,
                request.prompt(),
                style,
                request.style(),
                imageUrl,
                videoUrl,
                null,
                List.of(
                        new RealtimeAnswer.Step(1, "image", given == null ? status(outcome.picture()) : "skipped"),
                        new RealtimeAnswer.Step(
                                2, "video", outcome.refusal() == null ? status(outcome.clip()) : "failed"),
                        new RealtimeAnswer.Step(3, "style", "skipped")),
                videoUrl == null && imageUrl != null,
                pictureAndClip.why(outcome, call),
                outcome.credits(),
                outcome.taskId());
    }

    private static String status(@Nullable Answer answer) {
        return switch (answer) {
            case null -> "skipped";
            case Answer.Cached _, Answer.Made _ -> "completed";
            case Answer.StillRunning _ -> "in_progress";
            case Answer.NotEntitled _ -> "skipped";
            case Answer.NotOffered _, Answer.Failed _ -> "failed";
        };
    }

    private @Nullable String styleName(@Nullable String id) {
        if (id == null) {
            return null;
        }
        VisualStyle style = choices.style(id);
        return style.name();
    }
}
