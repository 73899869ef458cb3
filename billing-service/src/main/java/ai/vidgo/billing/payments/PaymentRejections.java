package ai.vidgo.billing.payments;

import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Why messages were refused, for people who set up keys. Anybody can send rubbish, so both the memory and the writing are
 * bounded, and nothing of the message itself is kept.
 */
@ApplicationScoped
public class PaymentRejections {

    private static final Logger LOG = Logger.getLogger(PaymentRejections.class);

    private final Sql sql;
    private final PaymentEventsConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicLong minute = new AtomicLong();
    private final AtomicInteger written = new AtomicInteger();

    PaymentRejections(Sql sql, PaymentEventsConfig config, MeterRegistry metrics, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * A refused message.
     *
     * @param step where it failed: {@code configuration}, {@code size}, {@code header}, {@code signature}, {@code time},
     *     {@code merchant} or {@code body}
     * @param field the field or header that was wrong
     * @param reason a sentence without secrets and without anything that the sender wrote
     */
    public record Rejection(
            String provider,
            String step,
            String field,
            String reason,
            @Nullable String source) {}

    /** Logs, counts and remembers a refusal. Never throws: the refusal itself must stand. */
    public void record(Rejection rejection) {
        metrics.counter("vidgo.payment.rejections", "provider", rejection.provider(), "step", rejection.step())
                .increment();
        LOG.warnf(
                "%s message refused at %s (%s): %s",
                rejection.provider(), rejection.step(), rejection.field(), rejection.reason());
        if (!room()) {
            return;
        }
        try {
            long id = sql.one(
                    """
                    INSERT INTO payment_rejections (provider, step, field, reason, source, received_at)
                    VALUES (?, ?, ?, ?, ?::text, ?) RETURNING id""",
                    row -> row.count("id"),
                    rejection.provider(),
                    rejection.step(),
                    rejection.field(),
                    rejection.reason(),
                    rejection.source(),
                    clock.instant());
            sql.update("DELETE FROM payment_rejections WHERE id <= ?", id - config.rejectionsKept());
        } catch (IllegalStateException notWritten) {
            LOG.warnf("refusal not written down: %s", notWritten.getMessage());
        }
    }

    private boolean room() {
        long now = clock.instant().getEpochSecond() / 60;
        if (minute.getAndSet(now) != now) {
            written.set(0);
        }
        return written.incrementAndGet() <= config.rejectionsPerMinute();
    }
}
