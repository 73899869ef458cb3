package ai.vidgo.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d, PNG",
        "ffd8ffe000104a464946, JPEG",
        "524946460000000057454250565038, WEBP",
        "524946460000000057415645666d74, WAV",
        "474946383961, GIF",
        "000000206674797069736f6d, MP4",
        "00000020667479706d703432, MP4",
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d, WEBM",
        "4944330400, MP3",
        "fffb9064, MP3",
        "676c544602000000, GLB"
    })
    void recognisesAFileByItsFirstBytes(String head, MediaType type) {
        assertThat(MediaType.sniff(HexFormat.of().parseHex(head))).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "89504e47",
                "3c3f786d6c",
                "0000002066747970617669660000",
                "00000020667479706865696300",
                "1a45dfa3a342868101428284686174726f736b61",
                "52494646000000004156492000",
                "7f454c46"
            })
    void refusesEverythingElse(String head) {
        assertThat(MediaType.sniff(HexFormat.of().parseHex(head))).isEmpty();
    }

    @Test
    void isNotFooledByMarkup() {
        byte[] page = "<html><script>webm ftypisom PNG</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(MediaType.sniff(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a/b.png, PNG", "a/b.JPG, JPEG", "a/b.jpeg, JPEG", "a/b.c.mp4, MP4", "a/b.webm, WEBM"})
    void readsTheTypeFromAnExtension(String key, MediaType type) {
        assertThat(MediaType.ofKey(key)).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a/b.", "a/b.html", "a/b.svg", "a/b.png.exe"})
    void doesNotKnowOtherExtensions(String key) {
        assertThat(MediaType.ofKey(key)).isEmpty();
    }
}
