package ai.vidgo.billing.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Whether the laws of the ledger hold now, for {@code ./vidgo ledger verify} and the end-to-end tests. */
@Path("/internal/credits/invariants")
@RunOnVirtualThread
class InvariantsResource {

    private final LedgerInvariants invariants;

    InvariantsResource(LedgerInvariants invariants) {
        this.invariants = invariants;
    }

    /**
     * What was found.
     *
     * @param violations one sentence each, empty when all laws hold
     * @param laws the same by law
     * @param accounts how many were checked
     * @param entries ledger rows that were checked
     */
    record Report(List<String> violations, List<LedgerInvariants.Verdict> laws, long accounts, long entries) {}

    /** Reads the whole ledger; its time grows with it. */
    @GET
    public Report report() {
        LedgerInvariants.Size size = invariants.size();
        List<LedgerInvariants.Verdict> verdicts = invariants.verdicts();
        return new Report(LedgerInvariants.sentences(verdicts), verdicts, size.accounts(), size.entries());
    }
}
