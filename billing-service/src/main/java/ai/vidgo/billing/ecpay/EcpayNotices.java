package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderQuestions;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.orders.PaymentMode;
import ai.vidgo.billing.orders.PaymentNumbers;
import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.PaymentEventHandler;
import ai.vidgo.billing.payments.PaymentMail;
import ai.vidgo.billing.payments.ReconciliationConfig;
import ai.vidgo.billing.payments.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What ECPay's stored messages lead to (contract: external-ecpay §3 and §8). */
@ApplicationScoped
class EcpayNotices implements PaymentEventHandler {

    private static final String PAID = "1";

    private final EcpayAttempts attempts;
    private final EcpayPeriods periods;
    private final PaymentNumbers numbers;
    private final PaymentMail mail;
    private final Orders orders;
    private final OrderQuestions questions;
    private final Discrepancies discrepancies;
    private final PaymentMode mode;
    private final ReconciliationConfig reconciliation;

    EcpayNotices(
            EcpayAttempts attempts,
            EcpayPeriods periods,
            PaymentNumbers numbers,
            PaymentMail mail,
            Orders orders,
            OrderQuestions questions,
            Discrepancies discrepancies,
            PaymentMode mode,
            ReconciliationConfig reconciliation) {
        this.attempts = attempts;
        this.periods = periods;
        this.numbers = numbers;
        this.mail = mail;
        this.orders = orders;
        this.questions = questions;
        this.discrepancies = discrepancies;
        this.mode = mode;
        this.reconciliation = reconciliation;
    }

    @Override
    public String provider() {
        return EcpayMessage.PROVIDER;
    }

    @Override
    public Applied apply(StoredEvent event) {
        Map<String, String> fields =
                FormBody.parse(event.raw().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        String tradeNo = fields.getOrDefault("MerchantTradeNo", "");
        Optional<Attempt> attempt = attempts.find(tradeNo);
        if (attempt.isEmpty()) {
            return unknown(tradeNo, fields);
        }
        return switch (EcpayMessage.kind(fields)) {
            case NUMBER ->
                new Applied.Done(number(attempt.get(), fields), attempt.get().orderId());
            case RESULT ->
                new Applied.Done(
                        result(attempt.get(), fields, event), attempt.get().orderId());
            case PERIOD -> simulated(fields) ? simulated(attempt.get()) : periods.charged(attempt.get(), fields, event);
        };
    }

    private Applied unknown(String tradeNo, Map<String, String> fields) {
        if (PAID.equals(fields.get("RtnCode")) && !simulated(fields)) {
            discrepancies.report(
                    Kind.UNKNOWN_PAYMENT,
                    "ecpay:" + tradeNo,
                    null,
                    "ECPay reports a payment of an attempt that was never made here");
        }
        return new Applied.Done("unknown_order", null);
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
            boolean barcode = number.get().kind().equals("barcode");
            questions.ask(
                    order.id(),
                    number.get()
                            .expiresAt()
                            .plus(barcode ? reconciliation.afterBarcode() : reconciliation.afterNumber()));
            mail.numberIssued(order, number.get());
        }
        return "number_issued";
    }

    private String result(Attempt attempt, Map<String, String> fields, StoredEvent event) {
        String code = fields.getOrDefault("RtnCode", "");
        if (!PAID.equals(code)) {
            orders.declined(attempt.orderId(), code.matches("\\d{1,12}") ? code : "unknown");
            return "not_paid";
        }
        if (simulated(fields)) {
            return "simulated";
        }
        orders.lock(attempt.orderId());
        String reported = fields.getOrDefault("TradeAmt", "");
        if (!attempt.asksFor(reported)) {
            discrepancies.report(
                    Kind.PAYMENT_MISMATCH,
                    "ecpay:" + attempt.tradeNo(),
                    attempt.orderId(),
                    "ECPay reports TradeAmt " + reported.replaceAll("\\D", "?") + " instead of " + attempt.amount());
            return "wrong_amount";
        }
        String providerNo = fields.getOrDefault("TradeNo", "");
        boolean paid = orders.pay(attempt.orderId(), providerNo, "1".equals(fields.get("SimulatePaid")));
        attempts.paid(attempt.tradeNo(), fields, event.happenedAt());
        if (!paid) {
            return again(attempt, providerNo);
        }
        if (attempt.periodic()) {
            periods.begin(attempt, event);
        }
        return "paid";
    }

    /** The payment that was booked, or one more: a payer may have paid on two pages. */
    private String again(Attempt attempt, String providerNo) {
        if (orders.byTransaction(PaymentMethod.ECPAY, providerNo).isPresent()) {
            return "already_paid";
        }
        discrepancies.report(
                Kind.PAID_TWICE,
                "ecpay:" + attempt.tradeNo(),
                attempt.orderId(),
                "The order had been paid when ECPay's payment " + providerNo + " came: return it");
        return "paid_twice";
    }

    private boolean simulated(Map<String, String> fields) {
        return "1".equals(fields.get("SimulatePaid")) && !mode.acceptsSimulatedPayments();
    }

    private static Applied simulated(Attempt attempt) {
        return new Applied.Done("simulated", attempt.orderId());
    }
}
