package ai.vidgo.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PlatformHttpTest {

    private static final String SAMPLE = "/api/v1/sample";

    @Inject
    RedisDataSource redis;

    @Test
    void writesSnakeCaseWithNullsNumbersAndZones() {
        given().get(SAMPLE + "/shapes")
                .then()
                .statusCode(200)
                .body("created_at", equalTo("2026-01-12T10:00:00Z"))
                .body("price_monthly", equalTo(150.0f))
                .body("$", hasKey("absent_value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"item\":{\"name\":\"a\\u0000b\"}}", "{\"item\":{\"name\":\"\\u0000\"}}"})
    void refusesTextThatTheDatabaseCannotStore(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(SAMPLE + "/orders")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "item", "name"))
                .body("detail[0].type", equalTo("string_type"));
    }

    @Test
    void refusesAddressesThatTheDatabaseCannotStore() {
        given().urlEncodingEnabled(false)
                .get(SAMPLE + "/limited?per_page=1&x=a%00b")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("query", "x"));
        given().urlEncodingEnabled(false).get(SAMPLE + "/limi%00ted").then().statusCode(404);
    }

    @Test
    void namesEveryMissingFieldOfABody() {
        given().contentType(ContentType.JSON)
                .body("{\"item\":{\"count\":0,\"password\":\"short\"},\"unknown\":1}")
                .post(SAMPLE + "/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation_error"))
                .body("detail.loc", hasItem(List.of("body", "item", "name")))
                .body("detail.find { it.loc == ['body','item','name'] }.type", equalTo("missing"))
                .body("detail.find { it.loc == ['body','item','count'] }.ctx.ge", equalTo(1))
                .body("detail.find { it.loc == ['body','item','password'] }.input", nullValue());
    }

    @Test
    void namesTheIndexOfAFaultyListElement() {
        given().contentType(ContentType.JSON)
                .body("{\"item\":{\"name\":\"a\",\"count\":1},\"more\":[{\"name\":\"too long\",\"count\":1}]}")
                .post(SAMPLE + "/orders")
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("string_too_long"))
                .body("detail[0].loc", equalTo(List.of("body", "more", 0, "name")))
                .body("detail[0].input", equalTo("too long"));
    }

    @Test
    void saysWhereJsonIsMalformed() {
        given().contentType(ContentType.JSON)
                .body("{\"item\": nonsense")
                .post(SAMPLE + "/orders")
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("json_invalid"))
                .body("detail[0].loc[0]", equalTo("body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"ten\"", "1.5", "{}"})
    void refusesAnIntegerThatIsNone(String count) {
        given().contentType(ContentType.JSON)
                .body("{\"item\":{\"name\":\"a\",\"count\":" + count + "}}")
                .post(SAMPLE + "/orders")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "item", "count")));
    }

    @Test
    void aMissingBodyIsAValidationError() {
        given().contentType(ContentType.JSON)
                .post(SAMPLE + "/orders")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "many", "1.5"})
    void refusesAQueryNumberOutOfRange(String value) {
        given().queryParam("per_page", value)
                .get(SAMPLE + "/limited")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("query", "per_page")));
    }

    @Test
    void unknownPathIs404AndWrongMethod405() {
        given().get("/api/v1/no/such/path").then().statusCode(404).body("detail", equalTo("Not Found"));
        given().delete(SAMPLE + "/shapes").then().statusCode(405).body("detail", equalTo("Method Not Allowed"));
    }

    @Test
    void trailingSlashRedirectsKeepingTheQuery() {
        given().redirects()
                .follow(false)
                .get(SAMPLE + "/limited/?per_page=3")
                .then()
                .statusCode(307)
                .header("Location", equalTo(SAMPLE + "/limited?per_page=3"));
    }

    @Test
    void aDoubleSlashNeverBecomesARedirectToAnotherHost() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "//evil.example/"))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());

            assertThat(response.headers().firstValue("Location").orElse("/")).doesNotStartWith("//");
        }
    }

    @Test
    void aServerFaultTellsNothing() {
        given().get(SAMPLE + "/broken")
                .then()
                .statusCode(500)
                .body("detail", equalTo("Internal server error"))
                .body("request_id", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/crowded", "/taken-away", "/taken-away-before-the-commit"})
    void aDatabaseThatGivesNoConnectionOrTakesItAwayIsWorthAnotherTry(String path) {
        given().get(SAMPLE + path)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("service_unavailable"));
    }

    @Test
    void problemsCarryHeadersAndStructuredDetails() {
        given().get(SAMPLE + "/limit-reached").then().statusCode(429).header("Retry-After", "7");
        given().get(SAMPLE + "/blocked").then().statusCode(403).body("detail.error", equalTo("download_blocked"));
    }

    @Test
    void answersInTheLanguageOfTheCaller() {
        given().header("Accept-Language", "zh-TW")
                .get(SAMPLE + "/limit-reached")
                .then()
                .body("detail", equalTo("請求過於頻繁，請稍後再試"))
                .body("code", equalTo("too_many_requests"));
    }

    @Test
    void keepsAHarmlessRequestIdAndReplacesAnyOther() {
        given().header("X-Request-ID", "abc-123").get(SAMPLE + "/shapes").then().header("X-Request-ID", "abc-123");
        given().header("X-Request-ID", "a b\tc")
                .get(SAMPLE + "/shapes")
                .then()
                .header("X-Request-ID", not(equalTo("a b\tc")));
    }

    @ParameterizedTest
    @MethodSource("unusableTokens")
    void anUnusableTokenMakesAVisitorOnAnOptionalRouteAnd401OnAUserRoute(String token) {
        given().header("Authorization", "Bearer " + token)
                .get(SAMPLE + "/optional")
                .then()
                .statusCode(200)
                .body("visitor", equalTo(true));
        given().header("Authorization", "Bearer " + token)
                .get(SAMPLE + "/shapes")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get(SAMPLE + "/user")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("detail", equalTo("Could not validate credentials"));
    }

    static List<String> unusableTokens() {
        String good = TestTokens.user(UUID.randomUUID());
        String[] parts = good.split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
        return List.of(
                "undefined",
                "null",
                "a.b.c",
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A",
                TestTokens.access(UUID.randomUUID(), UUID.randomUUID(), Duration.ofMinutes(-5), "user"),
                TestTokens.service("generation"));
    }

    @Test
    void tellsAUserFromAnAdministrator() {
        UUID user = UUID.randomUUID();
        given().get(SAMPLE + "/user").then().statusCode(401).body("detail", equalTo("Not authenticated"));
        given().auth()
                .oauth2(TestTokens.user(user))
                .get(SAMPLE + "/user")
                .then()
                .statusCode(200)
                .body("user_id", equalTo(user.toString()))
                .body("admin", equalTo(false));
        given().auth()
                .oauth2(TestTokens.user(user))
                .get(SAMPLE + "/admin")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.admin(user))
                .get(SAMPLE + "/admin")
                .then()
                .statusCode(200);
        given().get(SAMPLE + "/admin").then().statusCode(401);
    }

    @Test
    void refusesARevokedSessionAndACutOffAccount() {
        UUID session = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        String tokenBeforeTheCut = TestTokens.user(account);
        redis.value(String.class).set("auth:revoked:session:" + session, "1");
        redis.value(String.class)
                .set("auth:revoked:user:" + account, Long.toString(Instant.now().getEpochSecond()));

        assertThat(statusOfUser(TestTokens.access(UUID.randomUUID(), session, Duration.ofMinutes(5), "user")))
                .isEqualTo(401);
        assertThat(statusOfUser(tokenBeforeTheCut)).isEqualTo(401);
    }

    @Test
    void acceptsTokensWhileRedisAndAuthServiceAreAway() {
        RedisControl.stop();
        try {
            assertThat(statusOfUser(TestTokens.user(UUID.randomUUID()))).isEqualTo(200);
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void internalPathsNeedAServiceToken() {
        given().get("/internal/sample").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.admin(UUID.randomUUID()))
                .get("/internal/sample")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.service("generation"))
                .get("/internal/sample")
                .then()
                .statusCode(200);
    }

    @Test
    void takesTheClientAddressFromTheTrustedHopOnly() {
        assertThat(address("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(address("6.6.6.6, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(address(null)).startsWith("127.0.0.1");
        assertThat(address("not an address")).isEqualTo("127.0.0.1");
        assertThat(address("6.6.6.6, ")).isEqualTo("127.0.0.1");
    }

    private static String address(String forwardedFor) {
        var request = given();
        if (forwardedFor != null) {
            request = request.header("X-Forwarded-For", forwardedFor);
        }
        Response response = request.get(SAMPLE + "/address");
        return response.path("ip");
    }

    private static int statusOfUser(String token) {
        return given().auth().oauth2(token).get(SAMPLE + "/user").statusCode();
    }
}
