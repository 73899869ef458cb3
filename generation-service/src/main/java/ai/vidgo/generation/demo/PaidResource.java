package ai.vidgo.generation.demo;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The older paid form of {@code /demo/generate} (contract: catalog §3.5). */
@Path("/api/v1/demo/generate/paid")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo")
@Authenticated
@RunOnVirtualThread
class PaidResource {

    private final PaidGeneration generation;
    private final ToolWishes tools;
    private final UploadIntake intake;
    private final ToolAnswers answers;
    private final Messages messages;
    private final CurrentCaller caller;

    PaidResource(
            PaidGeneration generation,
            ToolWishes tools,
            UploadIntake intake,
            ToolAnswers answers,
            Messages messages,
            CurrentCaller caller) {
        this.generation = generation;
        this.tools = tools;
        this.intake = intake;
        this.answers = answers;
        this.messages = messages;
        this.caller = caller;
    }

    /**
     * Runs a tool on a picture.
     *
     * @throws Problem 401 without a token, 403 {@code subscription_required}, and what {@link ToolWishes#of} and
     *     {@link PaidGeneration#answer} have; refused words are an answer
     */
    @POST
    @Operation(summary = "Run a tool on a picture, for subscribers")
    public PaidAnswer generate(@NotNull @Valid DemoRequests.Paid request, @BeanParam Call call) {
        UUID owner = caller.require().userId();
        if (generation.subscriber().isEmpty()) {
            throw Problem.of(403, "subscription_required");
        }
        try {
            generation.requireAllowed(request.prompt());
            String picture = request.imageBase64() == null
                    ? request.imageUrl()
                    : intake.take(owner, "image_base64", request.imageBase64(), call.requireKey());
            String tool = Objects.requireNonNullElse(request.tool(), "background_removal");
            Wish wish = tools.of(tool, picture, request.prompt(), request.style(), request.params());
            return answer(request, picture, tool, generation.answer(wish, call), call);
        } catch (Problem problem) {
            if (problem.code().equals("content_not_allowed")) {
                String reason = messages.text("content_blocked", call.language());
                return new PaidAnswer(
                        false,
                        request.prompt(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        0,
                        null,
                        reason,
                        null);
            }
            throw problem;
        }
    }

    private PaidAnswer answer(
            DemoRequests.Paid request, @Nullable String picture, String tool, Answer answer, Call call) {
        String url = DemoGeneration.url(answer);
        boolean video = url != null && (url.endsWith(".mp4") || url.endsWith(".webm"));
        Answer.Without missing = answer instanceof Answer.Without none ? none : null;
        Answer.Made made = answer instanceof Answer.Made done ? done : null;
        return new PaidAnswer(
                url != null,
                request.prompt(),
                null,
                null,
                List.of(),
                picture,
                video ? null : url,
                video ? url : null,
                null,
                made == null
                        ? List.of()
                        : List.of(new PaidAnswer.Step(
                                1, made.result().provider(), tool, made.result().model())),
                made == null ? 0 : made.creditsUsed(),
                missing == null ? null : answers.text(missing, call),
                null,
                made != null
                        ? ToolAnswers.id(made.taskId())
                        : missing == null ? null : ToolAnswers.id(missing.taskId()));
    }
}
