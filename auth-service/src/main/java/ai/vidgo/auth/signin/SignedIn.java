package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.Account;
import java.util.UUID;

/**
 * A user with a fresh pair of tokens.
 *
 * @param account as it is after signing in
 * @param sessionId the session both tokens belong to
 */
public record SignedIn(Account account, UUID sessionId, String accessToken, String refreshToken) {}
