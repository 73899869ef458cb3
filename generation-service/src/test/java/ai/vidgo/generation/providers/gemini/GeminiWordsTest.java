package ai.vidgo.generation.providers.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the words beside a picture. */
class GeminiWordsTest {

    @Test
    void areAllTextsOfTheAnswerButItsThoughts() throws JsonProcessingException {
        assertThat(words("""
                        {"text": " A bright room. "}, {"text": "Maybe blue?", "thought": true},
                        {"inlineData": {"mimeType": "image/png", "data": "AAAA"}}, {"text": "The sofa is green."}""")).isEqualTo("A bright room.\nThe sofa is green.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"text\": \"  \"}", "{\"inlineData\": {\"data\": \"AAAA\"}}"})
    void areNoneWhereTheModelSaysNothing(String parts) throws JsonProcessingException {
        assertThat(words(parts)).isNull();
    }

    @Test
    void haveNothingThatARowCannotKeep() throws JsonProcessingException {
        assertThat(words("{\"text\": \"a\\u0000b\\u001bc\\ud83dd\"}")).isEqualTo("abcd");
    }

    @Test
    void endAtTheLimitAndNotInsideOfACharacter() throws JsonProcessingException {
        assertThat(words("{\"text\": \"" + "🛋".repeat(50) + "\"}")).isEqualTo("🛋".repeat(40));
    }

    private static String words(String parts) throws JsonProcessingException {
        return GeminiWords.of(
                new ObjectMapper().readTree("{\"candidates\":[{\"content\":{\"parts\":[" + parts + "]}}]}"), 40);
    }
}
