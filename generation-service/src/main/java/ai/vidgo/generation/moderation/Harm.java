package ai.vidgo.generation.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of harm, worst first, with the reason that callers see (contract: providers §5). */
enum Harm {
    ILLEGAL("illegal_content"),
    ADULT("adult_content"),
    VIOLENCE("violence"),
    HATE("hate_speech"),
    SELF_HARM("self_harm"),
    DANGEROUS("dangerous_activity");

    private final String reason;

    Harm(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String category() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Harm> ofSection(String section) {
        return Arrays.stream(values())
                .filter(harm -> harm.category().equals(section))
                .findFirst();
    }
}
