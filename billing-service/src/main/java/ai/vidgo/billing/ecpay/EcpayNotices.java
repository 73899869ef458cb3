package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMode;
import ai.vidgo.billing.orders.PaymentNumbers;
import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.PaymentEventHandler;
import ai.vidgo.billing.payments.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What ECPay's stored messages lead to (contract: external-ecpay §3 and §8). */
@ApplicationScoped
class EcpayNotices implements PaymentEventHandler {

    private static final Logger LOG = Logger.getLogger(EcpayNotices.class);
    private static final String PAID = "1";

    private final EcpayAttempts attempts;
    private final EcpayPeriods periods;
    private final PaymentNumbers numbers;
    private final NumberMail mail;
    private final Orders orders;
    private final PaymentMode mode;

    EcpayNotices(
            EcpayAttempts attempts,
            EcpayPeriods periods,
            PaymentNumbers numbers,
            NumberMail mail,
            Orders orders,
            PaymentMode mode) {
        this.attempts = attempts;
        this.periods = periods;
        this.numbers = numbers;
        this.mail = mail;
        this.orders = orders;
        this.mode = mode;
    }

    @Override
    public String provider() {
        return EcpayMessage.PROVIDER;
    }

    @Override
    public Applied apply(StoredEvent event) {
        Map<String, String> fields =
                FormBody.parse(event.raw().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Optional<Attempt> attempt = attempts.find(fields.getOrDefault("MerchantTradeNo", ""));
        if (attempt.isEmpty()) {
            return new Applied.Done("unknown_order", null);
        }
        return switch (EcpayMessage.kind(fields)) {
            case NUMBER ->
                new Applied.Done(number(attempt.get(), fields), attempt.get().orderId());
            case RESULT ->
                new Applied.Done(result(attempt.get(), fields), attempt.get().orderId());
            case PERIOD -> new Applied.Later("renewal");
        };
    }

    private String number(Attempt attempt, Map<String, String> fields) {
        Optional<PaymentNumber> number = EcpayMessage.number(fields);
        if (number.isEmpty()) {
            return "number_incomplete";
        }
        Order order = orders.lock(attempt.orderId());
        boolean isNew = numbers.keep(attempt.tradeNo(), order.id(), number.get());
        // A late copy finds the order paid: nobody needs the number any more.
        if (isNew && order.status() == Order.Status.PENDING) {
            mail.send(order, number.get());
        }
        return "number_issued";
    }

    private String result(Attempt attempt, Map<String, String> fields) {
        if (!PAID.equals(fields.get("RtnCode"))) {
            return "not_paid";
        }
        if (simulated(fields)) {
            return "simulated";
        }
        orders.lock(attempt.orderId());
        if (differs(attempt, fields.getOrDefault("TradeAmt", ""))) {
            return "wrong_amount";
        }
        boolean paid = orders.pay(attempt.orderId(), fields.get("TradeNo"), "1".equals(fields.get("SimulatePaid")));
        if (!paid) {
            return "already_paid";
        }
        attempts.paid(attempt.tradeNo(), fields);
        if (attempt.periodic()) {
            periods.begin(attempt);
        }
        return "paid";
    }

    private boolean simulated(Map<String, String> fields) {
        return "1".equals(fields.get("SimulatePaid")) && !mode.acceptsSimulatedPayments();
    }

    private boolean differs(Attempt attempt, String reported) {
        if (Integer.toString(attempt.amount()).equals(reported)) {
            return false;
        }
        LOG.errorf("order %s: ECPay reports another amount than was asked for", attempt.orderId());
        orders.flag(attempt.orderId(), "ECPay reported TradeAmt " + reported.replaceAll("\\D", "?"));
        return true;
    }
}
