package ai.vidgo.billing.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whether the laws of the ledger hold now, for {@code ./vidgo ledger verify} and the end-to-end tests. */
@Path("/internal/credits/invariants")
@RunOnVirtualThread
class InvariantsResource {

    private final LedgerChecks checks;

    InvariantsResource(LedgerChecks checks) {
        this.checks = checks;
    }

    /** Reads the whole ledger; its time grows with it. */
    @GET
    public LedgerChecks.Report report() {
        return checks.check();
    }
}
