package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.LedgerEntry;
import ai.vidgo.billing.ledger.LedgerStatement;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The history of a user's credits (contract: billing §6), in pages and as a file. */
@Path("/api/v1/credits/transactions")
@Authenticated
@RunOnVirtualThread
class StatementResource {

    private final LedgerStatement statement;
    private final StatementFile file;
    private final CurrentCaller caller;

    StatementResource(LedgerStatement statement, StatementFile file, CurrentCaller caller) {
        this.statement = statement;
        this.file = file;
        this.caller = caller;
    }

    /** {@code next_cursor} is null on the last page. */
    @Schema(name = "TransactionPage")
    record Page(
            List<Tx> items,
            List<Tx> transactions,
            long total,
            int limit,
            int offset,
            int page,
            @Nullable String nextCursor) {}

    record Tx(
            UUID id,
            UUID userId,
            String type,
            String transactionType,
            int amount,
            int balanceAfter,
            @Nullable String serviceType,
            @Nullable String generationId,
            @Nullable UUID packageId,
            @Nullable String paymentId,
            @Nullable String description,
            Instant createdAt) {}

    /**
     * The caller's ledger, newest first. {@code page} counts from 1 and wins over {@code offset}; {@code cursor}, the
     * {@code next_cursor} of the page before, wins over both and stays right while new rows come.
     */
    @GET
    public Page page(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @QueryParam("page") @Min(1) @Nullable Integer page,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("transaction_type") @Nullable String type) {
        UUID user = caller.require().userId();
        String wanted = storedName(type);
        int start = page == null ? offset : new PageRequest(page, limit).offset();
        List<LedgerEntry> found = cursor == null
                ? statement.page(user, wanted, limit + 1, start)
                : statement.before(user, wanted, position(user, cursor), limit + 1);
        List<LedgerEntry> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(shown.getLast()) : null;
        List<Tx> items = shown.stream().map(StatementResource::tx).toList();
        return new Page(items, items, statement.count(user, wanted), limit, start, start / limit + 1, next);
    }

    /** All of it as a CSV file for spreadsheets, newest first. */
    @GET
    @Path("/export")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response export(@QueryParam("transaction_type") @Nullable String type) {
        UUID user = caller.require().userId();
        StreamingOutput rows = output -> file.write(user, storedName(type), output);
        return Response.ok(rows, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"vidgo-credits.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** The original's top-up code wrote {@code purchased} for {@code purchase}. */
    private static @Nullable String storedName(@Nullable String type) {
        return "purchased".equals(type) ? "purchase" : type;
    }

    private long position(UUID user, String cursor) {
        return statement
                .positionOf(user, Cursor.decode(cursor).id())
                .orElseThrow(() -> Problem.of(422, "invalid_cursor"));
    }

    private static String cursor(LedgerEntry last) {
        return new Cursor(last.createdAt(), last.id()).encode();
    }

    private static Tx tx(LedgerEntry entry) {
        return new Tx(
                entry.id(),
                entry.userId(),
                entry.type(),
                entry.type(),
                entry.amount(),
                entry.balanceAfter(),
                entry.serviceType(),
                entry.generationId(),
                entry.packageId(),
                entry.paymentId(),
                entry.description(),
                entry.createdAt());
    }
}
