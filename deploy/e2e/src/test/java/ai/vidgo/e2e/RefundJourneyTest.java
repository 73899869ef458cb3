package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leaving a plan, with and without the money (contract: billing §4, POST /subscriptions/cancel). */
@Order(6)
@Tag("stack")
class RefundJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aPlanThatWasPaidByPaddleIsRefunded() {
        User user = User.buyer();
        JsonPath ordered = user.order("starter", "paddle");
        String order = ordered.getString("order_number");
        String checkout = Paddle.checkout(ordered.getString("checkout_url"));
        Paddle.pay(checkout, user);
        Wallet.awaitStatus(user, "active");

        JsonPath cancelled = cancel(user, true);

        assertThat(cancelled.getBoolean("refund_processed")).isTrue();
        assertThat(cancelled.getDouble("refund_amount")).isEqualTo(10);
        assertEnded(user, order);
        String subscription = Paddle.subscription(Paddle.transaction(checkout));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Simulators.get("paddle/subscriptions/" + subscription)
                        .getString("status")
                        .equals("canceled"));
    }

    @Test
    void aPlanThatWasPaidByCardAtEcpayIsRefunded() {
        LocalTime taipei = LocalTime.now(ZoneId.of("Asia/Taipei"));
        assumeFalse(
                taipei.isAfter(LocalTime.of(20, 14)) && taipei.isBefore(LocalTime.of(20, 31)),
                "while ECPay captures the day's payments nothing may be refunded (external-ecpay §5.5)");
        User user = User.buyer();
        JsonPath ordered = user.order("starter", "ecpay");
        String page = ordered.getString("checkout_url");
        Ecpay.payOnPage(Form.in(Target.open(page).asString(), page, "value=\"ALL\""));
        Wallet.awaitStatus(user, "active");

        JsonPath cancelled = cancel(user, true);

        assertThat(cancelled.getBoolean("refund_processed")).isTrue();
        assertThat(cancelled.getDouble("refund_amount")).isEqualTo(299);
        assertEnded(user, ordered.getString("order_number"));
    }

    @Test
    void withoutARefundThePlanRunsToItsEndAndIsNotChargedAgain() {
        User user = User.buyer();
        String checkout = Paddle.checkout(user.order("starter", "paddle").getString("checkout_url"));
        Paddle.pay(checkout, user);
        Wallet.awaitStatus(user, "active");
        Wallet before = Wallet.of(user);

        JsonPath cancelled = cancel(user, false);

        assertThat(cancelled.getBoolean("refund_processed")).isFalse();
        Wallet after = Wallet.of(user);
        assertThat(after.status()).isEqualTo("cancelled");
        assertThat(after.autoRenew()).isFalse();
        assertThat(after.credits()).isEqualTo(before.credits());
        String subscription = Paddle.subscription(Paddle.transaction(checkout));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "cancel"
                        .equals(Simulators.get("paddle/subscriptions/" + subscription)
                                .getString("scheduled_change.action")));
    }

    private static void assertEnded(User user, String order) {
        Purchase.awaitState(user, order, "refunded");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Wallet wallet = Wallet.of(user);
            assertThat(wallet.status()).isEqualTo("none");
            assertThat(wallet.credits()).isEqualTo(2);
            assertThat(wallet.invoices()).isEqualTo(1);
        });
    }

    private static JsonPath cancel(User user, boolean refund) {
        Response answer = user.json().body(Map.of("request_refund", refund)).post("/api/v1/subscriptions/cancel");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
