package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param position 1, 2, 3, … in the ledger of the user
 * @param amount credits, positive when they came, negative when they went
 * @param balanceAfter total of the three buckets after this row
 * @param type one of the types of contract: billing §10
 */
public record LedgerEntry(
        UUID id,
        long position,
        UUID userId,
        String type,
        int amount,
        int balanceAfter,
        @Nullable String serviceType,
        @Nullable String generationId,
        @Nullable UUID packageId,
        @Nullable String paymentId,
        @Nullable String description,
        Instant createdAt) {

    static LedgerEntry of(Row row) {
        return new LedgerEntry(
                row.uuid("id"),
                row.count("position"),
                row.uuid("user_id"),
                row.text("transaction_type"),
                row.number("amount"),
                row.number("balance_after"),
                row.findText("service_type"),
                row.findText("generation_id"),
                row.findUuid("package_id"),
                row.findText("payment_id"),
                row.findText("description"),
                row.instant("created_at"));
    }
}
