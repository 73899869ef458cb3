package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.EntitlementPublisher;
import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class ProfileTest {

    private static final Pattern RESET_TOKEN = Pattern.compile("\\?reset_password=([A-Za-z0-9_-]{43})");

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    EntitlementPublisher entitlements;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void meNeedsAToken() {
        json().get("/api/v1/auth/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", equalTo("Not authenticated"));
    }

    @Test
    void meShowsThePlan() {
        AuthClient.User user = client.newUser();
        entitlements.publish(new Entitlement(
                UUID.fromString(user.id()), "pro", true, null, 30, "4k", false, true, true, true, true, 1));
        clock.advance(Duration.ofSeconds(6));
        me(user.access()).then().statusCode(200).body("plan_type", equalTo("pro"));
    }

    @Test
    void updateChangesOnlyWhatIsGiven() {
        AuthClient.User user = client.newUser();
        as(user.access())
                .body(Map.of("username", "mei", "full_name", "Mei Lin"))
                .put("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("mei"))
                .body("full_name", equalTo("Mei Lin"))
                .body("updated_at", notNullValue());
        as(user.access())
                .body("{\"username\":null,\"full_name\":\"Lin Mei\",\"is_superuser\":true,\"email\":\"x@y.zz\"}")
                .put("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("mei"))
                .body("full_name", equalTo("Lin Mei"))
                .body("email", equalTo(user.email()))
                .body("is_admin", equalTo(false));
        as(user.access())
                .body(Map.of("username", "x".repeat(101)))
                .put("/api/v1/auth/me")
                .then()
                .statusCode(422);
    }

    @Test
    void changingThePasswordEndsOnlyTheOtherSessions() {
        AuthClient.User user = client.newUser();
        Response other = login(user.email(), PASSWORD);
        changePassword(user.access(), "wrong", "a new password").then().statusCode(400);
        changePassword(user.access(), PASSWORD, "short").then().statusCode(422);
        changePassword(user.access(), PASSWORD, "a new password").then().statusCode(200);
        me(user.access()).then().statusCode(200);
        me(other.path("access_token")).then().statusCode(401);
        AuthClient.refresh(other.path("refresh_token")).then().statusCode(401);
        AuthClient.refresh(user.refresh()).then().statusCode(200);
        login(user.email(), PASSWORD).then().statusCode(401);
        login(user.email(), "a new password").then().statusCode(200);
    }

    @Test
    void currentPasswordCannotBeGuessedWithAStolenToken() {
        AuthClient.User user = client.newUser();
        for (int i = 0; i < 5; i++) {
            changePassword(user.access(), "wrong", "a new password").then().statusCode(400);
        }
        changePassword(user.access(), PASSWORD, "a new password")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void resetTokenSetsThePasswordOnceAndEndsAllSessions() {
        AuthClient.User user = client.newUser();
        forgot(user.email()).then().statusCode(200).body("success", equalTo(true));
        String token = resetToken(user.email(), 1);
        reset(token, "short").then().statusCode(422);
        reset(token, "a new password").then().statusCode(200);
        reset(token, "another password").then().statusCode(400).body("code", equalTo("reset_token_invalid"));
        me(user.access()).then().statusCode(401);
        AuthClient.refresh(user.refresh()).then().statusCode(401);
        login(user.email(), "a new password").then().statusCode(200);
    }

    @Test
    void resetTokenExpiresAfterAnHour() {
        AuthClient.User user = client.newUser();
        forgot(user.email());
        String token = resetToken(user.email(), 1);
        clock.advance(Duration.ofHours(1));
        reset(token, "a new password").then().statusCode(400).body("code", equalTo("reset_token_expired"));
    }

    @Test
    void newerResetTokenReplacesTheOlder() {
        AuthClient.User user = client.newUser();
        forgot(user.email());
        String first = resetToken(user.email(), 1);
        clock.advance(Duration.ofMinutes(2));
        forgot(user.email()).then().statusCode(200);
        String second = resetToken(user.email(), 2);
        reset(first, "a new password").then().statusCode(400);
        reset(second, "a new password").then().statusCode(200);
    }

    @Test
    void askingTwiceWithinTwoMinutesIsRefusedForKnownAndUnknownAddresses() {
        AuthClient.User user = client.newUser();
        String unknown = newEmail();
        assertThat(forgot(user.email()).asString())
                .isEqualTo(forgot(unknown).then().statusCode(200).extract().asString());
        for (String email : List.of(user.email(), unknown)) {
            Response refused = forgot(email);
            refused.then().statusCode(429).body("code", equalTo("reset_too_soon"));
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(100, 120);
        }
    }

    @Test
    void resettingDoesNotVerifyAnAccount() {
        String email = newEmail();
        client.register(email, PASSWORD);
        forgot(email);
        reset(resetToken(email, 1), "a new password").then().statusCode(200);
        login(email, "a new password").then().statusCode(403);
    }

    @Test
    void resettingLetsTheOwnerInAgainAfterAStrangersGuesses() {
        AuthClient.User user = client.newUser();
        for (int i = 0; i < 6; i++) {
            login(user.email(), "a stranger's guess");
        }
        login(user.email(), PASSWORD).then().statusCode(429);
        forgot(user.email());
        reset(resetToken(user.email(), 1), "a new password").then().statusCode(200);
        login(user.email(), "a new password").then().statusCode(200);
    }

    @Test
    void resetTokenIsStoredHashed() {
        AuthClient.User user = client.newUser();
        forgot(user.email());
        String token = resetToken(user.email(), 1);
        assertThat(rows.text("SELECT password_reset_token FROM users WHERE email = ?", user.email()))
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void languageFollowsTheBrowserWhenTheCountryIsUnknown() {
        Map.of(
                        "zh-TW,zh;q=0.9",
                        "zh-TW",
                        "zh-Hant-HK",
                        "zh-TW",
                        "zh-CN",
                        "en",
                        "fr,ja;q=0.5",
                        "ja",
                        "ko-KR",
                        "ko",
                        "es-MX",
                        "es",
                        "!!",
                        "en")
                .forEach((header, language) -> json().header("Accept-Language", header)
                        .get("/api/v1/auth/geo-language")
                        .then()
                        .statusCode(200)
                        .body("language", equalTo(language))
                        .body("country", equalTo(""))
                        .body("detected", equalTo(false)));
    }

    @Test
    void countryOfTheEdgeDecidesUnlessTheAddressIsPrivate() {
        AuthClient.comingFrom("203.0.113.9")
                .header("X-Test-Country", "mo")
                .get("/api/v1/auth/geo-language")
                .then()
                .body("language", equalTo("zh-TW"))
                .body("country", equalTo("MO"))
                .body("ip", equalTo("203.0.113.9"))
                .body("detected", equalTo(true));
        AuthClient.comingFrom("192.168.1.5")
                .header("X-Test-Country", "JP")
                .get("/api/v1/auth/geo-language")
                .then()
                .body("language", equalTo("en"))
                .body("detected", equalTo(false));
        AuthClient.comingFrom("203.0.113.9")
                .header("X-Test-Country", "../etc")
                .get("/api/v1/auth/geo-language")
                .then()
                .body("detected", equalTo(false));
    }

    private static Response changePassword(String token, String current, String wanted) {
        return as(token)
                .body(Map.of("current_password", current, "new_password", wanted))
                .post("/api/v1/auth/me/change-password");
    }

    private static Response forgot(String email) {
        return json().body(Map.of("email", email)).post("/api/v1/auth/forgot-password");
    }

    private static Response reset(String token, String password) {
        return json().body(Map.of("token", token, "new_password", password)).post("/api/v1/auth/reset-password");
    }

    private String resetToken(String email, int expected) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> client.mails(email).stream()
                                .map(mail -> RESET_TOKEN.matcher(mail.getText()))
                                .filter(Matcher::find)
                                .map(matcher -> matcher.group(1))
                                .toList(),
                        tokens -> tokens.size() == expected)
                .getLast();
    }
}
