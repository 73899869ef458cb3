package ai.vidgo.generation.demo;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** {@code /demo/generate} in both forms of its body; here refused words are an answer and not an error. */
@RequestScoped
class DemoGeneration {

    /** What every account may try for nothing (contract: data-identity-billing §1); without a plan nothing is used up. */
    private static final int DEMO_USES = 2;

    private final PaidGeneration generation;
    private final ToolWishes tools;
    private final PictureAndClip pictureAndClip;
    private final ToolAnswers answers;
    private final Messages messages;

    DemoGeneration(
            PaidGeneration generation,
            ToolWishes tools,
            PictureAndClip pictureAndClip,
            ToolAnswers answers,
            Messages messages) {
        this.generation = generation;
        this.tools = tools;
        this.pictureAndClip = pictureAndClip;
        this.answers = answers;
        this.messages = messages;
    }

    /**
     * The answer.
     *
     * @throws Problem 422 without a tool and without words, and what {@link ToolWishes#of} and
     *     {@link PaidGeneration#answer} have
     */
    GenerateAnswer generate(DemoRequests.Generate request, Call call) {
        GenerateAnswer answer = make(request, call);
        return generation.isDemoUser() ? answer.leaving(DEMO_USES) : answer;
    }

    private GenerateAnswer make(DemoRequests.Generate request, Call call) {
        String tool = request.tool();
        String prompt = request.prompt();
        try {
            generation.requireAllowed(prompt);
            if (tool != null && !tool.isBlank()) {
                return byTool(tool, request, call);
            }
            if (prompt == null) {
                throw ValidationProblem.of(FieldError.body("prompt", "missing", "Field required", null));
            }
            return byWords(prompt, request.style(), call);
        } catch (Problem problem) {
            if (problem.code().equals("content_not_allowed")) {
                return GenerateAnswer.blocked(prompt, messages.text("content_blocked", call.language()));
            }
            throw problem;
        }
    }

    private GenerateAnswer byTool(String tool, DemoRequests.Generate request, Call call) {
        String words = request.prompt();
        Wish wish = tools.of(tool, request.imageUrl(), words, request.style(), request.params());
        Answer answer = generation.answer(wish, call);
        return switch (answer) {
            case Answer.Cached cached -> made(words, cached.url(), 0, true);
            case Answer.Made made -> made(words, made.url(), made.creditsUsed(), false);
            case Answer.Without none ->
                GenerateAnswer.without(words, answers.text(none, call), ToolAnswers.id(none.taskId()));
        };
    }

    private GenerateAnswer byWords(String words, @Nullable String style, Call call) {
        PictureAndClip.Outcome outcome = pictureAndClip.make(words, style, null, call);
        if (outcome.picture() instanceof Answer.Without none) {
            return GenerateAnswer.without(words, answers.text(none, call), ToolAnswers.id(none.taskId()));
        }
        GenerateAnswer answer = GenerateAnswer.made(
                words, url(outcome.picture()), url(outcome.clip()), outcome.credits(), outcome.cached());
        String why = pictureAndClip.why(outcome, call);
        return why == null ? answer : answer.but(why, outcome.taskId());
    }

    private static GenerateAnswer made(@Nullable String words, String url, int credits, boolean cached) {
        boolean video = url.endsWith(".mp4") || url.endsWith(".webm");
        return GenerateAnswer.made(words, video ? null : url, video ? url : null, credits, cached);
    }

    /** The address of what is there. */
    static @Nullable String url(@Nullable Answer answer) {
        return switch (answer) {
            case null -> null;
            case Answer.Cached cached -> cached.url();
            case Answer.Made made -> made.url();
            case Answer.Without _ -> null;
        };
    }
}
