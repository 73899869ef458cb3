package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buying by ECPay, on its page and with what its server may send (contract: billing §5, external-ecpay). */
@Order(4)
@Tag("stack")
class EcpayJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aPlanIsBoughtForOneTerm() {
        User user = User.buyer();
        JsonPath ordered = user.order("starter", "ecpay");
        String order = ordered.getString("order_number");
        String page = ordered.getString("checkout_url");
        assertThat(ordered.getBoolean("is_mock")).isFalse();

        String back = Ecpay.payOnPage(Form.in(Target.open(page).asString(), page, "value=\"ALL\""));

        assertThat(back).contains("/dashboard?payment=success").contains(order);
        Purchase.awaitState(user, order, "paid");
        Wallet wallet = Wallet.of(user);
        assertThat(wallet.status()).isEqualTo("active");
        assertThat(wallet.plan()).isEqualTo("starter");
        assertThat(wallet.autoRenew()).isFalse();
        assertThat(user.balance().getInt("subscription_credits")).isEqualTo(100);
        assertThat(Purchase.state(user, order).getString("currency")).isEqualTo("TWD");
        Wallet.assertInvoice(user, order);
    }

    @Test
    void creditsAreBoughtThroughThePaymentPage() {
        User user = User.subscriber("starter");
        Purchase purchase = Purchase.by(user);
        int before = user.credits();
        assertThat(purchase.checkout().fields().get("CheckMacValue"))
                .as("digest of our own form")
                .isEqualTo(Ecpay.checkMacValue(purchase.checkout().fields()));

        String back = Ecpay.payOnPage(purchase.checkout());

        assertThat(back).contains("/dashboard?payment=success").contains(purchase.orderNumber());
        Purchase.awaitState(user, purchase.orderNumber(), "paid");
        assertThat(user.credits()).isEqualTo(before + purchase.credits());
        assertThat(user.balance().getInt("purchased_credits")).isEqualTo(purchase.credits());
        assertThat(purchases(user))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.get("amount")).isEqualTo(purchase.credits()));
        Wallet.assertInvoice(user, purchase.orderNumber());
    }

    @Test
    void aRefusedCardMayBeTriedAgain() {
        User user = User.buyer();
        Purchase purchase = Purchase.by(user);
        Ecpay.Page page = Ecpay.open(purchase.checkout());

        Ecpay.Page refused = page.press("/fail\"");
        assertThat(purchase.status(user)).isEqualTo("pending");
        refused.press("/pay\"");

        Purchase.awaitState(user, purchase.orderNumber(), "paid");
        assertThat(purchases(user)).hasSize(1);
    }

    @Test
    void aNumberForTheBankIsShownUntilItIsPaid() {
        User user = User.buyer();
        JsonPath order = Purchase.order(user, "ecpay");
        String number = order.getString("order_number");
        JsonPath form = user.json()
                .body(Map.of(
                        "order_id",
                        number,
                        "amount",
                        order.getInt("amount"),
                        "item_name",
                        "x",
                        "payment_method",
                        "ATM"))
                .post("/api/v1/payments/create")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Form checkout = new Form(form.getString("payment_url"), Ecpay.texts(form.getMap("form_data")));

        Ecpay.Page issued = Ecpay.open(checkout).press("/choose\"");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Purchase.state(user, number).getString("payment_number.number"))
                        .matches("\\d{16}"));
        assertThat(Purchase.state(user, number).getString("status")).isEqualTo("pending");
        assertThat(user.balance().getInt("purchased_credits")).isZero();
        issued.press("/pay\"");
        Purchase.awaitState(user, number, "paid");
        assertThat(Purchase.state(user, number).getString("payment_number")).isNull();
        Wallet.assertInvoice(user, number);
    }

    @Test
    void theSameNoticeFiftyTimesAtOnceGrantsOnce() {
        User user = User.subscriber("starter");
        Purchase purchase = Purchase.by(user);
        int before = user.credits();
        Map<String, String> notice = Ecpay.paid(purchase.checkout().fields());

        List<Response> answers = Together.run(50, i -> Ecpay.post(notice));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("text/plain");
            assertThat(answer.asString()).isEqualTo("1|OK");
        });
        Purchase.awaitState(user, purchase.orderNumber(), "paid");
        assertThat(user.credits()).isEqualTo(before + purchase.credits());
        assertThat(purchases(user)).hasSize(1);
    }

    @Test
    void aForgedNoticeChangesNothing() {
        User user = User.subscriber("starter");
        Purchase purchase = Purchase.by(user);
        int before = user.credits();
        Map<String, String> notice = Ecpay.paid(purchase.checkout().fields());
        notice.put("TradeAmt", "1");

        Response answer = Ecpay.post(notice);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).startsWith("0|");
        assertThat(purchase.status(user)).isEqualTo("pending");
        assertThat(user.credits()).isEqualTo(before);
    }

    private static List<Map<String, Object>> purchases(User user) {
        return user.transactions().stream()
                .filter(row -> "purchase".equals(row.get("type")))
                .toList();
    }
}
