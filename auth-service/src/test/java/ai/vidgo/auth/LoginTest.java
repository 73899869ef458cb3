package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.newEmail;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AuthServiceTest
class LoginTest {

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
    void signsInWithTheAddressInAnyCase() {
        AuthClient.User user = client.newUser();
        login(user.email().toUpperCase(Locale.ROOT), PASSWORD)
                .then()
                .statusCode(200)
                .body("access_token", notNullValue())
                .body("refresh_token", notNullValue())
                .body("tokens.access", notNullValue())
                .body("expires_in", equalTo(1800))
                .body("user.id", equalTo(user.id()))
                .body("user.email", equalTo(user.email()))
                .body("user.last_login_at", notNullValue())
                .body("message", nullValue());
    }

    @Test
    void unknownAddressAndWrongPasswordAnswerAlike() {
        AuthClient.User user = client.newUser();
        Response wrong = login(user.email(), "not the password");
        Response unknown = login(newEmail(), "not the password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.<String>path("detail")).isEqualTo(unknown.path("detail"));
        assertThat(wrong.<String>path("code")).isEqualTo(unknown.path("code"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void everyByteOfALongPasswordCounts() {
        String email = newEmail();
        String password = "p".repeat(80) + "1";
        client.register(email, password).then().statusCode(200);
        AuthClient.verify(email, client.latestCode(email, 1)).then().statusCode(200);
        login(email, "p".repeat(80) + "2").then().statusCode(401);
        login(email, password).then().statusCode(200);
    }

    @Test
    void unverifiedAccountIsToldToVerifyOnlyWithTheRightPassword() {
        String email = newEmail();
        client.register(email, PASSWORD).then().statusCode(200);
        login(email, PASSWORD).then().statusCode(403).body("code", equalTo("email_not_verified"));
        login(email, "not the password").then().statusCode(401);
    }

    @Test
    void bannedAccountCannotSignIn() {
        AuthClient.User user = client.newUser();
        rows.change("UPDATE users SET is_active = false, banned_at = now() WHERE email = ?", user.email());
        login(user.email(), PASSWORD).then().statusCode(403).body("code", equalTo("account_inactive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "null", "a.b.c", ""})
    void unusableBearerTokenDoesNotBreakSigningIn(String token) {
        AuthClient.User user = client.newUser();
        json().header("Authorization", "Bearer " + token)
                .body(Map.of("email", user.email(), "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void formSignsInByUsername() {
        AuthClient.User user = client.newUser();
        given().header("X-Forwarded-For", newAddress())
                .formParams("grant_type", "password", "username", user.email(), "password", PASSWORD)
                .post("/api/v1/auth/login/form")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
        given().header("X-Forwarded-For", newAddress())
                .formParams("username", "not an address", "password", PASSWORD)
                .post("/api/v1/auth/login/form")
                .then()
                .statusCode(401);
        given().header("X-Forwarded-For", newAddress())
                .formParams("username", user.email())
                .post("/api/v1/auth/login/form")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "password")));
    }

    @Test
    void sixthFailureForAnAddressIsRefusedWhetherItExistsOrNot() {
        String known = client.newUser().email();
        for (String email : List.of(known, newEmail())) {
            for (int i = 0; i < 5; i++) {
                login(email, "not the password").then().statusCode(401);
            }
            Response refused = login(email, "not the password");
            refused.then().statusCode(429).body("code", equalTo("too_many_attempts"));
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(800, 900);
        }
        login(known, PASSWORD).then().statusCode(429);
        clock.advance(Duration.ofMinutes(15));
        login(known, PASSWORD).then().statusCode(200);
    }

    @Test
    void strangersCannotLockTheOwnerOut() {
        AuthClient.User user = client.newUser();
        String home = newAddress();
        login(user.email(), PASSWORD, home).then().statusCode(200);
        for (int i = 0; i < 6; i++) {
            login(user.email(), "a stranger's guess");
        }
        login(user.email(), PASSWORD).then().statusCode(429);
        login(user.email(), PASSWORD, home).then().statusCode(200);
    }

    @Test
    void ownersNetworkHasALimitToo() {
        AuthClient.User user = client.newUser();
        String home = newAddress();
        login(user.email(), PASSWORD, home).then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            login(user.email(), "not the password", home).then().statusCode(401);
        }
        login(user.email(), PASSWORD, home).then().statusCode(429);
    }

    @Test
    void thirtyFailuresCloseANetworkForAllAddresses() {
        String address = newAddress();
        for (int i = 0; i < 30; i++) {
            login(newEmail(), "not the password", address).then().statusCode(401);
        }
        AuthClient.User user = client.newUser();
        login(user.email(), PASSWORD, address).then().statusCode(429);
        comingFrom("10.9.8.7, " + address)
                .body(Map.of("email", user.email(), "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(429);
        login(user.email(), PASSWORD).then().statusCode(200);
    }

    @Test
    void parallelGuessesDoNotOutrunTheLimit() {
        AuthClient.User user = client.newUser();
        List<Integer> statuses =
                inParallel(20, () -> login(user.email(), "not the password").statusCode());
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(15);
    }

    @Test
    void successesDoNotCount() {
        AuthClient.User user = client.newUser();
        String home = newAddress();
        for (int i = 0; i < 8; i++) {
            login(user.email(), PASSWORD, home).then().statusCode(200);
        }
    }

    @Test
    void hashOfTheOriginalIsAcceptedAndUpgraded() {
        AuthClient.User user = client.newUser();
        String bcrypt = bcryptOfTheOriginal(PASSWORD);
        rows.change("UPDATE users SET hashed_password = ? WHERE email = ?", bcrypt, user.email());
        login(user.email(), "not the password").then().statusCode(401);
        login(user.email(), PASSWORD).then().statusCode(200);
        assertThat(rows.text("SELECT hashed_password FROM users WHERE email = ?", user.email()))
                .startsWith("$argon2id$v=19$m=");
        login(user.email(), PASSWORD).then().statusCode(200);
    }

    @Test
    void loginsThatUpgradeAHashAtTheSameTimeAllWork() {
        AuthClient.User user = client.newUser();
        String home = newAddress();
        rows.change(
                "UPDATE users SET hashed_password = ? WHERE email = ?", bcryptOfTheOriginal(PASSWORD), user.email());
        assertThat(inParallel(6, () -> login(user.email(), PASSWORD, home).statusCode()))
                .containsOnly(200);
    }

    @Test
    void oversizedPasswordIsRefusedUnhashed() {
        login(newEmail(), "x".repeat(1025)).then().statusCode(422);
    }

    @Test
    void malformedJsonIsAValidationError() {
        json().body("{\"email\": ")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("json_invalid"));
    }

    private static String bcryptOfTheOriginal(String password) {
        byte[] digest = Sha256.base64(password).getBytes(StandardCharsets.US_ASCII);
        return OpenBSDBCrypt.generate("2b", digest, new byte[16], 6);
    }
}
