package ai.vidgo.billing.ledger;

import ai.vidgo.billing.rounds.Turns;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes down what time has done to holds and credits that nobody asks for. Runs in every instance: each hold and each
 * account is one operation of its own, doing it twice changes nothing, and one that fails keeps no other from its turn.
 */
@Singleton
class LedgerSweep {

    private static final Logger LOG = Logger.getLogger(LedgerSweep.class);

    private final Sql sql;
    private final Ledger ledger;
    private final LedgerConfig config;
    private final Clock clock;

    LedgerSweep(Sql sql, Ledger ledger, LedgerConfig config, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${vidgo.ledger.sweep-every:30s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        expireHolds();
        expireCredits();
    }

    /** Gives back the holds whose time is over, longest overdue first. */
    void expireHolds() {
        List<String> jobs = sql.list(
                "SELECT job_id FROM credit_holds WHERE status = 'held' AND expires_at <= ? ORDER BY expires_at LIMIT ?",
                row -> row.text("job_id"),
                clock.instant(),
                config.sweepLimit());
        Turns.each(
                jobs,
                job -> ledger.release(job, "Reservation expired"),
                (broken, job) -> LOG.errorf(broken, "the hold of job %s could not be given back", job));
    }

    /** Writes the expiry rows of accounts with credits whose time is over, longest overdue first. */
    void expireCredits() {
        List<UUID> users =
                sql.list("""
                SELECT user_id FROM (
                    SELECT user_id, bonus_credits_expiry AS ended FROM credit_accounts WHERE bonus_credits_expiry <= ?
                     UNION ALL
                    SELECT user_id, subscription_credits_end FROM credit_accounts WHERE subscription_credits_end <= ?) due
                 GROUP BY user_id ORDER BY min(ended) LIMIT ?""", row -> row.uuid("user_id"), clock.instant(), clock.instant(), config.sweepLimit());
        Turns.each(
                users,
                ledger::lock,
                (broken, user) -> LOG.errorf(broken, "expired credits of user %s could not be taken out", user));
    }
}
