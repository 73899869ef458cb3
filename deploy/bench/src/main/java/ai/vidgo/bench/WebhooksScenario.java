package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * How fast a payment notice is answered when 2 000 come at once: verified, stored durably, and only then answered. The
 * reference writes the same row over a connection of its own at the same rate. Afterwards every order must be paid once.
 */
final class WebhooksScenario implements Scenario {

    private static final int BURST = 2000;
    private static final int CLIENTS = 50;

    /** The client's virtual machine is new and shares the processors: both sides compile during these bursts. */
    private static final int WARM_UPS = 3;

    private static final double PER_SECOND = 500;
    private static final Duration TIME = Duration.ofMillis((long) (1000 * BURST / PER_SECOND));
    private static final Duration APPLIED_WITHIN = Duration.ofMinutes(2);

    /** The public test merchant that the launcher configures; no secrets. */
    private static final String MERCHANT = "3002607";

    private static final String HASH_KEY = "pwFHCqoQZGmho4w6";
    private static final String HASH_IV = "EkRm7iFT261dpevs";

    private static final String ORDERS = """
            WITH made AS (
                INSERT INTO orders (id, order_number, user_id, package_id, credits, item, amount, currency, amount_usd,
                                    status, payment_method, created_at)
                SELECT gen_random_uuid(), 'CR-BENCH' || ? || n, gen_random_uuid(), p.id, 50, 'Bench', 150, 'TWD', 5,
                       'pending', 'ecpay', now()
                  FROM generate_series(1, ?) n, (SELECT id FROM credit_packages WHERE name = 'small') p
                RETURNING id, order_number)
            INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, created_at)
            SELECT replace(order_number, '-', ''), id, 'ecpay', 150, 'Credit', now() FROM made
            RETURNING merchant_trade_no""";

    private static final String SAME_ROW = """
            INSERT INTO payment_events (provider, event_id, type, raw, source, proof, headers, received_at, applied_at,
                                        outcome)
            VALUES ('bench', ?, 'result', ?, '127.0.0.1', 'current', 'User-Agent: bench', now(), now(), 'bench')""";

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public String what() {
        return BURST + " payment notices at " + (int) PER_SECOND
                + " a second, against the bare insert of the same rows";
    }

    @Override
    public void run(Bench bench) throws Exception {
        RunningStack.Database database = bench.stack().database("billing");
        // Orders of earlier runs against the same stack are not counted.
        String run = Long.toString(System.nanoTime() % 1_000_000, 36).toUpperCase(Locale.ROOT);
        List<String> burst = bodies(database, run + "B");
        URI address = bench.stack().uri("billing-service", "/api/v1/payments/callback");
        List<Connection> connections = connections(database);
        try (Load reference = reference(connections, burst)) {
            int warmUp = 0;
            for (int round = 0; round < WARM_UPS; round++) {
                post(address, bodies(database, run + "W" + round));
                warmUp += BURST;
                awaitPaid(database, run, warmUp);
            }
            reference.run(TIME, PER_SECOND);
            LoadResult ours = post(address, burst);
            long applied = awaitPaid(database, run, warmUp + burst.size());
            LoadResult bare = reference.run(TIME, PER_SECOND);
            bench.figures().add("notice, until its answer", ours);
            bench.figures().add("bare insert", bare);
            bench.figures().add("all effects applied after the burst", applied / 1e3, "s");
            bench.figures().ratio("p99_ms", ours.millisAt(99));
            bench.figures().ratio("p99", ours.millisAt(99) / bare.millisAt(99));
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
            clearAway(database);
        }
    }

    private static LoadResult post(URI address, List<String> bodies) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        try (Load load = Load.bare(
                CLIENTS, address, true, http -> http.postForm(bodies.get(next.getAndIncrement() % bodies.size())))) {
            return load.run(TIME, PER_SECOND);
        }
    }

    private static List<Connection> connections(RunningStack.Database database) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            connections.add(database.connect());
        }
        return connections;
    }

    private static Load reference(List<Connection> connections, List<String> bodies) {
        AtomicInteger next = new AtomicInteger();
        return Load.of(CLIENTS, client -> () -> {
            int number = next.getAndIncrement();
            try (PreparedStatement insert = connections.get(client).prepareStatement(SAME_ROW)) {
                insert.setString(1, "bench-" + number);
                insert.setString(2, bodies.get(number % bodies.size()));
                insert.executeUpdate();
            }
        });
    }

    /** Signed notices of payments, each for a pending order of its own. */
    private static List<String> bodies(RunningStack.Database database, String mark) throws SQLException {
        List<String> bodies = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(ORDERS)) {
            insert.setString(1, mark);
            insert.setInt(2, BURST);
            try (ResultSet made = insert.executeQuery()) {
                while (made.next()) {
                    bodies.add(notice(made.getString(1)));
                }
            }
        }
        return bodies;
    }

    private static String notice(String attempt) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.put("MerchantID", MERCHANT);
        fields.put("MerchantTradeNo", attempt);
        fields.put("StoreID", "");
        fields.put("RtnCode", "1");
        fields.put("RtnMsg", "交易成功");
        fields.put("TradeNo", "T" + attempt);
        fields.put("TradeAmt", "150");
        fields.put("PaymentDate", "2026/11/25 12:00:00");
        fields.put("PaymentType", "Credit_CreditCard");
        fields.put("SimulatePaid", "0");
        String joined = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&", "HashKey=" + HASH_KEY + "&", "&HashIV=" + HASH_IV));
        fields.put("CheckMacValue", digest(encode(joined).toLowerCase(Locale.ROOT)));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().withUpperCase().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Waits for the effects; milliseconds that it took. Each order must have its credits exactly once. */
    private static long awaitPaid(RunningStack.Database database, String run, int wanted)
            throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        try (Connection connection = database.connect()) {
            while (true) {
                long paid = count(
                        connection,
                        "SELECT count(*) FROM orders WHERE order_number LIKE 'CR-BENCH' || ? || '%' AND status = 'paid'",
                        run);
                long millis = (System.nanoTime() - begin) / 1_000_000;
                if (paid >= wanted) {
                    long granted = count(connection, """
                            SELECT count(*) FROM credit_transactions t JOIN orders o ON o.user_id = t.user_id
                             WHERE o.order_number LIKE 'CR-BENCH' || ? || '%'""", run);
                    if (granted != wanted) {
                        throw new LaunchFailure(wanted + " payments were granted " + granted + " times");
                    }
                    return millis;
                }
                if (millis > APPLIED_WITHIN.toMillis()) {
                    throw new LaunchFailure(paid + " of " + wanted + " payments were applied in time");
                }
                Thread.sleep(50);
            }
        }
    }

    private static long count(Connection connection, String query, String run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, run);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** The rows of the reference; the paid orders stay, because a ledger is never deleted. */
    private static void clearAway(RunningStack.Database database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM payment_events WHERE provider = 'bench'")) {
            delete.executeUpdate();
        }
    }
}
