package ai.vidgo.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of the reference implementation's {@code test.c}: password "password", salt "somesalt". */
class Argon2idTest {

    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    private static final String TWO_LANES =
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";

    private final Argon2id argon2 = new Argon2id(1024, 1);

    @Test
    void hashesAsTheReferenceDoes() {
        assertThat(new Argon2id(65_536, 2).hash("password", "somesalt".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERENCE, TWO_LANES})
    void checksHashesWithOtherParameters(String hash) {
        assertThat(argon2.matches("password", hash)).isTrue();
        assertThat(argon2.matches("passwore", hash)).isFalse();
    }

    /** What an earlier hash has left in the memory that is used again must not matter. */
    @Test
    void memoryThatIsUsedAgainChangesNothing() {
        byte[] salt = new byte[16];
        String first = argon2.hash("one", salt);
        String other = argon2.hash("two", salt);
        assertThat(argon2.hash("one", salt)).isEqualTo(first).isNotEqualTo(other);
        assertThat(argon2.matches("password", REFERENCE))
                .as("more memory than is kept")
                .isTrue();
        assertThat(argon2.matches("one", first)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$",
                "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "$argon2id$v=19$m=256,t=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
            })
    void whatIsNoHashMatchesNothing(String hash) {
        assertThat(argon2.matches("password", hash)).isFalse();
    }

    @Test
    void hashOfNobodyLooksLikeOneAndMatchesNothing() {
        String nobody = argon2.ofNobody(new byte[16]);
        assertThat(nobody).startsWith(argon2.parameters()).hasSameSizeAs(argon2.hash("password", new byte[16]));
        assertThat(argon2.matches("password", nobody)).isFalse();
    }
}
