package ai.vidgo.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.testing.SpanLog;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentEventsTest extends MoneyTest {

    @Inject
    PaymentEvents events;

    @Inject
    PaymentEventSweep sweep;

    @Inject
    RememberingHandler handler;

    @Inject
    PaymentRejections rejections;

    @Inject
    PaymentGauges gauges;

    @Inject
    MeterRegistry meters;

    @Inject
    Traces traces;

    @Inject
    SpanLog steps;

    @Test
    void appliesAMessageOnceHoweverOftenItComes() throws Exception {
        String id = "evt-" + UUID.randomUUID();
        List<PaymentEvents.Receipt> receipts = inParallel(20, i -> receive(id));
        assertThat(receipts).containsOnlyOnce(PaymentEvents.Receipt.STORED);
        assertThat(effects(id)).isEqualTo(1);
        assertThat(outcome(id)).isEqualTo("effect");
    }

    @Test
    void aTryThatDiesLeavesNothingAndTheSweepFinishesIt() {
        String id = "evt-" + UUID.randomUUID();
        handler.next(() -> {
            throw new IllegalStateException("died after the effect, before the commit");
        });
        assertThat(receive(id)).isEqualTo(PaymentEvents.Receipt.STORED);
        assertThat(effects(id)).isZero();
        clock.advance(Duration.ofMinutes(1));
        sweep.applyDue();
        sweep.applyDue();
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void whatAMessageDoesBelongsToTheTraceThatBroughtIt() {
        String id = "evt-" + UUID.randomUUID();
        handler.next(() -> {
            throw new IllegalStateException("died after the effect, before the commit");
        });
        String trace = traces.step("webhook", Map.of(), () -> {
            receive(id);
            return Objects.requireNonNull(traces.current()).substring(3, 35);
        });
        clock.advance(Duration.ofMinutes(1));
        sweep.applyDue();

        assertThat(outcome(id)).isEqualTo("effect");
        assertThat(steps.ofTrace(trace))
                .filteredOn(span -> span.getName().equals("apply payment message"))
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
    }

    @Test
    void countsWhatWasAppliedOnceAndHowLongItTook() {
        String id = "evt-" + UUID.randomUUID();
        handler.next(() -> {
            throw new IllegalStateException("died after the effect, before the commit");
        });
        double before = applied();
        receive(id);
        assertThat(applied()).isEqualTo(before);
        clock.advance(Duration.ofMinutes(1));

        sweep.applyDue();

        assertThat(applied()).isEqualTo(before + 1);
        Timer lag =
                meters.get("vidgo.payment.events.apply").tag("provider", "test").timer();
        assertThat(lag.max(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(60);
    }

    @Test
    void showsMessagesThatWait() {
        String id = "evt-" + UUID.randomUUID();
        handler.next(() -> new Applied.Later("unknown_order"));
        receive(id);
        clock.advance(Duration.ofMinutes(5));

        gauges.sample();

        assertThat(meters.get("vidgo.payment.events.waiting").gauge().value()).isPositive();
        assertThat(meters.get("vidgo.payment.events.oldest.seconds").gauge().value())
                .isGreaterThanOrEqualTo(300);
        sweep.applyDue();
        assertThat(outcome(id)).isEqualTo("effect");
    }

    private double applied() {
        return meters.counter("vidgo.payment.events.applied", "provider", "test", "outcome", "effect")
                .count();
    }

    @Test
    void pausesGrowAndEndWithAnAdministrator() {
        String id = "evt-" + UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            handler.next(() -> {
                throw new IllegalStateException("broken till somebody looks");
            });
        }
        receive(id);
        // Before the end of its pause, however slow the machine is.
        clock.advance(Duration.ofMinutes(-1));
        sweep.applyDue();
        assertThat(attempts(id)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofMinutes(11));
            sweep.applyDue();
        }
        assertThat(attempts(id)).isEqualTo(20);
        assertThat(effects(id)).isZero();
        QuarkusTransaction.requiringNew()
                .run(() -> events.reopen(
                        sql.one("SELECT id FROM payment_events WHERE event_id = ?", row -> row.uuid("id"), id)));
        sweep.applyDue();
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void waitsABoundedTimeForWhatAMessageSpeaksOf() {
        String id = "evt-" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            handler.next(() -> new Applied.Later("unknown_order"));
        }
        receive(id);
        assertThat(outcome(id)).isEqualTo("waits");
        clock.advance(Duration.ofHours(2));
        sweep.applyDue();
        assertThat(outcome(id)).isEqualTo("unknown_order");
    }

    @Test
    void remembersABoundedNumberOfRefusals() {
        // The beginning of a minute in which nobody else is refused.
        clock.set(Instant.parse("2040-01-01T00:00:01Z"));
        for (int i = 0; i < 200; i++) {
            rejections.record(new PaymentRejections.Rejection("flood", "signature", "h1", "no match", "203.0.113.9"));
        }
        assertThat(count("SELECT count(*) AS n FROM payment_rejections WHERE provider = 'flood'"))
                .isEqualTo(60);
    }

    private PaymentEvents.Receipt receive(String id) {
        return events.receive(new IncomingEvent("test", id, "kind", "{}", IncomingEvent.Origin.ASKED, clock.instant()));
    }

    private long effects(String id) {
        return count("SELECT count(*) AS n FROM payment_rejections WHERE step = 'effect' AND field = '" + id + "'");
    }

    private long count(String query) {
        return sql.one(query, row -> row.count("n"));
    }

    private int attempts(String id) {
        return sql.one("SELECT attempts FROM payment_events WHERE event_id = ?", row -> row.number("attempts"), id);
    }

    private String outcome(String id) {
        return sql.one(
                "SELECT coalesce(outcome, 'waits') AS outcome FROM payment_events WHERE event_id = ?",
                row -> row.text("outcome"),
                id);
    }
}
