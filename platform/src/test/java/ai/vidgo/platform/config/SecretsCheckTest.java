package ai.vidgo.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsCheckTest {

    private static final String GOOD = "n3Zk8vQ1rT6yL0pW5sX2cB7mH4jF9dGa";

    @Test
    void acceptsLongSecrets() {
        assertThat(check(GOOD, GOOD).violations()).isEmpty();
    }

    @Test
    void namesEverySettingThatIsUnsafe() {
        assertThat(check("short", null).violations())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("SECRET_KEY"))
                .anySatisfy(text -> assertThat(text).contains("SERVICE_TOKEN_SECRET"));
    }

    @Test
    void refusesPlaceholders() {
        assertThat(check("your-secret-key-change-me-in-production", GOOD).violations())
                .containsExactly("SECRET_KEY is a placeholder");
    }

    private static SecretsCheck check(String secretKey, String serviceSecret) {
        return new SecretsCheck(Optional.ofNullable(secretKey), Optional.ofNullable(serviceSecret));
    }
}
