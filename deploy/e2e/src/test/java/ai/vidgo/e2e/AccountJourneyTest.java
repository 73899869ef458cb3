package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From registration to logout in the frontend's shapes (contract: auth). */
@Order(2)
@Tag("stack")
class AccountJourneyTest {

    @Test
    void registersVerifiesSignsInRenewsAndSignsOut() {
        String email = "e2e-" + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
        assertThat(User.register(email).jsonPath().getString("email")).isEqualTo(email);
        login(email, User.PASSWORD).then().statusCode(403);

        User verified = User.verify(email, Mailbox.codeFor(email));
        assertThat(verified.email()).isEqualTo(email);

        JsonPath login =
                login(email, User.PASSWORD).then().statusCode(200).extract().jsonPath();
        assertFrontendShape(login);
        User user = User.of(login);

        JsonPath me = user.request()
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(me.getString("id")).isEqualTo(user.id());
        assertThat(me.getString("plan_type")).isEqualTo("demo");
        assertThat(me.getBoolean("is_verified")).isTrue();
        assertThat(me.getBoolean("is_admin")).isFalse();

        User renewed = renewsFourTimesAtOnce(user);

        renewed.request().post("/api/v1/auth/logout").then().statusCode(200).body("success", equalTo(true));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> renewed.request()
                        .get("/api/v1/auth/me")
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", equalTo("Bearer")));
        refresh(renewed.refreshToken()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"admin@vidgo.local, true", "subscriber@vidgo.local, false", "demo@vidgo.local, false"})
    void theDemoAccountsOfTheStackCanSignIn(String email, boolean admin) {
        JsonPath login =
                login(email, "vidgo-demo-2026").then().statusCode(200).extract().jsonPath();

        assertThat(login.getBoolean("user.is_admin")).isEqualTo(admin);
        assertThat(login.getString("user.plan_type")).isEqualTo(email.startsWith("subscriber") ? "pro" : "demo");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        User user = User.signUp();

        Response wrong = login(user.email(), "not-the-password");
        Response unknown = login("nobody-" + UUID.randomUUID() + "@example.com", "not-the-password");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.jsonPath().getString("detail"))
                .isEqualTo(wrong.jsonPath().getString("detail"));
    }

    @Test
    void aMissingFieldIsTheFrameworksListOfTheContract() {
        User.json(Target.visitor())
                .body(Map.of("email", "x@example.com"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("missing"))
                .body("detail[0].loc", equalTo(List.of("body", "password")));
    }

    /** The admin dashboard fires four requests at once, and all of them renew with the same token. */
    private static User renewsFourTimesAtOnce(User user) {
        List<Response> answers = Together.run(4, i -> refresh(user.refreshToken()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            String access = answer.jsonPath().getString("access_token");
            Target.visitor()
                    .header("Authorization", "Bearer " + access)
                    .get("/api/v1/auth/me")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(user.id()));
        });
        return User.of(answers.getLast().jsonPath());
    }

    private static void assertFrontendShape(JsonPath login) {
        assertThat(login.getString("token_type")).isEqualTo("bearer");
        assertThat(login.getInt("expires_in")).isEqualTo(1800);
        assertThat(login.getString("tokens.access")).isEqualTo(login.getString("access_token"));
        assertThat(login.getString("tokens.refresh")).isEqualTo(login.getString("refresh_token"));
        assertThat(login.<String, Object>getMap("user"))
                .containsKeys("id", "email", "is_verified", "is_admin", "plan_type", "created_at");
    }

    private static Response login(String email, String password) {
        return User.json(Target.visitor())
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    private static Response refresh(String token) {
        return User.json(Target.visitor()).body(Map.of("refresh_token", token)).post("/api/v1/auth/refresh");
    }
}
