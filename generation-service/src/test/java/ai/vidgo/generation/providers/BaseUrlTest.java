package ai.vidgo.generation.providers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "https://x",
                "https://x//",
                "https://x/api",
                "https://x/api/v1",
                "https://x/api/v1//",
                "https://x//api/v1/",
                "https://x/api/v1/api/v1",
                "https://x/api/v12"
            })
    void isWhatTheRegularExpressionsLeft(String set) {
        assertThat(BaseUrl.of(set)).isEqualTo(set.replaceAll("/+$", ""));
        assertThat(BaseUrl.of(set, "/api/v1")).isEqualTo(set.replaceAll("(/api/v1)?/*$", ""));
    }
}
