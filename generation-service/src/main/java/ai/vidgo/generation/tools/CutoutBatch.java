package ai.vidgo.generation.tools;

import ai.vidgo.generation.answers.ToolAnswer;
import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.operations.Cutouts;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.AnswerBy;
import ai.vidgo.generation.requests.Beginning;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several cut-outs in one request, three at a time, within the time of one: what could not be begun in it says so and
 * costs nothing. One that fails does not stop the others.
 */
@RequestScoped
class CutoutBatch {

    private static final int MOST = 10;
    private static final int AT_A_TIME = 3;

    private final PaidGeneration generation;
    private final Cutouts cutouts;
    private final MediaAddress addresses;
    private final ToolAnswers answers;
    private final Messages messages;

    CutoutBatch(
            PaidGeneration generation,
            Cutouts cutouts,
            MediaAddress addresses,
            ToolAnswers answers,
            Messages messages) {
        this.generation = generation;
        this.cutouts = cutouts;
        this.addresses = addresses;
        this.answers = answers;
        this.messages = messages;
    }

    /**
     * The answer: one result per picture, in the order of the request.
     *
     * @throws Problem 400 {@code too_many_images} for more than ten
     */
    ToolAnswer answer(List<String> urls, boolean white, Call call) {
        if (urls.size() > MOST) {
            throw Problem.of(400, "too_many_images", MOST);
        }
        List<String> pictures =
                urls.stream().map(url -> addresses.stored("image_urls", url)).toList();
        AnswerBy end = generation.answerBy();
        List<ToolAnswer.Item> items = new ArrayList<>();
        int credits = 0;
        for (int from = 0; from < urls.size(); from += AT_A_TIME) {
            List<Part> parts = new ArrayList<>();
            for (int i = from; i < Math.min(from + AT_A_TIME, urls.size()); i++) {
                parts.add(begin(urls.get(i), pictures.get(i), white, call.part(Integer.toString(i)), end));
            }
            for (Part part : parts) {
                Outcome outcome = finish(part, call, end);
                items.add(outcome.item());
                credits += outcome.credits();
            }
        }
        boolean cached = credits == 0 && items.stream().allMatch(item -> item.success() && item.taskId() == null);
        return new ToolAnswer(true, null, items, credits, null, cached, null);
    }

    private Part begin(String url, String picture, boolean white, Call call, AnswerBy end) {
        if (end.left().isZero()) {
            return new Part.Refused(url, messages.text("not_begun_in_time", call.language()));
        }
        try {
            return new Part.Begun(url, generation.begin(cutouts.of(picture, white), call));
        } catch (Problem refused) {
            return new Part.Refused(url, messages.text(refused, call.language()));
        }
    }

    private Outcome finish(Part part, Call call, AnswerBy end) {
        return switch (part) {
            case Part.Refused refused -> Outcome.without(refused.url(), refused.why(), null);
            case Part.Begun begun -> {
                try {
                    yield outcome(begun.url(), generation.finish(begun.beginning(), end.left()), call);
                } catch (Problem refused) {
                    yield Outcome.without(begun.url(), messages.text(refused, call.language()), null);
                }
            }
        };
    }

    private Outcome outcome(String url, Answer answer, Call call) {
        return switch (answer) {
            case Answer.Cached cached -> new Outcome(new ToolAnswer.Item(url, true, cached.url(), null, null), 0);
            case Answer.Made made ->
                new Outcome(
                        new ToolAnswer.Item(
                                url, true, made.url(), null, made.taskId().toString()),
                        made.creditsUsed());
            case Answer.Without none -> Outcome.without(url, answers.text(none, call), ToolAnswers.id(none.taskId()));
        };
    }

    private sealed interface Part {

        record Begun(String url, Beginning beginning) implements Part {}

        record Refused(String url, String why) implements Part {}
    }

    private record Outcome(ToolAnswer.Item item, int credits) {

        static Outcome without(String url, String why, @Nullable String taskId) {
            return new Outcome(new ToolAnswer.Item(url, false, null, why, taskId), 0);
        }
    }
}
