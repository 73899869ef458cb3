package ai.vidgo.billing.payments;

import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What operations should be woken for, read once a minute and not with every scrape. */
@ApplicationScoped
class PaymentGauges {

    private final AtomicLong oldestPending;
    private final AtomicLong waitingEvents;
    private final AtomicLong openRefunds;
    private final AtomicLong discrepancies;
    private final Sql sql;
    private final Clock clock;

    PaymentGauges(MeterRegistry metrics, Sql sql, Clock clock) {
        this.oldestPending = metrics.gauge("vidgo.payment.oldest.pending.seconds", new AtomicLong());
        this.waitingEvents = metrics.gauge("vidgo.payment.events.waiting", new AtomicLong());
        this.openRefunds = metrics.gauge("vidgo.payment.refunds.open", new AtomicLong());
        this.discrepancies = metrics.gauge("vidgo.payment.discrepancies.open", new AtomicLong());
        this.sql = sql;
        this.clock = clock;
    }

    /** An order counts as pending here once its payer was sent to the provider. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        sql.one("""
                SELECT (SELECT min(created_at) FROM orders WHERE status = 'pending' AND next_query_at IS NOT NULL) AS oldest,
                       (SELECT count(*) FROM payment_events WHERE applied_at IS NULL) AS waiting,
                       (SELECT count(*) FROM refunds WHERE status IN ('reserved', 'manual', 'unclear')) AS refunds,
                       (SELECT count(*) FROM payment_discrepancies WHERE resolved_at IS NULL) AS findings""", row -> {
            Instant oldest = row.findInstant("oldest");
            oldestPending.set(
                    oldest == null
                            ? 0
                            : Duration.between(oldest, clock.instant()).toSeconds());
            waitingEvents.set(row.count("waiting"));
            openRefunds.set(row.count("refunds"));
            discrepancies.set(row.count("findings"));
            return row;
        });
    }
}
