package ai.vidgo.auth.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Who wants an account.
 *
 * @param email normalized
 * @param language that mails are written in, one of the product's
 */
public record Registrant(
        String email, @Nullable String username, @Nullable String fullName, String language) {}
