package ai.vidgo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import ai.vidgo.platform.outbox.CountingConsumer.Fact;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event's bad luck is not another's. The tick is paused: what goes on does so by itself. */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class OutboxRelayTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    EventDelivery delivery;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxMeters meters;

    @Inject
    MeterRegistry registry;

    @Inject
    Traces traces;

    @Inject
    Scripted scripted;

    @Inject
    Receiver receiver;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    @VirtualThreads
    ExecutorService threads;

    @Inject
    Scheduler scheduler;

    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void pauseTheTick() {
        scheduler.pause();
    }

    @AfterEach
    void letGo() {
        end.countDown();
        sql.update("DELETE FROM outbox_events");
        scheduler.resume();
    }

    @Test
    void aSlowDeliveryDoesNotDelayAnotherEvent() {
        CountDownLatch begun = new CountDownLatch(1);
        String slow = key();
        scripted.on(slow, () -> {
            begun.countDown();
            Scripted.hang(end, () -> {});
        });
        publish(Scripted.TOPIC, slow);
        await().until(() -> begun.getCount() == 0);

        String other = key();
        publish("test.local", other);

        await().until(() -> receiver.received(other).size() == 1);
        assertThat(waiting(slow)).isOne();
        end.countDown();
        await().until(() -> waiting(slow) == 0);
    }

    @Test
    void aTopicThatHangsLeavesPlacesForTheOthers() {
        AtomicInteger begun = new AtomicInteger();
        List<String> stuck =
                Stream.generate(OutboxRelayTest::key).limit(config.batch() + 5).toList();
        stuck.forEach(key -> scripted.on(key, () -> {
            begun.incrementAndGet();
            Scripted.hang(end, () -> {});
        }));
        publish(Scripted.TOPIC, stuck.toArray(String[]::new));
        await().untilAtomic(begun, is(config.perTopic()));

        List<String> others =
                Stream.generate(OutboxRelayTest::key).limit(config.batch()).toList();
        publish("test.local", others.toArray(String[]::new));

        await().until(() ->
                others.stream().allMatch(key -> receiver.received(key).size() == 1));
        assertThat(begun).hasValue(config.perTopic());
        end.countDown();
        await().until(() -> stuck.stream().allMatch(key -> waiting(key) == 0));
        assertThat(begun).hasValue(stuck.size());
    }

    @Test
    void anErrorIsAFailureLikeAnyOtherAndTheRelayGoesOn() {
        double before = failed().count();
        String broken = key();
        scripted.on(broken, () -> {
            throw new ExceptionInInitializerError("a class that will not load");
        });
        publish(Scripted.TOPIC, broken);

        await().until(() -> lastError(broken).contains("a class that will not load"));
        assertThat(failed().count()).isEqualTo(before + 1);
        String other = key();
        publish("test.local", other);
        await().until(() -> receiver.received(other).size() == 1);
    }

    @Test
    void aDeliveryThatDoesNotEndIsGivenUpBeforeItsLeaseIsOverAndGivesItsPlaceBack() {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch next = new CountDownLatch(1);
        String stuck = key();
        String other = key();
        scripted.on(stuck, () -> Scripted.hang(end, interrupted::countDown));
        scripted.on(other, next::countDown);
        OutboxRelay impatient = relay(rows);
        insert(stuck);
        insert(other);

        impatient.wake();

        await().until(() -> interrupted.getCount() == 0);
        await().until(() -> next.getCount() == 0);
        await().until(() -> lastError(stuck).contains("not done within PT0.3S"));
        await().until(() -> waiting(other) == 0);
    }

    @Test
    void aDeliveryThatCouldNotBeNotedIsMadeAgain() {
        String key = key();
        OutboxRelay forgetful = relay(new OutboxRows(sql) {
            @Override
            void delivered(OutboxEvent event) {
                throw new IllegalStateException("the database went away");
            }
        });
        insert(key);

        forgetful.wake();

        await().until(() -> lastError(key).contains("the database went away"));
    }

    /** A relay for one event at a time of a topic, which waits for it for 0.3 s and doesn't try again meanwhile. */
    private OutboxRelay relay(OutboxRows over) {
        return new OutboxRelay(over, delivery, new Impatient(), meters, traces, clock, threads);
    }

    private record Impatient() implements OutboxConfig {

        @Override
        public Map<String, List<String>> targets() {
            return Map.of();
        }

        @Override
        public int batch() {
            return 4;
        }

        @Override
        public int perTopic() {
            return 1;
        }

        @Override
        public Duration lease() {
            return Duration.ofMillis(600);
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration longestRetry() {
            return Duration.ofHours(1);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void publish(String topic, String... keys) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String key : keys) {
                outbox.publish(topic, key, new Fact("widget", 3));
            }
        });
    }

    /** An event of which the application's own relay is not told. */
    private void insert(String key) {
        rows.insert(
                new OutboxEvent(
                        UUID.randomUUID(),
                        Scripted.TOPIC,
                        key,
                        clock.instant(),
                        OutboxEvent.FORMAT.valueToTree(new Fact("widget", 3))),
                null,
                null);
    }

    private Counter failed() {
        return registry.counter("vidgo.outbox.deliveries", "topic", Scripted.TOPIC, "result", "failed");
    }

    private long waiting(String key) {
        return sql.one("SELECT count(*) AS n FROM outbox_events WHERE key = ?", row -> row.count("n"), key);
    }

    private String lastError(String key) {
        return sql.one(
                "SELECT coalesce(max(last_error), '') AS error FROM outbox_events WHERE key = ?",
                row -> row.text("error"),
                key);
    }
}
