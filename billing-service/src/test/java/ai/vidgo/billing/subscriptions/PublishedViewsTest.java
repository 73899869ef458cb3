package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.billing.MoneyTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What billing publishes for auth-service's list of users (contract: admin §3). */
@QuarkusTest
class PublishedViewsTest extends MoneyTest {

    @Test
    void subscriberHasThePlanAndTheCreditsOfTheBalance() {
        subscribe("pro").statusCode(200);
        Map<String, Object> overview = overview();
        assertThat(overview.get("plan")).isEqualTo("pro");
        int total = balance().extract().path("total");
        assertThat(overview.get("credits")).isEqualTo(total);
        assertThat(sql.find("SELECT plan FROM running_plans WHERE user_id = ?", row -> row.text("plan"), user))
                .contains("pro");
    }

    @Test
    void cancelledPlanCountsUntilItsEndAndNotLonger() {
        subscribe("pro").statusCode(200);
        sql.update("UPDATE subscriptions SET status = 'cancelled', auto_renew = false WHERE user_id = ?", user);
        assertThat(overview().get("plan")).isEqualTo("pro");
        sql.update("UPDATE subscriptions SET end_date = now() - interval '1 second' WHERE user_id = ?", user);
        assertThat(overview().get("plan")).isEqualTo("demo");
    }

    @Test
    void strangerHasNoRow() {
        assertThat(sql.find("SELECT plan FROM account_overview WHERE user_id = ?", row -> row.text("plan"), user))
                .isEmpty();
    }

    @Test
    void newestLedgerRowsAreForServicesOnly() {
        subscribe("pro").statusCode(200);
        String path = "/internal/credits/" + user + "/transactions";
        asService()
                .queryParam("limit", 1)
                .get(path)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].amount", equalTo(250))
                .body("[0].balance_after", equalTo(250))
                .body("[0].transaction_type", equalTo("subscription"));
        asService()
                .get("/internal/credits/" + UUID.randomUUID() + "/transactions")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        asService().queryParam("limit", 101).get(path).then().statusCode(422);
        asUser().get(path).then().statusCode(401);
    }

    private Map<String, Object> overview() {
        return sql.one(
                "SELECT plan, credits, bonus_credits + subscription_credits + purchased_credits AS sum"
                        + " FROM account_overview WHERE user_id = ?",
                row -> {
                    assertThat(row.number("sum")).isEqualTo(row.number("credits"));
                    return Map.of("plan", row.text("plan"), "credits", row.number("credits"));
                },
                user);
    }
}
