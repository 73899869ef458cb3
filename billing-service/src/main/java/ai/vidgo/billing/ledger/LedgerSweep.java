package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes down what time has done to holds and credits that nobody asks for. Runs in every instance: each hold and each
 * account is one operation of its own, and doing it twice changes nothing.
 */
@Singleton
class LedgerSweep {

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
        sql.list(
                        "SELECT job_id FROM credit_holds WHERE status = 'held' AND expires_at <= ? ORDER BY expires_at LIMIT ?",
                        row -> row.text("job_id"),
                        clock.instant(),
                        config.sweepLimit())
                .forEach(job -> ledger.release(job, "Reservation expired"));
    }

    /** Writes the expiry rows of accounts with credits whose time is over. */
    void expireCredits() {
        sql.list("""
                SELECT user_id FROM credit_accounts WHERE bonus_credits_expiry <= ?
                 UNION
                SELECT user_id FROM credit_accounts WHERE subscription_credits_end <= ?
                 LIMIT ?""", row -> row.uuid("user_id"), clock.instant(), clock.instant(), config.sweepLimit())
                .forEach((UUID user) -> ledger.lock(user));
    }
}
