package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.newEmail;
import static ai.vidgo.auth.AuthClient.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class RegistrationTest {

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
    void registersInTheFrontendsShape() {
        String email = newEmail();
        client.register(email, PASSWORD)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", notNullValue())
                .body("email", equalTo(email));
    }

    @Test
    void verifyingSignsInAndGivesTheSuperset() {
        String email = newEmail();
        client.register(email, PASSWORD).then().statusCode(200);
        verify(email, client.latestCode(email, 1))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("access_token", notNullValue())
                .body("refresh_token", notNullValue())
                .body("token_type", equalTo("bearer"))
                .body("expires_in", equalTo(1800))
                .body("tokens.access", notNullValue())
                .body("tokens.refresh", notNullValue())
                .body("success", equalTo(true))
                .body("message", notNullValue())
                .body("user.email", equalTo(email))
                .body("user.is_verified", equalTo(true))
                .body("user.email_verified", equalTo(true))
                .body("user.is_active", equalTo(true))
                .body("user.is_admin", equalTo(false))
                .body("user.is_superuser", equalTo(false))
                .body("user.plan_type", equalTo("demo"))
                .body("user.username", nullValue())
                .body("user.created_at", notNullValue());
    }

    @Test
    void laterRegistrationWinsOnlyWithItsOwnCode() {
        String email = newEmail();
        client.register(email, "the strangers password");
        String strangersCode = client.latestCode(email, 1);
        client.register(email, PASSWORD).then().statusCode(200);
        String ownersCode = client.latestCode(email, 2);
        if (!strangersCode.equals(ownersCode)) {
            verify(email, strangersCode).then().statusCode(400);
        }
        verify(email, ownersCode).then().statusCode(200);
        login(email, "the strangers password").then().statusCode(401);
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void parallelRegistrationsLeaveOneLiveCode() {
        String email = newEmail();
        List<Integer> statuses =
                inParallel(5, () -> client.register(email, PASSWORD).statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(rows.count("SELECT count(*) FROM email_verifications WHERE status = 'pending' AND email = ?", email))
                .isEqualTo(1);
        assertThat(rows.count("SELECT count(*) FROM users WHERE email = ?", email))
                .isEqualTo(1);
    }

    @Test
    void verifiedAddressCannotRegisterAgainInAnyCase() {
        AuthClient.User user = client.newUser();
        client.register(user.email().toUpperCase(Locale.ROOT), PASSWORD)
                .then()
                .statusCode(400)
                .body("code", equalTo("email_taken"));
    }

    @Test
    void differingPasswordsAreRefused() {
        json().body(Map.of("email", newEmail(), "password", PASSWORD, "password_confirm", "another one"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400)
                .body("code", equalTo("passwords_differ"));
    }

    @Test
    void shortPasswordIsAValidationErrorThatDoesNotRepeatIt() {
        client.register(newEmail(), "short")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "password")))
                .body("detail[0].type", equalTo("string_too_short"))
                .body("detail[0].input", nullValue());
    }

    @Test
    void fieldsThatNobodyMaySetAreIgnored() {
        String email = newEmail();
        json().body(Map.of("email", email, "password", PASSWORD, "is_superuser", true, "email_verified", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(200);
        verify(email, client.latestCode(email, 1)).then().body("user.is_admin", equalTo(false));
    }

    @Test
    void sixthCodeWithinAnHourIsRefusedForKnownAndUnknownAddresses() {
        String known = newEmail();
        client.register(known, PASSWORD);
        String unknown = newEmail();
        resend(unknown);
        for (int sent = 1; sent < 5; sent++) {
            resend(known).then().statusCode(200);
            resend(unknown).then().statusCode(200);
        }
        for (String email : List.of(known, unknown)) {
            Response refused = resend(email);
            refused.then().statusCode(429).body("code", equalTo("too_many_codes"));
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3500, 3600);
        }
        client.register(known, PASSWORD).then().statusCode(429);
        clock.advance(Duration.ofHours(1));
        resend(known).then().statusCode(200);
    }

    @Test
    void resendAnswersAlikeForUnknownUnverifiedAndVerifiedAddresses() {
        String unverified = newEmail();
        client.register(unverified, PASSWORD);
        AuthClient.User verified = client.newUser();
        String expected = resend(newEmail()).then().statusCode(200).extract().asString();
        assertThat(resend(unverified).asString()).isEqualTo(expected);
        assertThat(resend(verified.email()).asString()).isEqualTo(expected);
    }

    @Test
    void twentyFirstRegistrationFromANetworkIsRefused() {
        String address = newAddress();
        for (int i = 0; i < 20; i++) {
            comingFrom(address)
                    .body(Map.of("email", newEmail(), "password", PASSWORD))
                    .post("/api/v1/auth/register")
                    .then()
                    .statusCode(200);
        }
        comingFrom(address)
                .header("X-Real-IP", newAddress())
                .body(Map.of("email", newEmail(), "password", PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void mailIsInTheVisitorsLanguageAndHasBothParts() {
        String email = newEmail();
        json().header("Accept-Language", "ja")
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(200);
        String code = client.latestCode(email, 1);
        assertThat(client.mails(email).getFirst().getSubject()).isEqualTo("VidGo 認証コード");
        assertThat(client.mails(email).getFirst().getHtml()).contains(code).contains("lang=\"ja\"");
    }

    @Test
    void verificationTellsBillingOnce() {
        AuthClient.User user = client.newUser();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows.count(
                                "SELECT count(*) FROM outbox_events WHERE topic = 'user.verified' AND key = ?",
                                user.id())
                        == 0);
        assertThat(Neighbours.toldOfVerification(user.id())).containsExactly("billing");
    }

    @Test
    void firstAdminIsAdministratorFromVerificationOn() {
        String email = "first-admin@example.com";
        client.register(email, PASSWORD).then().statusCode(200);
        Response answer = verify(email, client.latestCode(email, 1));
        answer.then().body("user.is_admin", equalTo(true)).body("user.is_superuser", equalTo(true));
        assertThat(answer.headers().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("vidgo_ws="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/admin/ws", "Max-Age=1800")
                .doesNotContain("Secure");
        json().header("X-Forwarded-Proto", "https")
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .header("Set-Cookie", org.hamcrest.Matchers.containsString("Secure"));
    }

    @Test
    void missingBodyFieldsAreListed() {
        json().body("{}")
                .post("/api/v1/auth/register")
                .then()
                .statusCode(422)
                .body("detail.loc", hasItem(List.of("body", "email")))
                .body("detail.loc", hasItem(List.of("body", "password")));
    }

    private static Response resend(String email) {
        return json().body(Map.of("email", email)).post("/api/v1/auth/resend-code");
    }
}
