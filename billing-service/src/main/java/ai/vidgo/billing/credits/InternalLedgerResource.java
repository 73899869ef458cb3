package ai.vidgo.billing.credits;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's newest ledger rows, for the administrator's page that auth-service composes (contract: admin §3). */
@Path("/internal/credits/{userId}/transactions")
@RunOnVirtualThread
class InternalLedgerResource {

    private final Sql sql;

    InternalLedgerResource(Sql sql) {
        this.sql = sql;
    }

    /** A row of the ledger, in credits. */
    @RegisterForReflection
    record LedgerLine(
            UUID id,
            int amount,
            int balanceAfter,
            String transactionType,
            @Nullable String description,
            Instant createdAt) {}

    /** Newest first; empty for a user without a ledger. */
    @GET
    public List<LedgerLine> newest(
            @PathParam("userId") UUID userId, @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return sql.list(
                "SELECT * FROM credit_transactions WHERE user_id = ? ORDER BY position DESC LIMIT ?",
                row -> new LedgerLine(
                        row.uuid("id"),
                        row.number("amount"),
                        row.number("balance_after"),
                        row.text("transaction_type"),
                        row.findText("description"),
                        row.instant("created_at")),
                userId,
                limit);
    }
}
