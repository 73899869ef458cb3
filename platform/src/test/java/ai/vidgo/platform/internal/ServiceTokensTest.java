package ai.vidgo.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static final String SECRET = "a secret of all services, long enough to sign with";

    private final ServiceTokens tokens = new ServiceTokens(Optional.of(SECRET), "generation");
    private final ServiceTokens others = new ServiceTokens(Optional.of(SECRET), "billing");

    @Test
    void oneTokenServesManyCallsAndSaysWhoCalls() {
        String token = tokens.issue();

        assertThat(tokens.issue()).isEqualTo(token);
        assertThat(others.verify(token)).contains("generation");
        assertThat(others.issue()).isNotEqualTo(token);
    }

    @Test
    void withoutTheSameSecretNobodyIsBelieved() {
        assertThat(new ServiceTokens(Optional.empty(), "billing").verify(tokens.issue()))
                .isEmpty();
    }
}
