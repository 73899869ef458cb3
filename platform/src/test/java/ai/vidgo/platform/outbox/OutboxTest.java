package ai.vidgo.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.outbox.CountingConsumer.Fact;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import ai.vidgo.platform.tracing.Traces;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

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
    Receiver receiver;

    @Inject
    CountingConsumer consumer;

    @Inject
    Listener listener;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    @Inject
    @VirtualThreads
    ExecutorService threads;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void backToPresent() {
        scheduler.resume();
        clock.reset();
        receiver.failNext(0);
    }

    @Test
    void deliversRightAfterCommitWithoutWaitingForTheTick() {
        scheduler.pause();
        String key = publish("test.local");

        await().until(() -> receiver.received(key).size() == 1);
        OutboxEvent event = receiver.received(key).getFirst();
        assertThat(event.payloadAs(Fact.class)).isEqualTo(new Fact("widget", 3));
        await().until(() -> waiting(key) == 0);
    }

    @Test
    void deliversAgainUntilTheReceiverAccepts() {
        // The tick would try again by itself as soon as the first wait is over.
        scheduler.pause();
        receiver.failNext(2);
        String key = publish("test.local");

        for (int round = 0; round < 2; round++) {
            int failed = round + 1;
            await().until(() -> attempts(key) == failed && lastError(key) != null);
            forgetError(key);
            clock.advance(Duration.ofMinutes(10));
            relay.wake();
        }
        await().until(() -> receiver.received(key).size() == 1);
    }

    @Test
    void deliversNothingOfARolledBackTransaction() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish("test.local", key, new Fact("widget", 3));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");

        relay.deliverDue();
        assertThat(waiting(key)).isZero();
        assertThat(receiver.received(key)).isEmpty();
    }

    @Test
    void refusesToPublishOutsideATransactionOrToNobody() {
        assertThatThrownBy(() -> outbox.publish("test.local", "k", new Fact("widget", 3)))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.publish("test.unknown", "k", new Fact("widget", 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.unknown");
    }

    @Test
    void twoRelaysDeliverEveryEventOnce() throws Exception {
        List<String> keys = IntStream.range(0, 100)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> keys.forEach(key -> outbox.publish("test.local", key, new Fact("widget", 3))));
        OutboxRelay second = new OutboxRelay(rows, delivery, config, meters, traces, clock, threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<Object> one = () -> drain(relay);
            Callable<Object> two = () -> drain(second);
            for (var done : pool.invokeAll(List.of(one, two))) {
                done.get();
            }
        }
        await().until(() -> keys.stream().noneMatch(key -> waiting(key) > 0));
        assertThat(keys).allMatch(key -> receiver.received(key).size() == 1);
    }

    @Test
    void takesOverWhatADeadRelayHadClaimed() {
        clock.advance(Duration.ofDays(-1));
        var claimedAt = clock.instant();
        String key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish("test.local", key, new Fact("widget", 3));
            // Claimed in the same transaction and never delivered, as by a process that dies after the commit.
            rows.claim(new Places(20, 20).room(), claimedAt.plusSeconds(60), claimedAt.plusSeconds(120));
        });
        assertThat(receiver.received(key)).isEmpty();

        clock.reset();
        relay.wake();
        await().until(() -> receiver.received(key).size() == 1);
    }

    @Test
    void postsToTheServiceConfiguredForTheTopic() {
        int before = consumer.sum();
        publish("test.remote");
        await().until(() -> consumer.sum() == before + 3);
    }

    @Test
    void tellsEveryServiceThatIsConfiguredForTheTopic() {
        String key = publish("test.everyone");
        await().until(() -> listener.heard(key) == 2);
        await().until(() -> waiting(key) == 0);
    }

    @Test
    void refusesEventsWithoutServiceTokenAndUnknownTopics() {
        var body = Map.of(
                "id",
                UUID.randomUUID(),
                "topic",
                "test.nobody",
                "key",
                "k",
                "occurred_at",
                "2026-01-01T00:00:00Z",
                "payload",
                Map.of());
        given().contentType("application/json")
                .body(body)
                .post("/internal/events")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .auth()
                .oauth2(TestTokens.service("catalog"))
                .body(body)
                .post("/internal/events")
                .then()
                .statusCode(404);
    }

    @Test
    void showsWhatWaitsAndHowDeliveriesEnd() {
        clock.advance(Duration.ofMinutes(-10));
        receiver.failNext(1);
        String key = publish("test.local");
        await().until(() -> lastError(key) != null);
        clock.reset();

        meters.sample();

        assertThat(registry.get("vidgo.outbox.waiting").gauge().value()).isPositive();
        assertThat(registry.get("vidgo.outbox.oldest.seconds").gauge().value()).isGreaterThan(500);
        assertThat(deliveries("failed")).isPositive();
        relay.wake();
        await().until(() -> waiting(key) == 0);
        assertThat(deliveries("delivered")).isPositive();
    }

    private double deliveries(String result) {
        return registry.get("vidgo.outbox.deliveries")
                .tags("topic", "test.local", "result", result)
                .counter()
                .count();
    }

    private Object drain(OutboxRelay which) {
        int claimed;
        do {
            claimed = which.deliverDue();
        } while (claimed > 0);
        return claimed;
    }

    private String publish(String topic) {
        String key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(topic, key, new Fact("widget", 3)));
        return key;
    }

    private int waiting(String key) {
        return ((Number) query("SELECT count(*) FROM outbox_events WHERE key = ?", key)).intValue();
    }

    private int attempts(String key) {
        Object attempts = query("SELECT max(attempts) FROM outbox_events WHERE key = ?", key);
        return attempts == null ? 0 : ((Number) attempts).intValue();
    }

    private Object lastError(String key) {
        return query("SELECT last_error FROM outbox_events WHERE key = ?", key);
    }

    private void forgetError(String key) {
        query("UPDATE outbox_events SET last_error = NULL WHERE key = ? RETURNING id", key);
    }

    private Object query(String sql, String key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1) : null;
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
