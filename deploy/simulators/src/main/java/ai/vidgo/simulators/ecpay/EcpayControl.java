package ai.vidgo.simulators.ecpay;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Lets tests look at orders and pay them without a browser: {@code /_sim/ecpay/orders}. A payment may have been made at
 * another time, {@code {"paid_at"}} in UTC.
 */
final class EcpayControl {

    private static final int MOST_POSTS = 500;

    private final EcpayOrders orders;
    private final Cashier cashier;

    EcpayControl(EcpayOrders orders, Cashier cashier) {
        this.orders = orders;
        this.cashier = cashier;
    }

    void mount(Door door) {
        door.get("/_sim/ecpay/orders", call -> {
            ArrayNode all = Json.array();
            orders.all().forEach(order -> all.add(json(order)));
            return Reply.json(200, Json.object().set("orders", all));
        });
        door.get("/_sim/ecpay/orders/:number", call -> on(call, EcpayControl::json));
        door.post("/_sim/ecpay/orders/:number/pay", call -> on(call, order -> pay(call, order)));
        door.post(
                "/_sim/ecpay/orders/:number/fail",
                call -> on(call, order -> answers(order, List.of(cashier.fail(order)))));
        door.post(
                "/_sim/ecpay/orders/:number/simulate",
                call -> on(call, order -> answers(order, List.of(cashier.simulate(order)))));
        door.post(
                "/_sim/ecpay/orders/:number/issue",
                call -> on(call, order -> {
                    order.choose(body(call).path("method").asText(order.paysLater() ? order.method() : "ATM"));
                    cashier.issue(order);
                    return json(order);
                }));
    }

    private Reply on(Call call, Function<EcpayOrder, JsonNode> action) {
        return orders.find(call.part("number"))
                .map(order -> Reply.json(200, action.apply(order)))
                .orElseGet(() -> Reply.json(404, Json.object().put("error", "no such order")));
    }

    private JsonNode pay(Call call, EcpayOrder order) {
        JsonNode body = body(call);
        int times = Math.clamp(body.path("times").asInt(1), 1, MOST_POSTS);
        if (times == 1 && body.isEmpty()) {
            return answers(order, List.of(cashier.pay(order)));
        }
        order.pay(body.has("paid_at") ? Instant.parse(body.path("paid_at").asText()) : cashier.now());
        Notice notice =
                new Notice(order, "result", order.field("ReturnURL"), altered(order, body, cashier.paidMessage(order)));
        return answers(
                order,
                cashier.office().volley(notice, times, body.path("parallel").asBoolean(false)));
    }

    /** The message with the changes that a test asks for: other fields, or a digest that does not fit. */
    private static Map<String, String> altered(EcpayOrder order, JsonNode body, Map<String, String> message) {
        Map<String, String> fields = new LinkedHashMap<>(message);
        fields.remove("CheckMacValue");
        body.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        Map<String, String> signed = new LinkedHashMap<>(Messages.sign(order, fields));
        if (body.path("bad_digest").asBoolean(false)) {
            signed.put("CheckMacValue", Notice.FORGED);
        }
        return signed;
    }

    private static JsonNode body(Call call) {
        return Json.parseObject(call.body()).orElseGet(Json::object);
    }

    private static JsonNode answers(EcpayOrder order, List<Attempt> attempts) {
        ObjectNode result = json(order);
        ArrayNode answers = result.putArray("answers");
        attempts.forEach(attempt -> answers.add(attempt.json()));
        return result;
    }

    private static ObjectNode json(EcpayOrder order) {
        ObjectNode json = Json.object()
                .put("merchant_trade_no", order.number())
                .put("trade_no", order.tradeNo())
                .put("amount", order.amount())
                .put("item_name", order.field("ItemName"))
                .put("method", order.method())
                .put("status", order.payment().name().toLowerCase(Locale.ROOT))
                .put("created_at", order.createdAt().toString())
                .put("return_url", order.field("ReturnURL"))
                .put("page", "/ecpay/pages/" + order.number());
        order.contract().ifPresent(contract -> {
            json.put("contract", contract.status())
                    .put("charges", contract.charges().size());
            contract.due().ifPresent(due -> json.put("next_charge", due.toString()));
        });
        ArrayNode callbacks = json.putArray("callbacks");
        order.callbacks().forEach(attempt -> callbacks.add(attempt.json()));
        return json;
    }
}
