package ai.vidgo.auth.accounts;

import ai.vidgo.platform.entitlement.Entitlements;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user on the wire, with the frontend's and the original's names (contract: auth §1, UserOut).
 *
 * @param isVerified the frontend's name of {@code emailVerified}
 * @param isAdmin the frontend's name of {@code isSuperuser}
 * @param planType plan key: {@code demo}, {@code starter}, {@code pro} or {@code pro_plus}
 */
@RegisterForReflection
public record UserOut(
        UUID id,
        String email,
        @Nullable String username,
        @Nullable String fullName,
        boolean isActive,
        boolean isVerified,
        boolean emailVerified,
        boolean isAdmin,
        boolean isSuperuser,
        String planType,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant lastLoginAt) {

    /** The account with its plan as far as it is known; never fails because billing is away. */
    public static UserOut of(Account account, Entitlements entitlements) {
        return new UserOut(
                account.id(),
                account.email(),
                account.username(),
                account.fullName(),
                account.active(),
                account.emailVerified(),
                account.emailVerified(),
                account.superuser(),
                account.superuser(),
                entitlements.of(account.id()).plan(),
                account.createdAt().truncatedTo(ChronoUnit.MILLIS),
                millis(account.updatedAt()),
                millis(account.lastLoginAt()));
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
