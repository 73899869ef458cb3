package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.LedgerEntry;
import ai.vidgo.billing.ledger.LedgerStatement;
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

    private final LedgerStatement statement;

    InternalLedgerResource(LedgerStatement statement) {
        this.statement = statement;
    }

    /** A row of the ledger, in credits. */
    @RegisterForReflection
    record LedgerLine(
            UUID id,
            int amount,
            int balanceAfter,
            String transactionType,
            @Nullable String description,
            Instant createdAt) {

        private static LedgerLine of(LedgerEntry entry) {
            return new LedgerLine(
                    entry.id(),
                    entry.amount(),
                    entry.balanceAfter(),
                    entry.type(),
                    entry.description(),
                    entry.createdAt());
        }
    }

    /** Newest first; empty for a user without a ledger. */
    @GET
    public List<LedgerLine> newest(
            @PathParam("userId") UUID userId, @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return statement.page(userId, null, limit, 0).stream()
                .map(LedgerLine::of)
                .toList();
    }
}
