package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.billing.ledger.Ledger.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the meters say of credits that moved: what was committed, once. */
@QuarkusTest
class HoldMetersTest extends LedgerCase {

    /** A service that no other test holds credits for. */
    private final String service = "metered-" + UUID.randomUUID();

    private final String job = job();

    @Inject
    HoldMeters gauges;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void credits() {
        grant(Bucket.PURCHASED, 100);
    }

    @Test
    void aRepetitionMovesNothing() {
        ledger.reserve(user, job, service, 10);
        ledger.reserve(user, job, service, 10);
        assertThat(credits("reserved")).isEqualTo(10);

        ledger.settle(job, null);
        ledger.settle(job, null);
        ledger.release(job, "late");

        assertThat(credits("settled")).isEqualTo(10);
        assertThat(credits("released")).isZero();
    }

    @Test
    void whatAPartialSettlementLeavesIsGivenBack() {
        ledger.reserve(user, job, service, 10);

        ledger.settle(job, 4);

        assertThat(credits("settled")).isEqualTo(4);
        assertThat(credits("released")).isEqualTo(6);
    }

    @Test
    void releasesAndExpiriesAreToldApart() {
        String other = job();
        ledger.reserve(user, job, service, 10);
        ledger.reserve(user, other, service, 3);

        ledger.release(job, "failed");
        clock.advance(Duration.ofHours(7));
        sweep.expireHolds();
        ledger.release(other, "too late");

        assertThat(credits("released")).isEqualTo(10);
        assertThat(credits("expired")).isEqualTo(3);
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.reserve(user, job, service, 10);
                    throw new IllegalStateException("died before the commit");
                }))
                .hasMessageContaining("died");

        assertThat(credits("reserved")).isZero();
    }

    @Test
    void aRefusalMovesNothing() {
        ledger.reserve(user, job, service, 1000);
        ledger.settle(job, null);
        ledger.release(job, "never held");

        assertThat(credits("reserved")).isZero();
        assertThat(credits("settled")).isZero();
        assertThat(credits("released")).isZero();
    }

    @Test
    void showsWhatIsHeldAndSinceWhen() {
        ledger.reserve(user, job, service, 10);
        clock.advance(Duration.ofMinutes(5));

        gauges.sample();

        assertThat(gauge("vidgo.credits.holds.open")).isPositive();
        assertThat(gauge("vidgo.credits.held")).isGreaterThanOrEqualTo(10);
        assertThat(gauge("vidgo.credits.oldest.hold.seconds")).isGreaterThanOrEqualTo(300);
    }

    @Test
    void timesHoldsByTheirEnd() {
        double before = seconds();
        ledger.reserve(user, job, service, 10);
        clock.advance(Duration.ofMinutes(5));

        ledger.settle(job, null);

        assertThat(seconds() - before).isGreaterThanOrEqualTo(300);
    }

    private double credits(String kind) {
        return meters.counter("vidgo.credits." + kind, "service", service).count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double seconds() {
        return meters.find("vidgo.credits.hold").tag("end", "settled").timers().stream()
                .mapToDouble(timer -> timer.totalTime(java.util.concurrent.TimeUnit.SECONDS))
                .sum();
    }
}
