package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes of auth-service are one service: who signs in at one is known, limited and signed out at the other. */
@Order(8)
@Tag("stack")
class TwoInstancesTest {

    private static SecondInstance second;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(SecondInstance.possible(), "this machine tells no process's settings");
        second = SecondInstance.of("auth-service");
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void sessionsAreEverywhereAlsoWithoutRedis() {
        User user = User.signUp();
        liveAtBoth(user);
        Target.stack().order("redis", "stop");
        try {
            liveAtBoth(user);
        } finally {
            Target.stack().order("redis", "start");
        }
        liveAtBoth(user);
    }

    @Test
    void failuresAtEitherCountForBoth() {
        String email = "nobody-" + UUID.randomUUID() + "@example.com";
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String network = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
        for (int i = 0; i < 5; i++) {
            RequestSpecification instance = i % 2 == 0 ? one() : two();
            login(instance.header("X-Forwarded-For", network), email, "a guess")
                    .then()
                    .statusCode(401);
        }
        for (RequestSpecification instance : List.of(one(), two())) {
            login(instance.header("X-Forwarded-For", network), email, "a guess")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue());
        }
    }

    @Test
    void aCodeIsUsedOnceWhereverItIsEntered() {
        String email = "e2e-" + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
        User.register(email);
        Map<String, String> body = Map.of("email", email, "code", Mailbox.codeFor(email));
        List<Response> answers =
                Together.run(8, i -> (i % 2 == 0 ? one() : two()).body(body).post("/api/v1/auth/verify-code"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    }

    /** Signs in at one, renews at both at once, signs out at the other. */
    private static void liveAtBoth(User user) {
        User here = User.of(login(one(), user.email(), User.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
        with(here, TwoInstancesTest::two)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(user.id()));
        List<Response> renewed = Together.run(
                6,
                i -> (i % 2 == 0 ? one() : two())
                        .body(Map.of("refresh_token", here.refreshToken()))
                        .post("/api/v1/auth/refresh"));
        assertThat(renewed).extracting(Response::statusCode).containsOnly(200);
        JsonPath last = renewed.getLast().jsonPath();
        User next = User.of(last);
        with(next, TwoInstancesTest::one).get("/api/v1/auth/me").then().statusCode(200);
        with(next, TwoInstancesTest::two).post("/api/v1/auth/logout").then().statusCode(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            with(here, TwoInstancesTest::one)
                    .get("/api/v1/auth/sessions")
                    .then()
                    .statusCode(401);
            next.request().get("/api/v1/credits/balance").then().statusCode(401);
        });
    }

    private static Response login(RequestSpecification instance, String email, String password) {
        return instance.body(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
    }

    private static RequestSpecification with(User user, Supplier<RequestSpecification> instance) {
        return instance.get().header("Authorization", "Bearer " + user.accessToken());
    }

    private static RequestSpecification one() {
        return User.json(Target.part("auth-service"));
    }

    private static RequestSpecification two() {
        return User.json(second.request());
    }
}
