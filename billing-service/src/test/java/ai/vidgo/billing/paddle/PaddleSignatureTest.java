package ai.vidgo.billing.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.paddle.PaddleSignature.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors and the rules of external-paddle §6. */
class PaddleSignatureTest {

    private static final String BODY = "{\"data\": [\"1\", \"2\"]}";
    private static final String DIGEST = "a300428748dce5c70e4da19bffd60769591ea969c99dea3105d0ec9612cf43f9";
    private static final long TIME = 1698796800;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALID_SECRET|{\"data\": [\"1\", \"2\"]}|1698796800|h1=" + DIGEST,
                "VALID_SECRET|{\"data\": \"value\"}|1698796800|h1=28981e941fae76e53db32f3d2a83cb69db41476595e84e1970a1b5d98f62b261",
                "pdl_ntf_01hbpjmytsa32fhr36nqgc3kgb_WvRO0eL4Bj9rgYYIBZY6wZhG4EHy9jzh|hello-world|1696195954|h1=dummy;h1=d96299976a6eb066f484d7fde011ac56fc32b38fc9940bc419d6e537fdc6ef02"
            })
    void acceptsThePublishedVectors(String secret, String body, long time, String digests) {
        assertThat(check("ts=" + time + ";" + digests, body, List.of(secret), time))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void acceptsAnyDigestUnderAnySecretAndIgnoresOtherKeys() {
        String other = "0".repeat(64);
        for (String digests :
                List.of("h1=" + DIGEST + ";h1=" + other, "h1=" + other + ";h1=" + DIGEST, "h2=x;h1=" + DIGEST)) {
            assertThat(check("ts=" + TIME + ";" + digests, BODY, List.of("ANOTHER", "VALID_SECRET"), TIME))
                    .isInstanceOf(Verdict.Genuine.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-31, 31, -86_400, 86_400})
    void refusesTimesOutsideTheWindowBothWays(long distance) {
        assertThat(check("ts=" + TIME + ";h1=" + DIGEST, BODY, List.of("VALID_SECRET"), TIME + distance))
                .isInstanceOfSatisfying(
                        Verdict.Forged.class,
                        forged -> assertThat(forged.step()).isEqualTo("time"));
    }

    @Test
    void saysWhichFieldIsWrongAndNothingOfTheSecret() {
        Verdict verdict = check("ts=" + TIME + ";h1=" + DIGEST, BODY + " ", List.of("VALID_SECRET"), TIME);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Forged.class, forged -> {
            assertThat(forged.field()).isEqualTo("h1");
            assertThat(forged.reason()).doesNotContain("VALID_SECRET", DIGEST);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h1=" + DIGEST,
                "ts=1698796800",
                "ts=1698796800;h1=dummy",
                "ts=-1;h1=" + DIGEST,
                "ts=1698796800;ts=1698796801;h1=" + DIGEST,
                "ts=1698796800123;h1=" + DIGEST
            })
    void refusesAHeaderThatCannotBeRead(String header) {
        assertThat(check(header, BODY, List.of("VALID_SECRET"), TIME)).isInstanceOf(Verdict.Malformed.class);
    }

    @Test
    void refusesALongHeader() {
        assertThat(check(
                        "ts=" + TIME + ";h1=" + DIGEST + ";x=" + "y".repeat(2048), BODY, List.of("VALID_SECRET"), TIME))
                .isInstanceOf(Verdict.Malformed.class);
    }

    private static Verdict check(String header, String body, List<String> secrets, long now) {
        return PaddleSignature.check(header, body.getBytes(StandardCharsets.UTF_8), secrets, now, 30);
    }
}
