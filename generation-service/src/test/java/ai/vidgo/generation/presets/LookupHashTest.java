package ai.vidgo.generation.presets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the hash against the vectors of the published page. */
class LookupHashTest {

    private static final Path PAGE = Path.of("../docs/lookup-hash.md");

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsThePublishedVectors(JsonNode vector) {
        String hash = LookupHash.of(
                vector.get("tool_type").textValue(),
                vector.get("prompt").textValue(),
                text(vector, "effect_prompt"),
                text(vector, "input_image_id"));

        assertThat(hash).isEqualTo(vector.get("lookup_hash").textValue());
    }

    static Stream<JsonNode> vectors() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```json") + "```json".length();
        JsonNode vectors = new ObjectMapper().readTree(page.substring(begin, page.indexOf("```", begin)));
        assertThat(vectors.size()).isEqualTo(6);
        return vectors.valueStream();
    }

    private static @Nullable String text(JsonNode vector, String field) {
        return vector.get(field).textValue();
    }
}
