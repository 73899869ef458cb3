package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.merchant.Attempt;
import ai.vidgo.simulators.merchant.PostOffice;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What can happen to an order, with the messages that follow from it. */
final class Cashier {

    static final String REFUSED = "10200058";

    private final Clock calendar;
    private final EcpayOrders orders;
    private final PostOffice office;

    Cashier(Clock calendar, EcpayOrders orders, PostOffice office) {
        this.calendar = calendar;
        this.orders = orders;
        this.office = office;
    }

    /** The money arrived: the order is paid and the merchant's server hears of it. */
    Attempt pay(EcpayOrder order) {
        order.pay(calendar.instant());
        return office.deliver(result(order, paidMessage(order)));
    }

    /** The card was refused. */
    Attempt fail(EcpayOrder order) {
        order.fail();
        return office.deliver(result(order, Messages.result(order, REFUSED, "交易失敗", calendar.instant())));
    }

    /** The merchant console's test button: a message like a payment's, and no money. */
    Attempt simulate(EcpayOrder order) {
        Map<String, String> message = Messages.result(order, "1", "交易成功", calendar.instant());
        message.put("SimulatePaid", "1");
        message.remove("CheckMacValue");
        return office.deliver(result(order, Messages.sign(order, message)));
    }

    /** A number for a later payment was issued. */
    void issue(EcpayOrder order) {
        order.issue();
        String url = order.field("PaymentInfoURL");
        if (!url.isEmpty()) {
            office.deliver(new Notice(order, "number", url, Messages.number(order, calendar.instant())));
        }
    }

    /** The next charge of a contract: the card pays or refuses, and the merchant hears of it. */
    Attempt charge(EcpayOrder order, Contract contract, boolean paid, Instant at) {
        Charge charge = new Charge(orders.nextTradeNo(), order.amount(), paid, at);
        contract.add(charge);
        return announce(order, contract, charge);
    }

    /** The newest charge is tried again and succeeds; false when it had not been refused. */
    boolean chargeAgain(EcpayOrder order, Contract contract) {
        Charge charge = new Charge(orders.nextTradeNo(), order.amount(), true, calendar.instant());
        boolean possible = contract.retried(charge);
        if (possible) {
            announce(order, contract, charge);
        }
        return possible;
    }

    private Attempt announce(EcpayOrder order, Contract contract, Charge charge) {
        return office.deliver(
                new Notice(order, "period", order.field("PeriodReturnURL"), Messages.period(order, contract, charge)));
    }

    private static Notice result(EcpayOrder order, Map<String, String> fields) {
        return new Notice(order, "result", order.field("ReturnURL"), fields);
    }

    /** The server message of a paid order. */
    Map<String, String> paidMessage(EcpayOrder order) {
        return Messages.result(order, "1", "交易成功", calendar.instant());
    }

    /** The message that the buyer's browser carries. */
    Map<String, String> browserMessage(EcpayOrder order) {
        boolean paid = order.payment() == Payment.PAID;
        return Messages.result(order, paid ? "1" : REFUSED, paid ? "Succeeded" : "Failed", calendar.instant());
    }

    /** The issued number, for the page. */
    Map<String, String> numberMessage(EcpayOrder order) {
        return Messages.number(order, calendar.instant());
    }

    /** The day on the calendar. */
    Instant now() {
        return calendar.instant();
    }

    PostOffice office() {
        return office;
    }
}
