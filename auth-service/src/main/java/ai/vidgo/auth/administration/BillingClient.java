package ai.vidgo.auth.administration;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Billing's answer on a user's ledger. */
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceTokenClientFilter.class)
@Path("/internal/credits/{userId}/transactions")
interface BillingClient {

    @GET
    List<LedgerLine> newest(@PathParam("userId") UUID userId, @QueryParam("limit") int limit);

    /** A row of the ledger, in credits. */
    @RegisterForReflection
    record LedgerLine(
            UUID id,
            int amount,
            int balanceAfter,
            String transactionType,
            @Nullable String description,
            @Nullable Instant createdAt) {}
}
