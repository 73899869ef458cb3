package ai.vidgo.auth.administration;

import ai.vidgo.platform.sql.Row;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user in the administrator's list (contract: admin §3).
 *
 * @param name full name, else user name
 * @param plan plan key, {@code demo} without a running plan
 * @param isVerified the frontend's name of {@code emailVerified}
 */
@RegisterForReflection
record AdminUser(
        UUID id,
        String email,
        @Nullable String name,
        String plan,
        boolean isActive,
        boolean isVerified,
        boolean emailVerified,
        @Nullable Instant bannedAt,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        boolean isAdmin,
        int subscriptionCredits,
        int purchasedCredits,
        int bonusCredits) {

    static AdminUser of(Row row) {
        return new AdminUser(
                row.uuid("id"),
                row.text("email"),
                row.findText("name"),
                row.text("plan"),
                row.flag("is_active"),
                row.flag("email_verified"),
                row.flag("email_verified"),
                row.findInstant("banned_at"),
                row.instant("created_at"),
                row.findInstant("last_login_at"),
                row.flag("is_superuser"),
                row.number("subscription_credits"),
                row.number("purchased_credits"),
                row.number("bonus_credits"));
    }
}
