package ai.vidgo.bench;

import ai.vidgo.local.seeding.DemoAccount;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What signing in costs beside the hash of the password, which is the point of it. */
final class LoginScenario implements Scenario {

    /** Enough to keep every processor at a hash, few enough that nobody is turned away. */
    private static final int CLIENTS = 2 + 3 * Runtime.getRuntime().availableProcessors();

    /**
     * What surrounds a hash runs once per login, and the compiler takes its time for what runs so seldom: after 50 seconds it
     * still has a seventh of a processor, after two minutes almost nothing.
     */
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String what() {
        return "POST /api/v1/auth/login, against bare checks of the same hash on as many processors";
    }

    @Override
    public void run(Bench bench) throws Exception {
        DemoAccount account = DemoAccount.ALL.getLast();
        List<BareHash> bare = bareHashes(bench.stack(), account);
        try (Load logins = logins(bench.stack());
                Load hashes = Load.of(bare.size(), client -> bare.get(client)::check)) {
            Duel duel = Duel.fight(bench.pace(), WARM_UP, logins, hashes);
            bench.figures().add("logins", duel.ours());
            bench.figures().add("bare hashes", duel.reference());
            bench.figures().ratio("throughput", duel.throughputRatio());
        } finally {
            bare.forEach(BareHash::close);
        }
    }

    private static Load logins(RunningStack stack) {
        List<String> bodies = DemoAccount.ALL.stream()
                .map(account ->
                        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), DemoAccount.PASSWORD))
                .toList();
        AtomicInteger next = new AtomicInteger();
        return Load.bare(
                CLIENTS,
                stack.uri("auth-service", "/api/v1/auth/login"),
                true,
                http -> http.post("", bodies.get(Math.floorMod(next.getAndIncrement(), bodies.size()))));
    }

    private static List<BareHash> bareHashes(RunningStack stack, DemoAccount account) throws IOException, SQLException {
        List<String> options = BareHash.optionsOf(stack.processOf("auth-service"));
        String hash = storedHash(stack, account);
        List<BareHash> programs = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            programs.add(new BareHash(options, DemoAccount.PASSWORD, hash));
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
