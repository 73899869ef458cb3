package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we order ourselves must pass our own lists. */
class SeedWordsTest {

    @Test
    void noSeedWouldBeRefused() throws IOException {
        Moderation moderation = new Moderation(new WordLists(), Settings.of(Moderation.Settings.class, Map.of()));
        try (InputStream seeds = getClass().getResourceAsStream("/pregeneration/seeds.json")) {
            JsonNode sheet = new ObjectMapper().readTree(seeds);
            for (String field : List.of("description", "poster", "motion", "title_en", "title_zh")) {
                assertThat(sheet.findValuesAsText(field))
                        .isNotEmpty()
                        .allSatisfy(words ->
                                assertThat(moderation.check(words).safe()).isTrue());
            }
        }
    }
}
