package ai.vidgo.auth.apikeys;

import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.inParallel;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.EntitlementPublisher;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AuthServiceTest
class ApiKeysTest {

    private static final String PATH = "/api/v1/auth/api-keys";
    private static final AtomicLong VERSIONS = new AtomicLong(1);

    @Inject
    AuthClient client;

    @Inject
    EntitlementPublisher plans;

    @Inject
    ApiKeyData data;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void keyIsShownOnceAndKeptHashed() {
        AuthClient.User user = subscriber();
        Response made = make(user, "nightly job", "read", "generate");
        made.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("key", matchesPattern("vg_[0-9a-f]{8}_[0-9a-f]{64}"))
                .body("prefix", equalTo(made.<String>path("key").substring(0, 11)))
                .body("scopes", contains("generate", "read"))
                .body("expires_at", notNullValue())
                .body("last_used_at", nullValue());
        String key = made.path("key");
        String listed = as(user.access())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("api_keys", hasSize(1))
                .body("api_keys[0].name", equalTo("nightly job"))
                .body("api_keys[0].key", nullValue())
                .extract()
                .asString();
        assertThat(listed).doesNotContain(key);
        String secret = key.substring(12);
        assertThat(rows.count("SELECT count(*) FROM api_keys k WHERE k::text LIKE ?", "%" + secret + "%"))
                .isZero();
    }

    @Test
    void otherServicesLearnTheOwnerAndTheScopes() {
        AuthClient.User user = subscriber();
        Response made = make(user, "job", "read");
        verify(made.path("key"))
                .then()
                .statusCode(200)
                .body("user_id", equalTo(user.id()))
                .body("key_id", equalTo(made.path("id")))
                .body("scopes", contains("read"));
        String key = made.path("key");
        verify(key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0"))
                .then()
                .statusCode(404);
        verify("").then().statusCode(404);
        verify("x".repeat(201)).then().statusCode(422);
        as(user.access())
                .body(Map.of("key", key))
                .post("/internal/api-keys/verify")
                .then()
                .statusCode(401);
    }

    @Test
    void planWithoutApiAccessGetsNoneAndItsOldOnesSleep() {
        AuthClient.User user = client.newUser();
        make(user, "job", "read").then().statusCode(403).body("code", equalTo("api_access_required"));

        plan(user, true);
        String key = make(user, "job", "read").path("key");
        verify(key).then().statusCode(200);
        plan(user, false);
        verify(key).then().statusCode(404);
        as(user.access()).get(PATH).then().statusCode(200).body("api_keys", hasSize(1));
        plan(user, true);
        verify(key).then().statusCode(200);
    }

    @Test
    void removedKeyIsDeadAndOnlyItsOwnerRemovesIt() {
        AuthClient.User user = subscriber();
        AuthClient.User other = client.newUser();
        Response made = make(user, "job", "read");
        String path = PATH + "/" + made.path("id");
        as(other.access()).delete(path).then().statusCode(404).body("code", equalTo("api_key_not_found"));
        verify(made.path("key")).then().statusCode(200);
        as(user.access()).delete(path).then().statusCode(200).body("success", equalTo(true));
        verify(made.path("key")).then().statusCode(404);
        as(user.access()).delete(path).then().statusCode(404);
        as(user.access()).get(PATH).then().body("api_keys", empty());
    }

    @Test
    void keyEndsWhenItsTimeIsOverOrItsOwnerIsBanned() {
        AuthClient.User user = subscriber();
        String brief = as(user.access())
                .body(Map.of("name", "brief", "scopes", List.of("read"), "expires_in_days", 1))
                .post(PATH)
                .path("key");
        String usual = make(user, "usual", "read").path("key");
        clock.advance(Duration.ofHours(25));
        verify(brief).then().statusCode(404);
        verify(usual).then().statusCode(200);
        rows.change("UPDATE users SET is_active = false, banned_at = now() WHERE email = ?", user.email());
        verify(usual).then().statusCode(404);
    }

    @Test
    void lastUseIsWrittenAtMostOnceAMinute() {
        AuthClient.User user = subscriber();
        Response made = make(user, "job", "read");
        verify(made.path("key")).then().statusCode(200);
        String first = lastUsed(made);
        assertThat(first).isNotNull();
        clock.advance(Duration.ofSeconds(30));
        verify(made.path("key")).then().statusCode(200);
        assertThat(lastUsed(made)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(31));
        verify(made.path("key")).then().statusCode(200);
        assertThat(lastUsed(made)).isNotEqualTo(first);
    }

    @Test
    void keysAreBoundedAlsoWhenManyAreMadeAtOnce() {
        AuthClient.User user = subscriber();
        List<Integer> statuses = inParallel(30, () -> make(user, "job", "read").statusCode());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"\", \"scopes\": [\"read\"]}",
                "{\"name\": \"x\", \"scopes\": []}",
                "{\"name\": \"x\"}",
                "{\"name\": \"x\", \"scopes\": [\"admin\"]}",
                "{\"name\": \"x\", \"scopes\": [null]}",
                "{\"name\": \"x\", \"scopes\": [\"read\"], \"expires_in_days\": 0}",
                "{\"name\": \"x\", \"scopes\": [\"read\"], \"expires_in_days\": 100000}"
            })
    void refusesWhatMakesNoKey(String body) {
        AuthClient.User user = subscriber();
        as(user.access()).body(body).post(PATH).then().statusCode(422).body("detail[0].loc[0]", equalTo("body"));
    }

    @Test
    void exportHoldsNoSecretAndErasingKillsTheKeys() {
        AuthClient.User user = subscriber();
        String key = make(user, "job", "read").path("key");
        UUID id = UUID.fromString(user.id());
        assertThat(data.export(id))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("job"))
                .satisfies(one -> assertThat(one.toString()).doesNotContain(key.substring(12)));
        data.erase(id);
        verify(key).then().statusCode(404);
        assertThat(data.export(id)).isEmpty();
    }

    @Test
    void keyReachesNoAccount() {
        AuthClient.User user = subscriber();
        String key = make(user, "job", "read", "generate").path("key");
        for (String path : List.of("/api/v1/auth/me", PATH, "/api/v1/auth/sessions", "/api/v1/auth/totp")) {
            as(key).get(path).then().statusCode(403).body("code", equalTo("api_key_not_allowed"));
        }
        as(key).post("/api/v1/auth/logout").then().statusCode(403);
        as(user.access()).get("/api/v1/auth/me").then().statusCode(200).body("id", not(empty()));
    }

    private AuthClient.User subscriber() {
        AuthClient.User user = client.newUser();
        plan(user, true);
        return user;
    }

    private void plan(AuthClient.User user, boolean apiAccess) {
        plans.publish(new Entitlement(
                UUID.fromString(user.id()),
                "pro",
                true,
                null,
                10,
                "4k",
                false,
                true,
                apiAccess,
                true,
                true,
                VERSIONS.incrementAndGet()));
        // What this process read before counts for five seconds.
        clock.advance(Duration.ofSeconds(6));
    }

    private String lastUsed(Response made) {
        return rows.text("SELECT last_used_at::text FROM api_keys WHERE id = ?::uuid", made.<String>path("id"));
    }

    private static Response make(AuthClient.User user, String name, String... scopes) {
        return as(user.access())
                .body(Map.of("name", name, "scopes", Set.of(scopes)))
                .post(PATH);
    }

    private static Response verify(String key) {
        return given().header("Authorization", "Bearer " + TestTokens.service("billing"))
                .contentType(ContentType.JSON)
                .body(Map.of("key", key))
                .post("/internal/api-keys/verify");
    }
}
