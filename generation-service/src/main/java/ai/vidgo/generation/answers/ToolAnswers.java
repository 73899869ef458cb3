package ai.vidgo.generation.answers;

import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.platform.error.Messages;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts answers into words and into the shape of the tool paths. */
@Singleton
public class ToolAnswers {

    private final Messages messages;

    ToolAnswers(Messages messages) {
        this.messages = messages;
    }

    /** The answer of a tool path. */
    public ToolAnswer of(Answer answer, Call call) {
        return switch (answer) {
            case Answer.Cached cached -> new ToolAnswer(true, cached.url(), null, 0, null, true, null);
            case Answer.Made made ->
                new ToolAnswer(true, made.url(), null, made.creditsUsed(), null, false, id(made.taskId()));
            case Answer.Without none ->
                new ToolAnswer(false, null, null, 0, text(none, call), false, id(none.taskId()));
        };
    }

    /** Why there is nothing to show, in the caller's language. */
    public String text(Answer.Without none, Call call) {
        return messages.text(none.code(), call.language());
    }

    /** A job's id as answers carry it. */
    public static @Nullable String id(@Nullable UUID taskId) {
        return taskId == null ? null : taskId.toString();
    }
}
