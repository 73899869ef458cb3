package ai.vidgo.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=10-19, 10, 19",
        "bytes=10-, 10, 99",
        "bytes=90-500, 90, 99",
        "bytes=-1, 99, 99",
        "bytes=-500, 0, 99"
    })
    void readsOneRange(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=20-10",
                "bytes=a-b",
                "bytes=0-1,5-6",
                "items=0-5",
                "bytes=99999999999999999999-"
            })
    void ignoresWhatItNeedNotUnderstand(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void noHeaderMeansTheWholeFile() {
        assertThat(ByteRange.of(null, 100)).isEqualTo(new ByteRange.Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=500-600", "bytes=-0"})
    void knowsWhatAFileDoesNotHave(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-5", 0)).isEqualTo(new ByteRange.Unsatisfiable());
    }
}
