package ai.vidgo.bench;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.LedgerConfig;
import ai.vidgo.billing.ledger.Reservation;
import ai.vidgo.billing.ledger.Settlement;
import ai.vidgo.platform.sql.Sql;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/**
 * Credits of jobs: a reservation and its settlement, against pgbench calling the same functions of the database. Once
 * spread over many accounts, and once all on one, where every reservation waits for the one before.
 *
 * <p>What is bounded is the ledger itself: {@link Ledger}, {@link Sql} and a pool of connections as billing-service has
 * them, in this process, without HTTP, JSON and tokens. The same through billing-service's internal paths is shown beside
 * it; there the clients, the service and the database share the processors of one machine, which pgbench needs not.
 */
final class LedgerScenario implements Scenario {

    private static final int ACCOUNTS = 1_000;
    private static final int CLIENTS = 16;
    private static final int CREDITS = 100_000_000;
    private static final int PRICE = 5;
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private static final String REFERENCE = """
            \\set account random(%d, %d)
            \\set job random(1, 9000000000000000000)
            SELECT * FROM credits_reserve(('%s' || lpad(:account, 12, '0'))::uuid, 'bench-' || :job, 't2i', %d, now(), now() + interval '6 hours');
            SELECT * FROM credits_settle('bench-' || :job, NULL, now());
            """;

    /** The first 24 characters of the user ids of this run. */
    private final String users = UUID.randomUUID().toString().substring(0, 24);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String what() {
        return "reserve and settle by the ledger, and through billing-service, against pgbench with the same statements";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Pgbench pgbench = Pgbench.on(bench.stack().database("billing"));
        fillAccounts(bench.stack());
        measure(bench, pgbench, "accounts", 1, ACCOUNTS);
        measure(bench, pgbench, "hot", 0, 0);
        Books.requireLaws(bench.stack());
    }

    /** All sides take turns on the accounts from {@code first} to {@code last}. */
    private void measure(Bench bench, Pgbench pgbench, String key, int first, int last) throws Exception {
        String script = REFERENCE.formatted(first, last, users, PRICE);
        IntSupplier account = () -> ThreadLocalRandom.current().nextInt(first, last + 1);
        Duration time = bench.pace().time();
        Side ledger = new Side();
        Side service = new Side();
        List<Double> theirs = new ArrayList<>();
        try (AgroalDataSource pool = pool(bench.stack().database("billing"));
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Load direct = direct(pool, account);
                Load through = through(bench.stack(), http, account)) {
            direct.run(time);
            through.run(time);
            pgbench.perSecond(script, CLIENTS, time);
            for (int round = 0; round < bench.pace().rounds(); round++) {
                LoadResult byLedger = direct.run(time);
                double other = pgbench.perSecond(script, CLIENTS, time);
                LoadResult byService = through.run(time);
                theirs.add(other);
                ledger.add(byLedger, other);
                service.add(byService, other);
            }
        }
        bench.figures().add(key + ": the ledger", LoadResult.sum(ledger.results));
        bench.figures().add(key + ": through billing-service", LoadResult.sum(service.results));
        bench.figures().add(key + ": pgbench", Medians.of(theirs), "/s");
        bench.figures().ratio(key, Medians.of(ledger.ratios));
        bench.figures().ratio(key + ".service", Medians.of(service.ratios));
    }

    /** The rounds of one side, each with its ratio to the reference. */
    private static final class Side {

        private final List<LoadResult> results = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        void add(LoadResult result, double reference) {
            results.add(result);
            ratios.add(result.perSecond() / reference);
        }
    }

    /** The ledger as billing-service calls it: two operations, each one statement that commits by itself. */
    private Load direct(AgroalDataSource pool, IntSupplier account) {
        Ledger ledger = new Ledger(new Sql(pool), Clock.systemUTC(), new Config());
        return Load.of(CLIENTS, client -> () -> {
            String job = "bench-" + UUID.randomUUID();
            UUID user = UUID.fromString(user(account.getAsInt()));
            if (!(ledger.reserve(user, job, "t2i", PRICE) instanceof Reservation.Held)) {
                throw new IllegalStateException("not held");
            }
            if (!(ledger.settle(job, null) instanceof Settlement.Charged)) {
                throw new IllegalStateException("not charged");
            }
        });
    }

    private static AgroalDataSource pool(RunningStack.Database database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CLIENTS)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + database.name())
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password())))));
    }

    /** The defaults of billing-service. */
    private static final class Config implements LedgerConfig {

        @Override
        public String verifyAt() {
            return "off";
        }

        @Override
        public Duration holdLifetime() {
            return Duration.ofHours(6);
        }

        @Override
        public String sweepEvery() {
            return "off";
        }

        @Override
        public int sweepLimit() {
            return 0;
        }

        @Override
        public int violationsShown() {
            return 0;
        }
    }

    private Load through(RunningStack stack, HttpClient http, IntSupplier account) {
        URI reserve = stack.uri("billing-service", "/internal/credits/reserve");
        URI settle = stack.uri("billing-service", "/internal/credits/settle");
        return Load.of(CLIENTS, client -> {
            Token token = new Token(stack);
            return () -> {
                String job = UUID.randomUUID().toString();
                post(http, reserve, token, """
                        {"user_id":"%s","job_id":"%s","service_type":"t2i"}""".formatted(user(account.getAsInt()), job));
                post(http, settle, token, """
                        {"job_id":"%s"}""".formatted(job));
            };
        });
    }

    /** A token lives for a minute; making one costs as much as a request, so each client keeps its own for a while. */
    private static final class Token {

        private final RunningStack stack;
        private String value = "";
        private long madeAt;

        Token(RunningStack stack) {
            this.stack = stack;
        }

        String value() {
            long now = System.nanoTime();
            if (value.isEmpty() || now - madeAt > TOKEN_AGE.toNanos()) {
                value = "Bearer " + stack.serviceToken();
                madeAt = now;
            }
            return value;
        }
    }

    private static void post(HttpClient http, URI address, Token token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", token.value())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
    }

    private void fillAccounts(RunningStack stack) throws SQLException {
        try (Connection connection = stack.database("billing").connect();
                PreparedStatement grant = connection.prepareStatement(
                        "SELECT credits_grant(?::uuid, 'purchased', ?, 'purchase', 'bench', NULL, NULL, 'bench', now())")) {
            for (int account = 0; account <= ACCOUNTS; account++) {
                grant.setString(1, user(account));
                grant.setInt(2, CREDITS);
                grant.execute();
            }
        }
    }

    private String user(int account) {
        return users + "%012d".formatted(account);
    }
}
