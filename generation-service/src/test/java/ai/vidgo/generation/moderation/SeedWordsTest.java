package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we order ourselves must pass our own lists. */
class SeedWordsTest {

    @Test
    void noSeedWouldBeRefused() throws IOException {
        WordLists lists = new WordLists();
        TextCheck check = new TextCheck(new WordFinder(lists.blocked(), lists.allowed()), lists.suspicious(), true);
        try (InputStream seeds = getClass().getResourceAsStream("/pregeneration/seeds.json")) {
            JsonNode sheet = new ObjectMapper().readTree(seeds);
            for (String field : List.of("description", "poster", "motion", "title_en", "title_zh")) {
                assertThat(sheet.findValuesAsText(field))
                        .isNotEmpty()
                        .allSatisfy(
                                words -> assertThat(check.check(words).safe()).isTrue());
            }
        }
    }
}
