package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.core.SimClock;
import java.time.Instant;
import java.util.Map;

/** What can happen to an order, with the messages that follow from it. */
final class Cashier {

    private final SimClock clock;
    private final Callbacks callbacks;

    Cashier(SimClock clock, Callbacks callbacks) {
        this.clock = clock;
        this.callbacks = callbacks;
    }

    /** The money arrived: the order is paid and the merchant's server hears of it. */
    CallbackAttempt pay(EcpayOrder order) {
        order.pay(clock.instant());
        return callbacks.announce(order, "result", order.field("ReturnURL"), paidMessage(order));
    }

    /** The card was refused. */
    CallbackAttempt fail(EcpayOrder order) {
        order.fail();
        return callbacks.announce(
                order, "result", order.field("ReturnURL"), Messages.result(order, "10200058", "交易失敗", clock.instant()));
    }

    /** A number for a later payment was issued. */
    void issue(EcpayOrder order) {
        order.issue();
        String url = order.field("PaymentInfoURL");
        if (!url.isEmpty()) {
            callbacks.announce(order, "number", url, Messages.number(order, clock.instant()));
        }
    }

    /** The server message of a paid order. */
    Map<String, String> paidMessage(EcpayOrder order) {
        return Messages.result(order, "1", "交易成功", clock.instant());
    }

    /** The message that the buyer's browser carries. */
    Map<String, String> browserMessage(EcpayOrder order) {
        boolean paid = order.payment() == Payment.PAID;
        return Messages.result(order, paid ? "1" : "10200058", paid ? "Succeeded" : "Failed", clock.instant());
    }

    /** The issued number, for the page. */
    Map<String, String> numberMessage(EcpayOrder order) {
        return Messages.number(order, clock.instant());
    }

    /** Simulated time. */
    Instant now() {
        return clock.instant();
    }

    Callbacks callbacks() {
        return callbacks;
    }
}
