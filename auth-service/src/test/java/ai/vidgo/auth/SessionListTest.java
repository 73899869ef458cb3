package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.claim;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class SessionListTest {

    private static final String PATH = "/api/v1/auth/sessions";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void showsWhereTheUserIsSignedInAndNotFromWhere() {
        AuthClient.User user = client.newUser();
        String address = newAddress();
        clock.advance(Duration.ofMinutes(1));
        String other = comingFrom(address)
                .header("User-Agent", FIREFOX)
                .body(Map.of("email", user.email(), "password", PASSWORD))
                .post("/api/v1/auth/login")
                .path("access_token");
        as(user.access())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("sessions.id", contains(claim(other, "sid"), claim(user.access(), "sid")))
                .body("sessions.current", contains(false, true))
                .body("sessions[0].device", equalTo("Firefox on Windows"))
                .body(
                        "sessions[0].keySet().sort()",
                        equalTo(List.of("created_at", "current", "device", "expires_at", "id", "last_used_at")))
                .body(not(containsString(address)));
        as(other).get(PATH).then().body("sessions.current", contains(true, false));
    }

    @Test
    void refreshingCountsAsUse() {
        AuthClient.User user = client.newUser();
        String before = as(user.access()).get(PATH).path("sessions[0].last_used_at");
        clock.advance(Duration.ofMinutes(20));
        Response next = refresh(user.refresh());
        as(next.path("access_token"))
                .get(PATH)
                .then()
                .body("sessions", hasSize(1))
                .body("sessions[0].last_used_at", not(equalTo(before)));
    }

    @Test
    void oneSessionEndsAtOnceAndTheOthersGoOn() {
        AuthClient.User user = client.newUser();
        Response other = login(user.email(), PASSWORD);
        String id = claim(other.path("access_token"), "sid");
        as(user.access()).delete(PATH + "/" + id).then().statusCode(200).body("success", equalTo(true));
        me(other.path("access_token")).then().statusCode(401);
        refresh(other.path("refresh_token")).then().statusCode(401);
        me(user.access()).then().statusCode(200);
        as(user.access()).delete(PATH + "/" + id).then().statusCode(404).body("code", equalTo("session_not_found"));
    }

    @Test
    void sessionsOfOthersAreNotThere() {
        AuthClient.User one = client.newUser();
        AuthClient.User two = client.newUser();
        as(one.access()).delete(PATH + "/" + claim(two.access(), "sid")).then().statusCode(404);
        as(one.access()).delete(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        me(two.access()).then().statusCode(200);
        as(one.access()).get(PATH).then().body("sessions", hasSize(1));
    }

    @Test
    void signsOutEverywhereOrEverywhereElse() {
        AuthClient.User user = client.newUser();
        Response other = login(user.email(), PASSWORD);
        as(user.access()).delete(PATH + "?keep_current=true").then().statusCode(200);
        me(other.path("access_token")).then().statusCode(401);
        me(user.access()).then().statusCode(200);
        Response again = login(user.email(), PASSWORD);
        as(user.access()).delete(PATH).then().statusCode(200).cookie("vidgo_ws", "");
        me(user.access()).then().statusCode(401);
        me(again.path("access_token")).then().statusCode(401);
        as(user.access()).get(PATH).then().statusCode(401);
    }

    @Test
    void listsAndEndsWithoutRedis() {
        AuthClient.User user = client.newUser();
        Response other = login(user.email(), PASSWORD);
        RedisControl.stop();
        try {
            as(user.access()).get(PATH).then().statusCode(200).body("sessions", hasSize(2));
            as(user.access())
                    .delete(PATH + "/" + claim(other.path("access_token"), "sid"))
                    .then()
                    .statusCode(200);
            me(other.path("access_token")).then().statusCode(401);
            Response next = refresh(user.refresh());
            clock.advance(Duration.ofSeconds(61));
            refresh(user.refresh()).then().statusCode(401);
            me(next.path("access_token")).then().statusCode(401);
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void lateReuseIsLoggedAsTheft() {
        AuthClient.User user = client.newUser();
        refresh(user.refresh()).then().statusCode(200);
        clock.advance(Duration.ofSeconds(61));
        List<String> lines = new CopyOnWriteArrayList<>();
        PatternFormatter format = new PatternFormatter("%p %s");
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(format.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("ai.vidgo.auth.sessions.Sessions");
        log.addHandler(collector);
        try {
            refresh(user.refresh()).then().statusCode(401);
        } finally {
            log.removeHandler(collector);
        }
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("WARN theft suspected")
                        .contains(claim(user.access(), "sid"), user.id()));
    }
}
