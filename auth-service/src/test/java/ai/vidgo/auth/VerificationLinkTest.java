package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.newEmail;
import static ai.vidgo.auth.AuthClient.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class VerificationLinkTest {

    static final Pattern TOKEN = Pattern.compile("\\?verify_email=([A-Za-z0-9_-]{43})");

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
    void linkOfTheCodeMailActivatesTheAccountOnceAndSignsNobodyIn() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String token = client.latestToken(email, TOKEN, 1);

        Response answer = verifyLink(token);

        answer.then().statusCode(200).body("success", equalTo(true));
        assertThat(answer.jsonPath().getMap("$")).containsOnlyKeys("success", "message");
        login(email, PASSWORD).then().statusCode(200).body("user.is_verified", equalTo(true));
        verifyLink(token).then().statusCode(400).body("code", equalTo("verify_link_invalid"));
        String user = rows.text("SELECT id FROM users WHERE email = ?", email);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        rows.count("SELECT count(*) FROM outbox_events WHERE topic = 'user.verified' AND key = ?", user)
                                == 0);
        assertThat(Neighbours.toldOfVerification(user)).containsExactly("billing");
    }

    @Test
    void linkAndCodeOfOneMailCannotBothBeUsed() {
        String byLink = newEmail();
        client.register(byLink, PASSWORD);
        String code = client.latestCode(byLink, 1);
        verifyLink(client.latestToken(byLink, TOKEN, 1)).then().statusCode(200);
        verify(byLink, code).then().statusCode(400).body("code", equalTo("code_not_live"));

        String byCode = newEmail();
        client.register(byCode, PASSWORD);
        String token = client.latestToken(byCode, TOKEN, 1);
        verify(byCode, client.latestCode(byCode, 1)).then().statusCode(200);
        verifyLink(token).then().statusCode(400).body("code", equalTo("verify_link_invalid"));
    }

    @Test
    void oneOfManyUsesAtOnceCounts() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String token = client.latestToken(email, TOKEN, 1);
        assertThat(inParallel(8, () -> verifyLink(token).statusCode()))
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    @Test
    void linkOutlivesItsCodeButNotADay() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String token = client.latestToken(email, TOKEN, 1);
        clock.advance(Duration.ofHours(24).minusMinutes(10));
        page(token).then().statusCode(200);
        clock.advance(Duration.ofMinutes(10));
        verifyLink(token).then().statusCode(400).body("code", equalTo("verify_link_expired"));
        page(token).then().statusCode(400);
    }

    @Test
    void linkOfAStrangersRegistrationDiesWithTheOwners() {
        String email = newEmail();
        client.register(email, "the strangers password");
        String strangers = client.latestToken(email, TOKEN, 1);
        client.register(email, PASSWORD).then().statusCode(200);
        client.latestToken(email, TOKEN, 2);
        verifyLink(strangers).then().statusCode(400).body("code", equalTo("verify_link_invalid"));
    }

    @Test
    void bannedAccountIsVerifiedByItsLinkButNotActivated() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String token = client.latestToken(email, TOKEN, 1);
        rows.change("UPDATE users SET banned_at = now() WHERE email = ?", email);
        verifyLink(token).then().statusCode(403).body("code", equalTo("account_inactive"));
        assertThat(rows.text("SELECT email_verified::text || is_active::text FROM users WHERE email = ?", email))
                .isEqualTo("truefalse");
    }

    @Test
    void tokenIsStoredHashed() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String token = client.latestToken(email, TOKEN, 1);
        assertThat(rows.text("SELECT email_verification_token FROM users WHERE email = ?", email))
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void resendVerificationMailsLinkAndCodeAfterTwoMinutesOnly() {
        String email = newEmail();
        client.register(email, PASSWORD);
        resend(email).then().statusCode(429).body("code", equalTo("reset_too_soon"));
        clock.advance(Duration.ofMinutes(2));
        resend(email).then().statusCode(200);
        String code = client.latestCode(email, 2);
        assertThat(client.mails(email).getLast().getSubject()).isEqualTo("Confirm your e-mail address for VidGo");
        clock.advance(Duration.ofSeconds(115));
        json().body(Map.of("email", email))
                .post("/api/v1/auth/resend-code")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofSeconds(60));
        resend(email).then().statusCode(429);
        verify(email, code).then().statusCode(400);
    }

    @Test
    void resendVerificationAnswersAlikeForAllAddressesAndCountsThemAlike() {
        AuthClient.User verified = client.newUser();
        String unknown = newEmail();
        clock.advance(Duration.ofMinutes(2));
        String expected = resend(unknown).then().statusCode(200).extract().asString();
        assertThat(resend(verified.email()).then().statusCode(200).extract().asString())
                .isEqualTo(expected);
        for (int sent = 2; sent <= 5; sent++) {
            clock.advance(Duration.ofMinutes(2));
            resend(unknown).then().statusCode(200);
        }
        clock.advance(Duration.ofMinutes(2));
        resend(unknown).then().statusCode(429).body("code", equalTo("too_many_codes"));
    }

    @Test
    void openingThePageChangesNothingAndItsButtonConfirms() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String token = client.latestToken(email, TOKEN, 1);
        String html = page(token).then().statusCode(200).extract().asString();
        assertThat(html).contains("method=\"post\" action=\"verify-email\"").contains(token);
        login(email, PASSWORD).then().statusCode(403);

        AuthClient.comingFrom(AuthClient.newAddress())
                .contentType("application/x-www-form-urlencoded")
                .formParam("verify_email", token)
                .post("/api/v1/auth/pages/verify-email")
                .then()
                .statusCode(200);

        login(email, PASSWORD).then().statusCode(200);
        page(token).then().statusCode(400);
    }

    @Test
    void missingTokenIsNamed() {
        json().body("{}")
                .post("/api/v1/auth/verify-email")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "token")));
    }

    private static Response verifyLink(String token) {
        return json().body(Map.of("token", token)).post("/api/v1/auth/verify-email");
    }

    private static Response resend(String email) {
        return json().body(Map.of("email", email)).post("/api/v1/auth/resend-verification");
    }

    private static Response page(String token) {
        return AuthClient.comingFrom(AuthClient.newAddress())
                .queryParam("verify_email", token)
                .get("/api/v1/auth/pages/verify-email");
    }
}
