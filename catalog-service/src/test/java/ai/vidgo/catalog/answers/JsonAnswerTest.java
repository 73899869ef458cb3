package ai.vidgo.catalog.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonAnswerTest {

    @Test
    void compressesOnlyWhereItPays() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);

        assertThat(JsonAnswer.of("{\"a\":1}".repeat(200).getBytes(StandardCharsets.US_ASCII), 1024)
                        .compressed())
                .isTrue();
        assertThat(JsonAnswer.of("{\"a\":1}".getBytes(StandardCharsets.US_ASCII), 1024)
                        .compressed())
                .isFalse();
        assertThat(JsonAnswer.of(noise, 1024).compressed()).isFalse();
    }

    @Test
    void theTagFollowsTheContent() {
        String one = JsonAnswer.of(new byte[] {1}, 1024).tag();

        assertThat(one).startsWith("W/\"").endsWith("\"");
        assertThat(JsonAnswer.of(new byte[] {1}, 1024).tag()).isEqualTo(one);
        assertThat(JsonAnswer.of(new byte[] {2}, 1024).tag()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, false",
                "'', false",
                "identity, false",
                "gzip, true",
                "'br, GZIP;q=0.5', true",
                "gzip;q=0, false",
                "'gzip; q=0.0, br', false",
                "gzipped, false"
            })
    void readsAcceptEncoding(String header, boolean taken) {
        assertThat(JsonAnswer.takesGzip(header)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, false",
                "'\"x\"', true",
                "'W/\"x\"', true",
                "'\"a\", W/\"x\"', true",
                "'*', true",
                "'\"a\"', false",
                "x, false"
            })
    void comparesEntityTagsWeakly(String header, boolean match) {
        assertThat(EntityTags.match(header, "W/\"x\"")).isEqualTo(match);
    }
}
