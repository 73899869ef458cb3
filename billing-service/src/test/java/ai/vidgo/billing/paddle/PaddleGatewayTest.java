package ai.vidgo.billing.paddle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.billing.payments.Refundable;
import ai.vidgo.billing.payments.Refunds;
import ai.vidgo.billing.users.FakeUsersResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    @Inject
    Refunds refunds;

    @ConfigProperty(name = "vidgo.test.simulators")
    String origin;

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
    }

    @Test
    void everyCheckoutIsOpenedForTheBuyersOwnCustomer() throws Exception {
        List<Order> wanted = List.of(pack(), pack(), pack(), pack());
        List<String> opened = inParallel(wanted.size(), i -> open(wanted.get(i)));
        String own = customerOf(user);
        for (String transaction : opened) {
            JsonPath bill = entity("transactions/" + transaction);
            assertThat(bill.getString("data.customer_id")).isEqualTo(own);
        }
        JsonPath customer = entity("customers/" + own);
        assertThat(customer.getString("data.email")).isEqualTo(FakeUsersResource.emailOf(user));
        assertThat(customer.getString("data.custom_data.user_id")).isEqualTo(user.toString());
        pay(opened.getFirst());
        settle();
        assertThat(textOf("SELECT seen_name AS t FROM paddle_customers WHERE user_id = ?", user))
                .isEqualTo("Ann Example");
    }

    @Test
    void aBuyerWhomPaddleKnowsByAddressKeepsThatCustomer() {
        String known = given().auth()
                .oauth2("sim-paddle-key")
                .contentType(ContentType.JSON)
                .body(Map.of("email", FakeUsersResource.emailOf(user)))
                .post(origin + "/paddle/customers")
                .path("data.id");
        open(pack());
        assertThat(customerOf(user)).isEqualTo(known);
    }

    @Test
    void nobodyOpensThePortalOfAPersonWithWhoseAddressTheyPaid() {
        open(pack());
        String victim = FakeUsersResource.emailOf(user);
        UUID attacker = FakeUsersResource.BROKEN;
        Order order = orders.find(purchase(attacker)).orElseThrow();
        String transaction = open(order);
        paddle.control("transactions/" + transaction + "/pay", Map.of("email", victim))
                .then()
                .statusCode(200)
                .body("customer_id", is(customerOf(user)));
        assertThat(orders.find(order.id()).orElseThrow().status()).isEqualTo(Order.Status.PAID);
        portal(attacker).statusCode(404).body("code", is("no_provider_account"));
        portal(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aPortalShowsItsOwnersSubscriptionsAndACustomerBelongsToOneAccount() {
        open(pack());
        String address = portal(user).statusCode(200).extract().path("portal_url");
        given().get(address).then().statusCode(200).body(containsString(FakeUsersResource.emailOf(user)));
        UUID other = UUID.randomUUID();
        sql.update("UPDATE paddle_customers SET user_id = ? WHERE user_id = ?", other, user);
        portal(user).statusCode(404);
        assertThat(open(pack())).startsWith("txn_");
        event("user.erased", Map.of("user_id", other)).statusCode(204);
        portal(user).statusCode(200);
    }

    @Test
    void aPaymentOfAnotherCustomerPaysNoOrder() {
        Order order = pack();
        String transaction = open(order);
        sql.update(
                "UPDATE paddle_checkouts SET customer_id = 'ctm_somebodyelse' WHERE transaction_id = ?", transaction);
        pay(transaction);
        status(order, "pending");
        assertThat(countOf(
                        "SELECT count(*) AS n FROM payment_discrepancies WHERE order_id = ? AND kind = 'payment_mismatch'",
                        order.id()))
                .isEqualTo(1);
    }

    @Test
    void aRefundWhoseAnswerWasLostIsFoundByTheNameThatWeGaveIt() {
        Order order = pack();
        pay(open(order));
        Refundable.Request request = request(order, "5");
        assertThat(gateway.find(request)).isEqualTo(new RefundOutcome.Refused("not_known"));
        assertThat(gateway.refund(request)).isInstanceOf(RefundOutcome.Accepted.class);
        assertThat(gateway.find(request)).isInstanceOf(RefundOutcome.Accepted.class);
        assertThat(gateway.find(request(order, "5"))).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void aRefundIsFrozenWhileItWaitsAndItsRecordEndsWithItsAdjustment() {
        Order order = pack();
        pay(open(order));
        assertThat(refunds.refund(order, new BigDecimal(1), "x").status()).isEqualTo(Refunds.Status.ACCEPTED);
        settle();
        balance().body("purchased_credits", is(40));
        paddle.control("adjustments/" + adjustmentOf(order) + "/reject", Map.of());
        balance().body("purchased_credits", is(50));
        assertThat(textOf("SELECT status AS t FROM refunds WHERE order_id = ?", order.id()))
                .isEqualTo("refused");
        refunds.refund(order, null, "x");
        settle();
        balance().body("purchased_credits", is(0));
        paddle.control("adjustments/" + adjustmentOf(order) + "/approve", Map.of());
        status(order, "refunded");
        assertThat(textOf(
                        "SELECT status AS t FROM refunds WHERE order_id = ? ORDER BY created_at DESC LIMIT 1",
                        order.id()))
                .isEqualTo("done");
        balance().body("purchased_credits", is(0));
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
        RefundOutcome asked = gateway.refund(request(order, "5"));
        assertThat(asked).isInstanceOf(RefundOutcome.Accepted.class);
        settle();
        status(order, "paid");
        assertThat(pending(order)).isTrue();
        assertThat(gateway.refund(request(order, "5"))).isInstanceOf(RefundOutcome.Refused.class);
        paddle.control("adjustments/" + ((RefundOutcome.Accepted) asked).providerId() + "/reject", Map.of());
        assertThat(pending(order)).isFalse();
        RefundOutcome.Accepted part = (RefundOutcome.Accepted) gateway.refund(request(order, "2.50"));
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

    private static Refundable.Request request(Order order, String amount) {
        return new Refundable.Request(UUID.randomUUID(), order, new BigDecimal(amount), "changed my mind");
    }

    private String adjustmentOf(Order order) {
        return textOf(
                "SELECT adjustment_id AS t FROM paddle_adjustments WHERE order_id = ? ORDER BY adjustment_id DESC LIMIT 1",
                order.id());
    }

    private String customerOf(UUID owner) {
        return textOf("SELECT customer_id AS t FROM paddle_customers WHERE user_id = ?", owner);
    }

    private JsonPath entity(String path) {
        return given().auth()
                .oauth2("sim-paddle-key")
                .get(origin + "/paddle/" + path)
                .jsonPath();
    }

    private static String purchase(UUID buyer) {
        String pack = given().auth()
                .oauth2(TestTokens.user(buyer))
                .get("/api/v1/credits/packages")
                .path("find { it.name == 'small' }.id");
        return given().auth()
                .oauth2(TestTokens.user(buyer))
                .contentType(ContentType.JSON)
                .body(Map.of("package_id", pack, "payment_method", "paddle"))
                .post("/api/v1/credits/purchase")
                .path("order_number");
    }

    private static ValidatableResponse portal(UUID caller) {
        return given().auth()
                .oauth2(TestTokens.user(caller))
                .get("/api/v1/payments/paddle/customer-portal")
                .then();
    }
}
