package ai.vidgo.billing.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.RefundOutcome;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our calls to Paddle and its webhooks, against the vendor's simulator (contract: external-paddle §3, §4, §8). */
@QuarkusTest
class PaddleGatewayTest extends MoneyTest {

    @Inject
    SimulatedPaddle paddle;

    @Inject
    PaddleCatchUp catchUp;

    @Inject
    Orders orders;

    private PaddleGateway gateway;

    @BeforeEach
    void live() {
        gateway = paddle.install(true);
        LiveMode.enter();
    }

    @Test
    void aPackIsPaidByItsWebhookAndTheBuyerHasAPortal() {
        Order order = pack();
        String transaction = open(order);
        assertThat(open(order)).isEqualTo(transaction);
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Open.class);
        paddle.control("transactions/" + transaction + "/decline", Map.of("code", "expired_card"));
        asUser().get("/api/v1/payments/order/" + order.number())
                .then()
                .body("status", is("pending"), "payment_error", is("expired_card"));
        pay(transaction);
        status(order, "paid");
        balance().body("purchased_credits", is(50));
        assertThat(gateway.query(order)).isEqualTo(new PaymentState.Paid(transaction));
        asUser().get("/api/v1/payments/paddle/customer-portal")
                .then()
                .statusCode(200)
                .body("is_mock", is(false));
        assertThat(gateway.open(pack())).isInstanceOf(Checkout.Opened.class);
        String customer = sql.one(
                "SELECT customer_id AS id FROM paddle_checkouts ORDER BY created_at DESC LIMIT 1",
                row -> row.text("id"));
        assertThat(customer).startsWith("ctm_");
    }

    @Test
    void aPaymentWhoseWebhookWasLostIsFoundByAQuestionAndInTheListOfEvents() {
        gateway = paddle.install(false);
        catchUp.readOn();
        Order asked = pack();
        Order listed = pack();
        String first = open(asked);
        String second = open(listed);
        pay(first);
        pay(second);
        status(asked, "pending");
        assertThat(gateway.query(asked)).isEqualTo(new PaymentState.Paid(first));
        status(asked, "paid");
        catchUp.readOn();
        catchUp.readOn();
        status(listed, "paid");
        balance().body("purchased_credits", is(100));
    }

    @Test
    void aSubscriptionRenewsFailsIsCancelledResumedAndSwitched() {
        String number = subscribe("starter").statusCode(200).extract().path("order_number");
        Order order = orders.find(number).orElseThrow();
        pay(open(order));
        asUser().get("/api/v1/subscriptions/status").then().body("status", is("active"), "plan.name", is("starter"));
        String id = sql.one(
                "SELECT provider_subscription_id AS id FROM subscriptions WHERE user_id = ?",
                row -> row.text("id"),
                user);
        assertThat(id).startsWith("sub_");
        paddle.control("subscriptions/" + id + "/renew", Map.of());
        assertThat(paidOrders()).isEqualTo(2);
        assertThat(gateway.cancelAtPeriodEnd(id)).isInstanceOf(ProviderOutcome.Done.class);
        settle();
        assertThat(line()).isEqualTo("cancelled starter false");
        assertThat(gateway.resume(id)).isInstanceOf(ProviderOutcome.Done.class);
        settle();
        assertThat(line()).isEqualTo("active starter true");
        assertThat(gateway.changePlan(id, "pro", "monthly")).isInstanceOf(ProviderOutcome.Done.class);
        settle();
        assertThat(line()).isEqualTo("active pro true");
        assertThat(paidOrders()).isEqualTo(3);
        paddle.control("subscriptions/" + id + "/card", Map.of("declines", true));
        paddle.control("subscriptions/" + id + "/renew", Map.of());
        assertThat(line()).isEqualTo("past_due pro true");
        assertThat(gateway.cancelNow(id)).isInstanceOf(ProviderOutcome.Done.class);
        settle();
        assertThat(line()).startsWith("cancelled");
        assertThat(gateway.cancelNow(id)).isInstanceOf(ProviderOutcome.Done.class);
    }

    @Test
    void aRefundCountsWhenItIsApprovedAndNotWhenItIsAskedForOrRejected() {
        Order order = pack();
        pay(open(order));
        RefundOutcome asked = gateway.refund(order, order.amount(), "changed my mind");
        assertThat(asked).isInstanceOf(RefundOutcome.Accepted.class);
        settle();
        status(order, "paid");
        assertThat(pending(order)).isTrue();
        assertThat(gateway.refund(order, order.amount(), "again")).isInstanceOf(RefundOutcome.Refused.class);
        paddle.control("adjustments/" + ((RefundOutcome.Accepted) asked).providerId() + "/reject", Map.of());
        assertThat(pending(order)).isFalse();
        RefundOutcome.Accepted part =
                (RefundOutcome.Accepted) gateway.refund(order, new BigDecimal("2.50"), "half of it");
        paddle.control("adjustments/" + part.providerId() + "/approve", Map.of());
        BigDecimal returned = sql.one(
                "SELECT refunded_amount FROM orders WHERE id = ?",
                row -> row.strippedDecimal("refunded_amount"),
                order.id());
        assertThat(returned).isEqualByComparingTo("2.5");
        status(order, "paid");
    }

    @Test
    void aChargebackIsBookedAndShownToAdministrators() {
        Order order = pack();
        String transaction = open(order);
        pay(transaction);
        paddle.control("transactions/" + transaction + "/chargeback", Map.of());
        status(order, "refunded");
        long findings = sql.one(
                "SELECT count(*) AS n FROM payment_discrepancies WHERE order_id = ? AND kind = 'chargeback'",
                row -> row.count("n"),
                order.id());
        assertThat(findings).isEqualTo(1);
    }

    private Order pack() {
        String number = asUser().body(Map.of("package_id", packageId("small"), "payment_method", "paddle"))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
        return orders.find(number).orElseThrow();
    }

    private String open(Order order) {
        Checkout.Opened opened = (Checkout.Opened) gateway.open(order);
        return opened.address().getQuery().replaceAll(".*_ptxn=", "");
    }

    private void pay(String transaction) {
        paddle.control("transactions/" + transaction + "/pay", Map.of()).then().statusCode(200);
    }

    /** Webhooks of our own calls arrive a moment later; asking the simulator for its log waits for them. */
    private void settle() {
        paddle.log();
    }

    private void status(Order order, String wanted) {
        asUser().get("/api/v1/payments/order/" + order.number()).then().body("status", is(wanted));
    }

    private boolean pending(Order order) {
        return sql.one("SELECT refund_pending FROM orders WHERE id = ?", row -> row.flag("refund_pending"), order.id());
    }

    private long paidOrders() {
        return sql.one(
                "SELECT count(*) AS n FROM orders WHERE user_id = ? AND status = 'paid'", row -> row.count("n"), user);
    }

    private String line() {
        return sql.one("""
                SELECT s.status || ' ' || p.name || ' ' || s.auto_renew AS line
                  FROM subscriptions s JOIN plans p ON p.id = s.plan_id WHERE s.user_id = ?""", row -> row.text("line"), user);
    }
}
