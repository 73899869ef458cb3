package ai.vidgo.billing.quota;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotaHttpTest extends MoneyTest {

    /** Longer than any test moves the clock. */
    private static final Duration DAYS_OF_A_TEST = Duration.ofDays(500);

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final int turn = TESTS.incrementAndGet();
    private final String network = "10.200." + turn + ".";

    @BeforeEach
    void aDayThatNobodyUsed() {
        clock.set(Instant.parse("2031-01-01T12:00:00Z").plus(DAYS_OF_A_TEST.multipliedBy(turn)));
    }

    @Test
    void countsFiveForLifeAndTellsWhatIsLeft() {
        for (int left = 4; left >= 0; left--) {
            visitor(1)
                    .post("/api/v1/quota/use")
                    .then()
                    .statusCode(200)
                    .body("success", is(true), "remaining", is(left));
        }
        visitor(1).post("/api/v1/quota/use").then().statusCode(200).body("success", is(false), "remaining", is(0));
        visitor(1).get("/api/v1/quota/user").then().body("remaining", is(0), "total", is(5), "is_exhausted", is(true));
        clock.advance(Duration.ofDays(400));
        visitor(1).post("/api/v1/quota/use").then().body("success", is(false));
        visitor(2).get("/api/v1/quota/user").then().body("remaining", is(5), "is_exhausted", is(false));
    }

    @Test
    void fortyCallsAtOnceGetFive() throws Exception {
        List<Response> answers = inParallel(40, i -> visitor(1).post("/api/v1/quota/use"));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers).filteredOn(answer -> answer.path("success")).hasSize(5);
        visitor(1).get("/api/v1/quota/daily").then().body("remaining", is(95), "total", is(100));
    }

    @Test
    void theSiteGivesAHundredADayHoweverManyAskAtOnce() throws Exception {
        List<Response> answers = inParallel(40, i -> {
            Response last = visitor(i).post("/api/v1/quota/use");
            for (int more = 0; more < 2; more++) {
                last = visitor(i).post("/api/v1/quota/use");
            }
            return last;
        });
        assertThat(answers).filteredOn(answer -> answer.path("success")).hasSizeLessThan(40);
        visitor(200).get("/api/v1/quota/daily").then().body("remaining", is(0));
        visitor(200).post("/api/v1/quota/use").then().statusCode(200).body("success", is(false), "remaining", is(0));
        visitor(200).get("/api/v1/quota/user").then().body("remaining", is(5));
        clock.advance(Duration.ofDays(1));
        visitor(200).post("/api/v1/quota/use").then().body("success", is(true));
    }

    @Test
    void aMadeUpUserIdGivesNothing() {
        for (int i = 0; i < 5; i++) {
            visitor(1)
                    .queryParam("user_id", UUID.randomUUID())
                    .post("/api/v1/quota/use")
                    .then()
                    .body("success", is(true));
        }
        visitor(1)
                .queryParam("user_id", UUID.randomUUID())
                .post("/api/v1/quota/use")
                .then()
                .body("success", is(false));
        visitor(1)
                .queryParam("user_id", UUID.randomUUID())
                .get("/api/v1/quota/user")
                .then()
                .body("remaining", is(0));
    }

    @Test
    void countsASignedInUserWhereverTheyAre() {
        for (int i = 0; i < 5; i++) {
            visitor(i)
                    .auth()
                    .oauth2(TestTokens.user(user))
                    .post("/api/v1/quota/use")
                    .then()
                    .body("success", is(true));
        }
        visitor(6)
                .auth()
                .oauth2(TestTokens.user(user))
                .post("/api/v1/quota/use")
                .then()
                .body("success", is(false));
        visitor(6).get("/api/v1/quota/user").then().body("remaining", is(5));
    }

    @Test
    void countsAnUnusableTokenAsAVisitor() {
        visitor(1)
                .header("Authorization", "Bearer undefined")
                .post("/api/v1/quota/use")
                .then()
                .statusCode(200)
                .body("success", is(true));
        visitor(1).get("/api/v1/quota/user").then().body("remaining", is(4));
    }

    @Test
    void anIpv6SubscriberIsOneIdentity() {
        String prefix = "2001:db8:200:1:";
        for (int i = 0; i < 5; i++) {
            from(prefix + "0:0:0:" + (i + 1)).post("/api/v1/quota/use").then().body("success", is(true));
        }
        from(prefix + "9:9:9:9").post("/api/v1/quota/use").then().body("success", is(false));
    }

    @Test
    void takesAnyBodyAndNone() {
        visitor(1)
                .contentType(ContentType.JSON)
                .body("null")
                .post("/api/v1/quota/use")
                .then()
                .statusCode(200);
        visitor(1)
                .contentType(ContentType.JSON)
                .post("/api/v1/quota/use")
                .then()
                .statusCode(200);
        visitor(1)
                .contentType(ContentType.JSON)
                .body("{\"user_id\":\"x\"}")
                .post("/api/v1/quota/use")
                .then()
                .statusCode(200);
        visitor(1).post("/api/v1/quota/use").then().statusCode(200).body("remaining", is(1));
    }

    @Test
    void isExactWithoutRedis() throws Exception {
        RedisControl.stop();
        try {
            List<Response> answers = inParallel(40, i -> visitor(1).post("/api/v1/quota/use"));
            assertThat(answers).filteredOn(answer -> answer.path("success")).hasSize(5);
            visitor(1).get("/api/v1/quota/user").then().statusCode(200).body("remaining", is(0));
        } finally {
            RedisControl.start();
        }
        visitor(1).post("/api/v1/quota/use").then().body("success", is(false));
    }

    @Test
    void resetsAtTheNextUtcMidnight() {
        clock.set(Instant.parse("2030-12-31T23:59:00Z"));
        given().get("/api/v1/quota/daily").then().body("reset_at", is("2031-01-01T00:00:00Z"));
        given().get("/api/v1/quota/promo")
                .then()
                .statusCode(200)
                .body(
                        "remaining",
                        is(88),
                        "plan",
                        is("Pro"),
                        "discount",
                        is("50%"),
                        "expires_at",
                        is("2031-01-01T00:00:00Z"));
    }

    @Test
    void speaksTheReadersLanguage() {
        visitor(1)
                .header("Accept-Language", "zh-TW")
                .post("/api/v1/quota/use")
                .then()
                .body("message", is("歡迎免費試用"));
        visitor(1)
                .header("Accept-Language", "ja")
                .post("/api/v1/quota/use")
                .then()
                .body("message", endsWith("ください"));
        visitor(1).post("/api/v1/quota/use").then().body("message", notNullValue());
    }

    @Test
    void forgetsAnErasedUser() {
        asUser().post("/api/v1/quota/use").then().body("remaining", is(4));
        asService().get("/internal/personal-data/" + user).then().body("free_trials.used", is(1));
        event("user.erased", Map.of("user_id", user)).statusCode(204);
        asService().get("/internal/personal-data/" + user).then().body("free_trials.used", is(0));
    }

    private RequestSpecification visitor(int number) {
        return from(network + number);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
