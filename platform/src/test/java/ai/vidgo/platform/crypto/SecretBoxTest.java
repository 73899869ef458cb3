package ai.vidgo.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private final SecretBox box = new SecretBox(new SecretKeys("a secret of at least thirty-two characters"));

    @Test
    void opensWhatItSealed() {
        assertThat(box.openText("mail", box.seal("mail", "code 123456"))).isEqualTo("code 123456");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(box.seal("mail", "same")).isNotEqualTo(box.seal("mail", "same"));
    }

    @Test
    void refusesAnotherPurpose() {
        String sealed = box.seal("mail", "text");

        assertThatIllegalArgumentException().isThrownBy(() -> box.open("keys", sealed));
    }

    @Test
    void refusesAnotherKey() {
        String sealed = box.seal("mail", "text");
        SecretBox other = new SecretBox(new SecretKeys("another secret of thirty-two characters"));

        assertThatIllegalArgumentException().isThrownBy(() -> other.open("mail", sealed));
    }

    @Test
    void refusesEveryFlippedByte() {
        byte[] sealed = Base64.getDecoder().decode(box.seal("mail", "text"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            String text = Base64.getEncoder().encodeToString(altered);
            assertThatIllegalArgumentException().isThrownBy(() -> box.open("mail", text));
        }
    }

    @Test
    void refusesTextThatIsTooShortToHoldANonce() {
        String shortText = Base64.getEncoder().encodeToString("short".getBytes(StandardCharsets.US_ASCII));

        assertThatIllegalArgumentException().isThrownBy(() -> box.open("mail", shortText));
    }

    @Test
    void keyedHashDependsOnPurposeAndKey() {
        KeyedHash hash = new KeyedHash(new SecretKeys("a secret of at least thirty-two characters"));
        KeyedHash other = new KeyedHash(new SecretKeys("another secret of thirty-two characters"));

        String code = hash.of("code", "123456");

        assertThat(code).matches("[0-9a-f]{64}").isNotEqualTo(hash.of("link", "123456"));
        assertThat(other.of("code", "123456")).isNotEqualTo(code);
        assertThat(hash.matches("code", "123456", code)).isTrue();
        assertThat(hash.matches("code", "123457", code)).isFalse();
    }

    @Test
    void randomTokensHave256BitsAndDiffer() {
        assertThat(Base64.getUrlDecoder().decode(Tokens.random())).hasSize(32);
        assertThat(Tokens.random()).isNotEqualTo(Tokens.random());
    }
}
