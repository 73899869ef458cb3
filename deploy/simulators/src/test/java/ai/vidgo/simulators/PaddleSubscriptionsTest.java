package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscriptions, refunds and the portal of Paddle Billing (contract: external-paddle §4, §7). */
class PaddleSubscriptionsTest {

    private static Simulators simulators;
    private static Wire wire;
    private Catcher shop;
    private PaddleShopper paddle;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "Authorization", "Bearer sim-paddle-key");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void openShop() throws IOException {
        shop = new Catcher();
        paddle = PaddleShopper.open(wire, shop);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void aMonthBringsARenewalOfItsOwn() throws IOException {
        JsonNode subscription = paddle.subscribe();
        Instant end =
                Instant.parse(subscription.at("/current_billing_period/ends_at").asText());
        shop.posts().clear();

        wire.post("/_sim/calendar", "{'advance_days':32}");

        assertThat(paddle.types())
                .containsExactly(
                        "subscription.updated",
                        "transaction.created",
                        "transaction.billed",
                        "transaction.paid",
                        "transaction.completed");
        JsonNode renewal = paddle.last("transaction.completed").path("data");
        assertThat(renewal.path("origin").asText()).isEqualTo("subscription_recurring");
        assertThat(renewal.path("subscription_id")).isEqualTo(subscription.path("id"));
        assertThat(Instant.parse(renewal.at("/billing_period/starts_at").asText()))
                .isEqualTo(end);
        assertThat(renewal.at("/custom_data/order_id").asText()).isEqualTo("SUB-1");
        wire.post("/_sim/calendar", "{'advance_days':62}");
        assertThat(wire.json("/paddle/transactions?status=completed").path("data"))
                .hasSize(4);
    }

    @Test
    void aFailedRenewalIsAnnouncedAfterTheNewPeriodAndCanBeRetried() throws IOException {
        String id = paddle.subscribe().path("id").asText();
        wire.post("/_sim/paddle/subscriptions/" + id + "/card", "{'declines':true}");
        shop.posts().clear();

        wire.post("/_sim/paddle/subscriptions/" + id + "/renew", "");

        assertThat(paddle.types())
                .containsExactly(
                        "subscription.updated",
                        "transaction.created",
                        "transaction.billed",
                        "transaction.payment_failed",
                        "transaction.past_due",
                        "subscription.past_due");
        assertThat(paddle.last("subscription.updated").at("/data/status").asText())
                .isEqualTo("active");
        wire.post("/_sim/paddle/subscriptions/" + id + "/card", "{'declines':false}");
        wire.post("/_sim/paddle/subscriptions/" + id + "/retry", "");
        assertThat(paddle.types()).endsWith("transaction.paid", "transaction.completed", "subscription.updated");
        assertThat(paddle.data("/paddle/subscriptions/" + id).path("status").asText())
                .isEqualTo("active");
    }

    @Test
    void aCancellationWaitsForTheEndOfThePeriodAndCanBeTakenBack() throws IOException {
        JsonNode subscription = paddle.subscribe();
        String path = "/paddle/subscriptions/" + subscription.path("id").asText();
        String end = subscription.at("/current_billing_period/ends_at").asText();

        JsonNode cancelled = Wire.json(wire.post(path + "/cancel", "{'effective_from':'next_billing_period'}"))
                .path("data");

        assertThat(cancelled.path("status").asText()).isEqualTo("active");
        assertThat(cancelled.at("/scheduled_change/action").asText()).isEqualTo("cancel");
        assertThat(cancelled.at("/scheduled_change/effective_at").asText()).isEqualTo(end);
        HttpResponse<byte[]> again = wire.post(path + "/cancel", "{'effective_from':'next_billing_period'}");
        assertThat(Wire.json(again).at("/error/code").asText()).isEqualTo("subscription_locked_pending_changes");
        JsonNode kept = Wire.json(wire.send("PATCH", path, "application/json", "{\"scheduled_change\":null}"))
                .path("data");
        assertThat(kept.path("scheduled_change").isNull()).isTrue();
        wire.post(path + "/cancel", "{'effective_from':'next_billing_period'}");
        wire.post("/_sim/calendar", "{'advance_days':32}");
        JsonNode canceled = paddle.last("subscription.canceled").path("data");
        assertThat(canceled.path("canceled_at").asText()).isEqualTo(end);
        assertThat(canceled.path("next_billed_at").isNull()).isTrue();
        assertThat(wire.json("/paddle/transactions").path("data")).hasSize(1);
        assertThat(Wire.json(wire.post(path + "/cancel", "{}"))
                        .at("/error/code")
                        .asText())
                .isEqualTo("subscription_is_canceled_action_invalid");
    }

    @Test
    void cancelledNowIsOverNow() throws IOException {
        String path = "/paddle/subscriptions/" + paddle.subscribe().path("id").asText();

        wire.post(path + "/cancel", "{'effective_from':'immediately'}");

        assertThat(paddle.last("subscription.canceled").at("/data/status").asText())
                .isEqualTo("canceled");
    }

    @Test
    void anotherPlanIsChargedAtOnce() throws IOException {
        JsonNode subscription = paddle.subscribe();
        shop.posts().clear();

        HttpResponse<byte[]> answer = change(subscription, "full_immediately");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(paddle.types())
                .containsExactly(
                        "transaction.created", "transaction.paid", "transaction.completed", "subscription.updated");
        JsonNode bill = paddle.last("transaction.completed").path("data");
        assertThat(bill.path("origin").asText()).isEqualTo("subscription_update");
        assertThat(bill.at("/details/totals/grand_total").asText()).isEqualTo("2000");
        assertThat(paddle.last("subscription.updated")
                        .at("/data/items/0/price/id")
                        .asText())
                .isEqualTo(PaddleShopper.PRO);
    }

    @Test
    void anotherPlanInTheMiddleOfAPeriodCostsTheRestOfItLessWhatWasPaidForThat() throws IOException {
        JsonNode subscription = paddle.subscribe();
        Duration period = Duration.between(
                Instant.parse(
                        subscription.at("/current_billing_period/starts_at").asText()),
                Instant.parse(subscription.at("/current_billing_period/ends_at").asText()));
        wire.post("/_sim/calendar", "{'advance_days':10}");
        shop.posts().clear();

        assertThat(change(subscription, "prorated_immediately").statusCode()).isEqualTo(200);

        JsonNode bill = paddle.last("transaction.completed").path("data");
        long days = period.toDays();
        assertThat(bill.at("/details/totals/total").asLong())
                .isBetween(2000 * (days - 10) / days - 2, 2000 * (days - 10) / days + 2);
        assertThat(bill.at("/details/totals/grand_total").asLong())
                .isBetween(1000 * (days - 10) / days - 2, 1000 * (days - 10) / days + 2);
        assertThat(bill.at("/items/0/proration/rate").asDouble()).isBetween(0.6, 0.7);
        assertThat(paddle.last("subscription.updated").at("/data/current_billing_period"))
                .isEqualTo(subscription.path("current_billing_period"));
    }

    @Test
    void whatAChangeCostsCanWaitForTheNextBill() throws IOException {
        JsonNode subscription = paddle.subscribe();
        wire.post("/_sim/calendar", "{'advance_days':10}");
        shop.posts().clear();

        assertThat(change(subscription, "prorated_next_billing_period").statusCode())
                .isEqualTo(200);
        assertThat(paddle.types()).containsExactly("subscription.updated");
        wire.post("/_sim/calendar", "{'advance_days':32}");

        JsonNode bill = paddle.last("transaction.completed").path("data");
        assertThat(bill.path("items")).hasSize(2);
        assertThat(bill.at("/details/totals/grand_total").asLong()).isBetween(2600L, 2700L);
    }

    @Test
    void anotherPlanIsRefusedWhenTheCardIs() throws IOException {
        JsonNode subscription = paddle.subscribe();
        wire.post("/_sim/paddle/subscriptions/" + subscription.path("id").asText() + "/card", "{'declines':true}");
        shop.posts().clear();

        HttpResponse<byte[]> answer = change(subscription, "full_immediately");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Wire.json(answer).at("/error/code").asText()).isEqualTo("subscription_payment_declined");
        assertThat(shop.posts()).isEmpty();
        assertThat(paddle.data("/paddle/subscriptions/"
                                + subscription.path("id").asText())
                        .at("/items/0/price/id")
                        .asText())
                .isEqualTo(PaddleShopper.STARTER);
    }

    @Test
    void aPausedSubscriptionRunsAgainWithAChargeOfItsOwn() throws IOException {
        String path = "/paddle/subscriptions/" + paddle.subscribe().path("id").asText();
        assertThat(Wire.json(wire.post(path + "/resume", "{'effective_from':'immediately'}"))
                        .at("/error/code")
                        .asText())
                .isEqualTo("subscription_must_be_paused");

        wire.post(path + "/pause", "{'effective_from':'immediately'}");
        wire.post("/_sim/calendar", "{'advance_days':60}");
        assertThat(paddle.last("subscription.paused")
                        .at("/data/current_billing_period")
                        .isNull())
                .isTrue();
        wire.post(path + "/resume", "{'effective_from':'immediately'}");

        assertThat(paddle.data(path).path("status").asText()).isEqualTo("active");
        assertThat(wire.json("/paddle/transactions?status=completed").path("data"))
                .hasSize(2);
    }

    @Test
    void aRefundWaitsForItsApproval() throws IOException {
        String bill = paddle.buy(PaddleShopper.SMALL).path("id").asText();

        JsonNode refund = refund("'type':'full','transaction_id':'" + bill + "'");

        assertThat(refund.path("status").asText()).isEqualTo("pending_approval");
        assertThat(refund.at("/totals/total").asText()).isEqualTo("500");
        assertThat(code("'type':'full','transaction_id':'" + bill + "'"))
                .isEqualTo("adjustment_pending_refund_request");
        wire.post("/_sim/paddle/adjustments/" + refund.path("id").asText() + "/approve", "");
        JsonNode approved = paddle.last("adjustment.updated").path("data");
        assertThat(approved.path("status").asText()).isEqualTo("approved");
        assertThat(approved.path("transaction_id").asText()).isEqualTo(bill);
        assertThat(code("'type':'full','transaction_id':'" + bill + "'"))
                .isEqualTo("adjustment_transaction_item_has_already_been_fully_adjusted");
    }

    @Test
    void partsAreRefundedLineByLine() throws IOException {
        JsonNode bill = paddle.buy(PaddleShopper.SMALL);
        String line = bill.at("/details/line_items/0/id").asText();
        String about = "'transaction_id':'" + bill.path("id").asText() + "','items':[{'item_id':'" + line
                + "','type':'partial','amount':'%s'}]";

        JsonNode refund = refund(about.formatted("200"));
        wire.post("/_sim/paddle/adjustments/" + refund.path("id").asText() + "/reject", "");
        JsonNode second = refund(about.formatted("300"));
        wire.post("/_sim/paddle/adjustments/" + second.path("id").asText() + "/approve", "");

        assertThat(refund.path("type").asText()).isEqualTo("partial");
        assertThat(code(about.formatted("201"))).isEqualTo("adjustment_amount_above_remaining_allowed");
        assertThat(code("'transaction_id':'" + bill.path("id").asText() + "','amount':'1'"))
                .isEqualTo("invalid_field");
        assertThat(wire.json("/paddle/adjustments?status=approved").path("data"))
                .hasSize(1);
    }

    @Test
    void onlyCompletedTransactionsAreRefunded() throws IOException {
        String open = paddle.order(PaddleShopper.SMALL).path("id").asText();

        assertThat(code("'type':'full','transaction_id':'" + open + "'"))
                .isEqualTo("adjustment_transaction_invalid_status_for_refund");
    }

    @Test
    void approvalsComeByThemselvesWhenNobodyHoldsThem() throws IOException {
        wire.post("/_sim/paddle/options", "{'approval_seconds':0.1}");
        String bill = paddle.buy(PaddleShopper.SMALL).path("id").asText();

        refund("'type':'full','transaction_id':'" + bill + "'");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> paddle.types().contains("adjustment.updated"));
    }

    @Test
    void aChargebackIsTakenAndReversed() throws IOException {
        String bill = paddle.buy(PaddleShopper.SMALL).path("id").asText();

        wire.post("/_sim/paddle/transactions/" + bill + "/chargeback", "");
        JsonNode taken = paddle.last("adjustment.created").path("data");
        wire.post("/_sim/paddle/adjustments/" + taken.path("id").asText() + "/reverse", "");

        assertThat(taken.path("action").asText()).isEqualTo("chargeback");
        assertThat(taken.path("status").asText()).isEqualTo("approved");
        assertThat(paddle.last("adjustment.updated").at("/data/status").asText())
                .isEqualTo("reversed");
    }

    @Test
    void thePortalIsAPersonalPage() throws IOException {
        JsonNode subscription = paddle.subscribe();
        String customer = subscription.path("customer_id").asText();
        String id = subscription.path("id").asText();

        HttpResponse<byte[]> session =
                wire.post("/paddle/customers/" + customer + "/portal-sessions", "{'subscription_ids':['" + id + "']}");

        assertThat(session.statusCode()).isEqualTo(201);
        JsonNode urls = Wire.json(session).at("/data/urls");
        assertThat(urls.at("/subscriptions/0/id").asText()).isEqualTo(id);
        String page = EcpayForms.text(wire.get(urls.at("/general/overview").asText()));
        assertThat(page)
                .contains("VidGo Starter")
                .contains("/" + id + "/cancel")
                .contains("USD 10.00");
        String link = urls.at("/general/overview").asText();
        String cancelled = EcpayForms.text(wire.form(link + "/" + id + "/cancel", Map.of()));
        assertThat(cancelled).contains("cancel on").contains("/" + id + "/keep");
        assertThat(paddle.last("subscription.updated")
                        .at("/data/scheduled_change/action")
                        .asText())
                .isEqualTo("cancel");
        assertThat(wire.get(link + "x").statusCode()).isEqualTo(404);
        assertThat(wire.json("/paddle/subscriptions/" + id)
                        .at("/data/management_urls/cancel")
                        .asText())
                .startsWith("http");
        assertThat(paddle.last("subscription.updated").path("data").has("management_urls"))
                .isFalse();
    }

    @Test
    void anotherCardIsABillOfNothing() throws IOException {
        String id = paddle.subscribe().path("id").asText();
        wire.post("/_sim/paddle/subscriptions/" + id + "/card", "{'declines':true}");
        wire.post("/_sim/paddle/subscriptions/" + id + "/renew", "");

        JsonNode bill = paddle.data("/paddle/subscriptions/" + id + "/update-payment-method-transaction");
        assertThat(bill.path("origin").asText()).isEqualTo("subscription_payment_method_change");
        assertThat(bill.at("/details/totals/grand_total").asText()).isEqualTo("0");
        wire.post("/_sim/paddle/transactions/" + bill.path("id").asText() + "/pay", "{}");

        assertThat(paddle.types()).contains("payment_method.saved");
        assertThat(paddle.data("/paddle/subscriptions/" + id).path("status").asText())
                .isEqualTo("active");
    }

    private HttpResponse<byte[]> change(JsonNode subscription, String mode) throws IOException {
        String body = "{\"items\":[{\"price_id\":\"%s\",\"quantity\":1}],\"proration_billing_mode\":\"%s\","
                + "\"on_payment_failure\":\"prevent_change\"}";
        return wire.send(
                "PATCH",
                "/paddle/subscriptions/" + subscription.path("id").asText(),
                "application/json",
                body.formatted(PaddleShopper.PRO, mode));
    }

    private JsonNode refund(String fields) throws IOException {
        HttpResponse<byte[]> made =
                wire.post("/paddle/adjustments", "{'action':'refund','reason':'asked'," + fields + "}");
        assertThat(made.statusCode()).as(EcpayForms.text(made)).isEqualTo(201);
        return Wire.json(made).path("data");
    }

    private String code(String fields) throws IOException {
        HttpResponse<byte[]> refused =
                wire.post("/paddle/adjustments", "{'action':'refund','reason':'asked'," + fields + "}");
        assertThat(List.of(400, 409)).contains(refused.statusCode());
        return Wire.json(refused).at("/error/code").asText();
    }
}
