package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.ecpay.ServerCalls.Asked;
import ai.vidgo.simulators.merchant.Attempt;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Cards that are charged every period (contract: external-ecpay §2.3, §5.4, §5.6). The calendar makes charges due; {@code
 * POST /_sim/ecpay/orders/{number}/charge} makes the next one at once, dated on its day.
 */
final class ContractService {

    /** Observed as the answer to a second cancellation. */
    private static final String ALREADY_STOPPED = "90100149";

    private static final int REFUSED_BY_ISSUER = 10100248;

    private final EcpayOrders orders;
    private final Cashier cashier;
    private final ServerCalls calls;

    ContractService(EcpayOrders orders, Cashier cashier, ServerCalls calls) {
        this.orders = orders;
        this.cashier = cashier;
        this.calls = calls;
    }

    void mount(Door door) {
        door.post("/ecpay/Cashier/CreditCardPeriodAction", calls.timedOrder("CreditCardPeriodAction", this::act));
        door.post(
                "/ecpay/Cashier/QueryCreditCardPeriodInfo",
                calls.jsonQuestion("QueryCreditCardPeriodInfo", true, this::look));
        door.post("/_sim/ecpay/orders/:number/charge", call -> control(call, this::chargeNow));
        door.post(
                "/_sim/ecpay/orders/:number/card",
                call -> control(call, (order, wish) -> {
                    contract(order).decline(wish.path("declines").asBoolean(true));
                    return Json.object().put("declines", contract(order).declining());
                }));
    }

    /** Makes all charges whose day has come, each at its own time. */
    void chargeDue() {
        Instant now = cashier.now();
        for (EcpayOrder order : orders.all()) {
            order.contract().ifPresent(contract -> chargeDue(order, contract, now));
        }
    }

    private void chargeDue(EcpayOrder order, Contract contract, Instant now) {
        Optional<Instant> due = contract.due();
        while (due.isPresent() && !due.get().isAfter(now)) {
            cashier.charge(order, contract, !contract.declining(), due.get());
            due = contract.due();
        }
    }

    private JsonNode chargeNow(EcpayOrder order, JsonNode wish) {
        Contract contract = contract(order);
        Instant due = contract.due().orElseThrow(() -> new IllegalArgumentException("the contract is over"));
        boolean refuses = wish.path("fail").asBoolean(contract.declining());
        Attempt attempt = cashier.charge(order, contract, !refuses, due);
        return Json.object()
                .put("number", order.number())
                .put("status", attempt.status())
                .put("answer", attempt.answer());
    }

    private Reply act(Asked asked) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("MerchantID", asked.field("MerchantID"));
        answer.put("MerchantTradeNo", asked.field("MerchantTradeNo"));
        String code = asked.order()
                .flatMap(order -> order.contract().map(contract -> act(order, contract, asked.field("Action"))))
                .orElse(ServerCalls.NOT_FOUND);
        answer.put("RtnCode", code);
        answer.put("RtnMsg", code.equals(Charge.DONE) ? "成功" : "失敗");
        answer.put("CheckMacValue", asked.mac().sign(answer));
        return EcpayDialect.form(answer);
    }

    private String act(EcpayOrder order, Contract contract, String action) {
        return switch (action) {
            case "Cancel" -> contract.stop() ? Charge.DONE : ALREADY_STOPPED;
            case "ReAuth" -> cashier.chargeAgain(order, contract) ? Charge.DONE : Charge.NOT_NOW;
            default -> Charge.NOT_NOW;
        };
    }

    private Reply look(Asked asked) {
        return asked.order()
                .flatMap(order -> order.contract().map(contract -> Reply.json(200, json(order, contract))))
                .orElseGet(() ->
                        Reply.json(200, Json.object().put("RtnCode", Integer.parseInt(ServerCalls.NOT_FOUND))));
    }

    private static ObjectNode json(EcpayOrder order, Contract contract) {
        ObjectNode json =
                Json.object().put("MerchantID", order.field("MerchantID")).put("MerchantTradeNo", order.number());
        json.setAll(json(order, contract.charges().getFirst()));
        json.put("PeriodType", order.field("PeriodType"))
                .put("Frequency", Integer.parseInt(order.field("Frequency")))
                .put("ExecTimes", Integer.parseInt(order.field("ExecTimes")))
                .put("PeriodAmount", order.amount())
                .put("card4no", "2222")
                .put("card6no", "431195")
                .put("TotalSuccessTimes", contract.successes())
                .put("TotalSuccessAmount", contract.successes() * order.amount())
                .put("ExecStatus", contract.status());
        ArrayNode log = json.putArray("ExecLog");
        contract.charges().forEach(charge -> log.add(json(order, charge)));
        return json;
    }

    private static ObjectNode json(EcpayOrder order, Charge charge) {
        return Json.object()
                .put("RtnCode", charge.paid() ? 1 : REFUSED_BY_ISSUER)
                .put("RtnMsg", charge.paid() ? "成功" : "拒絕交易")
                .put("amount", order.amount())
                .put("gwsr", Long.parseLong(charge.gwsr()))
                .put("process_date", TaiwanTime.seconds(charge.at()))
                .put("auth_code", charge.authCode())
                .put("TradeNo", charge.tradeNo());
    }

    private Reply control(Call call, BiFunction<EcpayOrder, JsonNode, JsonNode> work) {
        Optional<EcpayOrder> order = orders.find(call.part("number"));
        if (order.isEmpty()) {
            return Reply.json(404, Json.object().put("error", "no such order"));
        }
        try {
            JsonNode wish = Json.parseObject(call.body()).orElseGet(Json::object);
            return Reply.json(200, work.apply(order.get(), wish));
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Json.object().put("error", e.getMessage()));
        }
    }

    private static Contract contract(EcpayOrder order) {
        return order.contract().orElseThrow(() -> new IllegalArgumentException("no contract of periodic charges"));
    }
}
