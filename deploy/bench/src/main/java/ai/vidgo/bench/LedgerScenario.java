package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/**
 * Credits of jobs: a reservation and its settlement through billing-service, against pgbench calling the same functions of
 * the database. Once spread over many accounts, and once all on one, where every reservation waits for the one before.
 */
final class LedgerScenario implements Scenario {

    private static final int ACCOUNTS = 1_000;
    private static final int CLIENTS = 16;
    private static final int CREDITS = 100_000_000;
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private static final String REFERENCE = """
            \\set account random(%d, %d)
            \\set job random(1, 9000000000000000000)
            SELECT * FROM credits_reserve(('%s' || lpad(:account, 12, '0'))::uuid, 'bench-' || :job, 't2i', 5, now(), now() + interval '6 hours');
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
        return "reserve and settle through billing-service, against pgbench with the same statements";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Pgbench pgbench = Pgbench.on(bench.stack().database("billing"));
        fillAccounts(bench.stack());
        measure(bench, pgbench, "accounts", 1, ACCOUNTS);
        measure(bench, pgbench, "hot", 0, 0);
        requireLaws(bench.stack());
    }

    /** Both sides take turns on the accounts from {@code first} to {@code last}. */
    private void measure(Bench bench, Pgbench pgbench, String key, int first, int last) throws Exception {
        String script = REFERENCE.formatted(first, last, users);
        Duration time = bench.pace().time();
        List<LoadResult> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Load load = load(
                        bench.stack(), http, () -> ThreadLocalRandom.current().nextInt(first, last + 1))) {
            load.run(time);
            pgbench.perSecond(script, CLIENTS, time);
            for (int round = 0; round < bench.pace().rounds(); round++) {
                LoadResult one = load.run(time);
                double other = pgbench.perSecond(script, CLIENTS, time);
                ours.add(one);
                theirs.add(other);
                ratios.add(one.perSecond() / other);
            }
        }
        bench.figures().add(key + ": billing-service", LoadResult.sum(ours));
        bench.figures().add(key + ": pgbench", Medians.of(theirs), "/s");
        bench.figures().ratio(key, Medians.of(ratios));
    }

    private Load load(RunningStack stack, HttpClient http, IntSupplier account) {
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

    /** Speed that breaks the books is none. */
    private static void requireLaws(RunningStack stack) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(stack.uri("billing-service", "/internal/credits/invariants"))
                    .header("Authorization", "Bearer " + stack.serviceToken())
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"violations\":[]")) {
                throw new LaunchFailure("the laws of the ledger are broken after the load: " + answer.body());
            }
        }
    }
}
