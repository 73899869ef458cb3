package ai.vidgo.auth.privacy;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.BillingSchema;
import ai.vidgo.auth.Neighbours;
import ai.vidgo.auth.Rows;
import ai.vidgo.platform.testing.SchemaDump;
import ai.vidgo.platform.testing.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class PrivacyTest {

    /** A table that is not named here must be planted with something before it counts as clean. */
    private static final Set<String> NOTHING_OF_USERS = Set.of("signing_keys", "outbox_events", "erased_accounts");

    /**
     * What may still name the id: the trail, sessions that other services must be told of, counters of a day, and facts
     * that are on their way.
     */
    private static final Set<String> BARE_ID =
            Set.of("admin_audit", "sessions", "attempt_windows", "outbox_events", "erased_accounts");

    private static final List<String> SERVICES = List.of("billing", "catalog", "generation");

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    AuthClient client;

    @Inject
    AgroalDataSource database;

    @Inject
    Erasure erasure;

    @Inject
    BillingSchema billing;

    @Inject
    RedisDataSource redis;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    private final String mark = UUID.randomUUID().toString().substring(0, 12);
    private final String email = "erin-" + mark + "@example.com";
    private final String address = AuthClient.newAddress();

    @BeforeEach
    void makeBillingsSchema() {
        billing.ensure();
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void erasureLeavesNothingOfAPersonInAnyTableButABareId() {
        AuthClient.User user = everythingWeKeep();
        AuthClient.User admin = client.newAdmin();
        ban(admin, user);
        String access = login(email, PASSWORD).path("access_token");
        plantWhatNeedsAPlanOrAnApp(user);
        erase(access, "wrong").then().statusCode(400);
        Set<String> planted = SchemaDump.tablesWith(database, mark, user.id(), AuthClient.claim(access, "sid"));
        planted.addAll(NOTHING_OF_USERS);
        assertThat(planted).isEqualTo(SchemaDump.tables(database));

        erase(access, PASSWORD).then().statusCode(200).body("success", equalTo(true));

        await().atMost(SOON).until(() -> Neighbours.toldOfErasure(user.id()), SERVICES::equals);
        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
        // Networks are counted for all who come from there, and for minutes only.
        assertThat(SchemaDump.rowsWith(database, address))
                .filteredOn(row -> !row.startsWith("attempt_windows"))
                .isEmpty();
        assertThat(SchemaDump.tablesWith(database, user.id())).isSubsetOf(BARE_ID);
        assertThat(redis.sortedSet(String.class).zscore("presence:online", user.id()))
                .isEmpty();
    }

    @Test
    void erasedAccountIsGoneForItsOwnerAndForAdministrators() {
        AuthClient.User user = client.newUser(email);
        AuthClient.User admin = client.newAdmin();
        erase(user.access(), PASSWORD).then().statusCode(200);

        me(user.access()).then().statusCode(401);
        AuthClient.refresh(user.refresh()).then().statusCode(401);
        login(email, PASSWORD).then().statusCode(401);
        as(admin.access()).get("/api/v1/admin/users/" + user.id()).then().statusCode(404);
        as(admin.access())
                .queryParam("search", email)
                .get("/api/v1/admin/users")
                .then()
                .body("total", equalTo(0));
        // The address is free again, and whoever takes it is somebody else.
        clock.advance(Duration.ofHours(1));
        assertThat(client.newUserAfter(email, 1).id()).isNotEqualTo(user.id());
    }

    @Test
    void erasureWaitsForAServiceThatIsAwayButItsOwnerDoesNot() {
        AuthClient.User user = client.newUser();
        Neighbours.without("catalog", () -> {
            erase(user.access(), PASSWORD).then().statusCode(200);
            await().atMost(SOON)
                    .until(() -> Neighbours.toldOfErasure(user.id()), List.of("billing", "generation")::equals);
        });
        clock.advance(Duration.ofMinutes(1));
        await().atMost(SOON).until(() -> Neighbours.toldOfErasure(user.id()), SERVICES::equals);
    }

    @Test
    void whatARequestUnderWayLeavesBehindIsErasedWhenTheLastTokenIsDead() {
        AuthClient.User user = client.newUser();
        erase(user.access(), PASSWORD).then().statusCode(200);
        await().atMost(SOON).until(() -> Neighbours.toldOfErasure(user.id()), SERVICES::equals);
        clock.advance(Duration.ofMinutes(30));
        erasure.tellAgain();
        assertThat(rows.count("SELECT count(*) FROM erased_accounts WHERE user_id = ?", UUID.fromString(user.id())))
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(6));
        erasure.tellAgain();
        await().atMost(SOON)
                .until(() -> Neighbours.toldOfErasure(user.id()), told -> told.size() == 2 * SERVICES.size());
        erasure.tellAgain();
        assertThat(SchemaDump.tablesWith(database, user.id())).doesNotContain("erased_accounts");
    }

    @Test
    void accountErasedTwiceAtOnceIsErasedOnce() {
        AuthClient.User user = client.newUser();
        List<Integer> answers =
                AuthClient.inParallel(4, () -> erase(user.access(), PASSWORD).statusCode());
        assertThat(answers).contains(200).isSubsetOf(200, 400, 401);
        await().atMost(SOON).until(() -> Neighbours.toldOfErasure(user.id()), SERVICES::equals);
    }

    @Test
    void wrongPasswordErasesNothingAndCannotBeGuessed() {
        AuthClient.User user = client.newUser();
        for (int i = 0; i < 5; i++) {
            erase(user.access(), "wrong").then().statusCode(400).body("code", equalTo("wrong_current_password"));
        }
        erase(user.access(), PASSWORD).then().statusCode(429).header("Retry-After", notNullValue());
        me(user.access()).then().statusCode(200);
        assertThat(Neighbours.toldOfErasure(user.id())).isEmpty();
    }

    @Test
    void erasureNeedsATokenAndAPassword() {
        json().body(Map.of("password", PASSWORD))
                .delete("/api/v1/auth/me")
                .then()
                .statusCode(401);
        AuthClient.User user = client.newUser();
        as(user.access())
                .body("{}")
                .delete("/api/v1/auth/me")
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("body", "password")));
        me(user.access()).then().statusCode(200);
    }

    @Test
    void exportHoldsTheSectionsOfAllServices() {
        AuthClient.User user = everythingWeKeep();
        as(user.access())
                .get("/api/v1/auth/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("vidgo-data.json"))
                .header("Cache-Control", containsString("no-store"))
                .body("user_id", equalTo(user.id()))
                .body("exported_at", notNullValue())
                .body("services.auth.account.email", equalTo(email))
                .body("services.auth.account.full_name", equalTo("Erin " + mark))
                .body("services.auth.sessions.user_agent", hasItem("Browser/" + mark))
                .body("services.auth.sessions.network", hasItem(address))
                .body("services.auth.mails.letter", hasItem("RESET"))
                .body("services.billing.things.kept_by", equalTo("billing"))
                .body("services.billing.things.of", equalTo(user.id()))
                .body("services.catalog.things.kept_by", equalTo("catalog"))
                .body("services.generation.things.kept_by", equalTo("generation"));
        String whole = as(user.access()).get("/api/v1/auth/me/export").asString();
        assertThat(whole).doesNotContain("argon2", "token", "$2b$");
    }

    @Test
    void exportIsWholeOrNotHandedOut() {
        AuthClient.User user = client.newUser();
        Neighbours.without(
                "generation",
                () -> as(user.access())
                        .get("/api/v1/auth/me/export")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "60")
                        .body("code", equalTo("export_incomplete")));
    }

    @Test
    void exportsAreCounted() {
        AuthClient.User user = client.newUser();
        for (int i = 0; i < 5; i++) {
            as(user.access()).get("/api/v1/auth/me/export").then().statusCode(200);
        }
        as(user.access())
                .get("/api/v1/auth/me/export")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too_many_exports"));
        json().get("/api/v1/auth/me/export").then().statusCode(401);
    }

    /** A user of whom every table of ours knows something. */
    private AuthClient.User everythingWeKeep() {
        AuthClient.comingFrom(address)
                .header("User-Agent", "Browser/" + mark)
                .body(Map.of(
                        "email", email, "password", PASSWORD, "username", "erin" + mark, "full_name", "Erin " + mark))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(200);
        Response verified = AuthClient.comingFrom(address)
                .header("User-Agent", "Browser/" + mark)
                .body(Map.of("email", email, "code", client.latestCode(email, 1)))
                .post("/api/v1/auth/verify-code");
        AuthClient.User user = AuthClient.user(email, verified);
        json().body(Map.of("email", email))
                .post("/api/v1/auth/forgot-password")
                .then()
                .statusCode(200);
        as(user.access()).post("/api/v1/session/heartbeat").then().statusCode(200);
        AuthClient.comingFrom(address)
                .header("User-Agent", "Browser/" + mark)
                .body(Map.of("email", email, "password", "a wrong one"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        return user;
    }

    private void plantWhatNeedsAPlanOrAnApp(AuthClient.User user) {
        UUID id = UUID.fromString(user.id());
        rows.change(
                "INSERT INTO api_keys (id, user_id, name, prefix, key_hash, scopes, created_at, expires_at)"
                        + " VALUES (gen_random_uuid(), ?, ?, 'vg_1', ?, '{read}', now(), now() + interval '1 day')",
                id,
                "program of " + mark,
                "hash of " + mark);
        rows.change(
                "INSERT INTO second_factors (user_id, secret_sealed, created_at) VALUES (?, ?, now())",
                id,
                "secret of " + mark);
        rows.change("INSERT INTO recovery_codes (user_id, code_hash) VALUES (?, ?)", id, "code of " + mark);
        rows.change(
                "INSERT INTO idempotent_requests (user_id, operation, key, body_hash, answer, expires_at)"
                        + " VALUES (?, 'write', 'k', 'h', to_jsonb(?), now() + interval '1 day')",
                id,
                "answer to " + mark);
    }

    private void ban(AuthClient.User admin, AuthClient.User user) {
        String path = "/api/v1/admin/users/" + user.id();
        as(admin.access())
                .body(Map.of("reason", "writes to " + email))
                .post(path + "/ban")
                .then()
                .statusCode(200);
        as(admin.access()).post(path + "/unban").then().statusCode(200);
    }

    private static Response erase(String access, String password) {
        return as(access).body(Map.of("password", password)).delete("/api/v1/auth/me");
    }
}
