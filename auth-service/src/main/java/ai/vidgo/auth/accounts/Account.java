package ai.vidgo.auth.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the other features see it.
 *
 * @param email lower case, unique
 * @param language that mails to the owner are written in
 * @param active may sign in; false before verification and while banned
 * @param superuser administrator
 * @param bannedAt since when an administrator keeps it closed
 * @param updatedAt last change of the profile, the password or the state
 */
public record Account(
        UUID id,
        String email,
        @Nullable String username,
        @Nullable String fullName,
        String language,
        boolean active,
        boolean superuser,
        boolean emailVerified,
        @Nullable Instant bannedAt,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant lastLoginAt) {

    /** The same, signed in at this time. */
    public Account loggedIn(Instant at) {
        return new Account(
                id,
                email,
                username,
                fullName,
                language,
                active,
                superuser,
                emailVerified,
                bannedAt,
                createdAt,
                updatedAt,
                at);
    }

    /** How the owner is called: the full name, else the user name. */
    public @Nullable String name() {
        return fullName != null ? fullName : username;
    }
}
