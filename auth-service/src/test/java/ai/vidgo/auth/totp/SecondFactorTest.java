package ai.vidgo.auth.totp;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.otherThan;
import static ai.vidgo.auth.AuthClient.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class SecondFactorTest {

    private static final String PATH = "/api/v1/auth/totp";

    @Inject
    AuthClient client;

    @Inject
    Totp totp;

    @Inject
    TotpData data;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    /** A user whose app makes codes of this secret. */
    private record Guarded(AuthClient.User user, String secret, List<String> recoveryCodes) {}

    @Test
    void signingInIsAsBeforeForWhoeverDidNotAsk() {
        AuthClient.User user = client.newUser();
        as(user.access()).get(PATH).then().statusCode(200).body("enabled", equalTo(false));
        login(user.email(), PASSWORD).then().statusCode(200);
        login(user.email(), PASSWORD, "123456").then().statusCode(200);
    }

    @Test
    void secretThatWasNotConfirmedGuardsNothing() {
        AuthClient.User user = client.newUser();
        begin(user);
        login(user.email(), PASSWORD).then().statusCode(200);
        as(user.access())
                .body(Map.of("code", "000000"))
                .post(PATH + "/confirm")
                .then()
                .statusCode(400);
        login(user.email(), PASSWORD).then().statusCode(200);
    }

    @Test
    void addingNeedsThePasswordAndGivesAnAddressForTheApp() {
        AuthClient.User user = client.newUser();
        as(user.access())
                .body(Map.of("password", "not the password"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong_current_password"));
        Response begun = begin(user);
        begun.then()
                .header("Cache-Control", "no-store")
                .body("secret.length()", equalTo(32))
                .body("otpauth_uri", startsWith("otpauth://totp/VidGo%3A"))
                .body("otpauth_uri", containsString("secret=" + begun.path("secret")));
    }

    @Test
    void anAccountWithASecondFactorIsErasedByItsPassword() {
        Guarded guarded = guarded();
        AuthClient.User user = guarded.user();
        as(user.access())
                .body(Map.of("password", "not the password"))
                .delete("/api/v1/auth/me")
                .then()
                .statusCode(400);
        as(user.access())
                .body(Map.of("password", PASSWORD))
                .delete("/api/v1/auth/me")
                .then()
                .statusCode(200);
        me(user.access()).then().statusCode(401);
        login(user.email(), PASSWORD, code(guarded)).then().statusCode(401);
    }

    @Test
    void signingInAsksForACodeOnlyAfterTheRightPassword() {
        Guarded guarded = guarded();
        String email = guarded.user().email();
        login(email, PASSWORD).then().statusCode(403).body("code", equalTo("totp_required"));
        login(email, "not the password").then().statusCode(401).body("code", equalTo("invalid_credentials"));
        login(email, "not the password", code(guarded))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_credentials"));
        Response in = login(email, PASSWORD, code(guarded));
        in.then().statusCode(200).body("access_token", notNullValue());
        me(in.path("access_token")).then().statusCode(200);
        refresh(in.path("refresh_token")).then().statusCode(200);
    }

    @Test
    void pageWithoutAFieldTakesTheCodeBehindThePassword() {
        Guarded guarded = guarded();
        login(guarded.user().email(), PASSWORD + code(guarded)).then().statusCode(200);
        given().header("X-Forwarded-For", newAddress())
                .formParams(
                        "username",
                        guarded.user().email(),
                        "password",
                        PASSWORD + guarded.recoveryCodes().get(0))
                .post("/api/v1/auth/login/form")
                .then()
                .statusCode(200);
        login(guarded.user().email(), PASSWORD + code(guarded).substring(1))
                .then()
                .statusCode(401);
    }

    @Test
    void codeWorksOnceEvenInParallelAndNeitherDoesAnOlderOne() {
        Guarded guarded = guarded();
        String email = guarded.user().email();
        String older = code(guarded);
        clock.advance(Duration.ofSeconds(30));
        String code = code(guarded);
        List<Integer> statuses =
                inParallel(4, () -> login(email, PASSWORD, code).statusCode());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(3);
        UUID id = UUID.fromString(guarded.user().id());
        assertThat(totp.accept(id, code)).isFalse();
        assertThat(totp.accept(id, older)).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(totp.accept(id, code(guarded))).isTrue();
    }

    @Test
    void codesCannotBeGuessed() {
        Guarded guarded = guarded();
        String wrong = otherThan(code(guarded));
        for (int i = 0; i < 5; i++) {
            login(guarded.user().email(), PASSWORD, wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("totp_wrong"));
        }
        Response refused = login(guarded.user().email(), PASSWORD, code(guarded));
        refused.then().statusCode(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(800, 900);
    }

    @Test
    void recoveryCodeWorksOnceHoweverItIsTyped() {
        Guarded guarded = guarded();
        assertThat(guarded.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        String code = guarded.recoveryCodes().get(3);
        login(guarded.user().email(), PASSWORD, " " + code.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200);
        login(guarded.user().email(), PASSWORD, code).then().statusCode(400);
        as(guarded.user().access()).get(PATH).then().body("recovery_codes_left", equalTo(9));
    }

    @Test
    void recoveryCodesOfOthersAreWorthNothing() {
        Guarded one = guarded();
        Guarded two = guarded();
        login(one.user().email(), PASSWORD, two.recoveryCodes().get(0)).then().statusCode(400);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        Guarded guarded = guarded();
        List<String> fresh = as(guarded.user().access())
                .body(Map.of(
                        "password", PASSWORD, "code", guarded.recoveryCodes().get(0)))
                .post(PATH + "/recovery-codes")
                .then()
                .statusCode(200)
                .extract()
                .path("recovery_codes");
        login(guarded.user().email(), PASSWORD, guarded.recoveryCodes().get(1))
                .then()
                .statusCode(400);
        login(guarded.user().email(), PASSWORD, fresh.get(1)).then().statusCode(200);
    }

    @Test
    void switchingOffNeedsBothFactors() {
        Guarded guarded = guarded();
        AuthClient.User user = guarded.user();
        disable(user, "not the password", code(guarded)).then().statusCode(400);
        disable(user, PASSWORD, otherThan(code(guarded))).then().statusCode(400).body("code", equalTo("totp_wrong"));
        disable(user, PASSWORD, code(guarded)).then().statusCode(200).body("enabled", equalTo(false));
        login(user.email(), PASSWORD).then().statusCode(200);
    }

    @Test
    void strangerWithATokenGuessesNoCode() {
        Guarded guarded = guarded();
        String wrong = otherThan(code(guarded));
        for (int i = 0; i < 5; i++) {
            disable(guarded.user(), PASSWORD, wrong).then().statusCode(400);
        }
        Response refused = disable(guarded.user(), PASSWORD, code(guarded));
        refused.then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void secondOneIsRefusedWhileOneGuards() {
        Guarded guarded = guarded();
        as(guarded.user().access())
                .body(Map.of("password", PASSWORD))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("totp_enabled_already"));
    }

    @Test
    void secretLiesSealedAndRecoveryCodesHashed() {
        Guarded guarded = guarded();
        String sealed = rows.text(
                "SELECT secret_sealed FROM second_factors WHERE user_id = ?::uuid",
                guarded.user().id());
        assertThat(sealed).doesNotContain(guarded.secret());
        assertThat(rows.count(
                        "SELECT count(*) FROM recovery_codes WHERE code_hash LIKE ?",
                        "%" + guarded.recoveryCodes().get(0) + "%"))
                .isZero();
    }

    @Test
    void exportSaysThatThereIsOneAndErasingRemovesIt() {
        Guarded guarded = guarded();
        UUID id = UUID.fromString(guarded.user().id());
        assertThat(data.export(id))
                .singleElement()
                .satisfies(one -> assertThat(one.recoveryCodesLeft()).isEqualTo(10));
        data.erase(id);
        assertThat(data.export(id)).isEmpty();
        login(guarded.user().email(), PASSWORD).then().statusCode(200);
    }

    private Guarded guarded() {
        AuthClient.User user = client.newUser();
        String secret = begin(user).path("secret");
        List<String> codes = as(user.access())
                .body(Map.of("code", code(secret)))
                .post(PATH + "/confirm")
                .then()
                .statusCode(200)
                .extract()
                .path("recovery_codes");
        // The code that confirmed is used up.
        clock.advance(Duration.ofSeconds(30));
        return new Guarded(user, secret, codes);
    }

    private static Response begin(AuthClient.User user) {
        Response begun = as(user.access()).body(Map.of("password", PASSWORD)).post(PATH);
        begun.then().statusCode(200);
        return begun;
    }

    private static Response disable(AuthClient.User user, String password, String code) {
        return as(user.access())
                .body(Map.of("password", password, "code", code))
                .post(PATH + "/disable");
    }

    private static Response login(String email, String password, String code) {
        Map<String, String> body = new HashMap<>(Map.of("email", email, "password", password));
        body.put("totp_code", code);
        return comingFrom(newAddress()).body(body).post("/api/v1/auth/login");
    }

    private static Response login(String email, String password) {
        return AuthClient.login(email, password);
    }

    private String code(Guarded guarded) {
        return code(guarded.secret());
    }

    private String code(String secret) {
        return TimeCode.of(decoded(secret), TimeCode.stepAt(clock.instant()), 6);
    }

    private static byte[] decoded(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < base32.length(); i++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            number = number.shiftLeft(5).add(BigInteger.valueOf(digit));
        }
        byte[] raw = number.toByteArray();
        byte[] bytes = new byte[20];
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
