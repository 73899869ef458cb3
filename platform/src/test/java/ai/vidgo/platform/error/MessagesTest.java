package ai.vidgo.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW,zh;q=0.9,en;q=0.8 | zh-TW",
                "zh-Hant-HK | zh-TW",
                "ja-JP | ja",
                "ko;q=0.5,es;q=0.9 | es",
                "fr,de;q=0.5 | en",
                "en;q=0,ja | ja",
                "not a language!! | en",
                "* | en"
            })
    void choosesTheBestProductLanguage(String header, String language) {
        assertThat(Messages.language(header)).isEqualTo(language);
    }

    @Test
    void fallsBackToEnglishWithoutAHeader() {
        assertThat(Messages.language(null)).isEqualTo("en");
        assertThat(messages.text("not_found", null)).isEqualTo("Not Found");
    }

    @Test
    void answersInTheLanguageOfTheCaller() {
        assertThat(messages.text("not_found", "ja")).isEqualTo("見つかりません");
    }

    @Test
    void showsTheCodeWhenThereIsNoText() {
        assertThat(messages.text("no_such_code", "en")).isEqualTo("no_such_code");
    }
}
