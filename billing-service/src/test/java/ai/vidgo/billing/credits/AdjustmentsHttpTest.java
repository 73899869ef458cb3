package ai.vidgo.billing.credits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.users.FakeUsersResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdjustmentsHttpTest extends MoneyTest {

    private final UUID admin = UUID.randomUUID();

    @Test
    void addsToTheBonusBucketInOneRowThatNamesTheAdministrator() {
        adjust(user, 30, "sorry for the outage").statusCode(200).body("success", is(true), "message", notNullValue());
        balance().body("bonus_credits", is(30), "remaining_credits", is(30), "used_credits", is(0));
        asUser().get("/api/v1/credits/transactions")
                .then()
                .body("items", hasSize(1), "items[0].type", is("admin_adjustment"), "items[0].amount", is(30))
                .body("items[0].description", is("Admin adjustment: sorry for the outage"));
        assertThat(storedAdmin()).isEqualTo(admin);
    }

    @Test
    void takesBonusThenSubscriptionThenPurchased() {
        subscribe("starter").statusCode(200);
        add("purchased", 10).statusCode(200);
        add("bonus", 5).statusCode(200);
        adjust(user, -107, "fraud").statusCode(200);
        balance()
                .body("bonus_credits", is(0), "subscription_credits", is(0), "purchased_credits", is(8))
                .body("used_credits", is(0));
        asUser().get("/api/v1/credits/transactions?limit=1")
                .then()
                .body("items.amount", contains(-107), "items.balance_after", contains(8));
    }

    @Test
    void takesNothingWhenThereIsTooLittle() {
        add("bonus", 5).statusCode(200);
        adjust(user, -6, "too much").statusCode(400).body("code", is("too_few_credits"));
        balance().body("remaining_credits", is(5));
        assertThat(trail()).hasSize(1);
    }

    @Test
    void leavesALineInTheTrailWithBeforeAndAfter() {
        adjust(user, 3, "first").statusCode(200);
        adjust(user, -1, "second").statusCode(200);
        assertThat(trail())
                .containsExactly(
                        admin + " 0 -> 3: 3 Admin adjustment: first", admin + " 3 -> 2: -1 Admin adjustment: second");
    }

    @Test
    void repeatsTheAnswerOfAnIdempotencyKey() {
        for (int i = 0; i < 3; i++) {
            asAdmin()
                    .header("Idempotency-Key", "ticket-" + user)
                    .body(Map.of("amount", 7, "reason", "ticket"))
                    .post("/api/v1/admin/users/" + user + "/credits")
                    .then()
                    .statusCode(200);
        }
        balance().body("bonus_credits", is(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":0,\"reason\":\"x\"}",
                "{\"amount\":\"\",\"reason\":\"x\"}",
                "{\"amount\":1000001,\"reason\":\"x\"}",
                "{\"amount\":-1000001,\"reason\":\"x\"}",
                "{\"amount\":1.5,\"reason\":\"x\"}",
                "{\"amount\":1,\"reason\":\"\"}",
                "{\"amount\":1}",
                "{\"reason\":\"x\"}",
                "null"
            })
    void refusesABadBody(String body) {
        asAdmin()
                .body(body)
                .post("/api/v1/admin/users/" + user + "/credits")
                .then()
                .statusCode(422);
        balance().body("remaining_credits", is(0));
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        adjust(user, 1, "x".repeat(501)).statusCode(422);
        adjust(user, 1, "x".repeat(500)).statusCode(200);
    }

    @Test
    void refusesUnknownUsers() {
        adjust(FakeUsersResource.UNKNOWN, 1, "x").statusCode(400).body("code", is("unknown_user"));
        asAdmin()
                .body(Map.of("amount", 1, "reason", "x"))
                .post("/api/v1/admin/users/nobody/credits")
                .then()
                .statusCode(400);
        adjust(FakeUsersResource.BROKEN, 1, "x").statusCode(503).header("Retry-After", notNullValue());
        asAdmin()
                .post("/api/v1/credits/add?amount=1&user_id=" + FakeUsersResource.UNKNOWN)
                .then()
                .statusCode(400);
    }

    @Test
    void isForAdministratorsOnly() {
        Map<String, Object> body = Map.of("amount", 1, "reason", "x");
        for (String path :
                List.of("/api/v1/admin/users/" + user + "/credits", "/api/v1/credits/add?amount=1&user_id=" + user)) {
            asUser().body(body).post(path).then().statusCode(403);
            given().contentType(ContentType.JSON).body(body).post(path).then().statusCode(401);
        }
        balance().body("remaining_credits", is(0));
    }

    @Test
    void addsToEachBucketAndAnswersWithTheOriginalsNames() {
        add("subscription", 1).statusCode(200);
        add("purchased", 2).statusCode(200);
        asAdmin()
                .post("/api/v1/credits/add?amount=3&description=gift&user_id=" + user)
                .then()
                .statusCode(200)
                .body("success", is(true), "new_balance.subscription", is(1), "new_balance.purchased", is(2))
                .body("new_balance.bonus", is(3), "new_balance.bonus_expiry", nullValue(), "new_balance.total", is(6));
        add("gold", 1).statusCode(400).body("code", is("unknown_credit_type"));
        add("bonus", 0).statusCode(422);
        add("bonus", -5).statusCode(422);
        asAdmin().post("/api/v1/credits/add?user_id=" + user).then().statusCode(422);
        asAdmin().post("/api/v1/credits/add?amount=1").then().statusCode(422);
    }

    @Test
    void addedBonusCreditsMayExpire() {
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        addUntil("bonus", tomorrow).statusCode(200).body("new_balance.bonus_expiry", notNullValue());
        balance()
                .body("bonus_credits", is(4), "bonus_expiry", notNullValue())
                .body("expiring_soon", hasSize(1), "expiring_soon[0].bucket", is("bonus"))
                .body("expiring_soon[0].credits", is(4), "expiring_soon[0].expires_at", notNullValue());
        clock.advance(Duration.ofDays(2));
        balance().body("bonus_credits", is(0), "bonus_expiry", nullValue(), "expiring_soon", hasSize(0));

        addUntil("bonus", tomorrow).statusCode(422);
        addUntil("bonus", "soon").statusCode(422);
        addUntil("purchased", clock.instant().plus(Duration.ofDays(1)).toString())
                .statusCode(422);
    }

    private ValidatableResponse adjust(UUID target, int amount, String reason) {
        return asAdmin()
                .body(Map.of("amount", amount, "reason", reason))
                .post("/api/v1/admin/users/" + target + "/credits")
                .then();
    }

    private ValidatableResponse add(String type, int amount) {
        return asAdmin()
                .post("/api/v1/credits/add?user_id=" + user + "&amount=" + amount + "&credit_type=" + type)
                .then();
    }

    private ValidatableResponse addUntil(String type, String expiry) {
        return asAdmin()
                .queryParam("expires_at", expiry)
                .post("/api/v1/credits/add?user_id=" + user + "&amount=4&credit_type=" + type)
                .then();
    }

    private RequestSpecification asAdmin() {
        return given().auth().oauth2(TestTokens.admin(admin)).contentType(ContentType.JSON);
    }

    private UUID storedAdmin() {
        return sql.one(
                "SELECT (extra_data->>'admin_id')::uuid AS admin FROM credit_transactions WHERE user_id = ?",
                row -> row.uuid("admin"),
                user);
    }

    private List<String> trail() {
        return sql.list("""
                SELECT actor_id || ' ' || (before->>'total') || ' -> ' || (after->'balance'->>'total') || ': '
                       || (after->>'amount') || ' ' || (after->>'description') AS line
                  FROM admin_audit WHERE action = 'credits.adjusted' AND target_id = ? ORDER BY sequence""", row -> row.text("line"), user.toString());
    }
}
