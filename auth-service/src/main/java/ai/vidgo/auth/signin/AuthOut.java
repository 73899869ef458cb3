package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.UserOut;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The answer of login and verify-code: the frontend reads the flat fields, clients of the original {@code tokens}
 * (contract: auth §1, AuthOut).
 *
 * @param tokenType always {@code bearer}
 * @param expiresIn life of the access token, seconds
 * @param message only after verify-code
 * @param success only after verify-code
 */
@RegisterForReflection
public record AuthOut(
        String accessToken,
        String refreshToken,
        String tokenType,
        long expiresIn,
        UserOut user,
        TokenPair tokens,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean success) {

    /** The original's shape of a pair. */
    @RegisterForReflection
    public record TokenPair(String access, String refresh) {}
}
