package ai.vidgo.generation.operations;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prompts out of parts. */
public final class Sentences {

    private Sentences() {}

    /** The parts that are there, each ended by a full stop. */
    public static String of(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.matches("(?s).*[.!?。！？]") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
