package ai.vidgo.bench;

import ai.vidgo.local.seeding.DemoAccount;
import ai.vidgo.local.seeding.JsonApi;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Accounts with the best plan and with credits, signed in: copies of the demo subscriber and of what that one has bought.
 * Their ids begin with the same 24 characters.
 */
final class Customers {

    private static final int SIGN_INS_AT_A_TIME = 4;
    private static final String PLAN = "pro_plus";
    private static final int CREDITS = 1_000_000;

    private static final DemoAccount MODEL = DemoAccount.ALL.stream()
            .filter(account -> !account.plan().isEmpty())
            .findFirst()
            .orElseThrow();

    private static final String ACCOUNT = """
            INSERT INTO users (id, email, hashed_password, is_active, email_verified, created_at)
            SELECT ?::uuid, ?, hashed_password, true, true, now() FROM users WHERE email = ?""";

    private static final String SUBSCRIPTION = """
            INSERT INTO subscriptions
            SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'user_id', ?,
                        'plan_id', (SELECT id FROM plans WHERE name = ?), 'provider_subscription_id', NULL))).*
              FROM subscriptions s WHERE status = 'active' AND end_date > now() + interval '1 hour' LIMIT 1""";

    private static final String GRANT =
            "SELECT credits_grant(?::uuid, 'purchased', ?, 'purchase', 'bench', NULL, NULL, 'bench', now())";

    private final String prefix = UUID.randomUUID().toString().substring(0, 24);
    private final RunningStack stack;
    private final List<String> tokens;

    /** Makes the accounts and signs them in; each sign-in costs a password's hash. */
    Customers(RunningStack stack, int count) throws Exception {
        this.stack = stack;
        makeAccounts(count);
        buy(count);
        this.tokens = signIn(count);
    }

    /** The access token of a customer, by any number. */
    String token(int number) {
        return tokens.get(Math.floorMod(number, tokens.size()));
    }

    /** What the ids of all of them match with LIKE. */
    String pattern() {
        return prefix + "%";
    }

    private String id(int number) {
        return prefix + "%012d".formatted(number);
    }

    private String email(int number) {
        return "bench-" + id(number) + "@vidgo.local";
    }

    private void makeAccounts(int count) throws SQLException {
        try (Connection connection = stack.database("auth").connect();
                PreparedStatement account = connection.prepareStatement(ACCOUNT)) {
            for (int number = 0; number < count; number++) {
                account.setString(1, id(number));
                account.setString(2, email(number));
                account.setString(3, MODEL.email());
                account.executeUpdate();
            }
        }
    }

    private void buy(int count) throws SQLException {
        try (Connection connection = stack.database("billing").connect();
                PreparedStatement subscription = connection.prepareStatement(SUBSCRIPTION);
                PreparedStatement grant = connection.prepareStatement(GRANT)) {
            for (int number = 0; number < count; number++) {
                subscription.setString(1, id(number));
                subscription.setString(2, PLAN);
                subscription.executeUpdate();
                grant.setString(1, id(number));
                grant.setInt(2, CREDITS);
                grant.execute();
            }
        }
    }

    private List<String> signIn(int count) throws Exception {
        JsonApi auth = new JsonApi(stack.uri("auth-service", "").toString());
        List<Future<String>> signedIn = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SIGN_INS_AT_A_TIME)) {
            for (int number = 0; number < count; number++) {
                Map<String, String> credentials = Map.of("email", email(number), "password", DemoAccount.PASSWORD);
                signedIn.add(threads.submit(() -> token(auth, credentials)));
            }
        }
        List<String> all = new ArrayList<>();
        for (Future<String> one : signedIn) {
            all.add(one.get());
        }
        return all;
    }

    private static String token(JsonApi auth, Map<String, String> credentials) {
        return auth.post("/api/v1/auth/login", credentials, null)
                .orFail("A customer can't sign in")
                .body()
                .path("access_token")
                .asText();
    }
}
