package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.door.AdminViewsTest.tells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.TestRedis;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    private static final String WRITE = "/api/v1/quota/use";
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String GENERATE = "/api/v1/generate/t2i";

    private static TestRedis redis;

    private final List<TestDoor> doors = new ArrayList<>();

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @AfterEach
    void close() {
        doors.forEach(TestDoor::close);
        redis.close();
        redis.again();
    }

    @Test
    void twoGatewaysTogetherAllowExactlyWhatTheRuleSays() throws Exception {
        List<TestDoor> both = List.of(open(aDay("writes", 100)), open(aDay("writes", 100)));

        List<Callable<Long>> clients = IntStream.range(0, 64)
                .<Callable<Long>>mapToObj(client -> () -> IntStream.range(0, 8)
                        .filter(n -> status(both.get((client + n) % 2), WRITE) == 200)
                        .count())
                .toList();
        long allowed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (Future<Long> client : threads.invokeAll(clients)) {
                allowed += client.get();
            }
        }

        assertThat(allowed).isEqualTo(100);
    }

    @Test
    void tellsWhatIsLeftAndWhenToComeBack() {
        TestDoor door =
                open(shared("sign-in").limit("rules.sign-in.requests", "2").limit("rules.sign-in.per", "PT60S"));

        Answer first = post(door, LOGIN);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"sign-in\";q=2;w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"sign-in\";r=1;t=30");
        post(door, LOGIN);
        Answer refused = post(door, LOGIN);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().getString("code")).isEqualTo("too_many_requests");
        assertThat(refused.header("RateLimit")).startsWith("\"sign-in\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(door.auth.seen()).hasSize(2);
        assertThat(door.meters
                        .counter("vidgo.gateway.limited", "rule", "sign-in")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tokensComeBackWithTime() {
        TestDoor door =
                open(shared("writes").limit("rules.writes.requests", "2").limit("rules.writes.per", "PT1S"));
        post(door, WRITE);
        post(door, WRITE);

        await().until(() -> status(door, WRITE) == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8, 200",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, 429",
        "2001:db8:1:2::1, 2001:db8:1:3::1, 200"
    })
    void networksCountApart(String first, String second, int status) {
        TestDoor door = open(aDay("writes", 1).trustedProxies(1));
        assertThat(post(door, WRITE, "X-Forwarded-For: " + first).status()).isEqualTo(200);

        assertThat(post(door, WRITE, "X-Forwarded-For: " + second).status()).isEqualTo(status);
    }

    @Test
    void aClientCannotNameAnotherNetwork() {
        TestDoor door = open(aDay("writes", 1));
        assertThat(post(door, WRITE, "X-Forwarded-For: 203.0.113.7").status()).isEqualTo(200);

        assertThat(post(door, WRITE, "X-Forwarded-For: 203.0.113.8", "X-Real-IP: 203.0.113.8")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void usersOfOneNetworkCountApartAndForgedTokensDoNot() {
        TestDoor door = open(aDay("generate", 1).limit("rules.generate.by", "CALLER"));

        assertThat(post(door, GENERATE, "Authorization: Bearer eyJ.valid.anna").status())
                .isEqualTo(200);
        assertThat(post(door, GENERATE, "Authorization: Bearer eyJ.valid.ben").status())
                .isEqualTo(200);
        assertThat(post(door, GENERATE, "Authorization: Bearer eyJ.valid.anna").status())
                .isEqualTo(429);
        // All of these are the network.
        assertThat(post(door, GENERATE, "Authorization: Bearer eyJ.forged.carl").status())
                .isEqualTo(200);
        assertThat(post(door, GENERATE, "Authorization: Bearer eyJ.forged.dora").status())
                .isEqualTo(429);
        assertThat(post(door, GENERATE, "Authorization: Bearer undefined").status())
                .isEqualTo(429);
        assertThat(post(door, GENERATE).status()).isEqualTo(429);
    }

    @Test
    void apiKeysCountApartWhenAuthKnowsThem() {
        TestDoor door = open(aDay("generate", 1).limit("rules.generate.by", "CALLER"));
        String key = "vg_abcd_" + "k".repeat(40);
        tells(door.auth, Map.of("/internal/api-keys/verify", "{\"key_id\":\"k1\",\"user_id\":\"u1\",\"scopes\":[]}"));
        assertThat(post(door, GENERATE, "Authorization: Bearer " + key).status())
                .isEqualTo(200);
        assertThat(post(door, GENERATE, "Authorization: Bearer " + key).status())
                .isEqualTo(429);
        assertThat(door.auth.seen()).hasSize(1);

        tells(door.auth, Map.of());
        String unknown = "vg_abcd_" + "x".repeat(40);
        assertThat(post(door, GENERATE, "Authorization: Bearer " + unknown).status())
                .isEqualTo(200);
        assertThat(post(door, GENERATE).status()).isEqualTo(429);
    }

    @Test
    void withoutRedisALocalRuleCountsInThisProcess() {
        TestDoor door = open(aDay("writes", 1));
        redis.close();

        assertThat(status(door, WRITE)).isEqualTo(200);
        assertThat(status(door, WRITE)).isEqualTo(429);
    }

    @Test
    void withoutRedisAnOpenRuleLetsEverythingPassUntilItIsBack() {
        TestDoor door = open(aDay("writes", 1).limit("rules.writes.without-redis", "OPEN"));
        redis.close();

        for (int i = 0; i < 5; i++) {
            Answer answer = post(door, WRITE);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).isNull();
        }
        redis.again();
        await().until(() -> {
            door.advance(Duration.ofSeconds(1));
            return status(door, WRITE) == 429;
        });
    }

    @Test
    void withoutRedisAClosedRuleLetsNothingPass() {
        TestDoor door = open(aDay("writes", 1).limit("rules.writes.without-redis", "CLOSED"));
        redis.close();

        Answer answer = post(door, WRITE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(door.billing.seen()).isEmpty();
        assertThat(Wire.get(door.port(), "/api/v1/plans").status()).isEqualTo(200);
    }

    @Test
    void readsNeedNoRedisAndHaveTheGeneralRule() {
        TestDoor door =
                open(aDay("writes", 1).limit("rules.everything.requests", "3").limit("rules.everything.per", "PT24H"));
        redis.close();

        for (int i = 0; i < 3; i++) {
            assertThat(Wire.get(door.port(), "/api/v1/plans").status()).isEqualTo(200);
        }
        Answer refused = Wire.get(door.port(), "/api/v1/plans");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Policy")).startsWith("\"everything\";q=3;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/payments/callback",
                "/api/v1/payments/ecpay/result",
                "/api/v1/payments/ecpay/payment-info",
                "/api/v1/payments/ecpay/period",
                "/api/v1/payments/paddle/webhook",
                "/api/v1/payments/paddle/classic",
                "/hooks/a2e/3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d"
            })
    void messagesOfProvidersAreNeverRefused(String path) {
        TestDoor door =
                open(aDay("writes", 1).limit("rules.everything.requests", "1").limit("rules.everything.per", "PT24H"));

        for (int i = 0; i < 5; i++) {
            assertThat(status(door, path)).isEqualTo(200);
        }
    }

    @Test
    void refreshingTokensIsNoChangeLikeOthers() {
        TestDoor door = open(aDay("writes", 1));

        for (int i = 0; i < 5; i++) {
            assertThat(status(door, "/api/v1/auth/refresh")).isEqualTo(200);
        }
    }

    @Test
    void exemptAddressesAreNeverRefused() {
        TestDoor door = open(aDay("writes", 1).limit("exempt", "::1,127.0.0.1"));

        for (int i = 0; i < 5; i++) {
            assertThat(status(door, WRITE)).isEqualTo(200);
        }
    }

    private TestDoor open(TestDoor.Setup setup) {
        TestDoor door = setup.redis(redis.port()).open();
        doors.add(door);
        return door;
    }

    /** A rule so slow that no token comes back during a test. */
    private static TestDoor.Setup aDay(String rule, int requests) {
        return shared(rule)
                .limit("rules." + rule + ".requests", Integer.toString(requests))
                .limit("rules." + rule + ".per", "PT24H");
    }

    private static TestDoor.Setup shared(String rule) {
        return TestDoor.setup().limit("rules." + rule + ".kept", "REDIS");
    }

    private static int status(TestDoor door, String path) {
        return post(door, path).status();
    }

    private static Answer post(TestDoor door, String path, String... headers) {
        return Wire.send(door.port(), "POST", path, "{}", headers);
    }
}
