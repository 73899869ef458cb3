package ai.vidgo.generation.workflow;

import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why an item ended without a result, as its row has it: a code, and after it what the code's text names. */
final class Reason {

    private static final String BETWEEN = ":";

    private Reason() {}

    /** What the row of a refused item says. */
    static String of(Problem refusal) {
        return Stream.concat(
                        Stream.of(refusal.code()), refusal.arguments().stream().map(String::valueOf))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The row's reason in a language. */
    static String text(String reason, Messages messages, @Nullable String language) {
        List<String> parts = Arrays.asList(reason.split(BETWEEN, -1));
        return messages.text(
                parts.getFirst(), language, parts.subList(1, parts.size()).toArray());
    }
}
