package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Cards after the payment: refunds, contracts of periodic charges (contract: external-ecpay §5.4 to §5.6). */
final class CardService {

    private static final String NOT_FOUND = "10200047";

    private final EcpayOrders orders;
    private final Cashier cashier;

    CardService(EcpayOrders orders, Cashier cashier) {
        this.orders = orders;
        this.cashier = cashier;
    }

    void mount(Door door) {
        door.post("/ecpay/CreditDetail/DoAction", this::act);
        door.post("/ecpay/Cashier/CreditCardPeriodAction", this::stop);
        door.post("/ecpay/Cashier/QueryCreditCardPeriodInfo", this::contract);
        door.post(
                "/_sim/ecpay/orders/:number/capture",
                call -> control(call, order -> {
                    order.card().capture();
                    return Optional.empty();
                }));
        door.post(
                "/_sim/ecpay/orders/:number/charge", call -> control(call, order -> Optional.of(charge(call, order))));
    }

    private interface Step {
        Optional<CallbackAttempt> take(EcpayOrder order);
    }

    private Reply control(Call call, Step step) {
        return orders.find(call.part("number"))
                .map(order -> {
                    ObjectNode done = Json.object().put("number", order.number());
                    step.take(order)
                            .ifPresent(attempt ->
                                    done.put("status", attempt.status()).put("answer", attempt.answer()));
                    return Reply.json(200, done);
                })
                .orElseGet(() -> Reply.json(404, Json.object().put("error", "no such order")));
    }

    /** The next period has come: the card is charged, or refuses, and the merchant hears of it. */
    private CallbackAttempt charge(Call call, EcpayOrder order) {
        boolean refused = Json.parseObject(call.body())
                .orElseGet(Json::object)
                .path("fail")
                .asBoolean(false);
        Card.Charge charge = order.card().charge(!refused, cashier.now());
        return cashier.callbacks().announce(order, "period", order.field("PeriodReturnURL"), message(order, charge));
    }

    private static Map<String, String> message(EcpayOrder order, Card.Charge charge) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", order.field("MerchantID"));
        fields.put("MerchantTradeNo", order.number());
        fields.put("StoreID", "");
        fields.put("RtnCode", charge.paid() ? "1" : "10100248");
        fields.put("RtnMsg", charge.paid() ? "成功" : "拒絕交易");
        for (String name : new String[] {"PeriodType", "Frequency", "ExecTimes"}) {
            fields.put(name, order.field(name));
        }
        fields.put("Amount", order.field("PeriodAmount"));
        fields.put("Gwsr", charge.gwsr());
        fields.put("ProcessDate", TaiwanTime.seconds(charge.at()));
        fields.put("AuthCode", charge.paid() ? "777777" : "");
        fields.put("FirstAuthAmount", order.field("TotalAmount"));
        fields.put("TotalSuccessTimes", Long.toString(order.card().successes()));
        return Messages.sign(order, fields);
    }

    private Reply act(Call call) {
        Map<String, String> asked = call.form();
        Map<String, String> answer = new LinkedHashMap<>();
        for (String name : new String[] {"MerchantID", "MerchantTradeNo", "TradeNo"}) {
            answer.put(name, asked.getOrDefault(name, ""));
        }
        String code = verified(asked)
                .map(order -> order.payment() == Payment.PAID
                                && order.paymentType().startsWith("Credit")
                                && order.tradeNo().equals(asked.get("TradeNo"))
                        ? order.card().act(asked.getOrDefault("Action", ""), amount(asked), amount(order))
                        : "10100050")
                .orElse(NOT_FOUND);
        answer.put("RtnCode", code);
        answer.put("RtnMsg", code.equals("1") ? "成功" : "失敗");
        return form(answer);
    }

    private Reply stop(Call call) {
        Map<String, String> asked = call.form();
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("MerchantID", asked.getOrDefault("MerchantID", ""));
        answer.put("MerchantTradeNo", asked.getOrDefault("MerchantTradeNo", ""));
        boolean cancel = "Cancel".equals(asked.get("Action"));
        String code = verified(asked)
                .filter(order -> cancel && !order.field("PeriodType").isEmpty())
                .map(order -> order.card().stop() ? "1" : "90100149")
                .orElse(NOT_FOUND);
        answer.put("RtnCode", code);
        answer.put("RtnMsg", "");
        Merchants.find(asked.getOrDefault("MerchantID", ""))
                .ifPresent(mac -> answer.put("CheckMacValue", mac.sign(answer)));
        return form(answer);
    }

    private Reply contract(Call call) {
        Map<String, String> asked = call.form();
        return verified(asked)
                .map(order -> Reply.json(200, json(order)))
                .orElseGet(() -> Reply.json(200, Json.object().put("RtnCode", NOT_FOUND)));
    }

    private static ObjectNode json(EcpayOrder order) {
        ObjectNode json = Json.object()
                .put("MerchantID", order.field("MerchantID"))
                .put("MerchantTradeNo", order.number())
                .put("TradeNo", order.tradeNo())
                .put("RtnCode", order.payment() == Payment.PAID ? 1 : 0)
                .put("PeriodType", order.field("PeriodType"))
                .put("Frequency", order.field("Frequency"))
                .put("ExecTimes", order.field("ExecTimes"))
                .put("PeriodAmount", order.field("PeriodAmount"))
                .put("TotalSuccessTimes", order.card().successes())
                .put("ExecStatus", order.card().stopped() ? "0" : "1");
        ArrayNode log = json.putArray("ExecLog");
        order.card()
                .charges()
                .forEach(charge -> log.addObject()
                        .put("RtnCode", charge.paid() ? 1 : 10100248)
                        .put("RtnMsg", "")
                        .put("amount", order.field("PeriodAmount"))
                        .put("gwsr", charge.gwsr())
                        .put("process_date", TaiwanTime.seconds(charge.at()))
                        .put("auth_code", "777777")
                        .put("TradeNo", order.tradeNo()));
        return json;
    }

    private Optional<EcpayOrder> verified(Map<String, String> asked) {
        return Merchants.find(asked.getOrDefault("MerchantID", ""))
                .filter(mac -> mac.verify(asked))
                .flatMap(mac -> orders.find(asked.getOrDefault("MerchantTradeNo", "")));
    }

    private static long amount(Map<String, String> asked) {
        String amount = asked.getOrDefault("TotalAmount", "");
        return amount.matches("\\d{1,9}") ? Long.parseLong(amount) : 0;
    }

    private static long amount(EcpayOrder order) {
        return Long.parseLong(order.field("TotalAmount"));
    }

    private static Reply form(Map<String, String> fields) {
        return Reply.of(200, "text/html; charset=utf-8", Messages.encode(fields).getBytes(StandardCharsets.UTF_8));
    }
}
