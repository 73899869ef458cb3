package ai.vidgo.billing.ledger;

import ai.vidgo.billing.ledger.HoldMoved.Kind;
import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Credits that are held, charged and given back, counted once what was done is committed. The counters of all services are
 * there at 0 before the first event: the increase of a counter that begins above 0 misses what it began with.
 */
@Singleton
class HoldMeters implements SampledFigures {

    /** An open hold's end follows from its beginning, so the one that ends first is the oldest. */
    private static final String OPEN = """
            SELECT count(*) AS holds, coalesce(sum(amount), 0) AS credits, min(created_at) AS oldest
              FROM (SELECT amount, created_at FROM credit_holds WHERE status = 'held' ORDER BY expires_at LIMIT ?) AS open""";

    private static final int MOST_COUNTED = 100_000;

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(6)
    };

    private final MeterRegistry meters;
    private final Sql sql;
    private final Clock clock;
    private final SampledGauge holds;
    private final SampledGauge held;
    private final SampledGauge oldest;

    HoldMeters(MeterRegistry meters, Sql sql, Clock clock) {
        this.meters = meters;
        this.sql = sql;
        this.clock = clock;
        this.holds = SampledGauge.register(meters, "vidgo.credits.holds.open", "Holds that have not ended");
        this.held = SampledGauge.register(meters, "vidgo.credits.held", "Credits in holds that have not ended");
        this.oldest = SampledGauge.register(meters, "vidgo.credits.oldest.hold.seconds", "Age of the oldest open hold");
        EnumSet.complementOf(EnumSet.of(Kind.RESERVED)).forEach(this::ages);
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) HoldMoved move) {
        credits(move.kind(), move.service()).increment(move.credits());
        if (move.kind() != Kind.RESERVED) {
            ages(move.kind()).record(move.age());
        }
    }

    private Counter credits(Kind kind, String service) {
        String name = switch (kind) {
            case RESERVED -> "vidgo.credits.reserved";
            case SETTLED -> "vidgo.credits.settled";
            case RELEASED -> "vidgo.credits.released";
            case EXPIRED -> "vidgo.credits.expired";
        };
        return meters.counter(name, "service", service);
    }

    private Timer ages(Kind end) {
        return Timer.builder("vidgo.credits.hold")
                .description("Age of a hold when it ended")
                .tag("end", end.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    @Override
    public void sample() {
        sql.list("SELECT service_type FROM service_pricing", row -> row.text("service_type"))
                .forEach(service -> EnumSet.allOf(Kind.class).forEach(kind -> credits(kind, service)));
        sql.one(
                OPEN,
                row -> {
                    holds.set(row.count("holds"));
                    held.set(row.count("credits"));
                    oldest.age(row.findInstant("oldest"), clock.instant());
                    return row;
                },
                MOST_COUNTED);
    }

    @Override
    public void unknown() {
        holds.unknown();
        held.unknown();
        oldest.unknown();
    }
}
