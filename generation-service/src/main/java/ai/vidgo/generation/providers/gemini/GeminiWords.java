package ai.vidgo.generation.providers.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What the model says beside its picture (contract: external-providers §6.3). */
final class GeminiWords {

    private GeminiWords() {}

    /**
     * The words of an answer, without its thoughts and without characters that a row cannot keep; null when it has none.
     *
     * @param longest characters that are kept
     */
    static @Nullable String of(JsonNode body, int longest) {
        StringJoiner said = new StringJoiner("\n");
        for (JsonNode part : body.path("candidates").path(0).path("content").path("parts")) {
            String text = part.path("thought").asBoolean()
                    ? ""
                    : part.path("text").asText("").strip();
            if (!text.isEmpty()) {
                said.add(text);
            }
        }
        String kept = said.toString()
                .codePoints()
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kept.isEmpty() ? null : kept;
    }
}
