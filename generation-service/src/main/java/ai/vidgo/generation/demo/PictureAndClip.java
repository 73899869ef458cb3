package ai.vidgo.generation.demo;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.operations.Sentences;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.AnswerBy;
import ai.vidgo.generation.requests.Beginning;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * A picture from words, then a clip from the picture, in the time of one request: 5 and 25 credits, each charged when it is
 * there. Who cannot pay both buys neither; a picture that was charged is answered whatever becomes of its clip. What the
 * caller had made before from the same words is taken again for nothing.
 */
@RequestScoped
class PictureAndClip {

    private static final int SECONDS = 5;

    private final PaidGeneration generation;
    private final Pictures pictures;
    private final Clips clips;
    private final Choices choices;
    private final ToolAnswers answers;
    private final Messages messages;

    PictureAndClip(
            PaidGeneration generation,
            Pictures pictures,
            Clips clips,
            Choices choices,
            ToolAnswers answers,
            Messages messages) {
        this.generation = generation;
        this.pictures = pictures;
        this.clips = clips;
        this.choices = choices;
        this.answers = answers;
        this.messages = messages;
    }

    /**
     * What came of it.
     *
     * @param picture null when it was given
     * @param clip null when there was no picture to start from, or it was refused
     * @param refusal of the clip, when the picture has been charged
     */
    record Outcome(
            @Nullable Answer picture,
            @Nullable Answer clip,
            @Nullable Problem refusal) {

        /** The step that gave nothing, if any. */
        Answer.@Nullable Without missing() {
            if (picture instanceof Answer.Without none) {
                return none;
            }
            return clip instanceof Answer.Without none ? none : null;
        }

        /** The task of that step, if it has one. */
        @Nullable
        String taskId() {
            Answer.Without missing = missing();
            return missing == null ? null : ToolAnswers.id(missing.taskId());
        }

        int credits() {
            return credits(picture) + credits(clip);
        }

        /** Whether both are there and nothing had to be made. */
        boolean cached() {
            return missing() == null && credits() == 0;
        }

        private static int credits(@Nullable Answer answer) {
            return answer instanceof Answer.Made made ? made.creditsUsed() : 0;
        }
    }

    /**
     * Makes both, or only the clip when a picture is given: then the style is the clip's, else the picture's.
     *
     * @throws Problem as {@link PaidGeneration#answer}, as long as nothing was charged
     */
    Outcome make(String words, @Nullable String styleId, @Nullable Input given, Call call) {
        AnswerBy end = generation.answerBy();
        if (given != null) {
            Wish clip = clips.imageToVideo(given, styled(words, styleId), SECONDS);
            return new Outcome(null, make(clip, call.part("clip"), end), null);
        }
        Wish drawing = pictures.drawStyled(words, styleId).followedBy(Clips.IMAGE_TO_VIDEO);
        Answer picture = make(drawing, call.part("picture"), end);
        Input start = switch (picture) {
            case Answer.Made made -> new Input.Stored(made.result().originalKey());
            case Answer.Cached cached -> new Input.Picture(cached.url());
            case Answer.Without _ -> null;
        };
        if (start == null) {
            return new Outcome(picture, null, null);
        }
        try {
            Wish clip = clips.imageToVideo(start, words, SECONDS);
            return new Outcome(picture, make(clip, call.part("clip"), end), null);
        } catch (Problem refusal) {
            if (Outcome.credits(picture) == 0) {
                throw refusal;
            }
            return new Outcome(picture, null, refusal);
        }
    }

    /** Why something is missing, in the caller's language; null when nothing is. */
    @Nullable
    String why(Outcome outcome, Call call) {
        if (outcome.refusal() != null) {
            return messages.text(outcome.refusal(), call.language());
        }
        Answer.Without missing = outcome.missing();
        if (missing == null) {
            return null;
        }
        // The text of a failure says that nothing was charged.
        return outcome.credits() > 0 && !(missing instanceof Answer.StillRunning)
                ? messages.text("clip_not_made", call.language())
                : answers.text(missing, call);
    }

    private String styled(String words, @Nullable String styleId) {
        return styleId == null
                ? words
                : Sentences.of(words, "Style: " + choices.style(styleId).prompt());
    }

    private Answer make(Wish wish, Call call, AnswerBy end) {
        return generation.earlier(wish).orElseGet(() -> {
            Beginning beginning = generation.begin(wish, call);
            return generation.finish(beginning, end.left());
        });
    }
}
