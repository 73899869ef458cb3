package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans, orders and the ledger before any money has moved (contract: billing). */
@Order(3)
@Tag("stack")
class MoneyJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void comparesThePlans() {
        List<Map<String, Object>> plans = Target.visitor()
                .get("/api/v1/subscriptions/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");

        assertThat(plans).extracting(plan -> plan.get("name")).contains("starter", "pro", "pro_plus");
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.get("price_monthly")).isInstanceOf(Number.class);
            assertThat(plan.get("price_yearly")).isInstanceOf(Number.class);
            assertThat(plan.get("monthly_credits")).isInstanceOf(Number.class);
            assertThat(((Map<?, ?>) plan.get("features")).keySet().stream().map(String::valueOf))
                    .contains("max_resolution", "priority_queue", "api_access", "batch_processing", "has_watermark");
        });
    }

    @Test
    void theSignUpGiftArrivesOnce() {
        User user = User.signUp();

        await().atMost(Duration.ofSeconds(60)).until(() -> user.credits() == 2);
        assertThat(user.transactions()).hasSize(1);
        assertThat(user.balance().getInt("bonus_credits")).isEqualTo(2);
    }

    @Test
    void nothingIsActivatedBeforeItIsPaid() {
        User user = User.buyer();

        JsonPath answer = user.order("starter", "paddle");

        assertThat(answer.getBoolean("is_mock")).isFalse();
        assertThat(answer.getString("status")).isEqualTo("pending_payment");
        assertThat(answer.getString("checkout_url")).startsWith("http");
        assertThat(Wallet.status(user).getBoolean("has_subscription")).isFalse();
        assertThat(user.credits()).isEqualTo(2);
        user.json()
                .post("/api/v1/payments/mock/complete/" + answer.getString("order_number"))
                .then()
                .statusCode(404);
    }

    @Test
    void anOrderIsItsOwnersAffair() {
        Purchase purchase = Purchase.by(User.subscriber("starter"));

        User.signUp()
                .request()
                .get("/api/v1/payments/order/" + purchase.orderNumber())
                .then()
                .statusCode(404);
    }
}
