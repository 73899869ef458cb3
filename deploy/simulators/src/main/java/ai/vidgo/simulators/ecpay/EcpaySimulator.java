package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.ecpay.ServerCalls.Asked;
import ai.vidgo.simulators.einvoice.InvoiceService;
import ai.vidgo.simulators.merchant.PostControl;
import ai.vidgo.simulators.merchant.PostOffice;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** ECPay under {@code /ecpay}: the payment page, the server calls, invoices (contract: external-ecpay). */
public final class EcpaySimulator implements AutoCloseable {

    private final EcpayOrders orders;
    private final PostOffice office;
    private final Cashier cashier;
    private final CheckoutPages pages;
    private final ServerCalls calls;
    private final ContractService contracts;
    private final StatementService statements;
    private final InvoiceService invoices;

    /** Works on the given world. */
    public EcpaySimulator(World world) {
        this.orders = new EcpayOrders(world.calendar());
        this.office = new PostOffice(
                world.clock(),
                world.options()::callbackRetries,
                world.settings().seed());
        this.cashier = new Cashier(world.calendar(), orders, office);
        this.pages = new CheckoutPages(cashier);
        this.calls = new ServerCalls(world, orders);
        this.contracts = new ContractService(orders, cashier, calls);
        this.statements = new StatementService(orders, calls);
        this.invoices = new InvoiceService(world);
        world.calendar().onMove(contracts::chargeDue);
    }

    /** Binds the paths, including the control paths under {@code /_sim/ecpay}. */
    public void mount(Door door) {
        door.post("/ecpay/Cashier/AioCheckOut/V5", this::checkOut);
        door.post("/ecpay/Cashier/QueryTradeInfo/V5", calls.question("QueryTradeInfo", EcpaySimulator::tradeInfo));
        door.post("/ecpay/Cashier/QueryPaymentInfo", calls.question("QueryPaymentInfo", this::paymentInfo));
        door.get("/ecpay/pages/:number", call -> onPage(call, order -> {}));
        door.post("/ecpay/pages/:number/choose", call -> onPage(call, order -> choose(call, order)));
        door.post("/ecpay/pages/:number/pay", call -> onPage(call, cashier::pay));
        door.post("/ecpay/pages/:number/fail", call -> onPage(call, cashier::fail));
        door.post("/ecpay/pages/:number/expire", call -> onPage(call, EcpayOrder::fail));
        new CardService(orders, cashier, calls).mount(door);
        contracts.mount(door);
        statements.mount(door);
        invoices.mount(door, "/ecpay");
        new EcpayControl(orders, cashier).mount(door);
        PostControl.mount(door, "ecpay", office);
        door.otherwise("/ecpay", call -> Reply.text(404, "no such service"));
    }

    /** Forgets all orders, invoices and changes of statements. */
    public void reset() {
        office.reset();
        orders.reset();
        statements.reset();
        invoices.reset();
    }

    @Override
    public void close() {
        office.close();
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

    private Reply onPage(Call call, Consumer<EcpayOrder> step) {
        Optional<EcpayOrder> order = orders.find(call.part("number"));
        if (order.isEmpty()) {
            return pages.refusal(ServerCalls.NOT_FOUND, "no such order");
        }
        step.accept(order.get());
        return pages.show(order.get());
    }

    private void choose(Call call, EcpayOrder order) {
        String method = call.form().getOrDefault("method", order.method());
        order.choose(method);
        if (order.paysLater()) {
            cashier.issue(order);
        }
    }

    private static Reply tradeInfo(Asked asked) {
        return asked.order()
                .map(order -> EcpayDialect.form(Messages.status(order)))
                .orElseGet(() -> {
                    Map<String, String> none = names(asked);
                    none.put("TradeNo", "");
                    none.put("TradeAmt", "");
                    none.put("TradeStatus", ServerCalls.NOT_FOUND);
                    return signed(asked, none);
                });
    }

    private Reply paymentInfo(Asked asked) {
        return asked.order()
                .filter(found -> found.paysLater() && found.payment() != Payment.OPEN)
                .map(order -> EcpayDialect.form(cashier.numberMessage(order)))
                .orElseGet(() -> {
                    Map<String, String> none = names(asked);
                    none.put("RtnCode", ServerCalls.NOT_FOUND);
                    none.put("RtnMsg", "no payment information");
                    return signed(asked, none);
                });
    }

    private static Map<String, String> names(Asked asked) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("MerchantID", asked.field("MerchantID"));
        names.put("MerchantTradeNo", asked.field("MerchantTradeNo"));
        return names;
    }

    private static Reply signed(Asked asked, Map<String, String> answer) {
        answer.put("CheckMacValue", asked.mac().sign(answer));
        return EcpayDialect.form(answer);
    }
}
