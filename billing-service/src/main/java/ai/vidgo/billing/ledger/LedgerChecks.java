package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.ClusterLock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Checks whether the laws of the ledger hold: every night on one instance, and whenever an operator asks. What was found
 * is a meter, so that somebody is woken.
 */
@ApplicationScoped
class LedgerChecks {

    private static final Logger LOG = Logger.getLogger(LedgerChecks.class);

    private static final String RUNS = "vidgo.ledger.verifications";

    private final LedgerInvariants invariants;
    private final ClusterLock alone;
    private final MeterRegistry meters;
    private final AtomicInteger violations;

    LedgerChecks(LedgerInvariants invariants, ClusterLock alone, MeterRegistry meters) {
        this.invariants = invariants;
        this.alone = alone;
        this.meters = meters;
        this.violations = meters.gauge("vidgo.ledger.violations", new AtomicInteger());
    }

    /** At 0 before the first check: the increase of a counter that begins at 1 is 0, and would wake nobody. */
    void show(@Observes StartupEvent started) {
        List.of("holds", "broken", "failed").forEach(result -> meters.counter(RUNS, "result", result));
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

    @Scheduled(
            cron = "${vidgo.ledger.verify-at:0 30 3 * * ?}",
            timeZone = "UTC",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNight() {
        alone.runAlone("ledger-check", this::check);
    }

    /** Reads the whole ledger; its time grows with it. */
    Report check() {
        try {
            LedgerInvariants.Size size = invariants.size();
            List<LedgerInvariants.Verdict> verdicts = invariants.verdicts();
            List<String> found = LedgerInvariants.sentences(verdicts);
            found.forEach(violation -> LOG.errorf("a law of the ledger is broken: %s", violation));
            violations.set(found.size());
            count(found.isEmpty() ? "holds" : "broken");
            return new Report(found, verdicts, size.accounts(), size.entries());
        } catch (RuntimeException notRead) {
            count("failed");
            throw notRead;
        }
    }

    private void count(String result) {
        meters.counter(RUNS, "result", result).increment();
    }
}
