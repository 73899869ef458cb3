package ai.vidgo.platform.identity;

import java.util.UUID;

/**
 * Who calls, as proved by an access token or an API key.
 *
 * @param userId the account
 * @param sessionId the session (refresh family) that the token belongs to, or the API key
 * @param admin whether the account is a superuser; never by an API key
 */
public record Caller(UUID userId, UUID sessionId, boolean admin) {}
