package ai.vidgo.catalog.prompts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Prompts for sub-topics that have no template: {@code prompts/built-in.json}. */
@Singleton
class BuiltInPrompts {

    private static final String RESOURCE = "prompts/built-in.json";

    private final Map<String, Map<String, String>> byLanguage;

    BuiltInPrompts(ObjectMapper json) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            this.byLanguage = json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The prompt of a sub-topic in a language; in English where the language lacks it. */
    Optional<String> of(SubTopic subTopic, String language) {
        Map<String, String> wordings = byLanguage.getOrDefault(subTopic.id(), Map.of());
        return Optional.ofNullable(wordings.getOrDefault(language, wordings.get("en")));
    }
}
