package ai.vidgo.simulators;

import static ai.vidgo.simulators.EcpayForms.call;
import static ai.vidgo.simulators.EcpayForms.decode;
import static ai.vidgo.simulators.EcpayForms.sign;
import static ai.vidgo.simulators.EcpayForms.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards after the first payment: periodic charges, refunds, faults of the server calls (contract: external-ecpay §5). */
class EcpayContractsTest {

    private static Simulators simulators;
    private static Wire wire;
    private Catcher shop;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "X-Unused", "x");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void openShop() throws IOException {
        wire.post("/_sim/reset", "");
        shop = new Catcher();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void monthsBringChargesUntilTheContractIsFinished() throws IOException {
        contract("P1", 3);
        wire.post("/_sim/calendar", "{'advance_days':31}");

        Map<String, String> second = decode(shop.posts().getLast().body());
        assertThat(shop.posts().getLast().path()).isEqualTo("/period");
        assertThat(second)
                .containsEntry("RtnCode", "1")
                .containsEntry("Amount", "299")
                .containsEntry("TotalSuccessTimes", "2")
                .doesNotContainKey("TradeAmt");
        assertThat(second.get("CheckMacValue")).isEqualTo(sign(second));

        wire.post("/_sim/calendar", "{'advance_days':100}");

        JsonNode info = periodInfo("P1");
        assertThat(info.path("ExecStatus").asText()).isEqualTo("2");
        assertThat(info.path("TotalSuccessTimes").asInt()).isEqualTo(3);
        assertThat(info.path("TotalSuccessAmount").asInt()).isEqualTo(897);
        assertThat(info.path("ExecLog")).hasSize(3);
        assertThat(info.path("ExecLog").findValuesAsText("gwsr")).doesNotHaveDuplicates();
        assertThat(info.path("ExecLog").get(1).path("gwsr").asText()).isEqualTo(second.get("Gwsr"));
    }

    @Test
    void aCancelledContractChargesNoMore() throws IOException {
        contract("P2", 99);

        Map<String, String> cancelled = action("P2", "Cancel");
        Map<String, String> again = action("P2", "Cancel");
        wire.post("/_sim/calendar", "{'advance_days':40}");

        assertThat(cancelled).containsEntry("RtnCode", "1");
        assertThat(cancelled.get("CheckMacValue")).isEqualTo(sign(cancelled));
        assertThat(again).containsEntry("RtnCode", "90100149");
        assertThat(periodInfo("P2").path("ExecStatus").asText()).isEqualTo("0");
        assertThat(shop.posts()).hasSize(1);
    }

    @Test
    void sixRefusalsInARowEndTheContract() throws IOException {
        contract("P3", 99);
        wire.post("/_sim/ecpay/orders/P3/card", "{'declines':true}");

        wire.post("/_sim/calendar", "{'advance_days':400}");

        assertThat(shop.posts().stream().skip(1).map(post -> decode(post.body()).get("RtnCode")))
                .hasSize(6)
                .containsOnly("10100248");
        assertThat(periodInfo("P3").path("ExecStatus").asText()).isEqualTo("0");
    }

    @Test
    void aRefusedChargeIsTriedAgainOnDemand() throws IOException {
        contract("P4", 99);
        wire.post("/_sim/ecpay/orders/P4/charge", "{'fail':true}");

        Map<String, String> retried = action("P4", "ReAuth");

        assertThat(retried).containsEntry("RtnCode", "1");
        assertThat(decode(shop.posts().getLast().body()))
                .containsEntry("RtnCode", "1")
                .containsEntry("TotalSuccessTimes", "2");
        assertThat(action("P4", "ReAuth")).containsEntry("RtnCode", "10100050");
    }

    @Test
    void withoutAFirstPaymentThereIsNoContract() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, "P5", period(12)));
        wire.post("/_sim/ecpay/orders/P5/fail", "");

        assertThat(periodInfo("P5").path("RtnCode").asInt()).isEqualTo(10_200_047);
        assertThat(wire.post("/_sim/ecpay/orders/P5/charge", "").statusCode()).isEqualTo(400);
    }

    @Test
    void capturedMoneyIsReturnedInParts() throws IOException {
        String tradeNo = paid("R1");
        wire.post("/_sim/ecpay/orders/R1/capture", "");

        assertThat(doAction("R1", tradeNo, "R", 100)).containsEntry("RtnCode", "1");
        assertThat(doAction("R1", tradeNo, "R", 200)).containsEntry("RtnCode", "10100050");
        assertThat(doAction("R1", tradeNo, "R", 199)).containsEntry("RtnCode", "1");
    }

    @Test
    void whatIsNotCapturedYetIsWithdrawnAndAbandoned() throws IOException {
        String tradeNo = paid("R2");

        assertThat(doAction("R2", tradeNo, "N", 299)).containsEntry("RtnCode", "10100050");
        assertThat(doAction("R2", tradeNo, "E", 299)).containsEntry("RtnCode", "1");
        assertThat(doAction("R2", tradeNo, "N", 299)).containsEntry("RtnCode", "1");
        assertThat(trade(tradeNo).path("RtnValue").path("status").asText()).isEqualTo("已取消");
    }

    @Test
    void theEveningCapturesTheDaysPayments() throws IOException {
        String tradeNo = paid("R3");
        wire.post("/_sim/calendar", "{'advance_days':1}");

        JsonNode value = trade(tradeNo).path("RtnValue");

        assertThat(value.path("status").asText()).isEqualTo("已關帳");
        assertThat(value.path("clsamt").asInt()).isEqualTo(299);
        assertThat(doAction("R3", tradeNo, "R", 299)).containsEntry("RtnCode", "1");
        assertThat(trade(tradeNo).path("RtnValue").path("close_data")).hasSize(1);
    }

    @Test
    void aLaterChargeIsReturnedUnderItsOwnNumber() throws IOException {
        contract("R4", 12);
        wire.post("/_sim/ecpay/orders/R4/charge", "");
        wire.post("/_sim/ecpay/orders/R4/capture", "");
        String second = periodInfo("R4").path("ExecLog").get(1).path("TradeNo").asText();

        assertThat(doAction("R4", second, "R", 299)).containsEntry("RtnCode", "1");
        assertThat(doAction("R4", second, "R", 1)).containsEntry("RtnCode", "10100050");
        assertThat(doAction("R4", periodInfo("R4").path("TradeNo").asText(), "R", 299))
                .containsEntry("RtnCode", "1");
    }

    @Test
    void anAtmPaymentHasNoWayBack() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, "R5", Map.of("ChoosePayment", "ATM")));
        JsonNode order = wire.postJson("/_sim/ecpay/orders/R5/pay", "");

        assertThat(doAction("R5", order.path("trade_no").asText(), "R", 299)).containsEntry("RtnCode", "10100050");
    }

    @Test
    void aRefundWhoseAnswerIsLostHasHappened() throws IOException {
        String tradeNo = paid("F1");
        wire.post("/_sim/ecpay/orders/F1/capture", "");
        wire.post("/_sim/rules", "{'provider':'ecpay','operation':'DoAction','mode':'reset-after','times':1}");

        assertThatThrownBy(() -> doAction("F1", tradeNo, "R", 299)).isInstanceOf(IOException.class);

        assertThat(doAction("F1", tradeNo, "R", 1)).containsEntry("RtnCode", "10100050");
    }

    @Test
    void answersAreForgedAndCallersSlowedDownOnDemand() throws IOException {
        paid("F2");
        wire.post("/_sim/rules", "{'provider':'ecpay','operation':'QueryTradeInfo','mode':'bad-signature','times':1}");
        assertThat(EcpayForms.query(wire, "F2")).containsEntry("CheckMacValue", "0".repeat(64));
        Map<String, String> good = EcpayForms.query(wire, "F2");
        assertThat(good.get("CheckMacValue")).isEqualTo(sign(good));

        wire.post("/_sim/rules", "{'provider':'ecpay','mode':'rate-limit','moment':'read','times':1}");

        assertThat(wire.form("/ecpay/Cashier/QueryTradeInfo/V5", call("F2", Map.of()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOldTimeStampIsRefused() throws IOException {
        paid("F3");

        Map<String, String> answer = decode(
                text(wire.form("/ecpay/Cashier/QueryTradeInfo/V5", call("F3", Map.of("TimeStamp", "1700000000")))));

        assertThat(answer).containsEntry("TradeStatus", "10200074");
    }

    @Test
    void messagesAreHeldReorderedAndRepeated() throws IOException {
        wire.post("/_sim/ecpay/delivery", "{'hold':true}");
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, "D1", period(12)));
        wire.post("/_sim/ecpay/orders/D1/pay", "");
        wire.post("/_sim/ecpay/orders/D1/charge", "");
        assertThat(shop.posts()).isEmpty();
        assertThat(wire.json("/_sim/ecpay/delivery").path("held")).hasSize(2);

        wire.post("/_sim/ecpay/release", "{'order':'reversed','copies':2}");

        assertThat(shop.posts().stream().map(Catcher.Post::path))
                .containsExactly("/period", "/callback", "/period", "/callback");
    }

    private void contract(String number, int times) throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, number, period(times)));
        wire.post("/_sim/ecpay/orders/" + number + "/pay", "");
    }

    private Map<String, String> period(int times) {
        return Map.of(
                "PeriodAmount", "299",
                "PeriodType", "M",
                "Frequency", "1",
                "ExecTimes", Integer.toString(times),
                "PeriodReturnURL", shop.url("/period"));
    }

    /** Pays an order by card and gives the vendor's number. */
    private String paid(String number) throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, number, Map.of()));
        return wire.postJson("/_sim/ecpay/orders/" + number + "/pay", "")
                .path("trade_no")
                .asText();
    }

    private static Map<String, String> action(String number, String action) throws IOException {
        return decode(text(wire.form("/ecpay/Cashier/CreditCardPeriodAction", call(number, Map.of("Action", action)))));
    }

    private static JsonNode periodInfo(String number) throws IOException {
        return Wire.json(wire.form("/ecpay/Cashier/QueryCreditCardPeriodInfo", call(number, Map.of())));
    }

    private static Map<String, String> doAction(String number, String tradeNo, String action, int amount)
            throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MerchantID", "3002607");
        form.put("MerchantTradeNo", number);
        form.put("TradeNo", tradeNo);
        form.put("Action", action);
        form.put("TotalAmount", Integer.toString(amount));
        form.put("CheckMacValue", sign(form));
        return decode(text(wire.form("/ecpay/CreditDetail/DoAction", form)));
    }

    private static JsonNode trade(String tradeNo) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MerchantID", "3002607");
        form.put("CreditRefundId", "1" + tradeNo.substring(tradeNo.length() - 7));
        form.put("CreditAmount", "299");
        form.put("CreditCheckCode", "12345678");
        form.put("CheckMacValue", sign(form));
        JsonNode answer = Wire.json(wire.form("/ecpay/CreditDetail/QueryTrade/V2", form));
        assertThat(List.of("", "error_nopay")).contains(answer.path("RtnMsg").asText());
        return answer;
    }
}
