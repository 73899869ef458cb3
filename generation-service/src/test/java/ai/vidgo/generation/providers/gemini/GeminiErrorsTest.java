package ai.vidgo.generation.providers.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ErrorClass;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of contract: external-providers §6.4. */
class GeminiErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, '', BAD_REQUEST",
        "400, INVALID_ARGUMENT, API_KEY_INVALID, AUTH",
        "400, FAILED_PRECONDITION, '', AUTH",
        "403, PERMISSION_DENIED, '', AUTH",
        "404, NOT_FOUND, '', BAD_REQUEST",
        "429, RESOURCE_EXHAUSTED, '', RATE_LIMITED",
        "500, INTERNAL, '', TRANSIENT",
        "503, UNAVAILABLE, '', TRANSIENT",
    })
    void mapsStatusesToErrorClasses(int status, String word, String reason, ErrorClass expected)
            throws JsonProcessingException {
        JsonNode body =
                json("{\"error\":{\"status\":\"%s\",\"details\":[{\"reason\":\"%s\"}]}}".formatted(word, reason));

        assertThat(GeminiErrors.classify(status, body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}', CONTENT_REJECTED",
        "'{\"candidates\":[{\"finishReason\":\"IMAGE_SAFETY\"}]}', CONTENT_REJECTED",
        "'{\"candidates\":[{\"finishReason\":\"IMAGE_RECITATION\"}]}', CONTENT_REJECTED",
        "'{\"candidates\":[{\"finishReason\":\"NO_IMAGE\"}]}', TASK_FAILED",
        "'{}', TASK_FAILED",
    })
    void tellsWhyThereIsNoPicture(String body, ErrorClass expected) throws JsonProcessingException {
        assertThat(GeminiErrors.ofEmptyAnswer(json(body))).isEqualTo(expected);
    }

    @Test
    void readsTheRetryDelay() throws JsonProcessingException {
        assertThat(GeminiErrors.retryDelay(json("{\"error\":{\"details\":[{\"retryDelay\":\"12.5s\"}]}}")))
                .isEqualTo(Duration.ofSeconds(12));
        assertThat(GeminiErrors.retryDelay(json("{\"error\":{}}"))).isNull();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
