package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is nobody's business is in no log, whether things go well or not (docs/logging.md): values are planted where people
 * and vendors put theirs, and then looked for in the logs of all processes. Runs last, so that it reads what the tests
 * before it have left behind too.
 */
@Order(14)
@Tag("stack")
class LogSecrecyTest {

    private static final int CONNECTIONS_OF_A_SERVICE = 16;

    private final Planted planted = new Planted();

    @Test
    void whoPeopleAreAndHowTheySignIn() {
        String email = planted.word("address") + "@example.com";
        String password = planted.word("password");
        register(email, password);
        verify(email, "000000").then().statusCode(400);
        User user = signedIn(verify(email, Mailbox.codeFor(email)));

        register(email, password).then().statusCode(400);
        login(email, planted.word("wrong password")).then().statusCode(401);
        user.json()
                .body(Map.of("full_name", planted.word("new name"), "username", planted.word("user name")))
                .put("/api/v1/auth/me")
                .then()
                .statusCode(200);
        signedIn(User.json(Target.visitor())
                .body(Map.of("refresh_token", user.refreshToken()))
                .post("/api/v1/auth/refresh"));
        brokenBodies();
        tokensInWrongPlaces(user);
        resetPassword(email);

        planted.assertInNoLog();
    }

    @Test
    void whatProgramsSignInWith() {
        User owner = User.subscriber("pro");
        Response made = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.json()
                                .body(Map.of("name", planted.word("name of a key"), "scopes", List.of("read")))
                                .post("/api/v1/auth/api-keys"),
                        answer -> answer.statusCode() == 200);
        String key = planted.keep("API key", made.jsonPath().getString("key"));

        with(key).get("/api/v1/credits/balance").then().statusCode(200);
        with(key).get("/api/v1/auth/me").then().statusCode(403);
        with(key + "x").get("/api/v1/credits/balance").then().statusCode(401);
        with("vg_" + planted.word("malformed key"))
                .get("/api/v1/credits/balance")
                .then()
                .statusCode(401);

        planted.assertInNoLog();
    }

    @Test
    void howPeoplePayAndWhatVendorsSend() {
        planted.keepSecretsOf(Target.stack());
        User user = User.buyer();
        Purchase purchase = Purchase.by(user);
        String barcode = "/" + planted.word("carrier").substring(0, 7).toUpperCase(Locale.ROOT);
        planted.keep("carrier", barcode);
        Map<String, String> invoice = Map.of(
                "carrier_type",
                "mobile",
                "carrier_number",
                barcode,
                "buyer_name",
                planted.word("buyer"),
                "buyer_address",
                planted.word("street"),
                "buyer_email",
                planted.word("buyer's address") + "@example.com");
        create(user, purchase, invoice).then().statusCode(200);
        create(user, purchase, Map.of("carrier_type", "mobile", "carrier_number", planted.word("bad carrier")))
                .then()
                .statusCode(422);
        Ecpay.payOnPage(purchase.checkout());
        Purchase.awaitState(user, purchase.orderNumber(), "paid");

        Map<String, String> forged =
                new HashMap<>(Ecpay.paid(purchase.checkout().fields()));
        forged.put("CustomField1", planted.word("field of a notice"));
        forged.put("card4no", planted.word("card"));
        assertThat(Ecpay.post(forged).asString()).startsWith("0|");
        User.json(Target.visitor())
                .header("Paddle-Signature", "ts=1;h1=" + planted.keep("signature", hexadecimal()))
                .body(Map.of("event_id", planted.word("event"), "data", Map.of("email", planted.word("payer"))))
                .post("/api/v1/payments/paddle/webhook")
                .then()
                .statusCode(401);

        planted.assertInNoLog();
    }

    @Test
    void whatPeopleAskFor() {
        User user = GenerationJourneyTest.subscriber();
        GenerationJourneyTest.draw(user, "a lamp called " + planted.word("prompt"), null);
        GenerationJourneyTest.draw(user, "[[sim:error-500]] " + planted.word("prompt of a failure"), null);
        GenerationJourneyTest.draw(user, "[[sim:malformed]] " + planted.word("prompt of a mess"), null);
        user.json()
                .body(Map.of("prompt", "nude " + planted.word("refused prompt")))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(400);
        user.json()
                .body(Map.of("image_url", "https://127.0.0.1:1/a.png?X-Amz-Signature=" + planted.word("signed URL")))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(400);
        user.request()
                .get("/api/v1/generate/tasks/" + planted.word("task"))
                .then()
                .statusCode(404);
        Target.visitor().get("/static/" + planted.word("file") + ".png?sig=" + planted.word("signature of a file"));

        planted.assertInNoLog();
    }

    /** Exceptions of drivers and clients tell much about what they were doing. */
    @Test
    void whatIsUnderWayWhenTheDatabaseGoes() {
        User user = GenerationJourneyTest.subscriber();
        Target.stack().order("postgres", "stop");
        try {
            String email = planted.word("address in an outage") + "@example.com";
            String password = planted.word("password in an outage");
            assertThat(tryToRegister(email, password).statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(login(email, password).statusCode()).isGreaterThanOrEqualTo(500);
            user.json()
                    .body(Map.of("prompt", planted.word("prompt in an outage")))
                    .post("/api/v1/generate/t2i");
            user.json()
                    .body(Map.of("prompt", planted.word("search in an outage")))
                    .post("/api/v1/demo/search");
        } finally {
            Target.stack().order("postgres", "start");
        }
        // Connections that ended are given to nobody any more once they have lain for a second.
        await().pollDelay(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(90))
                .until(() -> login(user.email(), User.PASSWORD).statusCode() == 200);
        for (int i = 0; i < 2 * CONNECTIONS_OF_A_SERVICE; i++) {
            user.balance();
        }

        assertThat(Planted.logOf("auth-service"))
                .as("what the other values are looked for in")
                .containsAnyOf("no connection to the database", "unexpected failure");
        planted.assertInNoLog();
    }

    private void brokenBodies() {
        String secret = planted.word("password in a broken body");
        for (String body : List.of(
                "{\"email\": \"a@b.example\", \"password\": \"" + secret,
                "{\"email\": {\"x\": \"" + secret + "\"}, \"password\": 7}",
                "password=" + secret)) {
            assertThat(User.json(Target.visitor())
                            .body(body)
                            .post("/api/v1/auth/login")
                            .statusCode())
                    .isBetween(400, 499);
        }
    }

    private void tokensInWrongPlaces(User user) {
        Target.visitor()
                .get("/api/v1/auth/me?token=" + user.accessToken())
                .then()
                .statusCode(401);
        Target.visitor().get("/api/v1/no/such/path?access_token=" + user.accessToken());
        Target.visitor().get("/api/v1/admin/ws/realtime?token=" + user.accessToken());
        Target.visitor().get("/api/v1/auth/pages/verify-email?verify_email=" + planted.word("token of a link"));
        with(user.accessToken() + "x").get("/api/v1/auth/me").then().statusCode(401);
        with(planted.word("no token")).get("/api/v1/auth/me").then().statusCode(401);
    }

    private void resetPassword(String email) {
        User.json(Target.visitor())
                .body(Map.of("email", email))
                .post("/api/v1/auth/forgot-password")
                .then()
                .statusCode(200);
        String token = planted.keep("reset token", Mailbox.tokenFor(email, "reset_password"));
        Target.visitor()
                .get("/api/v1/auth/pages/reset-password?reset_password=" + token)
                .then()
                .statusCode(200);
        reset(planted.word("wrong reset token")).then().statusCode(400);
        reset(token).then().statusCode(200);
        reset(token).then().statusCode(400);
    }

    private Response reset(String token) {
        return User.json(Target.visitor())
                .body(Map.of("token", token, "new_password", planted.word("new password")))
                .post("/api/v1/auth/reset-password");
    }

    private Response register(String email, String password) {
        return User.register(Map.of(
                "email", planted.keep("address", email),
                "password", password,
                "full_name", planted.word("full name")));
    }

    private Response tryToRegister(String email, String password) {
        return User.json(Target.visitor())
                .body(Map.of("email", email, "password", password, "full_name", planted.word("name in an outage")))
                .post("/api/v1/auth/register");
    }

    private User signedIn(Response answer) {
        answer.then().statusCode(200);
        User user = User.of(answer.jsonPath());
        planted.keep("access token", user.accessToken());
        planted.keep("refresh token", user.refreshToken());
        return user;
    }

    private static Response verify(String email, String code) {
        return User.json(Target.visitor())
                .body(Map.of("email", email, "code", code))
                .post("/api/v1/auth/verify-code");
    }

    private static Response login(String email, String password) {
        return User.json(Target.visitor())
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    private static String hexadecimal() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static RequestSpecification with(String bearer) {
        return Target.visitor().header("Authorization", "Bearer " + bearer);
    }

    private static Response create(User user, Purchase purchase, Map<String, String> invoice) {
        JsonPath order = Purchase.state(user, purchase.orderNumber());
        return user.json()
                .body(Map.of(
                        "order_id",
                        purchase.orderNumber(),
                        "amount",
                        order.getInt("amount"),
                        "item_name",
                        "x",
                        "invoice",
                        invoice))
                .post("/api/v1/payments/create");
    }
}
