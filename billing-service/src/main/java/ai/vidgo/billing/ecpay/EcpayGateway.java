package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.orders.PaymentNumbers;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.billing.payments.PaymentGateway;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.Recurring;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.billing.payments.Refundable;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ECPay behind the common interface (contract: external-ecpay §5). A stopped contract can't be started again and its amount
 * is fixed, so a payer who wants either makes a new order: it is neither resumable nor plan switching.
 */
@ApplicationScoped
class EcpayGateway implements PaymentGateway, Refundable, Recurring {

    private static final String DONE = "1";

    /** Seen as answers to a second cancellation; they count once the contract is known to be over. */
    private static final List<String> ALREADY_STOPPED = List.of("90100149", "100006");

    private final EcpayAccount account;
    private final EcpayAttempts attempts;
    private final EcpayClient client;
    private final EcpayRefunds refunds;
    private final PaymentNumbers numbers;
    private final PaymentEvents events;
    private final CheckoutLinks links;

    EcpayGateway(
            EcpayAccount account,
            EcpayAttempts attempts,
            EcpayClient client,
            EcpayRefunds refunds,
            PaymentNumbers numbers,
            PaymentEvents events,
            CheckoutLinks links) {
        this.account = account;
        this.attempts = attempts;
        this.client = client;
        this.refunds = refunds;
        this.numbers = numbers;
        this.events = events;
        this.links = links;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.ECPAY;
    }

    @Override
    public boolean isConfigured() {
        return account.isConfigured();
    }

    @Override
    public Checkout open(Order order) {
        return new Checkout.Opened(URI.create(links.checkout(order)));
    }

    /**
     * Asks about the attempts of the order: a payer may have opened several pages and paid on any of them. Of more than 20
     * the others are asked about next time.
     */
    @Override
    public PaymentState query(Order order) {
        PaymentState found = new PaymentState.Closed();
        for (Attempt attempt : attempts.toAskAbout(order.id())) {
            switch (query(attempt)) {
                case PaymentState.Paid paid -> {
                    return paid;
                }
                case PaymentState.Mismatch mismatch -> {
                    return mismatch;
                }
                case PaymentState.Unreachable silent -> found = silent;
                case PaymentState.Open open -> found = found instanceof PaymentState.Unreachable ? found : open;
                case PaymentState.Closed closed -> {}
            }
        }
        return found;
    }

    /** Asks about one attempt; what was paid goes through the intake. */
    PaymentState query(Attempt attempt) {
        Optional<Map<String, String>> answer =
                client.ask("/Cashier/QueryTradeInfo/V5", Map.of("MerchantTradeNo", attempt.tradeNo()));
        if (answer.isEmpty() || !attempt.tradeNo().equals(answer.get().get("MerchantTradeNo"))) {
            return new PaymentState.Unreachable();
        }
        Map<String, String> fields = answer.get();
        return switch (fields.getOrDefault("TradeStatus", "")) {
            case "1" -> paid(attempt, fields);
            case "0" -> open(attempt);
            // Never completed, or never known to the provider because the payer did not send the form.
            case "10200095", "10200047" -> new PaymentState.Closed();
            default -> new PaymentState.Unreachable();
        };
    }

    /**
     * Nobody has paid it yet. A number to pay at a bank or in a shop whose notice was lost is learnt now, through the intake
     * as the notice would have come, so that the payer sees it (contract: external-ecpay §5.2).
     */
    private PaymentState open(Attempt attempt) {
        if (attempt.mayBePaidLater() && !numbers.known(attempt.tradeNo())) {
            client.ask("/Cashier/QueryPaymentInfo", Map.of("MerchantTradeNo", attempt.tradeNo()))
                    .filter(answer -> attempt.tradeNo().equals(answer.get("MerchantTradeNo")))
                    .filter(answer -> EcpayMessage.number(answer).isPresent())
                    .ifPresent(answer -> events.receive(EcpayMessage.numberAnswered(answer)));
        }
        return new PaymentState.Open();
    }

    /** The answer goes through the intake as the notice would have: what follows from a payment stands in one place. */
    private PaymentState paid(Attempt attempt, Map<String, String> fields) {
        events.receive(EcpayMessage.answered(fields));
        String amount = fields.getOrDefault("TradeAmt", "");
        return attempt.asksFor(amount)
                ? new PaymentState.Paid(fields.getOrDefault("TradeNo", ""))
                : new PaymentState.Mismatch("TradeAmt " + amount + " instead of " + attempt.amount());
    }

    @Override
    public boolean canRefund(Order order) {
        return refunds.possible(order);
    }

    @Override
    public RefundOutcome refund(Request request) {
        return refunds.refund(request.order(), request.amount());
    }

    @Override
    public RefundOutcome find(Request request) {
        return refunds.find(request.order(), request.amount());
    }

    /** Nothing is charged any more; the term that was paid for stays ours to serve. */
    @Override
    public ProviderOutcome cancelAtPeriodEnd(String providerSubscriptionId) {
        Optional<Map<String, String>> answer = client.ask(
                "/Cashier/CreditCardPeriodAction",
                Map.of("MerchantTradeNo", providerSubscriptionId, "Action", "Cancel"));
        if (answer.isEmpty()) {
            return new ProviderOutcome.Unreachable();
        }
        String code = answer.get().getOrDefault("RtnCode", "");
        if (DONE.equals(code) || (ALREADY_STOPPED.contains(code) && stopped(providerSubscriptionId))) {
            return new ProviderOutcome.Done();
        }
        return new ProviderOutcome.Refused(code);
    }

    @Override
    public ProviderOutcome cancelNow(String providerSubscriptionId) {
        return cancelAtPeriodEnd(providerSubscriptionId);
    }

    private boolean stopped(String contract) {
        return client.read("/Cashier/QueryCreditCardPeriodInfo", Map.of("MerchantTradeNo", contract))
                .filter(answer -> "0".equals(answer.path("ExecStatus").asText()))
                .isPresent();
    }
}
