package ai.vidgo.simulators.fault;

import ai.vidgo.simulators.core.Provider;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code [[sim:mode]]}, {@code [[sim:mode=value]]} and {@code [[sim:mode=value@provider]]} out of a prompt. */
final class PromptTokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\[\\[sim:([a-z0-9-]+)(?:=([^@\\]]*))?(?:@([a-z0-9]+))?]]", Pattern.CASE_INSENSITIVE);

    private PromptTokens() {}

    static List<Fault> in(String prompt, Provider provider) {
        return TOKEN.matcher(prompt)
                .results()
                .filter(token -> meant(token, provider))
                .flatMap(PromptTokens::fault)
                .toList();
    }

    /** The prompt without its tokens. */
    static String strip(String prompt) {
        return TOKEN.matcher(prompt).replaceAll("").trim();
    }

    private static boolean meant(MatchResult token, Provider provider) {
        return token.group(3) == null || token.group(3).equalsIgnoreCase(provider.wireName());
    }

    private static Stream<Fault> fault(MatchResult token) {
        String value = token.group(2) == null ? "" : token.group(2);
        return FaultMode.named(token.group(1)).map(mode -> new Fault(mode, value)).stream();
    }
}
