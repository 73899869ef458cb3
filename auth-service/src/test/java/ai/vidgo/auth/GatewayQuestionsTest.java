package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the gateway asks for the administrators' views. */
@AuthServiceTest
class GatewayQuestionsTest {

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void tellsWhoseATokenIs() {
        AuthClient.User user = client.newUser();

        check("ACCESS", user.access())
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("user_id", equalTo(user.id()))
                .body("is_active", equalTo(true))
                .body("is_admin", equalTo(false));
    }

    @Test
    void aTokenOfAnotherKindIsNotValid() {
        AuthClient.User user = client.newUser();

        check("WEB_SOCKET", user.access()).then().statusCode(200).body("valid", equalTo(false));
        check("ACCESS", user.refresh()).then().body("valid", equalTo(false));
        check("ACCESS", "undefined").then().body("valid", equalTo(false));
        check("NONE", user.access()).then().statusCode(422);
        check("ACCESS", "x".repeat(4097)).then().statusCode(422);
    }

    @Test
    void aTokenEndsWithItsSessionAndItsTime() {
        AuthClient.User out = client.newUser();
        as(out.access()).post("/api/v1/auth/logout").then().statusCode(200);
        check("ACCESS", out.access()).then().body("valid", equalTo(false));

        AuthClient.User late = client.newUser();
        clock.advance(Duration.ofMinutes(31));
        check("ACCESS", late.access()).then().body("valid", equalTo(false));
    }

    @Test
    void countsAccountsAndThoseOfToday() {
        clock.set(LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        int total = figures().path("users_total");
        int today = figures().path("users_new_today");
        clock.advance(Duration.ofDays(1));
        int nextDay = figures().path("users_new_today");
        clock.advance(Duration.ofDays(-1));

        client.newUser();

        figures().then().body("users_total", equalTo(total + 1)).body("users_new_today", equalTo(today + 1));
        clock.advance(Duration.ofDays(1));
        figures().then().body("users_total", equalTo(total + 1)).body("users_new_today", equalTo(nextDay));
    }

    @Test
    void answersServicesOnly() {
        assertThat(json().get("/internal/figures").statusCode()).isEqualTo(401);
        assertThat(json().body(Map.of("kind", "ACCESS", "token", "x"))
                        .post("/internal/tokens/check")
                        .statusCode())
                .isEqualTo(401);
    }

    private static Response check(String kind, String token) {
        return gateway().body(Map.of("kind", kind, "token", token)).post("/internal/tokens/check");
    }

    private static Response figures() {
        return gateway().get("/internal/figures");
    }

    private static RequestSpecification gateway() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + TestTokens.service("gateway"));
    }
}
