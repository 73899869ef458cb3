package ai.vidgo.billing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.billing.crash.Buyer.Kind;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The packaged service is killed with SIGKILL in the middle of its work and started again. Two kinds of moments: marked
 * ones, in which a transaction waits at a chosen statement because the test holds what it needs next, and whatever a burst
 * of messages is at. Afterwards every buyer has what a buyer has to whom nothing happened, and the laws of the ledger hold.
 * {@code -Dvidgo.laws=full} does it twenty times.
 */
@Tag("packaged")
class KilledProcessTest {

    private static final long SEED = 20261126;
    private static final int ROUNDS = "full".equals(System.getProperty("vidgo.laws")) ? 20 : 1;

    /** Buyers of each kind whose messages are under way when it dies. */
    private static final int BURST = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ServiceTestResource SURROUNDINGS = new ServiceTestResource();
    private static ServiceProcess service;
    private static String databaseUrl;

    private final Random random = new Random(SEED);
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        SURROUNDINGS.init(Map.of());
        Map<String, String> settings = new HashMap<>(SURROUNDINGS.start());
        URI database = URI.create(settings.get("DATABASE_URL"));
        String role = database.getUserInfo().substring(0, database.getUserInfo().indexOf(':'));
        databaseUrl = "jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath()
                + "?user=" + role + "&password=" + role + "&ApplicationName=test";
        settings.put("ECPAY_MERCHANT_ID", "3002607");
        settings.put("ECPAY_HASH_KEY", "pwFHCqoQZGmho4w6");
        settings.put("ECPAY_HASH_IV", "EkRm7iFT261dpevs");
        settings.put("ECPAY_PAYMENT_URL", "http://127.0.0.1:9/Cashier/AioCheckOut/V5");
        settings.put("PADDLE_WEBHOOK_SECRET", Message.PADDLE_SECRET);
        settings.put("PADDLE_PRICE_IDS", "starter-monthly:pri_starter,small:pri_small");
        settings.put("PADDLE_WEBHOOK_TOLERANCE_SECONDS", "300");
        // Every marked message needs a thread that waits, and every thread a connection.
        settings.put("vidgo.payment-events.workers", "16");
        settings.put("vidgo.payment-events.head-start", "1S");
        settings.put("vidgo.payment-events.first-pause", "1S");
        settings.put("DB_POOL_SIZE", "32");
        service = new ServiceProcess(settings);
        service.start();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        SURROUNDINGS.stop();
    }

    @Test
    void whateverItWasDoingNothingIsLostAndNothingIsDoneTwice() throws Exception {
        try (Connection database = connect()) {
            Map<Kind, String> undisturbed = undisturbed(database);
            for (int round = 0; round < ROUNDS; round++) {
                List<Buyer> marked = new ArrayList<>();
                List<Buyer> burst = buyers(database);
                Queue<Supplier<Message>> unanswered = killAmid(database, marked, burst);
                await().atMost(PATIENCE).until(() -> connections(database) == 0);
                assertThat(states(database, marked))
                        .as("what was not committed is gone")
                        .allMatch(state -> state.startsWith("order pending"));
                service.start();
                // Providers send again what nobody answered, and what comes later in each history.
                unanswered.forEach(KilledProcessTest::deliver);
                marked.forEach(buyer -> buyer.messages().forEach(KilledProcessTest::deliver));
                await().atMost(PATIENCE).until(() -> unapplied(database) == 0);
                for (Buyer buyer : both(marked, burst)) {
                    assertThat(buyer.state(database)).as(buyer.kind().name()).isEqualTo(undisturbed.get(buyer.kind()));
                }
                lawsHold();
            }
        }
    }

    /** Kills it while every mark has a transaction waiting and a burst is under way; gives what nobody answered. */
    private Queue<Supplier<Message>> killAmid(Connection database, List<Buyer> marked, List<Buyer> burst)
            throws Exception {
        Queue<Supplier<Message>> unanswered = new ConcurrentLinkedQueue<>();
        try (Marks marks = new Marks(KilledProcessTest::connect);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Mark mark : Mark.values()) {
                Buyer buyer = Buyer.orders(database, mark.kind());
                marked.add(buyer);
                marks.set(mark, buyer, Buyer.orders(database, mark.kind()).order());
                senders.execute(() -> send(buyer.messages().getFirst(), unanswered));
            }
            await().atMost(PATIENCE).untilAsserted(() -> {
                // The sweep may wait as well, behind one of the messages.
                List<String> statements = waiting(database);
                assertThat(Mark.values())
                        .allMatch(
                                mark -> statements.stream().anyMatch(statement -> statement.contains(mark.waitsAt())));
            });
            List<Supplier<Message>> messages = shuffled(burst);
            int enough = answered.get() + random.nextInt(messages.size());
            messages.forEach(message -> senders.execute(() -> send(message, unanswered)));
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.get() >= enough);
            service.kill();
            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            marks.release();
        }
        return unanswered;
    }

    /** What each kind of buyer has when nothing happens to the service. */
    private static Map<Kind, String> undisturbed(Connection database) throws SQLException {
        Map<Kind, String> states = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Buyer buyer = Buyer.orders(database, kind);
            buyer.messages().forEach(KilledProcessTest::deliver);
            await().atMost(PATIENCE).until(() -> unapplied(database) == 0);
            states.put(kind, buyer.state(database));
        }
        assertThat(states.get(Kind.ECPAY_PACK)).contains("order paid 150", "credits 50 in 1");
        assertThat(states.get(Kind.ECPAY_PLAN)).contains("subscription active starter", "invoices 2");
        assertThat(states.get(Kind.PADDLE_PACK)).contains("order refunded 5", "credits 0");
        assertThat(states.get(Kind.PADDLE_PLAN)).contains("order refunded 10", "subscription cancelled", "credits 0");
        return states;
    }

    private static List<Buyer> buyers(Connection database) throws SQLException {
        List<Buyer> buyers = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            for (Kind kind : Kind.values()) {
                buyers.add(Buyer.orders(database, kind));
            }
        }
        return buyers;
    }

    private List<Supplier<Message>> shuffled(List<Buyer> buyers) {
        List<Supplier<Message>> messages = new ArrayList<>();
        buyers.forEach(buyer -> messages.addAll(buyer.messages()));
        Collections.shuffle(messages, random);
        return messages;
    }

    private static void deliver(Supplier<Message> message) {
        assertThat(service.post(message.get())).isEqualTo(200);
    }

    private void send(Supplier<Message> message, Queue<Supplier<Message>> unanswered) {
        if (service.post(message.get()) == 200) {
            answered.incrementAndGet();
        } else {
            unanswered.add(message);
        }
    }

    private static List<Buyer> both(List<Buyer> some, List<Buyer> others) {
        List<Buyer> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> states(Connection database, List<Buyer> buyers) {
        return buyers.stream().map(buyer -> buyer.state(database)).toList();
    }

    private static void lawsHold() throws IOException, InterruptedException {
        String verdict = service.internal("/internal/credits/invariants", TestTokens.service("generation"));
        assertThat(JsonPath.from(verdict).getList("violations")).isEmpty();
        assertThat(JsonPath.from(verdict).getList("laws")).hasSizeGreaterThan(8);
    }

    /** The statements of the service that wait for something that the test holds. */
    private static List<String> waiting(Connection database) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT query FROM pg_stat_activity"
                        + " WHERE application_name = 'billing' AND wait_event_type = 'Lock'")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    private static int connections(Connection database) throws SQLException {
        return number(database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'billing'");
    }

    private static int unapplied(Connection database) throws SQLException {
        return number(database, "SELECT count(*) FROM payment_events WHERE applied_at IS NULL");
    }

    private static int number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl);
    }
}
