package ai.vidgo.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.platform.error.Problem;
import jakarta.inject.Inject;
import java.util.List;
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
        String hash = com.password4j.Argon2Function.getInstance(19456, 2, 1, 32, com.password4j.types.Argon2.ID)
                .hash("secret password")
                .getResult();
        assertThat(passwords.matches("secret password", hash)).isTrue();
        assertThat(passwords.outdated(hash)).isTrue();
    }

    @Test
    void unknownAccountNeverMatches() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void floodIsTurnedAwayInsteadOfFillingTheMemory() {
        List<String> outcomes = AuthClient.inParallel(100, () -> {
            try {
                passwords.matches("secret password", null);
                return "hashed";
            } catch (Problem busy) {
                return busy.code();
            }
        });
        assertThat(outcomes)
                .containsOnly("hashed", "password_hashing_busy")
                .contains("hashed", "password_hashing_busy");
    }
}
