package ai.vidgo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void readsIdsAndNothingElse() {
        UUID id = UUID.randomUUID();

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse("undefined")).isEmpty();
        assertThat(Ids.parse("")).isEmpty();
        assertThat(Ids.parse(null)).isEmpty();
    }
}
