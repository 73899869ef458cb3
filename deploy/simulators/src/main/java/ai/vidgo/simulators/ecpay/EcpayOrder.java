package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.merchant.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order: the form it was made with and what happened to it since. */
final class EcpayOrder {

    private final Map<String, String> form;
    private final String tradeNo;
    private final Instant createdAt;
    private final List<Attempt> callbacks = new ArrayList<>();
    private Payment payment = Payment.OPEN;
    private String method;
    private Optional<Charge> charge = Optional.empty();
    private Optional<Contract> contract = Optional.empty();

    EcpayOrder(Map<String, String> form, String tradeNo, Instant createdAt) {
        this.form = Map.copyOf(form);
        this.tradeNo = tradeNo;
        this.createdAt = createdAt;
        this.method = "ALL".equals(field("ChoosePayment")) ? "Credit" : field("ChoosePayment");
    }

    /** A form field, empty when it was not sent. */
    String field(String name) {
        return form.getOrDefault(name, "");
    }

    String number() {
        return field("MerchantTradeNo");
    }

    String tradeNo() {
        return tradeNo;
    }

    long amount() {
        return Long.parseLong(field("TotalAmount"));
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean periodic() {
        return !field("PeriodType").isEmpty();
    }

    synchronized Payment payment() {
        return payment;
    }

    synchronized String method() {
        return method;
    }

    /** Takes the buyer's choice on the page. */
    synchronized void choose(String chosen) {
        if (payment != Payment.PAID) {
            method = chosen;
        }
    }

    /** True for the choices where a number is issued first and the money comes later. */
    synchronized boolean paysLater() {
        return List.of("ATM", "CVS", "BARCODE").contains(method);
    }

    synchronized void issue() {
        if (payment != Payment.PAID) {
            payment = Payment.ISSUED;
        }
    }

    synchronized void pay(Instant now) {
        if (payment != Payment.PAID) {
            payment = Payment.PAID;
            Charge first = new Charge(tradeNo, amount(), true, now);
            charge = Optional.of(first);
            contract = periodic() ? Optional.of(new Contract(this, first)) : Optional.empty();
        }
    }

    synchronized void fail() {
        if (payment != Payment.PAID) {
            payment = Payment.FAILED;
        }
    }

    synchronized Optional<Instant> paidAt() {
        return charge.map(Charge::at);
    }

    /** The payment itself; what can be done with it depends on the method. */
    synchronized Optional<Charge> charge() {
        return charge;
    }

    /** The charges that follow by themselves. */
    synchronized Optional<Contract> contract() {
        return contract;
    }

    /** The card charge with that number of the vendor. */
    Optional<Charge> cardCharge(String number) {
        List<Charge> all = contract()
                .map(Contract::charges)
                .orElseGet(() -> charge().stream().toList());
        return paymentType().startsWith("Credit")
                ? all.stream().filter(one -> one.tradeNo().equals(number)).findFirst()
                : Optional.empty();
    }

    synchronized void record(Attempt attempt) {
        callbacks.add(attempt);
    }

    synchronized List<Attempt> callbacks() {
        return List.copyOf(callbacks);
    }

    /** The kind of payment as results name it. */
    synchronized String paymentType() {
        return switch (method) {
            case "Credit" -> "Credit_CreditCard";
            case "ATM" -> "ATM_LAND";
            case "CVS" -> "CVS_CVS";
            case "BARCODE" -> "BARCODE_BARCODE";
            case "WebATM" -> "WebATM_LAND";
            case "TWQR" -> "TWQR_OPAY";
            case "BNPL" -> "BNPL_URICH";
            default -> method;
        };
    }

    /** Sixteen digits that belong to this order. */
    String digits() {
        return tradeNo.substring(tradeNo.length() - 10) + "931207";
    }
}
