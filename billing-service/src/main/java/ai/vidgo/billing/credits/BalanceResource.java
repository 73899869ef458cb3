package ai.vidgo.billing.credits;

import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** A user's credits, and spending them (contract: billing §6). */
@Path("/api/v1/credits")
@Authenticated
@RunOnVirtualThread
class BalanceResource {

    private final Balances balances;
    private final Spending spending;
    private final CurrentCaller caller;

    BalanceResource(Balances balances, Spending spending, CurrentCaller caller) {
        this.balances = balances;
        this.spending = spending;
        this.caller = caller;
    }

    /** A {@code credit_cost} that the client sends is not read: the server's price applies. */
    record ConsumeIn(
            @NotBlank String serviceType,
            @NotBlank @Size(max = 64) String generationId) {}

    record ConsumeOut(boolean success, int creditsUsed, boolean alreadyCharged, BalanceOut balance) {}

    /** What the caller has and has spent. */
    @GET
    @Path("/balance")
    public BalanceOut balance() {
        return balances.of(caller.require().userId());
    }

    /** Charges the caller for a generation, once per {@code generation_id}; errors as {@link Spending} says. */
    @POST
    @Path("/consume")
    public ConsumeOut consume(@NotNull @Valid ConsumeIn body) {
        UUID user = caller.require().userId();
        Spending.Spent spent = spending.consume(user, body.serviceType(), body.generationId());
        return new ConsumeOut(true, spent.credits(), spent.before(), balances.of(user));
    }
}
