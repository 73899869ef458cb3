package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.EntitlementPublisher;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is online, by heartbeats of clients and by what the gateway has seen. */
@AuthServiceTest
class PresenceTest {

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @Inject
    RedisDataSource redis;

    @Inject
    EntitlementPublisher entitlements;

    @BeforeEach
    void nobodyIsThereAtNoon() {
        clock.set(LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        for (String key : redis.key().keys("presence:*")) {
            redis.key().del(key);
        }
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void heartbeatsOfVisitorsAndUsersCountForFiveMinutes() {
        AuthClient.User user = client.newUser();
        as(user.access())
                .post("/api/v1/session/heartbeat")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("online_users", equalTo(1))
                .body("timestamp", notNullValue())
                .body("error", nullValue());
        json().post("/api/v1/session/heartbeat").then().body("online_users", equalTo(2));

        clock.advance(Duration.ofSeconds(301));

        json().get("/api/v1/session/online-count").then().body("online_users", equalTo(0));
    }

    @Test
    void countsTheOwnersOfTokensThatTheGatewayHasSeen() {
        AuthClient.User one = client.newUser();
        AuthClient.User two = client.newUser();

        report(List.of(one.access(), one.access(), two.access(), two.refresh(), "undefined", "a.b.c"))
                .then()
                .statusCode(200)
                .body("counted", equalTo(2));

        now().then()
                .body("online_users", equalTo(2))
                .body("by_tier", equalTo(Map.of("demo", 2)))
                .body("active_today", equalTo(2));
    }

    @Test
    void aUserIsOnlineInOneTierOnly() {
        AuthClient.User user = client.newUser();
        report(List.of(user.access()));
        entitlements.publish(new Entitlement(
                UUID.fromString(user.id()), "pro", true, null, 30, "4k", false, true, true, true, true, 1));
        // Entitlements are remembered for five seconds.
        clock.advance(Duration.ofSeconds(6));

        report(List.of(user.access()));
        json().post("/api/v1/session/heartbeat");

        now().then().body("online_users", equalTo(2)).body("by_tier", equalTo(Map.of("pro", 1, "anonymous", 1)));
    }

    @Test
    void todaysVisitorsStayAfterTheyLeft() {
        report(List.of(client.newUser().access()));

        clock.advance(Duration.ofSeconds(301));
        now().then().body("online_users", equalTo(0)).body("active_today", equalTo(1));

        clock.advance(Duration.ofDays(1));
        now().then().body("active_today", equalTo(0)).body("by_tier", equalTo(Map.of()));
    }

    @Test
    void answersZerosWithoutRedis() {
        String token = client.newUser().access();
        RedisControl.stop();
        try {
            report(List.of(token)).then().statusCode(200).body("counted", equalTo(0));
            now().then().statusCode(200).body("online_users", equalTo(0)).body("by_tier", equalTo(Map.of()));
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void refusesStrangersAndOversizedReports() {
        given().get("/internal/presence").then().statusCode(401);
        as(client.newUser().access()).get("/internal/presence").then().statusCode(401);
        report(Collections.nCopies(1001, "x")).then().statusCode(422);
        report(List.of("x".repeat(4097))).then().statusCode(422);
        gateway().body("{}").post("/internal/presence/beats").then().statusCode(422);
    }

    private static Response report(List<String> tokens) {
        return gateway().body(Map.of("tokens", tokens)).post("/internal/presence/beats");
    }

    private static Response now() {
        return gateway().get("/internal/presence");
    }

    private static RequestSpecification gateway() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + TestTokens.service("gateway"));
    }
}
