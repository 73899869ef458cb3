package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.newEmail;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AuthServiceTest
class AdminUsersTest {

    private static final String USERS = "/api/v1/admin/users";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AuthClient client;

    @Inject
    BillingSchema billing;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    private AuthClient.User admin;
    private final String mark = UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void signInAsAdmin() {
        billing.ensure();
        admin = client.newAdmin();
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin/users",
                "/api/v1/admin/users/00000000-0000-0000-0000-000000000000",
                "/api/v1/admin/charts/users-growth",
                "/api/v1/admin/audit"
            })
    void onlyAdministratorsGetIn(String path) {
        AuthClient.User user = client.newUser();
        given().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        as(user.access()).get(path).then().statusCode(403).body("detail", notNullValue());
    }

    @Test
    void listShowsTheFrontendsFieldsWithPlanAndCreditsOfBilling() {
        String id = person("mei", "Mei Lin", "pro", 3, 20, 100);
        JsonPath user = search(mark).then().statusCode(200).extract().jsonPath();
        assertThat(user.getInt("total")).isEqualTo(1);
        assertThat(user.getInt("page")).isEqualTo(1);
        assertThat(user.getInt("per_page")).isEqualTo(20);
        assertThat(user.getInt("pages")).isEqualTo(1);
        Map<String, Object> row = user.getMap("users[0]");
        assertThat(row)
                .containsEntry("id", id)
                .containsEntry("name", "Mei Lin")
                .containsEntry("plan", "pro")
                .containsEntry("is_active", true)
                .containsEntry("is_verified", true)
                .containsEntry("email_verified", true)
                .containsEntry("banned_at", null)
                .containsEntry("bonus_credits", 3)
                .containsEntry("subscription_credits", 100)
                .containsEntry("purchased_credits", 20)
                .containsKeys("email", "created_at");
        assertThat(row.keySet()).noneMatch(name -> name.contains("password") || name.contains("token"));
    }

    @Test
    void userThatBillingDoesNotKnowIsDemoWithoutCredits() {
        person("plain", null, null, 0, 0, 0);
        search(mark)
                .then()
                .body("users[0].plan", equalTo("demo"))
                .body("users[0].name", nullValue())
                .body("users[0].bonus_credits", equalTo(0));
    }

    @Test
    void expiredPlanAndCreditsDoNotCount() {
        String id = person("late", null, "pro", 5, 0, 50);
        billing.run("UPDATE subscriptions SET end_date = now() - interval '1 second' WHERE user_id = '" + id + "'");
        billing.run("UPDATE credit_accounts SET bonus_credits_expiry = now() - interval '1 second',"
                + " subscription_credits_end = now() - interval '1 second' WHERE user_id = '" + id + "'");
        search(mark)
                .then()
                .body("users[0].plan", equalTo("demo"))
                .body("users[0].bonus_credits", equalTo(0))
                .body("users[0].subscription_credits", equalTo(0));
    }

    @Test
    void searchFindsPartsOfAddressAndNamesInAnyCaseAndTakesWildcardsLiterally() {
        person("a_b", "Straße 100%", null, 0, 0, 0);
        person("acb", "Straße 1000", null, 0, 0, 0);
        assertThat(emails(search("A_B-" + mark))).singleElement().asString().startsWith("a_b-");
        assertThat(emails(search("STRAßE 100%"))).singleElement().asString().startsWith("a_b-");
        assertThat(emails(search("straße 100"))).hasSize(2);
        assertThat(emails(search("100\\"))).isEmpty();
        assertThat(emails(search("' OR 1=1 --"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "basic, s",
        "starter, s",
        "pro, p",
        "enterprise, x",
        "pro_plus, x",
        "demo, 'd,n'",
        "free, 'd,n'",
        "gold, ''"
    })
    void planFilterTakesPlanNamesAndTheFrontendsOnes(String plan, String expected) {
        person("s", null, "starter", 0, 0, 1);
        person("p", null, "pro", 0, 0, 1);
        person("x", null, "pro_plus", 0, 0, 1);
        person("d", null, "demo", 2, 0, 0);
        person("n", null, null, 0, 0, 0);
        Response answer = list(Map.of("plan", plan, "search", mark));
        List<String> names = emails(answer).stream()
                .map(email -> email.substring(0, 1))
                .sorted()
                .toList();
        assertThat(String.join(",", names)).isEqualTo(expected);
        answer.then().body("total", equalTo(names.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "created_at, 'c,b,a'",
        "email, 'c,b,a'",
        "name, 'a,c,b'",
        "plan, 'b,c,a'",
        "last_login_at, 'a,c,b'",
        "hashed_password, 'c,b,a'",
        "'', 'c,b,a'"
    })
    void sortsByTheAllowedFieldsOnlyAndBothWays(String field, String descending) {
        Instant now = Instant.now();
        place(person("a", "zoe", null, 0, 0, 0), now.minusSeconds(30), now);
        place(person("b", "ada", "pro", 0, 0, 1), now.minusSeconds(20), null);
        place(person("c", "Mia", "starter", 0, 0, 1), now.minusSeconds(10), now.minusSeconds(5));
        List<String> down = first(list(Map.of("search", mark, "sort_by", field)));
        List<String> up = first(list(Map.of("search", mark, "sort_by", field, "sort_order", "asc")));
        assertThat(String.join(",", down)).isEqualTo(descending);
        Collections.reverse(up);
        assertThat(up).isEqualTo(down);
    }

    @Test
    void pagesCoverEverybodyOnceAlsoWhenAllWereMadeAtTheSameTime() {
        Instant same = Instant.parse("2026-01-12T10:00:00Z");
        for (int i = 0; i < 7; i++) {
            place(person("u" + i, null, null, 0, 0, 0), same, null);
        }
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            Response answer = list(Map.of("search", mark, "page", page, "per_page", 3));
            answer.then().body("total", equalTo(7)).body("pages", equalTo(3));
            seen.addAll(emails(answer));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"page, 0", "per_page, 0", "per_page, 101", "page, x", "sort_order, sideways"})
    void refusesNumbersOutOfRangeAndOtherOrders(String parameter, String value) {
        list(Map.of(parameter, value))
                .then()
                .statusCode(422)
                .body("detail[0].loc", equalTo(List.of("query", parameter)));
    }

    @Test
    void detailComposesWhatTheServicesKnow() {
        String id = person("whole", "Whole", "pro", 1, 2, 3);
        detail(id)
                .statusCode(200)
                .body("user.id", equalTo(id))
                .body("user.plan", equalTo("pro"))
                .body("user.is_admin", equalTo(false))
                .body("user.last_login_at", nullValue())
                .body("user.purchased_credits", equalTo(2))
                .body("generation_count", equalTo(7))
                .body("is_online", equalTo(false))
                .body("recent_transactions[0].amount", equalTo(2))
                .body("recent_transactions[0].balance_after", equalTo(2))
                .body("recent_transactions[0].transaction_type", equalTo("bonus"))
                .body("recent_transactions[0].description", equalTo("Welcome"))
                .body("recent_transactions[0].created_at", equalTo("2026-01-12T10:00:00Z"))
                .body("unavailable", empty());
    }

    @Test
    void detailSaysWhoIsOnline() {
        AuthClient.User user = client.newUser();
        as(user.access()).post("/api/v1/session/heartbeat").then().statusCode(200);
        detail(user.id()).body("is_online", equalTo(true)).body("user.last_login_at", notNullValue());
    }

    @Test
    void detailAnswersWithoutTheServicesThatAreAwayAndNamesThem() {
        String id = person("lonely", null, "pro", 1, 2, 3);
        Neighbours.without(
                "billing",
                () -> detail(id)
                        .statusCode(200)
                        .body("recent_transactions", empty())
                        .body("generation_count", equalTo(7))
                        .body("unavailable", hasItem("billing")));
        Neighbours.without(
                "generation",
                () -> detail(id)
                        .statusCode(200)
                        .body("generation_count", equalTo(0))
                        .body("unavailable", hasItem("generation")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "not-an-id", "%20"})
    void unknownAndMalformedIdsAreAnswered(String id) {
        detail(id).statusCode(404);
        as(admin.access()).body(Map.of()).post(USERS + "/" + id + "/ban").then().statusCode(400);
        given().header("Authorization", "Bearer " + admin.access())
                .post(USERS + "/" + id + "/unban")
                .then()
                .statusCode(400);
    }

    @Test
    void banEndsAllSessionsKeepsTheReasonAndIsOnTheTrail() {
        AuthClient.User user = client.newUser();
        ban(user.id(), "spam")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", notNullValue());
        await().atMost(SOON).until(() -> me(user.access()).statusCode() == 401);
        AuthClient.refresh(user.refresh()).then().statusCode(401);
        login(user.email(), PASSWORD).then().statusCode(403);
        assertThat(rows.text("SELECT ban_reason FROM users WHERE id = ?::uuid", user.id()))
                .isEqualTo("spam");
        search(user.email())
                .then()
                .body("users[0].is_active", equalTo(false))
                .body("users[0].banned_at", notNullValue());
        assertThat(trail(user.id())).containsExactly("user.banned " + admin.id());

        ban(user.id(), "again").then().statusCode(200);
        assertThat(trail(user.id())).hasSize(1);
        assertThat(rows.text("SELECT ban_reason FROM users WHERE id = ?::uuid", user.id()))
                .isEqualTo("spam");

        unban(user.id()).then().statusCode(200).body("success", equalTo(true));
        login(user.email(), PASSWORD).then().statusCode(200);
        assertThat(rows.text("SELECT ban_reason FROM users WHERE id = ?::uuid", user.id()))
                .isNull();
        unban(user.id()).then().statusCode(200);
        assertThat(trail(user.id()))
                .containsExactlyInAnyOrder("user.banned " + admin.id(), "user.unbanned " + admin.id());
    }

    @Test
    void banWorksWithoutABody() {
        AuthClient.User user = client.newUser();
        given().header("Authorization", "Bearer " + admin.access())
                .contentType(ContentType.JSON)
                .post(USERS + "/" + user.id() + "/ban")
                .then()
                .statusCode(200);
        as(admin.access())
                .body("null")
                .post(USERS + "/" + user.id() + "/ban")
                .then()
                .statusCode(200);
    }

    @Test
    void unbanDoesNotActivateAnAccountThatWasNeverVerified() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String id = rows.text("SELECT id FROM users WHERE email = ?", email);
        ban(id, null).then().statusCode(200);
        unban(id).then().statusCode(200);
        search(email).then().body("users[0].is_active", equalTo(false)).body("users[0].banned_at", nullValue());
        login(email, PASSWORD).then().statusCode(403).body("code", equalTo("email_not_verified"));
        AuthClient.verify(email, client.latestCode(email, 1)).then().statusCode(200);
    }

    @Test
    void codeOfABannedAccountVerifiesButDoesNotActivate() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String id = rows.text("SELECT id FROM users WHERE email = ?", email);
        ban(id, null).then().statusCode(200);
        AuthClient.verify(email, client.latestCode(email, 1)).then().statusCode(403);
        unban(id).then().statusCode(200);
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void administratorsBanNeitherThemselvesNorEachOther() {
        AuthClient.User other = client.newAdmin();
        ban(admin.id(), null).then().statusCode(400).body("code", equalTo("cannot_ban_oneself"));
        ban(other.id(), null).then().statusCode(400).body("code", equalTo("cannot_ban_admin"));
        me(other.access()).then().statusCode(200);
    }

    @Test
    void bansAtTheSameTimeAreOneBan() {
        AuthClient.User user = client.newUser();
        assertThat(inParallel(6, () -> ban(user.id(), "spam").statusCode())).containsOnly(200);
        assertThat(trail(user.id())).hasSize(1);
    }

    @Test
    void whoLosesTheRightIsRefusedWithinSeconds() {
        AuthClient.User former = client.newAdmin();
        as(former.access()).get(USERS).then().statusCode(200);
        order("revoke", former.email()).statusCode(200).body("changed", equalTo(true));
        await().atMost(SOON).until(() -> as(former.access()).get(USERS).statusCode() == 401);
        String again = login(former.email(), PASSWORD).path("access_token");
        as(again).get(USERS).then().statusCode(403);
        assertThat(trail(former.id())).containsExactlyInAnyOrder("admin.granted null", "admin.revoked null");
    }

    @Test
    void operatorGrantsToVerifiedAccountsOnlyAndTwiceIsOnce() {
        order("grant", newEmail()).statusCode(404).body("code", equalTo("unknown_account"));
        String email = newEmail();
        client.register(email, PASSWORD);
        order("grant", email).statusCode(409).body("code", equalTo("account_not_verified"));
        AuthClient.verify(email, client.latestCode(email, 1));
        order("grant", " " + email.toUpperCase(java.util.Locale.ROOT))
                .statusCode(200)
                .body("changed", equalTo(true));
        order("grant", email).statusCode(200).body("changed", equalTo(false)).body("is_admin", equalTo(true));
        as(admin.access())
                .body(Map.of("email", email))
                .post("/internal/admins/grant")
                .then()
                .statusCode(401);
    }

    @Test
    void growthHasEveryDayOfTheRangeInUtc() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        clock.set(today.atTime(12, 0).toInstant(ZoneOffset.UTC));
        admin = client.newAdmin();
        List<Map<String, Object>> before = growth(3);
        assertThat(before)
                .extracting(day -> day.get("date"))
                .containsExactly(
                        today.minusDays(2).toString(), today.minusDays(1).toString(), today.toString());
        place(
                person("g", null, null, 0, 0, 0),
                today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                null);
        place(
                person("h", null, null, 0, 0, 0),
                today.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1),
                null);
        List<Map<String, Object>> after = growth(3);
        assertThat((Integer) after.get(1).get("count"))
                .isEqualTo((Integer) before.get(1).get("count") + 2);
        assertThat(growth(365)).hasSize(365);
        for (String days : List.of("0", "366", "x")) {
            as(admin.access())
                    .queryParam("days", days)
                    .get("/api/v1/admin/charts/users-growth")
                    .then()
                    .statusCode(422);
        }
    }

    private List<Map<String, Object>> growth(int days) {
        return as(admin.access())
                .queryParam("days", days)
                .get("/api/v1/admin/charts/users-growth")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    /** A verified user as billing and we know it; without plan billing has never heard of it. */
    private String person(String name, String fullName, String plan, int bonus, int purchased, int subscription) {
        String id = UUID.randomUUID().toString();
        rows.change(
                "INSERT INTO users (id, email, full_name, hashed_password, is_active, email_verified, created_at)"
                        + " VALUES (?::uuid, ?, ?, 'x', true, true, now())",
                id,
                name + "-" + mark + "@example.com",
                fullName);
        if (plan != null) {
            billing.run(("INSERT INTO credit_accounts (user_id, bonus_credits, purchased_credits,"
                            + " subscription_credits, opened_at) VALUES ('%s', %d, %d, %d, now())")
                    .formatted(id, bonus, purchased, subscription));
        }
        if (plan != null && !plan.equals("demo")) {
            billing.run(("INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method,"
                            + " auto_renew, start_date, end_date, paid_until, period_end, last_credit_grant_at, created_at)"
                            + " SELECT gen_random_uuid(), '%s', id, 'active', 'monthly', 'ecpay', true, now(),"
                            + " now() + interval '1 day', now() + interval '1 day', now() + interval '1 day', now(), now()"
                            + " FROM plans WHERE name = '%s'")
                    .formatted(id, plan));
        }
        return id;
    }

    private void place(String id, Instant createdAt, Instant lastLoginAt) {
        rows.change(
                "UPDATE users SET created_at = ?::timestamptz, last_login_at = ?::timestamptz WHERE id = ?::uuid",
                createdAt.toString(),
                lastLoginAt == null ? null : lastLoginAt.toString(),
                id);
    }

    private Response search(String text) {
        return list(Map.of("search", text));
    }

    private Response list(Map<String, Object> query) {
        return as(admin.access()).queryParams(new HashMap<>(query)).get(USERS);
    }

    private ValidatableResponse detail(String id) {
        return as(admin.access())
                .urlEncodingEnabled(false)
                .get(USERS + "/" + id)
                .then();
    }

    private Response ban(String id, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", reason);
        return as(admin.access()).body(body).post(USERS + "/" + id + "/ban");
    }

    /** As the frontend does: no body and no content type. */
    private Response unban(String id) {
        return given().header("Authorization", "Bearer " + admin.access()).post(USERS + "/" + id + "/unban");
    }

    private static ValidatableResponse order(String verb, String email) {
        return given().auth()
                .oauth2(TestTokens.service("launcher"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/internal/admins/" + verb)
                .then();
    }

    private List<String> trail(String target) {
        return as(admin.access())
                .queryParam("target_id", target)
                .get("/api/v1/admin/audit")
                .jsonPath()
                .<Map<String, Object>>getList("entries")
                .stream()
                .map(entry -> entry.get("action") + " " + entry.get("actor_id"))
                .toList();
    }

    private static List<String> emails(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath().getList("users.email");
    }

    private static List<String> first(Response answer) {
        return new ArrayList<>(
                emails(answer).stream().map(email -> email.substring(0, 1)).toList());
    }
}
