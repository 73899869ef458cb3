package ai.vidgo.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.error.Messages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"mail", "pages"})
    void everyTextExistsInEveryLanguage(String bundle) throws IOException {
        Properties english = read(bundle, "en");
        assertThat(english).isNotEmpty();
        for (String language : Messages.LANGUAGES) {
            Properties texts = read(bundle, language);
            assertThat(texts.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(texts.values())
                    .as(language)
                    .noneMatch(text -> text.toString().isBlank());
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        String suffix = language.equals("en") ? "" : "_" + language.replace('-', '_');
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + suffix + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
