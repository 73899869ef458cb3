package ai.vidgo.auth.totp;

import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** That somebody has a second factor, never its secret. */
@Singleton
class TotpData implements PersonalData {

    private final TotpRows rows;

    TotpData(TotpRows rows) {
        this.rows = rows;
    }

    /** A second factor that guards the account. */
    @RegisterForReflection
    record Exported(Instant confirmedAt, int recoveryCodesLeft) {}

    @Override
    public String section() {
        return "second_factor";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return rows.find(userId).stream()
                .filter(factor -> factor.confirmedAt() != null)
                .map(factor -> new Exported(Objects.requireNonNull(factor.confirmedAt()), factor.recoveryCodes()))
                .toList();
    }

    @Override
    public void erase(UUID userId) {
        rows.remove(userId);
    }
}
