package ai.vidgo.generation.interior;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.AnswerBy;
import ai.vidgo.generation.requests.Beginning;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Designs in the shape of the interior paths, where no entitlement is 403 and a failure of all providers 502. */
@RequestScoped
class Designs {

    private final PaidGeneration generation;
    private final RoomDesigns rooms;
    private final Conversations conversations;
    private final ToolAnswers answers;

    Designs(PaidGeneration generation, RoomDesigns rooms, Conversations conversations, ToolAnswers answers) {
        this.generation = generation;
        this.rooms = rooms;
        this.conversations = conversations;
        this.answers = answers;
    }

    /**
     * A design on a path that the frontend gives 30 s.
     *
     * @throws Problem 403 {@code subscribe_to_generate} or {@code generation_off}, 502 {@code generation_failed_*} or
     *     {@code generation_not_offered}, and what {@link PaidGeneration#answer} has
     */
    DesignAnswer make(Wish wish, Call call) {
        return answer(generation.answer(wish, call), call);
    }

    /** The same on a path that the frontend gives 120 s. */
    DesignAnswer makeSlowly(Wish wish, Call call) {
        return answer(generation.answerSlowly(wish, call), call);
    }

    /**
     * The first turn of a conversation, on the caller's picture.
     *
     * @throws Problem as {@link #make}
     */
    DesignAnswer firstTurn(UUID owner, Input picture, String words, Call call) {
        AnswerBy end = generation.slowAnswerBy(call);
        return switch (generation.begin(rooms.edit(picture, words), call)) {
            case Beginning.Answered answered -> answer(answered.answer(), call);
            case Beginning.Running running ->
                finish(running, conversations.begin(owner, running.jobId()), owner, call, end);
        };
    }

    /**
     * A later turn, on the picture of the turn before. Repeated under its idempotency key it gives its first answer again,
     * whatever was made of the picture since.
     *
     * @throws Problem as {@link #make} and {@link Conversations#claim}
     */
    DesignAnswer nextTurn(UUID owner, String conversationId, String words, Call call) {
        AnswerBy end = generation.slowAnswerBy(call);
        return repeated(owner, conversationId, words, call, end)
                .orElseGet(() -> newTurn(conversations.claim(conversationId, owner), owner, words, call, end));
    }

    private Optional<DesignAnswer> repeated(UUID owner, String conversationId, String words, Call call, AnswerBy end) {
        return generation
                .repeated(call, key -> rooms.edit(new Input.Stored(key), words))
                .flatMap(running -> conversations
                        .turn(running.jobId(), owner)
                        .map(turn -> finish(running, requireSame(turn, conversationId), owner, call, end)));
    }

    /** Two conversations may have come to the same picture. */
    private static Turn requireSame(Turn turn, String conversationId) {
        if (!turn.conversation().toString().equalsIgnoreCase(conversationId)) {
            throw Problem.of(422, "idempotency_conflict");
        }
        return turn;
    }

    private DesignAnswer newTurn(Conversation conversation, UUID owner, String words, Call call, AnswerBy end) {
        Input picture = new Input.Stored(String.valueOf(conversation.lastKey()));
        Beginning beginning = orRelease(conversation.id(), () -> generation.begin(rooms.edit(picture, words), call));
        return switch (beginning) {
            case Beginning.Answered answered -> {
                conversations.release(conversation.id());
                yield answer(answered.answer(), call);
            }
            case Beginning.Running running ->
                finish(running, conversations.running(conversation, running.jobId()), owner, call, end);
        };
    }

    private Beginning orRelease(UUID conversation, Supplier<Beginning> begin) {
        boolean begun = false;
        try {
            Beginning beginning = begin.get();
            begun = true;
            return beginning;
        } finally {
            if (!begun) {
                conversations.release(conversation);
            }
        }
    }

    /** Waits for the turn, then brings the conversation up to date, whatever came of it. */
    private DesignAnswer finish(Beginning.Running running, Turn turn, UUID owner, Call call, AnswerBy end) {
        Optional<Conversation> after;
        DesignAnswer design;
        try {
            design = answer(generation.finish(running, end.left()), call);
        } finally {
            after = conversations.settle(turn.conversation(), owner);
        }
        int over = design.success() ? turn.number() : turn.number() - 1;
        return after.isPresent() ? design.in(turn.conversation(), over) : design;
    }

    private DesignAnswer answer(Answer answer, Call call) {
        return switch (answer) {
            case Answer.Cached cached -> DesignAnswer.cached(cached.url());
            case Answer.Made made -> DesignAnswer.made(made);
            case Answer.StillRunning running ->
                DesignAnswer.pending(answers.text(running, call), ToolAnswers.id(running.taskId()));
            case Answer.NotEntitled hint -> throw Problem.of(403, hint.code());
            case Answer.NotOffered missing -> throw Problem.of(502, missing.code());
            case Answer.Failed failed -> throw Problem.of(502, failed.code());
        };
    }
}
