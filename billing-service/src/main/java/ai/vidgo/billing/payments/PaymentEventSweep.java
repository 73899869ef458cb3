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

    /** One round over what is due. */
    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void applyDue() {
        List<UUID> due = sql.list("""
                SELECT id FROM payment_events
                 WHERE applied_at IS NULL AND next_attempt_at <= ? AND attempts < ?
                 ORDER BY next_attempt_at LIMIT ?""", row -> row.uuid("id"), clock.instant(), config.maxAttempts(), ROUND);
        due.forEach(events::apply);
    }
}
