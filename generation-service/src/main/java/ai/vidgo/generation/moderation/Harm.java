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
    DANGEROUS("dangerous_activity"),
    /** A word that an administrator does not want, for whatever reason. */
    CUSTOM("custom_rule");

    private final String reason;

    Harm(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The category of verdicts; empty for a rule of the house, which tells no kind of harm. */
    Optional<String> category() {
        return this == CUSTOM ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    static Optional<Harm> ofCategory(String category) {
        return Arrays.stream(values())
                .filter(harm -> harm.category().filter(category::equals).isPresent())
                .findFirst();
    }

    static Optional<Harm> ofReason(String reason) {
        return Arrays.stream(values())
                .filter(harm -> harm.reason().equals(reason))
                .findFirst();
    }
}
