package ai.vidgo.auth.signin;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How guessing is slowed down, and that it is the guesser who waits. */
@AuthServiceTest
class LoginLimitsTest {

    private static final String WRONG = "a stranger's guess";

    @Inject
    AuthClient client;

    @Inject
    MeterRegistry meters;

    @Inject
    TestClock clock;

    @Inject
    ThrottleConfig config;

    @Inject
    Rows rows;

    @BeforeEach
    @AfterEach
    void calm() {
        clock.reset();
        rows.change("DELETE FROM attempt_windows WHERE bucket = 'login:everybody'");
    }

    @Test
    void waitDoublesEachTimeUntilTheLongestAndIsForgottenInTheEnd() {
        String email = newEmail();
        int[] minutes = {15, 30, 60, 120, 240, 240};
        for (int expected : minutes) {
            assertThat(waitAfterFiveFailures(email)).isEqualTo(Duration.ofMinutes(expected));
            clock.advance(Duration.ofMinutes(expected));
        }
        clock.advance(config.memory().plusSeconds(1));
        assertThat(waitAfterFiveFailures(email)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void countsHowLoginsEnd() {
        String email = newEmail();
        AuthClient.User user = client.newUser();
        double wrong = logins("wrong_credentials");
        double limited = logins("limited");
        double success = logins("success");

        waitAfterFiveFailures(email);
        login(email, WRONG);
        login(user.email(), PASSWORD);

        assertThat(logins("wrong_credentials")).isGreaterThanOrEqualTo(wrong + 4);
        assertThat(logins("limited")).isGreaterThan(limited);
        assertThat(logins("success")).isEqualTo(success + 1);
    }

    private double logins(String result) {
        return meters.counter("vidgo.logins", "result", result).count();
    }

    @Test
    void waitOutlivesARestartBecauseItIsInTheTable() {
        String email = newEmail();
        waitAfterFiveFailures(email);
        assertThat(rows.count("SELECT count(*) FROM attempt_windows WHERE bucket LIKE 'login:addr:%' AND hits >= 5"
                        + " AND strikes = 1 AND window_ends > now()"))
                .isPositive();
        assertThat(rows.count("SELECT count(*) FROM attempt_windows WHERE bucket LIKE ?", "%" + email + "%"))
                .isZero();
    }

    @Test
    void ownersBrowserGetsInFromAnyNetworkWhateverStrangersDo() {
        AuthClient.User user = client.newUser();
        Response first = login(user.email(), PASSWORD);
        first.then()
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("vidgo_device="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/api/v1/auth/login")));
        waitAfterFiveFailures(user.email());
        login(user.email(), PASSWORD).then().statusCode(429);
        loginWith(first.cookie("vidgo_device"), user.email(), PASSWORD, newAddress())
                .then()
                .statusCode(200);
    }

    @Test
    void ownersBrowserGetsInWhenStrangersUsedTheNetworkUp() {
        AuthClient.User user = client.newUser();
        String cafe = newAddress();
        String device = login(user.email(), PASSWORD).cookie("vidgo_device");
        for (int i = 0; i < 30; i++) {
            login(newEmail(), WRONG, cafe).then().statusCode(401);
        }
        login(user.email(), PASSWORD, cafe).then().statusCode(429);
        loginWith(device, user.email(), PASSWORD, cafe).then().statusCode(200);
    }

    @Test
    void ownersBrowserHasALimitOfItsOwn() {
        AuthClient.User user = client.newUser();
        String device = login(user.email(), PASSWORD).cookie("vidgo_device");
        for (int i = 0; i < 5; i++) {
            loginWith(device, user.email(), WRONG, newAddress()).then().statusCode(401);
        }
        Response refused = loginWith(device, user.email(), PASSWORD, newAddress());
        refused.then().statusCode(429);
        assertThat(refused.header("Retry-After")).isNotNull();
    }

    @Test
    void cookieIsWorthNothingForOtherAccountsForgedOrOld() {
        AuthClient.User one = client.newUser();
        AuthClient.User two = client.newUser();
        String device = login(one.email(), PASSWORD).cookie("vidgo_device");
        waitAfterFiveFailures(two.email());
        String[] parts = device.split("\\.", -1);
        String longer = parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2];
        for (String cookie : new String[] {device, longer, "x", "..", parts[0] + ".1." + parts[2]}) {
            loginWith(cookie, two.email(), PASSWORD, newAddress()).then().statusCode(429);
        }
        clock.advance(Duration.ofDays(91));
        waitAfterFiveFailures(one.email());
        loginWith(device, one.email(), PASSWORD, newAddress()).then().statusCode(429);
    }

    @Test
    void networksGetFewerFailuresWhileEverybodyFails() {
        AuthClient.User user = client.newUser();
        String quiet = newAddress();
        String noisy = newAddress();
        for (int i = 0; i < config.failuresPerNetworkUnderAttack(); i++) {
            login(newEmail(), WRONG, noisy).then().statusCode(401);
        }
        login(newEmail(), WRONG, noisy).then().statusCode(401);
        rows.change(
                "INSERT INTO attempt_windows (bucket, hits, window_ends, forget_at)"
                        + " VALUES ('login:everybody', ?, now() + interval '15 minutes', now() + interval '1 day')"
                        + " ON CONFLICT (bucket) DO UPDATE SET hits = excluded.hits, window_ends = excluded.window_ends",
                config.failuresUnderAttack());
        Response refused = login(newEmail(), WRONG, noisy);
        refused.then().statusCode(429).body("code", equalTo("too_many_attempts"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        // Nobody who has not failed is shut out.
        login(user.email(), PASSWORD, quiet).then().statusCode(200);
    }

    @Test
    void everyStrangersFailureCountsForEverybody() {
        long before = everybody();
        login(newEmail(), WRONG).then().statusCode(401);
        assertThat(everybody()).isEqualTo(before + 1);
    }

    private long everybody() {
        return rows.count("SELECT coalesce(sum(hits), 0) FROM attempt_windows WHERE bucket = 'login:everybody'");
    }

    private static Duration waitAfterFiveFailures(String email) {
        for (int i = 0; i < 5; i++) {
            login(email, WRONG).then().statusCode(401);
        }
        Response refused = login(email, WRONG);
        refused.then().statusCode(429);
        long seconds = Long.parseLong(refused.header("Retry-After"));
        // The seconds that the requests took are part of the wait.
        return Duration.ofMinutes(Math.ceilDiv(seconds, 60));
    }

    private static Response loginWith(String device, String email, String password, String address) {
        return comingFrom(address)
                .cookie("vidgo_device", device)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }
}
