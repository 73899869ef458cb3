package ai.vidgo.auth.apikeys;

import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API keys that somebody made, without the secrets, which nobody has any more. Erasing kills them. */
@Singleton
class ApiKeyData implements PersonalData {

    private final IssuedKeyRows rows;

    ApiKeyData(IssuedKeyRows rows) {
        this.rows = rows;
    }

    /** One key. */
    @RegisterForReflection
    record Exported(
            UUID id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    @Override
    public String section() {
        return "api_keys";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return rows.of(userId).stream()
                .map(key -> new Exported(
                        key.id(),
                        key.name(),
                        key.prefix(),
                        key.scopes(),
                        key.createdAt(),
                        key.expiresAt(),
                        key.lastUsedAt()))
                .toList();
    }

    @Override
    public void erase(UUID userId) {
        rows.removeAll(userId);
    }
}
