package ai.vidgo.billing.ledger;

import ai.vidgo.platform.program.Verification;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** {@code --verify} of billing-service: whether every law of the ledger holds. */
@Singleton
class LedgerVerification implements Verification {

    private static final Logger LOG = Logger.getLogger(LedgerVerification.class);

    private final LedgerChecks checks;

    LedgerVerification(LedgerChecks checks) {
        this.checks = checks;
    }

    @Override
    public boolean holds() {
        LedgerChecks.Report report = checks.check();
        LOG.infof(
                "%d accounts and %d entries: %s",
                report.accounts(),
                report.entries(),
                report.violations().isEmpty() ? "every law holds" : "the ledger is NOT right");
        return report.violations().isEmpty();
    }
}
