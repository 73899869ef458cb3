package ai.vidgo.generation.generate;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.InputPictures;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Pictures, clips and rooms in the shapes of their own (contract: generation §4). What can go wrong is at
 * {@link PaidGeneration#answer}; every path also has 422 for a bad body.
 */
@Path("/api/v1/generate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Generate")
@RunOnVirtualThread
class GenerateResource {

    private static final int SECONDS = 5;
    private static final String CACHE = "cache";

    private final PaidGeneration generation;
    private final MediaAddress addresses;
    private final InputPictures inputs;
    private final ToolAnswers answers;
    private final Pictures pictures;
    private final Clips clips;
    private final RoomDesigns rooms;

    GenerateResource(
            PaidGeneration generation,
            MediaAddress addresses,
            InputPictures inputs,
            ToolAnswers answers,
            Pictures pictures,
            Clips clips,
            RoomDesigns rooms) {
        this.generation = generation;
        this.addresses = addresses;
        this.inputs = inputs;
        this.answers = answers;
        this.pictures = pictures;
        this.clips = clips;
        this.rooms = rooms;
    }

    /** Draws one picture. Costs 5 credits unless a preset answers. */
    @POST
    @Path("/t2i")
    @Operation(summary = "Draw a picture from words (5 credits)")
    public TextImageAnswer draw(@NotNull @Valid GenerateRequests.TextImage request, @BeanParam Call call) {
        Wish wish = pictures.draw(request.prompt(), request.widthOrDefault(), request.heightOrDefault());
        return switch (generation.answer(wish, call)) {
            case Answer.Cached cached ->
                new TextImageAnswer(true, cached.url(), list(cached.url()), CACHE, null, null, null, 0, true, null);
            case Answer.Made made ->
                new TextImageAnswer(
                        true,
                        made.url(),
                        list(made.url()),
                        made.result().provider(),
                        made.result().rescue(),
                        made.result().model(),
                        null,
                        made.creditsUsed(),
                        false,
                        ToolAnswers.id(made.taskId()));
            case Answer.Without none ->
                new TextImageAnswer(
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        answers.text(none, call),
                        0,
                        false,
                        ToolAnswers.id(none.taskId()));
        };
    }

    /** Sets a picture in motion. Costs 25 credits unless a preset answers. */
    @POST
    @Path("/i2v")
    @Operation(summary = "Make a clip from a picture and words (25 credits)")
    public ImageVideoAnswer move(@NotNull @Valid GenerateRequests.ImageVideo request, @BeanParam Call call) {
        Input picture = new Input.Picture(addresses.stored("image_url", request.imageUrl()));
        int length = Objects.requireNonNullElse(request.length(), SECONDS);
        Wish wish = clips.imageToVideo(picture, request.prompt(), length);
        return switch (generation.answer(wish, call)) {
            case Answer.Cached cached ->
                new ImageVideoAnswer(true, cached.url(), null, CACHE, null, null, null, clips.seconds(length), 0, true);
            case Answer.Made made ->
                new ImageVideoAnswer(
                        true,
                        made.url(),
                        ToolAnswers.id(made.taskId()),
                        made.result().provider(),
                        made.result().rescue(),
                        made.result().model(),
                        null,
                        clips.seconds(length, made.result().provider()),
                        made.creditsUsed(),
                        false);
            case Answer.Without none ->
                new ImageVideoAnswer(
                        false,
                        null,
                        ToolAnswers.id(none.taskId()),
                        null,
                        null,
                        null,
                        answers.text(none, call),
                        clips.seconds(length),
                        0,
                        false);
        };
    }

    /** Redesigns a room, or draws one from words when there is no picture. Costs 20 credits unless a preset answers. */
    @POST
    @Path("/interior")
    @Operation(summary = "Design a room (20 credits)")
    public InteriorAnswer interior(@NotNull @Valid GenerateRequests.Interior request, @BeanParam Call call) {
        Optional<Input> room = inputs.of("image_url", request.imageUrl(), "image_base64", request.imageBase64());
        RoomDesigns.Brief brief = new RoomDesigns.Brief(request.prompt(), request.styleId(), request.roomType());
        Wish wish = room.map(input -> rooms.redesign(input, brief, true)).orElseGet(() -> rooms.generate(brief));
        return switch (generation.answer(wish, call)) {
            case Answer.Cached cached -> new InteriorAnswer(true, cached.url(), "", CACHE, null, null, 0, null);
            case Answer.Made made ->
                new InteriorAnswer(
                        true,
                        made.url(),
                        made.description(),
                        made.result().provider(),
                        made.result().rescue(),
                        null,
                        made.creditsUsed(),
                        ToolAnswers.id(made.taskId()));
            case Answer.Without none ->
                new InteriorAnswer(
                        false, null, null, null, null, answers.text(none, call), 0, ToolAnswers.id(none.taskId()));
        };
    }

    private static List<TextImageAnswer.TextImage> list(String url) {
        return List.of(new TextImageAnswer.TextImage(url));
    }
}
