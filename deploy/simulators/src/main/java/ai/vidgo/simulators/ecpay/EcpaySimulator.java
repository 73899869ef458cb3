package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ECPay under {@code /ecpay}: the payment page and the server calls (contract: external-ecpay). */
public final class EcpaySimulator {

    private static final Duration TIMESTAMP_LIFE = Duration.ofMinutes(3);

    private final World world;
    private final EcpayOrders orders;
    private final Cashier cashier;
    private final CheckoutPages pages;

    /** Works on the given world. */
    public EcpaySimulator(World world) {
        this.world = world;
        this.orders = new EcpayOrders(world.clock());
        this.cashier = new Cashier(world.clock(), new Callbacks(world.clock(), world.options()));
        this.pages = new CheckoutPages(cashier);
    }

    /** Binds the paths, including the control paths under {@code /_sim/ecpay}. */
    public void mount(Door door) {
        door.post("/ecpay/Cashier/AioCheckOut/V5", this::checkOut);
        door.post("/ecpay/Cashier/QueryTradeInfo/V5", call -> query(call, this::tradeInfo));
        door.post("/ecpay/Cashier/QueryPaymentInfo", call -> query(call, this::paymentInfo));
        door.get("/ecpay/pages/:number", call -> onPage(call, order -> {}));
        door.post("/ecpay/pages/:number/choose", call -> onPage(call, order -> choose(call, order)));
        door.post("/ecpay/pages/:number/pay", call -> onPage(call, cashier::pay));
        door.post("/ecpay/pages/:number/fail", call -> onPage(call, cashier::fail));
        new CardService(orders, cashier).mount(door);
        new EcpayControl(orders, cashier).mount(door);
        door.otherwise("/ecpay", call -> Reply.text(404, "no such service"));
    }

    /** Forgets all orders. */
    public void reset() {
        orders.reset();
    }

    private Reply checkOut(Call call) {
        Map<String, String> form;
        try {
            form = call.form();
        } catch (IllegalArgumentException e) {
            return pages.refusal("10200002", String.valueOf(e.getMessage()));
        }
        Optional<CheckMac> merchant = Merchants.find(form.getOrDefault("MerchantID", ""));
        if (merchant.isEmpty()) {
            return pages.refusal("10200003", "MerchantID Error");
        }
        if (!merchant.get().verify(form)) {
            return pages.refusal("10200073", "CheckMacValue Error");
        }
        List<String> problems = OrderForm.problems(form);
        if (!problems.isEmpty()) {
            return pages.refusal("10200002", String.join("; ", problems));
        }
        return orders.open(form)
                .map(pages::show)
                .orElseGet(() -> pages.refusal("10300028", "MerchantTradeNo has been used"));
    }

    /** Something that the buyer does on the page. */
    @FunctionalInterface
    private interface Step {
        void take(EcpayOrder order);
    }

    private Reply onPage(Call call, Step step) {
        Optional<EcpayOrder> order = orders.find(call.part("number"));
        if (order.isEmpty()) {
            return pages.refusal("10200047", "no such order");
        }
        step.take(order.get());
        return pages.show(order.get());
    }

    private void choose(Call call, EcpayOrder order) {
        String method = call.form().getOrDefault("method", order.method());
        order.choose(method);
        if (order.paysLater()) {
            cashier.issue(order);
        }
    }

    /** Answers a verified query about an order that may not exist. */
    @FunctionalInterface
    private interface Query {
        Map<String, String> answer(Optional<EcpayOrder> order, Map<String, String> asked);
    }

    private Reply query(Call call, Query query) {
        Map<String, String> asked = call.form();
        Optional<CheckMac> merchant = Merchants.find(asked.getOrDefault("MerchantID", ""));
        if (merchant.isEmpty() || !merchant.get().verify(asked)) {
            return form(Map.of("TradeStatus", "10200073", "RtnCode", "10200073", "RtnMsg", "CheckMacValue Error"));
        }
        if (stale(asked.getOrDefault("TimeStamp", ""))) {
            return form(Map.of("TradeStatus", "10200074", "RtnCode", "10200074", "RtnMsg", "TimeStamp Error"));
        }
        Optional<EcpayOrder> order = orders.find(asked.getOrDefault("MerchantTradeNo", ""))
                .filter(found -> found.field("MerchantID").equals(asked.get("MerchantID")));
        Map<String, String> answer = new LinkedHashMap<>(query.answer(order, asked));
        answer.put("CheckMacValue", merchant.get().sign(answer));
        return form(answer);
    }

    private Map<String, String> tradeInfo(Optional<EcpayOrder> order, Map<String, String> asked) {
        return order.map(Messages::status).orElseGet(() -> {
            Map<String, String> none = new LinkedHashMap<>();
            none.put("MerchantID", asked.getOrDefault("MerchantID", ""));
            none.put("MerchantTradeNo", asked.getOrDefault("MerchantTradeNo", ""));
            none.put("TradeNo", "");
            none.put("TradeAmt", "");
            none.put("TradeStatus", "10200047");
            return none;
        });
    }

    private Map<String, String> paymentInfo(Optional<EcpayOrder> order, Map<String, String> asked) {
        return order.filter(found -> found.paysLater() && found.payment() != Payment.OPEN)
                .map(cashier::numberMessage)
                .orElseGet(() -> Map.of(
                        "MerchantID",
                        asked.getOrDefault("MerchantID", ""),
                        "MerchantTradeNo",
                        asked.getOrDefault("MerchantTradeNo", ""),
                        "RtnCode",
                        "10200047",
                        "RtnMsg",
                        "no payment information"));
    }

    private boolean stale(String timeStamp) {
        if (!timeStamp.matches("\\d{9,11}")) {
            return true;
        }
        long distance = world.clock().instant().getEpochSecond() - Long.parseLong(timeStamp);
        return Math.abs(distance) > TIMESTAMP_LIFE.toSeconds();
    }

    private static Reply form(Map<String, String> fields) {
        return Reply.of(200, "text/html; charset=utf-8", Messages.encode(fields).getBytes(StandardCharsets.UTF_8));
    }
}
