package ai.vidgo.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.platform.web.WebConfig;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsCheckTest {

    private static final String GOOD = "n3Zk8vQ1rT6yL0pW5sX2cB7mH4jF9dGa";
    private static final String OTHER = "e5b1c3a9d7f2048615a3b9c7d1e0f482";

    @Test
    void acceptsLongSecrets() {
        assertThatCode(() -> start(GOOD, OTHER, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "n3Zk8vQ1rT6yL0pW5sX2cB7mH4jF9dG",
                "your-secret-key-change-me-in-production",
                "CHANGEME-CHANGEME-CHANGEME-CHANGEME",
                "change_me_before_you_go_to_production_please",
                "this-is-only-a-placeholder-0123456789",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0123012301230123012301230123012301230123"
            })
    void refusesToStartWithAnUnsafeSecretExceptInDevelopment(String unsafe) {
        assertThatThrownBy(() -> start(unsafe, GOOD, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\n  SECRET_KEY ")
                .hasMessageNotContaining("SERVICE_TOKEN_SECRET");
        assertThatThrownBy(() -> start(GOOD, unsafe, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\n  SERVICE_TOKEN_SECRET ")
                .hasMessageNotContaining("\n  SECRET_KEY ");
        assertThatCode(() -> start(unsafe, unsafe, true)).doesNotThrowAnyException();
    }

    @Test
    void refusesOneSecretForTwoPurposes() {
        assertThatThrownBy(() -> start(GOOD, GOOD, false))
                .hasMessageContaining("SERVICE_TOKEN_SECRET must differ from SECRET_KEY");
    }

    @Test
    void neverShowsTheSecret() {
        assertThat(check("your-secret-key-change-me-in-production", null).violations())
                .hasSize(2)
                .noneMatch(text -> text.contains("your-secret"));
    }

    private static void start(String secretKey, String serviceSecret, boolean debug) {
        new StartupChecks(List.of(check(secretKey, serviceSecret)), new Mode(debug)).run(new StartupEvent());
    }

    private static SecretsCheck check(String secretKey, String serviceSecret) {
        return new SecretsCheck(Optional.ofNullable(secretKey), Optional.ofNullable(serviceSecret));
    }

    private record Mode(boolean debug) implements WebConfig {

        @Override
        public int trustedProxyCount() {
            return 1;
        }
    }
}
