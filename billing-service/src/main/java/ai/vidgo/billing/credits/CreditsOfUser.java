package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.LedgerEntry;
import ai.vidgo.billing.ledger.LedgerStatement;
import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Section {@code credits} of a user's export. The ledger outlives the account (contract: data-identity-billing §5): its
 * rows name nobody but by the bare id, and each seal needs the row before it.
 */
@Singleton
class CreditsOfUser implements PersonalData {

    private final LedgerStatement statement;

    CreditsOfUser(LedgerStatement statement) {
        this.statement = statement;
    }

    @RegisterForReflection(targets = {Export.class, LedgerEntry.class})
    record Export(List<LedgerEntry> transactions) {}

    @Override
    public String section() {
        return "credits";
    }

    @Override
    public Object export(UUID userId) {
        return new Export(statement.page(userId, null, Integer.MAX_VALUE, 0));
    }

    @Override
    public void erase(UUID userId) {
        // Nothing in the ledger is personal but the id, and nothing in it may change.
    }
}
