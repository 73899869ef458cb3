package ai.vidgo.auth.accounts;

import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account itself. Erasing it takes everything along that belongs to it in this service. */
@Singleton
class AccountData implements PersonalData {

    private final AccountRows rows;

    AccountData(AccountRows rows) {
        this.rows = rows;
    }

    /** What we know of the person. */
    @RegisterForReflection
    record Exported(
            UUID id,
            String email,
            @Nullable String username,
            @Nullable String fullName,
            String language,
            boolean isAdmin,
            Instant createdAt,
            @Nullable Instant lastLoginAt) {}

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Object export(UUID userId) {
        return rows.findByIdOptional(userId)
                .map(AccountRow::view)
                .<Object>map(account -> new Exported(
                        account.id(),
                        account.email(),
                        account.username(),
                        account.fullName(),
                        account.language(),
                        account.superuser(),
                        account.createdAt(),
                        account.lastLoginAt()))
                .orElse(Map.of());
    }

    @Override
    public void erase(UUID userId) {
        rows.delete("id", userId);
    }
}
