package ai.vidgo.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static final String SECRET = "a secret of all services, long enough to sign with";

    private final ServiceTokens tokens = new ServiceTokens(Optional.of(SECRET), "generation");
    private final ServiceTokens others = new ServiceTokens(Optional.of(SECRET), "billing");

    @Test
    void oneTokenServesManyCallsAndSaysWhoCalls() {
        String token = tokens.issue(null);

        assertThat(tokens.issue(null)).isEqualTo(token);
        assertThat(others.verify(token)).contains("generation");
        assertThat(others.issue(null)).isNotEqualTo(token);
    }

    @Test
    void aTokenOnBehalfOfAUserIsOfThatUserAlone() {
        String nobody = tokens.issue(null);
        String one = tokens.issue(UUID.randomUUID());

        assertThat(one).isNotEqualTo(nobody).isNotEqualTo(tokens.issue(UUID.randomUUID()));
        assertThat(tokens.issue(null)).isEqualTo(nobody);
        assertThat(others.verify(one)).contains("generation");
    }

    @Test
    void withoutTheSameSecretNobodyIsBelieved() {
        assertThat(new ServiceTokens(Optional.empty(), "billing").verify(tokens.issue(null)))
                .isEmpty();
    }
}
