package ai.vidgo.auth.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long seconds, String code) {
        long step = TimeCode.stepAt(Instant.ofEpochSecond(seconds));
        assertThat(TimeCode.of(SECRET, step, 8)).isEqualTo(code);
    }

    @Test
    void acceptsThePresentStepAndItsNeighboursOnly() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        long present = TimeCode.stepAt(now);
        for (long distance = -3; distance <= 3; distance++) {
            String code = TimeCode.of(SECRET, present + distance, 6);
            assertThat(TimeCode.stepOf(SECRET, code, now).isPresent())
                    .as("%d steps away", distance)
                    .isEqualTo(Math.abs(distance) <= 1);
        }
        assertThat(TimeCode.stepOf(SECRET, "", now)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsAsTheStandardSays(String plain, String text) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
