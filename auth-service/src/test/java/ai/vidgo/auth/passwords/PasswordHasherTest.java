package ai.vidgo.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.platform.error.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class PasswordHasherTest {

    @Inject
    PasswordHasher passwords;

    @Test
    void hashesSaltedWithTheConfiguredParameters() {
        String one = passwords.hash("secret password");
        String two = passwords.hash("secret password");
        assertThat(one).startsWith("$argon2id$v=19$m=1024,t=1,p=1$").isNotEqualTo(two);
        assertThat(passwords.matches("secret password", one)).isTrue();
        assertThat(passwords.matches("Secret password", one)).isFalse();
        assertThat(passwords.outdated(one)).isFalse();
    }

    @Test
    void otherParametersAreAcceptedAndOutdated() {
        String hash = "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";
        assertThat(passwords.matches("password", hash)).isTrue();
        assertThat(passwords.matches("Password", hash)).isFalse();
        assertThat(passwords.outdated(hash)).isTrue();
    }

    /** Made with {@code crypt(3)} from the base64 of the password's SHA-256, as the original did. */
    @Test
    void hashOfTheOriginalIsAcceptedAndOutdated() {
        String hash = "$2b$06$abcdefghijklmnopqrstuuEX88wgDoZXiKV99c4Q4gywPHsotPcMK";
        assertThat(passwords.matches("secret password", hash)).isTrue();
        assertThat(passwords.outdated(hash)).isTrue();
    }

    @Test
    void unknownAccountNeverMatches() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void floodIsTurnedAwayInsteadOfFillingTheMemory() {
        // Hashes that cost what they really cost, one after the other: the flood is faster on any machine.
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        PasswordHasher slow = new PasswordHasher(
                PasswordConfigTest.config(
                        Map.of("vidgo.passwords.concurrency", "1", "vidgo.passwords.max-waiting", "4")),
                meters);
        List<String> outcomes = AuthClient.inParallel(100, () -> {
            try {
                slow.matches("secret password", null);
                return "hashed";
            } catch (Problem busy) {
                return busy.code();
            }
        });
        slow.stop();
        assertThat(outcomes)
                .containsOnly("hashed", "password_hashing_busy")
                .contains("hashed", "password_hashing_busy");
        assertThat(meters.get("vidgo.passwords.refused").counter().count())
                .isEqualTo(Collections.frequency(outcomes, "password_hashing_busy"));
        assertThat(meters.get("vidgo.passwords.waiting").gauge().value()).isZero();
    }
}
