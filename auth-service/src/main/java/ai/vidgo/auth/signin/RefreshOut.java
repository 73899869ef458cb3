package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.UserOut;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The answer of refresh (contract: auth §1, RefreshOut).
 *
 * @param tokenType always {@code bearer}
 * @param expiresIn life of the access token, seconds
 * @param access the original's name of {@code accessToken}
 * @param refresh the original's name of {@code refreshToken}
 */
@RegisterForReflection
record RefreshOut(
        String accessToken,
        String refreshToken,
        String tokenType,
        long expiresIn,
        UserOut user,
        String access,
        String refresh) {}
