package ai.vidgo.bench;

import ai.vidgo.bench.StartedService.Question;
import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.seeding.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What signing in costs beside the hash of the password, which is the point of it: an auth-service on processors of its own,
 * as it is deployed, against programs that do nothing but check hashes on the same processors. The database and the
 * clients have the other ones.
 */
final class LoginScenario implements Scenario {

    /**
     * What surrounds a hash runs once per login. The last compiler takes such code after 5 000 calls, all of it at once, and
     * is busy with it for a while: what is measured before then is the compiler.
     */
    private static final long WARM_UP_LOGINS = 8_000;

    private static final Duration WARM_UP_TIME = Duration.ofMinutes(1);
    private static final Duration WARM_UP_AT_MOST = Duration.ofMinutes(15);
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(10);

    private static final Question KEYS = new Question("/api/v1/auth/jwks.json", "", "\"keys\"");

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String what() {
        return "POST /api/v1/auth/login, against bare checks of the same hash on the same processors";
    }

    @Override
    public void run(Bench bench) throws Exception {
        RunningStack stack = bench.stack();
        int port = FreePort.find();
        List<BareHash> bare = new ArrayList<>();
        try (Processors processors = Processors.share(stack.processes());
                StartedService service = service(stack, processors, port)) {
            service.awaitAnswer(KEYS, port);
            bare.addAll(bareHashes(stack, service, processors));
            try (Load logins = logins(port, processors);
                    Load hashes = Load.of(bare.size(), client -> bare.get(client)::check)) {
                warmUp(logins);
                Duel duel = Duel.fight(bench.pace(), logins, hashes);
                bench.figures().add("logins", duel.ours());
                bench.figures().add("bare hashes", duel.reference());
                bench.figures().ratio("throughput", duel.throughputRatio());
            }
        } finally {
            bare.forEach(BareHash::close);
        }
    }

    /** It counts its processors when it starts. */
    private static StartedService service(RunningStack stack, Processors processors, int port) throws IOException {
        long running = stack.processOf("auth-service");
        return StartedService.start(
                "auth-service",
                processors.measured(StartedService.commandOf(running)),
                StartedService.settingsBeside(running, port),
                stack.log("bench-auth-service"));
    }

    private static void warmUp(Load logins) throws InterruptedException {
        long begin = System.nanoTime();
        long done = 0;
        Duration passed = Duration.ZERO;
        while (done < WARM_UP_LOGINS || passed.compareTo(WARM_UP_TIME) < 0) {
            if (passed.compareTo(WARM_UP_AT_MOST) > 0) {
                throw new LaunchFailure("after " + passed.toMinutes() + " minutes there were only " + done + " logins");
            }
            done += logins.run(WARM_UP_STEP).latencies().getTotalCount();
            passed = Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    /** Enough clients to keep every processor at a hash, few enough that nobody is turned away. */
    private static Load logins(int port, Processors processors) {
        List<String> bodies = DemoAccount.ALL.stream()
                .map(account ->
                        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), DemoAccount.PASSWORD))
                .toList();
        AtomicInteger next = new AtomicInteger();
        return Load.bare(
                2 + 3 * processors.measured(),
                URI.create("http://127.0.0.1:" + port + "/api/v1/auth/login"),
                true,
                http -> http.post("", bodies.get(Math.floorMod(next.getAndIncrement(), bodies.size()))));
    }

    private static List<BareHash> bareHashes(RunningStack stack, StartedService service, Processors processors)
            throws IOException, SQLException {
        DemoAccount account = DemoAccount.ALL.getLast();
        List<String> options = BareHash.optionsOf(service.pid());
        String hash = storedHash(stack, account);
        List<BareHash> programs = new ArrayList<>();
        for (int i = 0; i < processors.measured(); i++) {
            programs.add(new BareHash(options, processors, DemoAccount.PASSWORD, hash));
        }
        return programs;
    }

    private static String storedHash(RunningStack stack, DemoAccount account) throws SQLException {
        try (Connection connection = stack.database("auth").connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT hashed_password FROM users WHERE email = ?")) {
            query.setString(1, account.email());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
