package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan by a card that ECPay charges again every month (contract: external-ecpay §2.3, §3.3, §5.6). */
@Order(7)
@Tag("stack")
class EcpayContractJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aCardIsChargedMonthByMonthUntilItsOwnerCancels() {
        User user = User.buyer();
        String contract = subscribe(user);
        Wallet first = Wallet.of(user);
        assertThat(first.autoRenew()).isTrue();
        assertThat(first.plan()).isEqualTo("starter");
        assertThat(user.balance().getInt("subscription_credits")).isEqualTo(100);

        charge(contract, false);

        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(user).invoices() == 2);
        Wallet second = Wallet.of(user);
        assertThat(second.status()).isEqualTo("active");
        assertThat(second.end()).isAfter(first.end().plus(Duration.ofDays(27)));
        assertThat(user.json()
                        .body(Map.of("request_refund", false))
                        .post("/api/v1/subscriptions/cancel")
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(contract).getString("contract"))
                .as("cancelled at ECPay")
                .isEqualTo("0");
        Wallet last = Wallet.of(user);
        assertThat(last.status()).isEqualTo("cancelled");
        assertThat(last.autoRenew()).isFalse();
        assertThat(last.end()).isEqualTo(second.end());
        assertThat(User.json(Target.part("simulators"))
                        .body(Map.of())
                        .post("/_sim/ecpay/orders/" + contract + "/charge")
                        .statusCode())
                .as("nothing is left to charge")
                .isEqualTo(400);
    }

    @Test
    void aChargeThatIsRefusedIsPastDueUntilTheNextOneSucceeds() {
        User user = User.buyer();
        String contract = subscribe(user);

        charge(contract, true);

        Wallet.awaitStatus(user, "past_due");
        assertThat(Wallet.of(user).invoices()).isEqualTo(1);
        assertThat(user.balance().getInt("subscription_credits")).isEqualTo(100);
        charge(contract, false);
        Wallet.awaitStatus(user, "active");
        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(user).invoices() == 2);
    }

    @Test
    void aChargeThatIsToldTwentyTimesAtOnceRenewsOnce() {
        User user = User.buyer();
        String contract = subscribe(user);
        Map<String, String> notice = Ecpay.charged(contract, 299);

        Together.run(20, i -> Ecpay.post("/api/v1/payments/ecpay/period", notice))
                .forEach(answer -> assertThat(answer.asString()).isEqualTo("1|OK"));

        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(user).invoices() == 2);
        Wallet renewed = Wallet.of(user);
        assertThat(Ecpay.post("/api/v1/payments/ecpay/period", notice).asString())
                .isEqualTo("1|OK");
        assertThat(Wallet.of(user)).isEqualTo(renewed);
    }

    /** Chooses the card that is charged again on our page and pays the first month; the contract's number. */
    private static String subscribe(User user) {
        JsonPath ordered = user.order("starter", "ecpay");
        String page = ordered.getString("checkout_url");
        Form form = Form.in(Target.open(page).asString(), page, "name=\"PeriodType\"");
        Ecpay.payOnPage(form);
        Purchase.awaitState(user, ordered.getString("order_number"), "paid");
        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(user).autoRenew());
        return form.fields().get("MerchantTradeNo");
    }

    private static void charge(String contract, boolean fails) {
        Simulators.post("ecpay/orders/" + contract + "/charge", Map.of("fail", fails));
    }

    private static JsonPath state(String contract) {
        return Simulators.get("ecpay/orders/" + contract);
    }
}
