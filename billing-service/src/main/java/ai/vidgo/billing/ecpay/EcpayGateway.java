package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentGateway;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.Recurring;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.billing.payments.Refundable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ECPay behind the common interface (contract: external-ecpay §5). */
@ApplicationScoped
class EcpayGateway implements PaymentGateway, Refundable, Recurring {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    /** The daily capture: what is asked for now may meet either side of it. */
    private static final LocalTime CAPTURE_BEGINS = LocalTime.of(20, 15);

    private static final LocalTime CAPTURE_ENDS = LocalTime.of(20, 30);
    private static final String DONE = "1";

    /** Seen as answers to a second cancellation; they count once the contract is known to be over. */
    private static final List<String> ALREADY_STOPPED = List.of("90100149", "100006");

    private final EcpayAccount account;
    private final EcpayAttempts attempts;
    private final EcpayClient client;
    private final CheckoutLinks links;
    private final Clock clock;

    EcpayGateway(EcpayAccount account, EcpayAttempts attempts, EcpayClient client, CheckoutLinks links, Clock clock) {
        this.account = account;
        this.attempts = attempts;
        this.client = client;
        this.links = links;
        this.clock = clock;
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

    /** Asks about every attempt: a payer may have opened several pages and paid on any of them. */
    @Override
    public PaymentState query(Order order) {
        PaymentState found = new PaymentState.Closed();
        for (Attempt attempt : attempts.of(order.id())) {
            switch (state(attempt)) {
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

    private PaymentState state(Attempt attempt) {
        Optional<Map<String, String>> answer =
                client.ask("/Cashier/QueryTradeInfo/V5", Map.of("MerchantTradeNo", attempt.tradeNo()));
        if (answer.isEmpty() || !attempt.tradeNo().equals(answer.get().get("MerchantTradeNo"))) {
            return new PaymentState.Unreachable();
        }
        Map<String, String> fields = answer.get();
        return switch (fields.getOrDefault("TradeStatus", "")) {
            case "1" -> paid(attempt, fields);
            case "0" -> new PaymentState.Open();
            // Never completed, or never known to the provider because the payer did not send the form.
            case "10200095", "10200047" -> new PaymentState.Closed();
            default -> new PaymentState.Unreachable();
        };
    }

    private PaymentState paid(Attempt attempt, Map<String, String> fields) {
        String amount = fields.getOrDefault("TradeAmt", "");
        if (!Integer.toString(attempt.amount()).equals(amount)) {
            return new PaymentState.Mismatch("TradeAmt " + amount + " instead of " + attempt.amount());
        }
        attempts.paid(attempt.tradeNo(), fields);
        return new PaymentState.Paid(fields.getOrDefault("TradeNo", ""));
    }

    /** Only cards: a transfer or a payment in a shop has no way back through the provider. */
    @Override
    public boolean canRefund(Order order) {
        return isConfigured()
                && !account.onStage()
                && attempts.paid(order.id()).filter(Attempt::byCard).isPresent();
    }

    /**
     * A captured payment is returned; one that was not captured yet is withdrawn and abandoned, which can only be done
     * with the whole amount.
     */
    @Override
    public RefundOutcome refund(Order order, BigDecimal amount, String reason) {
        if (account.onStage()) {
            return new RefundOutcome.Refused("stage_cannot_refund");
        }
        LocalTime now = LocalTime.ofInstant(clock.instant(), TAIPEI);
        if (!now.isBefore(CAPTURE_BEGINS) && now.isBefore(CAPTURE_ENDS)) {
            return new RefundOutcome.Refused("capture_is_running");
        }
        Optional<Attempt> paid = attempts.paid(order.id()).filter(Attempt::byCard);
        if (paid.isEmpty()) {
            return new RefundOutcome.Refused("not_paid_by_card");
        }
        RefundOutcome returned = act(paid.get(), "R", amount);
        if (!(returned instanceof RefundOutcome.Refused) || amount.compareTo(order.amount()) != 0) {
            return returned;
        }
        RefundOutcome withdrawn = act(paid.get(), "E", amount);
        if (withdrawn instanceof RefundOutcome.Unreachable) {
            return withdrawn;
        }
        RefundOutcome abandoned = act(paid.get(), "N", amount);
        return abandoned instanceof RefundOutcome.Refused ? returned : abandoned;
    }

    private RefundOutcome act(Attempt attempt, String action, BigDecimal amount) {
        String providerNo = attempt.providerNo() == null ? "" : attempt.providerNo();
        Optional<Map<String, String>> answer = client.order(
                "/CreditDetail/DoAction",
                Map.of(
                        "MerchantTradeNo",
                        attempt.tradeNo(),
                        "TradeNo",
                        providerNo,
                        "Action",
                        action,
                        "TotalAmount",
                        Integer.toString(amount.intValueExact())));
        if (answer.isEmpty()) {
            return new RefundOutcome.Unreachable();
        }
        String code = answer.get().getOrDefault("RtnCode", "");
        return DONE.equals(code) ? new RefundOutcome.Done(providerNo) : new RefundOutcome.Refused(code);
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

    /** A stopped contract can't be started again: the payer makes a new one. */
    @Override
    public ProviderOutcome resume(String providerSubscriptionId) {
        return new ProviderOutcome.Refused("cancellation_is_final");
    }

    @Override
    public ProviderOutcome cancelNow(String providerSubscriptionId) {
        return cancelAtPeriodEnd(providerSubscriptionId);
    }

    /** The amount of a contract is fixed: another plan is a new order. */
    @Override
    public ProviderOutcome changePlan(String providerSubscriptionId, String planName, String billingCycle) {
        return new ProviderOutcome.Refused("needs_a_new_order");
    }

    private boolean stopped(String contract) {
        return client.read("/Cashier/QueryCreditCardPeriodInfo", Map.of("MerchantTradeNo", contract))
                .filter(answer -> "0".equals(answer.path("ExecStatus").asText()))
                .isPresent();
    }
}
