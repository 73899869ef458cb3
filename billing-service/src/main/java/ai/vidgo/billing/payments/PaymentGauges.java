package ai.vidgo.billing.payments;

import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What operations should be woken for: payments that wait and findings that nobody has looked at. */
@Singleton
class PaymentGauges implements SampledFigures {

    private static final int MOST_COUNTED = 10_000;

    /** An order counts as pending here once its payer was sent to the provider. */
    private static final String WAITING = """
            WITH asked AS (SELECT created_at FROM orders WHERE status = 'pending' AND next_query_at IS NOT NULL
                            ORDER BY created_at LIMIT ?),
                 messages AS (SELECT received_at FROM payment_events WHERE applied_at IS NULL
                               ORDER BY received_at LIMIT ?)
            SELECT (SELECT count(*) FROM asked) AS orders, (SELECT min(created_at) FROM asked) AS oldest_order,
                   (SELECT count(*) FROM messages) AS messages, (SELECT min(received_at) FROM messages) AS oldest_message,
                   (SELECT count(*) FROM refunds WHERE status IN ('reserved', 'manual', 'unclear')) AS refunds,
                   (SELECT count(*) FROM payment_discrepancies WHERE resolved_at IS NULL) AS findings""";

    private final SampledGauge orders;
    private final SampledGauge oldestOrder;
    private final SampledGauge messages;
    private final SampledGauge oldestMessage;
    private final SampledGauge refunds;
    private final SampledGauge discrepancies;
    private final Sql sql;
    private final Clock clock;

    PaymentGauges(MeterRegistry meters, Sql sql, Clock clock) {
        this.orders = SampledGauge.register(
                meters, "vidgo.payment.orders.pending", "Orders whose payer was sent to the provider");
        this.oldestOrder = SampledGauge.register(
                meters, "vidgo.payment.oldest.pending.seconds", "Age of the oldest order that is pending");
        this.messages = SampledGauge.register(
                meters, "vidgo.payment.events.waiting", "Messages of providers that are not applied yet");
        this.oldestMessage = SampledGauge.register(
                meters, "vidgo.payment.events.oldest.seconds", "Age of the oldest message that is not applied yet");
        this.refunds = SampledGauge.register(meters, "vidgo.payment.refunds.open", "Refunds that have not ended");
        this.discrepancies =
                SampledGauge.register(meters, "vidgo.payment.discrepancies.open", "Findings that nobody has looked at");
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void sample() {
        sql.one(WAITING, this::show, MOST_COUNTED, MOST_COUNTED);
    }

    @Override
    public void unknown() {
        List.of(orders, oldestOrder, messages, oldestMessage, refunds, discrepancies)
                .forEach(SampledGauge::unknown);
    }

    private Row show(Row row) {
        Instant now = clock.instant();
        orders.set(row.count("orders"));
        oldestOrder.age(row.findInstant("oldest_order"), now);
        messages.set(row.count("messages"));
        oldestMessage.age(row.findInstant("oldest_message"), now);
        refunds.set(row.count("refunds"));
        discrepancies.set(row.count("findings"));
        return row;
    }
}
