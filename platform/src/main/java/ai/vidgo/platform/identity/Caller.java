package ai.vidgo.platform.identity;

import java.util.UUID;

/**
 * Who calls, as proved by an access token.
 *
 * @param userId the account
 * @param sessionId the session (refresh family) that the token belongs to
 * @param admin whether the account is a superuser
 */
public record Caller(UUID userId, UUID sessionId, boolean admin) {}
