package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.testing.RedisControl;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What other services are told about a user's plan: right within five seconds, whatever Redis does. */
@QuarkusTest
class EntitlementTest extends MoneyTest {

    /** What is older is not believed. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    Entitlements entitlements;

    @Inject
    RedisDataSource redis;

    @Test
    void everyChangeIsSeenWithinFiveSecondsAlsoByWhoJustLooked() {
        assertThat(entitlements.of(user).plan()).isEqualTo("demo");
        subscribe("pro").statusCode(200);
        awaitInRedis("pro");
        assertThat(planFiveSecondsLater()).isEqualTo("pro");
        subscribe("pro_plus").statusCode(200);
        awaitInRedis("pro_plus");
        assertThat(planFiveSecondsLater()).isEqualTo("pro_plus");
        cancel();
        awaitInRedis("demo");
        assertThat(planFiveSecondsLater()).isEqualTo("demo");
    }

    @Test
    void endsByItselfWithTheTerm() {
        subscribe("pro").statusCode(200);
        await().until(() -> entitlements.of(user).isSubscriber());
        clock.advance(Duration.ofDays(30).plusSeconds(1));
        assertThat(entitlements.of(user).isSubscriber()).isFalse();
    }

    @Test
    void tellsThePlansLimits() {
        subscribe("pro").statusCode(200);
        told().body("plan", is("pro"), "paid", is(true), "max_video_length", is(30), "watermark", is(false))
                .body("expires_at", notNullValue(), "batch", is(true), "effects", is(true), "max_resolution", is("4k"));
    }

    @Test
    void tellsTheTruthWhileRedisIsAway() {
        RedisControl.stop();
        try {
            told().body("plan", is("demo"), "paid", is(false), "watermark", is(true), "expires_at", nullValue());
            subscribe("starter").statusCode(200);
            told().body("plan", is("starter"), "paid", is(true));
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void everyChangeIsSeenWithinFiveSecondsAlsoWithoutRedis() {
        RedisControl.stop();
        try {
            assertThat(entitlements.of(user).plan()).isEqualTo("demo");
            subscribe("pro").statusCode(200);
            assertThat(planFiveSecondsLater()).isEqualTo("pro");
            cancel();
            assertThat(planFiveSecondsLater()).isEqualTo("demo");
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void replacesWhatRedisRemembersFromBeforeItWasAway() {
        subscribe("pro").statusCode(200);
        String before = awaitInRedis("pro");
        RedisControl.stop();
        try {
            cancel();
            await().until(() -> pushesLeft() == 1);
        } finally {
            RedisControl.start();
        }
        // Redis may have lost what it knew, or have been told the news already.
        await().ignoreExceptions().untilAsserted(() -> redis.value(String.class).setnx(key(), before));
        awaitInRedis("demo");
        assertThat(entitlements.of(user).isSubscriber()).isFalse();
        await().until(() -> pushesLeft() == 0);
    }

    private void cancel() {
        asUser().body("{\"request_refund\":true}")
                .post("/api/v1/subscriptions/cancel")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse told() {
        return asService().get("/internal/entitlements/" + user).then().statusCode(200);
    }

    private long pushesLeft() {
        return countOf("SELECT count(*) AS n FROM entitlement_pushes WHERE user_id = ?", user);
    }

    private String planFiveSecondsLater() {
        clock.advance(FRESH);
        return entitlements.of(user).plan();
    }

    /** Waits until Redis knows a plan; gives the whole entry. A connection may be one to a Redis that is gone. */
    private String awaitInRedis(String plan) {
        return await().ignoreExceptions()
                .until(() -> redis.value(String.class).get(key()), entry -> entry.contains("\"" + plan + "\""));
    }

    private String key() {
        return "entitlement:" + user;
    }
}
