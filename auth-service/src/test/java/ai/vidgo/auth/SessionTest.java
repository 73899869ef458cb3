package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.claim;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class SessionTest {

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    RedisDataSource redis;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void refreshGivesANewPairUnderBothNames() {
        AuthClient.User user = client.newUser();
        Response answer = refresh(user.refresh());
        answer.then()
                .statusCode(200)
                .body("token_type", equalTo("bearer"))
                .body("expires_in", equalTo(1800))
                .body("user.id", equalTo(user.id()))
                .body("access", equalTo(answer.path("access_token")))
                .body("refresh", equalTo(answer.path("refresh_token")));
        assertThat(answer.<String>path("refresh_token")).isNotEqualTo(user.refresh());
        me(answer.path("access_token")).then().statusCode(200);
        json().body(Map.of("refresh", answer.<String>path("refresh_token")))
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void refreshNeedsOneOfTheTwoNames() {
        json().body("{}")
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "refresh_token")))
                .body("detail[0].type", equalTo("missing"));
    }

    @Test
    void parallelRefreshesWithOneTokenAllWorkInOneSession() {
        AuthClient.User user = client.newUser();
        List<Response> answers = inParallel(4, () -> refresh(user.refresh()));
        assertThat(answers).allSatisfy(answer -> {
            answer.then().statusCode(200);
            me(answer.path("access_token")).then().statusCode(200);
        });
        assertThat(answers.stream().map(answer -> claim(answer.path("access_token"), "sid")))
                .containsOnly(claim(user.access(), "sid"));
        // Whichever answer the browser stored last, it can go on with it.
        refresh(answers.getLast().path("refresh_token")).then().statusCode(200);
    }

    @Test
    void lateReuseEndsTheWholeSession() {
        AuthClient.User user = client.newUser();
        Response next = refresh(user.refresh());
        clock.advance(Duration.ofSeconds(61));
        refresh(user.refresh()).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        refresh(next.path("refresh_token")).then().statusCode(401);
        me(next.path("access_token")).then().statusCode(401);
        assertThat(rows.text("SELECT revoked_reason FROM sessions WHERE id = ?::uuid", claim(user.access(), "sid")))
                .isEqualTo("reuse");
    }

    @Test
    void reuseWithinTheGraceWindowStillWorks() {
        AuthClient.User user = client.newUser();
        refresh(user.refresh()).then().statusCode(200);
        clock.advance(Duration.ofSeconds(30));
        refresh(user.refresh()).then().statusCode(200);
    }

    @Test
    void copyOfASiblingTokenIsNoticedToo() {
        AuthClient.User user = client.newUser();
        String kept = refresh(user.refresh()).path("refresh_token");
        String stolen = refresh(user.refresh()).path("refresh_token");
        refresh(kept).then().statusCode(200);
        clock.advance(Duration.ofSeconds(61));
        refresh(stolen).then().statusCode(401);
        assertThat(rows.count(
                        "SELECT count(*) FROM sessions WHERE id = ?::uuid AND revoked_at IS NOT NULL",
                        claim(user.access(), "sid")))
                .isEqualTo(1);
    }

    @Test
    void refreshTokenLivesSevenDaysFromTheLastRotation() {
        AuthClient.User user = client.newUser();
        clock.advance(Duration.ofDays(6));
        String next = refresh(user.refresh()).then().statusCode(200).extract().path("refresh_token");
        clock.advance(Duration.ofDays(6));
        String last = refresh(next).then().statusCode(200).extract().path("refresh_token");
        clock.advance(Duration.ofDays(7));
        refresh(last).then().statusCode(401);
    }

    @Test
    void refreshOfABannedUserIsRefused() {
        AuthClient.User user = client.newUser();
        rows.change("UPDATE users SET is_active = false, banned_at = now() WHERE email = ?", user.email());
        refresh(user.refresh()).then().statusCode(401);
        me(user.access()).then().statusCode(403).body("code", equalTo("inactive_user"));
    }

    @Test
    void refreshTokensAreNotInTheTable() {
        AuthClient.User user = client.newUser();
        String jti = claim(user.refresh(), "jti");
        assertThat(rows.count("SELECT count(*) FROM refresh_tokens WHERE token_hash LIKE ?", "%" + jti + "%"))
                .isZero();
    }

    @Test
    void accessTokenExpiresAfterThirtyMinutes() {
        AuthClient.User user = client.newUser();
        clock.advance(Duration.ofMinutes(29));
        me(user.access()).then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        me(user.access()).then().statusCode(401);
    }

    @Test
    void logoutEndsTheSessionAtOnceWithoutABody() {
        AuthClient.User user = client.newUser();
        Response other = login(user.email(), PASSWORD);
        given().header("Authorization", "Bearer " + user.access())
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", notNullValue());
        me(user.access()).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        refresh(user.refresh()).then().statusCode(401);
        me(other.path("access_token")).then().statusCode(200);
    }

    @Test
    void logoutIsToldToTheOtherServices() {
        AuthClient.User user = client.newUser();
        String session = claim(user.access(), "sid");
        sessionState(session).then().statusCode(200).body("active", equalTo(true));
        as(user.access()).post("/api/v1/auth/logout").then().statusCode(200);
        sessionState(session).then().body("active", equalTo(false));
        await().atMost(Duration.ofSeconds(60)).until(() -> redisKnowsRevoked(session));
    }

    @Test
    void logoutWithoutATokenIsUnauthenticated() {
        given().post("/api/v1/auth/logout")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", equalTo("Not authenticated"));
    }

    @Test
    void everythingAnswersWithoutRedisAndTheNewsComeLater() {
        AuthClient.User user = client.newUser();
        String session;
        RedisControl.stop();
        try {
            Response answer = login(user.email(), PASSWORD);
            answer.then().statusCode(200);
            me(answer.path("access_token")).then().statusCode(200).body("plan_type", equalTo("demo"));
            Response next = refresh(answer.path("refresh_token"));
            next.then().statusCode(200);
            session = claim(next.path("access_token"), "sid");
            as(next.path("access_token")).post("/api/v1/auth/logout").then().statusCode(200);
            me(next.path("access_token")).then().statusCode(401);
            json().post("/api/v1/session/heartbeat")
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(false))
                    .body("online_users", nullValue())
                    .body("timestamp", nullValue())
                    .body("error", notNullValue())
                    // Nothing of the driver's words, which name hosts and ports.
                    .body("error", matchesPattern("[\\p{L} ,.']+"))
                    .body("error", not(containsStringIgnoringCase("redis")));
            json().get("/api/v1/session/online-count").then().statusCode(200);
        } finally {
            RedisControl.start();
        }
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> redisKnowsRevoked(session));
    }

    @Test
    void revocationsAreWrittenAgainWhenRedisLostThem() {
        AuthClient.User user = client.newUser();
        String session = claim(user.access(), "sid");
        as(user.access()).post("/api/v1/auth/logout").then().statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> redisKnowsRevoked(session));
        redis.flushall();
        await().atMost(Duration.ofSeconds(60)).until(() -> redisKnowsRevoked(session));
    }

    @Test
    void unknownSessionIsNotActive() {
        sessionState(UUID.randomUUID().toString()).then().statusCode(200).body("active", equalTo(false));
    }

    @Test
    void internalPathsNeedAServiceToken() {
        AuthClient.User user = client.newUser();
        as(user.access()).get("/internal/users/" + user.id()).then().statusCode(401);
        given().get("/internal/sessions/" + UUID.randomUUID()).then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.service("billing"))
                .get("/internal/users/" + user.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(user.id()))
                .body("email", equalTo(user.email()))
                .body("is_active", equalTo(true))
                .body("is_admin", equalTo(false));
        given().header("Authorization", "Bearer " + TestTokens.service("billing"))
                .get("/internal/users/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private boolean redisKnowsRevoked(String session) {
        return redis.value(String.class).get("auth:revoked:session:" + session) != null;
    }

    private static Response sessionState(String session) {
        return given().header("Authorization", "Bearer " + TestTokens.service("catalog"))
                .get("/internal/sessions/" + session);
    }
}
