package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.claim;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.newEmail;
import static ai.vidgo.auth.AuthClient.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import ai.vidgo.platform.testing.TestClock;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an attacker would try over HTTP. */
@AuthServiceTest
class AttackTest {

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void registeringSetsNothingButTheNamedFields() {
        String email = newEmail();
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of("email", email, "password", PASSWORD));
        body.putAll(Map.of(
                "id",
                id,
                "is_superuser",
                true,
                "is_admin",
                true,
                "is_active",
                true,
                "email_verified",
                true,
                "is_verified",
                true,
                "hashed_password",
                "x",
                "plan_type",
                "pro_plus"));
        json().body(body).post("/api/v1/auth/register").then().statusCode(200);
        login(email, PASSWORD).then().statusCode(403);
        AuthClient.verify(email, client.latestCode(email, 1))
                .then()
                .statusCode(200)
                .body("user.is_admin", equalTo(false))
                .body("user.plan_type", equalTo("demo"))
                .body("user.id", not(equalTo(id.toString())));
    }

    @Test
    void profileUpdateSetsNothingButTheNames() {
        AuthClient.User user = client.newUser();
        as(user.access())
                .body(Map.of(
                        "full_name",
                        "Ada",
                        "email",
                        newEmail(),
                        "is_superuser",
                        true,
                        "is_admin",
                        true,
                        "is_active",
                        false,
                        "id",
                        UUID.randomUUID(),
                        "plan_type",
                        "pro_plus",
                        "password",
                        "other 123"))
                .put("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("full_name", equalTo("Ada"))
                .body("email", equalTo(user.email()))
                .body("id", equalTo(user.id()))
                .body("is_admin", equalTo(false))
                .body("is_active", equalTo(true));
        login(user.email(), PASSWORD).then().statusCode(200);
    }

    @Test
    void sessionsAreNewForEverySignInWhateverTheClientBrings() {
        AuthClient.User user = client.newUser();
        AuthClient.User attacker = client.newUser();
        Response in = comingFrom(newAddress())
                .header("Authorization", "Bearer " + attacker.access())
                .cookie("vidgo_ws", attacker.access())
                .cookie("JSESSIONID", "fixed")
                .body(Map.of(
                        "email",
                        user.email(),
                        "password",
                        PASSWORD,
                        "session_id",
                        claim(attacker.access(), "sid"),
                        "refresh_token",
                        attacker.refresh()))
                .post("/api/v1/auth/login");
        in.then().statusCode(200).body("user.id", equalTo(user.id()));
        assertThat(claim(in.path("access_token"), "sid"))
                .isNotIn(claim(attacker.access(), "sid"), claim(user.access(), "sid"), "fixed");
        me(attacker.access()).then().statusCode(200).body("id", equalTo(attacker.id()));
    }

    @Test
    void headersOfOursMeanNothingFromOutside() {
        AuthClient.User user = client.newUser();
        given().header("X-User-Id", user.id())
                .header("X-Forwarded-User", user.id())
                .header("X-Vidgo-User", user.id())
                .header("X-Forwarded-For", "127.0.0.1")
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401);
        as(user.access())
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/internal/keys")
                .get("/api/v1/auth/sessions")
                .then()
                .statusCode(200);
        me(user.access()).then().statusCode(200);
    }

    @Test
    void nobodyChoosesTheAddressThatIsCounted() {
        String address = newAddress();
        for (int i = 0; i < 30; i++) {
            String spoofed = newAddress() + ", " + address;
            comingFrom(spoofed)
                    .header("X-Real-IP", newAddress())
                    .header("Forwarded", "for=" + newAddress())
                    .header("True-Client-IP", newAddress())
                    .body(Map.of("email", newEmail(), "password", "not the password"))
                    .post("/api/v1/auth/login")
                    .then()
                    .statusCode(401);
        }
        login(newEmail(), "not the password", newAddress() + ", " + address)
                .then()
                .statusCode(429);
    }

    @Test
    void oversizedBodiesAreRefusedBeforeTheyAreRead() throws IOException {
        assertThat(answerToTheHeadOfALogin(2 * 1024 * 1024)).isEqualTo("HTTP/1.1 413");
        json().body("{\"refresh_token\": \"" + "x".repeat(5000) + "\"}")
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(422);
        json().body("[".repeat(2_000)).post("/api/v1/auth/login").then().statusCode(422);
        given().header("Authorization", "Bearer " + "a".repeat(6000) + ".b.c")
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401);
    }

    /** Announces a body and sends nothing of it. */
    private static String answerToTheHeadOfALogin(int length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            String head = "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            return new String(status, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void nullBytesAndOddTextsBreakNothing() {
        for (String odd : List.of("\u0000", "' OR '1'='1", "${jndi:ldap://x}", "%00", "\u202e")) {
            login("a" + odd + "@example.com", odd + "password").then().statusCode(oneOf(401, 422));
            given().header("X-Forwarded-For", newAddress())
                    .formParams("username", "a" + odd + "@example.com", "password", odd)
                    .post("/api/v1/auth/login/form")
                    .then()
                    .statusCode(401);
            refresh(odd).then().statusCode(oneOf(401, 422));
        }
    }

    @Test
    void textThatNoColumnCanStoreIsABadBody() {
        AuthClient.User user = client.newUser();
        as(user.access())
                .body("{\"full_name\": \"a\\u0000b\"}")
                .put("/api/v1/auth/me")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "full_name")));
        json().body("{\"email\": \"" + newEmail() + "\", \"password\": \"" + PASSWORD
                        + "\", \"username\": \"\\u0000\"}")
                .post("/api/v1/auth/register")
                .then()
                .statusCode(422);
    }

    @Test
    void passwordIsATextAndNothingElse() {
        AuthClient.User user = client.newUser();
        json().body("{\"email\": \"" + user.email() + "\", \"password\": [\"" + PASSWORD + "\"]}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(422);
        json().body("{\"email\": \"" + user.email() + "\", \"password\": {\"$ne\": null}}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(422);
        json().body("{\"email\": \"" + user.email() + "\", \"password\": true}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(oneOf(401, 422));
    }

    @Test
    void racingRefreshesAfterTheGraceWindowEndTheSessionOnce() {
        AuthClient.User user = client.newUser();
        Response next = refresh(user.refresh());
        clock.advance(Duration.ofSeconds(61));
        List<Integer> statuses = inParallel(10, () -> refresh(user.refresh()).statusCode());
        assertThat(statuses).containsOnly(401);
        refresh(next.path("refresh_token")).then().statusCode(401);
        assertThat(rows.count(
                        "SELECT count(*) FROM outbox_events WHERE topic = 'session.revoked' AND key = ?",
                        claim(user.access(), "sid")))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void stolenAndOwnTokenUsedTogetherBothEndWithTheWindow() {
        AuthClient.User user = client.newUser();
        Response thief = refresh(user.refresh());
        Response owner = refresh(user.refresh());
        clock.advance(Duration.ofSeconds(61));
        refresh(owner.path("refresh_token")).then().statusCode(200);
        clock.advance(Duration.ofSeconds(61));
        refresh(thief.path("refresh_token")).then().statusCode(401);
    }
}
