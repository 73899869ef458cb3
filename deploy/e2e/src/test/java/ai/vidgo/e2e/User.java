package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A signed-in account of this run.
 *
 * @param id its id
 * @param email its address, unique to the run
 * @param accessToken sent with every request
 * @param refreshToken for renewing it
 */
record User(String id, String email, String accessToken, String refreshToken) {

    static final String PASSWORD = "e2e-Passw0rd!";

    /** Registers, reads the code from the mail and verifies: the way a person does it. */
    static User signUp() {
        String email = "e2e-" + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
        register(email);
        return verify(email, Mailbox.codeFor(email));
    }

    /** A new account that has its sign-up credits already, so that nothing else changes its balance. */
    static User buyer() {
        User user = signUp();
        await().atMost(Duration.ofSeconds(60)).until(() -> user.credits() == 2);
        return user;
    }

    /** A new account with its sign-up credits and a running plan, which is paid. */
    static User subscriber(String plan) {
        User user = buyer();
        user.subscribe(plan);
        return user;
    }

    static Response register(String email) {
        Response answer = register(Map.of("email", email, "password", PASSWORD));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    /** What comes of a registration; the body names at least {@code email} and {@code password}. */
    static Response register(Map<String, String> body) {
        Response answer = json(Target.visitor()).body(body).post("/api/v1/auth/register");
        if (answer.statusCode() == 429 && Target.hasStack()) {
            // Many runs in one hour meet the limit per network: come from another one.
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String network = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
            answer = json(Target.part("auth-service"))
                    .header("X-Forwarded-For", network)
                    .body(body)
                    .post("/api/v1/auth/register");
        }
        return answer;
    }

    static User verify(String email, String code) {
        JsonPath answer = json(Target.visitor())
                .body(Map.of("email", email, "code", code))
                .post("/api/v1/auth/verify-code")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return of(answer);
    }

    static User login(String email, String password) {
        return of(json(Target.visitor())
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    static User of(JsonPath authOut) {
        return new User(
                authOut.getString("user.id"),
                authOut.getString("user.email"),
                authOut.getString("access_token"),
                authOut.getString("refresh_token"));
    }

    /** A request with this user's token. */
    RequestSpecification request() {
        return Target.visitor().header("Authorization", "Bearer " + accessToken);
    }

    /** A JSON request with this user's token. */
    RequestSpecification json() {
        return json(request());
    }

    /** Orders a plan. */
    JsonPath order(String plan, String paymentMethod) {
        return json().body(Map.of("plan_id", planId(plan), "billing_cycle", "monthly", "payment_method", paymentMethod))
                .post("/api/v1/subscriptions/subscribe/direct")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Orders a plan and pays it at the simulated Paddle. */
    void subscribe(String plan) {
        Paddle.pay(Paddle.checkout(order(plan, "paddle").getString("checkout_url")), this);
        Wallet.awaitStatus(this, "active");
    }

    JsonPath balance() {
        return request()
                .get("/api/v1/credits/balance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    int credits() {
        return balance().getInt("remaining_credits");
    }

    /** The ledger rows of this account, newest first. */
    List<Map<String, Object>> transactions() {
        return request()
                .queryParam("limit", 100)
                .get("/api/v1/credits/transactions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    static String planId(String name) {
        return Target.visitor()
                .get("/api/v1/subscriptions/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.name == '" + name + "' }.id");
    }

    static RequestSpecification json(RequestSpecification request) {
        return request.contentType("application/json");
    }
}
