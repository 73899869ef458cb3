package ai.vidgo.gateway.answer;

import org.jspecify.annotations.Nullable;

/** Where the sentences of error answers come from. */
@FunctionalInterface
public interface Texts {

    /** The sentence of a code in the language that fits the {@code Accept-Language} header best. */
    String text(String code, @Nullable String acceptLanguage);
}
