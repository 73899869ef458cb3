package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.ecpay.ServerCalls.Asked;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Card payments after the payment: capture, refund, what became of one (contract: external-ecpay §5.3, §5.5). */
final class CardService {

    private final EcpayOrders orders;
    private final Cashier cashier;
    private final ServerCalls calls;

    CardService(EcpayOrders orders, Cashier cashier, ServerCalls calls) {
        this.orders = orders;
        this.cashier = cashier;
        this.calls = calls;
    }

    void mount(Door door) {
        door.post("/ecpay/CreditDetail/DoAction", calls.order("DoAction", this::act));
        door.post("/ecpay/CreditDetail/QueryTrade/V2", calls.jsonQuestion("QueryTrade", false, this::look));
        door.post("/_sim/ecpay/orders/:number/capture", this::capture);
    }

    private Reply act(Asked asked) {
        Map<String, String> answer = new LinkedHashMap<>();
        for (String name : List.of("MerchantID", "MerchantTradeNo", "TradeNo")) {
            answer.put(name, asked.field(name));
        }
        String code = asked.order()
                .map(order -> order.cardCharge(asked.field("TradeNo"))
                        .map(charge -> charge.act(asked.field("Action"), asked.amount("TotalAmount"), cashier.now()))
                        .orElse(Charge.NOT_NOW))
                .orElse(ServerCalls.NOT_FOUND);
        answer.put("RtnCode", code);
        answer.put("RtnMsg", code.equals(Charge.DONE) ? "成功" : "失敗");
        return EcpayDialect.form(answer);
    }

    private Reply look(Asked asked) {
        if (asked.field("CreditCheckCode").isEmpty()) {
            return Reply.json(200, Json.object().put("RtnMsg", "error"));
        }
        return orders.all().stream()
                .filter(order -> order.field("MerchantID").equals(asked.field("MerchantID")))
                .flatMap(order ->
                        order
                                .contract()
                                .map(Contract::charges)
                                .orElseGet(() -> order.charge().stream().toList())
                                .stream()
                                .filter(charge -> charge.gwsr().equals(asked.field("CreditRefundId")))
                                .filter(_ -> order.amount() == asked.amount("CreditAmount"))
                                .map(charge -> trade(order, charge)))
                .findFirst()
                .orElseGet(() -> Reply.json(200, Json.object().put("RtnMsg", "error_nopay")));
    }

    private Reply trade(EcpayOrder order, Charge charge) {
        Instant now = cashier.now();
        ObjectNode answer = Json.object().put("RtnMsg", "");
        ObjectNode value = answer.putObject("RtnValue")
                .put("TradeID", charge.gwsr())
                .put("amount", order.amount())
                .put("clsamt", charge.captured(now))
                .put("authtime", TaiwanTime.seconds(charge.at()))
                .put("status", charge.word(now));
        ArrayNode closed = value.putArray("close_data");
        if (charge.returned() > 0) {
            closed.addObject()
                    .put("status", charge.word(now))
                    .put("sno", "1")
                    .put("amount", -charge.returned())
                    .put("datetime", TaiwanTime.seconds(now));
        }
        return Reply.json(200, answer);
    }

    private Reply capture(Call call) {
        return orders.find(call.part("number"))
                .map(order -> {
                    order.charge().ifPresent(Charge::capture);
                    order.contract().ifPresent(contract -> contract.charges().forEach(Charge::capture));
                    return Reply.json(200, Json.object().put("number", order.number()));
                })
                .orElseGet(() -> Reply.json(404, Json.object().put("error", "no such order")));
    }
}
