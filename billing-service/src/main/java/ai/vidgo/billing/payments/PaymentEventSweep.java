package ai.vidgo.billing.payments;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Finds messages that were stored and not applied, because an instance died or a try failed. Safe on several instances:
 * a round is short, and a message is applied under its row's lock by the first that comes.
 */
@ApplicationScoped
class PaymentEventSweep {

    private static final int ROUND = 100;

    /** A sweep ends after so many rounds, so that what fails again and again does not keep it for ever. */
    private static final int MOST_ROUNDS = 100;

    private final PaymentEvents events;
    private final PaymentEventsConfig config;
    private final Sql sql;
    private final Clock clock;

    PaymentEventSweep(PaymentEvents events, PaymentEventsConfig config, Sql sql, Clock clock) {
        this.events = events;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    /** Applies what is due, round by round: after a burst there is more of it than one round takes. */
    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void applyDue() {
        int found = ROUND;
        for (int round = 0; found == ROUND && round < MOST_ROUNDS; round++) {
            found = applyRound();
        }
    }

    private int applyRound() {
        List<UUID> due = sql.list("""
                SELECT id FROM payment_events
                 WHERE applied_at IS NULL AND next_attempt_at <= ? AND attempts < ?
                 ORDER BY next_attempt_at LIMIT ?""", row -> row.uuid("id"), clock.instant(), config.maxAttempts(), ROUND);
        due.forEach(events::apply);
        return due.size();
    }
}
