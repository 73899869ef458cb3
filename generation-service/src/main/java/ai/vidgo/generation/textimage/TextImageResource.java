package ai.vidgo.generation.textimage;

import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws a picture from words (contract: generation §4). */
@Path("/api/v1/generate/t2i")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TextImageResource {

    private static final String SERVICE = "t2i";

    private final PaidGeneration generation;
    private final Presets presets;
    private final Messages messages;

    TextImageResource(PaidGeneration generation, Presets presets, Messages messages) {
        this.generation = generation;
        this.presets = presets;
        this.messages = messages;
    }

    /**
     * Draws one picture. Costs 5 credits unless a preset answers.
     *
     * @throws Problem 400 {@code content_not_allowed}, 402 {@code insufficient_credits}, 422 for a bad body; see
     *     {@link PaidGeneration#answer}
     */
    @POST
    @RunOnVirtualThread
    public TextImageAnswer draw(
            @NotNull @Valid TextImageRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return switch (generation.answer(wish(request, idempotencyKey))) {
            case Answer.Cached cached -> TextImageAnswer.cached(cached.url());
            case Answer.Made made -> TextImageAnswer.made(made);
            case Answer.NotEntitled hint -> TextImageAnswer.without(messages.text(hint.code(), language), null);
            case Answer.StillRunning running ->
                TextImageAnswer.without(
                        messages.text("still_processing", language),
                        running.taskId().toString());
            case Answer.Failed failed ->
                TextImageAnswer.without(
                        messages.text(failed.failure().code(), language),
                        failed.taskId().toString());
        };
    }

    /** The library has no tool for plain text-to-image, so the result is no candidate for it. */
    private Wish wish(TextImageRequest request, @Nullable String idempotencyKey) {
        String hash = LookupHash.of(SERVICE, request.prompt(), request.unusualSize(), null);
        return new Wish(
                SERVICE,
                Operation.TEXT_TO_IMAGE,
                request.prompt(),
                List.of(),
                Map.of(Parameter.WIDTH, request.widthOrDefault(), Parameter.HEIGHT, request.heightOrDefault()),
                Finish.NONE,
                null,
                () -> presets.byHash(hash),
                idempotencyKey);
    }
}
