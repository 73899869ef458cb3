package ai.vidgo.generation.tools;

import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.MediaAddress;
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

/** Cuts a product out of its picture (contract: generation §2). */
@Path("/api/v1/tools/remove-bg")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RemoveBackgroundResource {

    private static final String TOOL = "background_removal";

    private final PaidGeneration generation;
    private final Presets presets;
    private final MediaAddress addresses;
    private final Messages messages;

    RemoveBackgroundResource(PaidGeneration generation, Presets presets, MediaAddress addresses, Messages messages) {
        this.generation = generation;
        this.presets = presets;
        this.addresses = addresses;
        this.messages = messages;
    }

    /**
     * Removes the background of one picture. Costs 3 credits unless a preset answers.
     *
     * @throws Problem 400 {@code media_refused}, 402 {@code insufficient_credits}, 422 for a bad body; see
     *     {@link PaidGeneration#answer}
     */
    @POST
    @RunOnVirtualThread
    public ToolAnswer removeBackground(
            @NotNull @Valid RemoveBackgroundRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("Accept-Language") @Nullable String language) {
        addresses.require("image_url", request.imageUrl());
        return switch (generation.answer(wish(request, idempotencyKey))) {
            case Answer.Cached cached -> ToolAnswer.cached(cached.url());
            case Answer.Made made ->
                ToolAnswer.made(made.url(), made.creditsUsed(), made.taskId().toString());
            case Answer.NotEntitled hint -> ToolAnswer.without(messages.text(hint.code(), language), null);
            case Answer.StillRunning running ->
                ToolAnswer.without(
                        messages.text("still_processing", language),
                        running.taskId().toString());
            case Answer.Failed failed ->
                ToolAnswer.without(
                        messages.text(failed.failure().code(), language),
                        failed.taskId().toString());
        };
    }

    /** A preset on white has to say so in its parameters; the plain ones are transparent. */
    private Wish wish(RemoveBackgroundRequest request, @Nullable String idempotencyKey) {
        Map<String, String> format = request.white() ? Map.of("output_format", "white") : Map.of();
        return new Wish(
                TOOL,
                Operation.BACKGROUND_REMOVAL,
                null,
                List.of(request.imageUrl()),
                Map.of(),
                request.white() ? Finish.WHITE_BACKGROUND : Finish.NONE,
                new Candidate(TOOL, "user", "Remove the background", Map.copyOf(format)),
                () -> presets.match(TOOL, request.imageUrl(), format),
                idempotencyKey);
    }
}
