package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.payments.RefundOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contracts of periodic charges: what their daily question finds (contract: external-ecpay §5.4). */
@QuarkusTest
class EcpayContractsTest extends EcpaySimulatedTest {

    @Inject
    EcpayContracts contracts;

    @Inject
    EcpayGateway gateway;

    @Inject
    EcpayAttempts attempts;

    @Inject
    EcpayClient client;

    @Inject
    EcpayConfig config;

    @Test
    void findsAChargeWhoseNoticeWasLostAndRenewsOnce() {
        String contract = contract();
        charge(contract, false);
        makeDue(contract);
        contracts.askAboutDue();
        makeDue(contract);
        contracts.askAboutDue();
        assertThat(paidOrders()).isEqualTo(2);
        status("active", true);
        assertThat(gateway.canRefund(renewal())).isTrue();
    }

    @Test
    void aRenewalIsReturnedOnItsOwnChargeOfTheContract() {
        String contract = contract();
        charge(contract, false);
        makeDue(contract);
        contracts.askAboutDue();
        given().post(simulators + "/_sim/ecpay/orders/" + contract + "/capture");
        EcpayRefunds refunds = refundsAtNoon();
        RefundOutcome returned = refunds.refund(renewal(), new BigDecimal(599));
        assertThat(returned).isInstanceOf(RefundOutcome.Done.class);
        assertThat(refunds.find(renewal(), new BigDecimal(599))).isEqualTo(returned);
        assertThat(refunds.refund(renewal(), new BigDecimal(599))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(refunds.refund(first(), new BigDecimal(599)))
                .as("the first charge is another one")
                .isInstanceOf(RefundOutcome.Done.class)
                .isNotEqualTo(returned);
    }

    @Test
    void aRenewalWhoseChargeTheContractDoesNotKnowIsNotReturned() {
        String contract = contract();
        charge(contract, false);
        makeDue(contract);
        contracts.askAboutDue();
        sql.update("UPDATE ecpay_charges SET gwsr = '19999999' WHERE merchant_trade_no = ?", contract);
        assertThat(refundsAtNoon().refund(renewal(), new BigDecimal(599)))
                .isEqualTo(new RefundOutcome.Refused("charge_not_found"));
    }

    @Test
    void aChargeThatWasRefusedMakesTheSubscriptionPastDueAndTellsThePayer() {
        String contract = contract();
        charge(contract, true);
        makeDue(contract);
        contracts.askAboutDue();
        assertThat(paidOrders()).isEqualTo(1);
        status("past_due", true);
        long mails = sql.one(
                "SELECT count(*) AS n FROM outbox_events WHERE key LIKE 'payment-failed:%' AND payload ->> 'user_id' = ?",
                row -> row.count("n"), user.toString());
        assertThat(mails).isEqualTo(1);
    }

    @Test
    void aContractThatEndedAtTheProviderStopsRenewingAndKeepsItsTerm() {
        String contract = contract();
        gateway.cancelAtPeriodEnd(contract);
        makeDue(contract);
        contracts.askAboutDue();
        status("cancelled", false);
        asUser().get("/api/v1/subscriptions/status").then().body("has_subscription", is(true), "plan.name", is("pro"));
    }

    /** The daily capture is far; questions to the simulator are stamped with the real time nevertheless. */
    private EcpayRefunds refundsAtNoon() {
        return new EcpayRefunds(account, attempts, client, config, sql, Clock.fixed(noon(), TAIPEI));
    }

    private Order renewal() {
        return order(textOf(
                "SELECT o.order_number AS t FROM orders o JOIN ecpay_charges c ON c.order_id = o.id WHERE o.user_id = ?",
                user));
    }

    private Order first() {
        return order(
                textOf("SELECT order_number AS t FROM orders WHERE user_id = ? ORDER BY created_at LIMIT 1", user));
    }

    private String contract() {
        LiveMode.enter();
        String number = subscribe("pro", Map.of("payment_method", "ecpay"))
                .statusCode(200)
                .extract()
                .path("order_number");
        String trade = send(form(number, 599, Map.of("recurring", true)));
        pay(trade, Map.of());
        post("/api/v1/payments/callback", paidMessage(trade, 599));
        status("active", true);
        return trade;
    }

    private void charge(String contract, boolean fail) {
        given().contentType(ContentType.JSON)
                .body(Map.of("fail", fail))
                .post(simulators + "/_sim/ecpay/orders/" + contract + "/charge")
                .then()
                .statusCode(200);
    }

    /** The longest overdue, so that it has its turn before the contracts of other tests. */
    private void makeDue(String contract) {
        sql.update("UPDATE ecpay_contracts SET next_query_at = ? WHERE merchant_trade_no = ?", Instant.EPOCH, contract);
    }

    private void status(String wanted, boolean renews) {
        String line = sql.one(
                "SELECT status || ' ' || auto_renew AS line FROM subscriptions WHERE user_id = ?",
                row -> row.text("line"),
                user);
        assertThat(line).isEqualTo(wanted + " " + renews);
    }

    private long paidOrders() {
        return sql.one(
                "SELECT count(*) AS n FROM orders WHERE user_id = ? AND status = 'paid'", row -> row.count("n"), user);
    }
}
