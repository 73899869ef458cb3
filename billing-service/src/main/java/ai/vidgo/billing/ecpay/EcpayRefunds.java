package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.invoices.TaiwanTime;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money back to cards (contract: external-ecpay §5.5). A transfer or a payment in a shop has no way back through ECPay. */
@ApplicationScoped
class EcpayRefunds {

    /** The daily capture: what is asked for now may meet either side of it. */
    private static final LocalTime CAPTURE_BEGINS = LocalTime.of(20, 15);

    private static final LocalTime CAPTURE_ENDS = LocalTime.of(20, 30);

    private final EcpayAccount account;
    private final EcpayAttempts attempts;
    private final EcpayClient client;
    private final EcpayConfig config;
    private final Sql sql;
    private final Clock clock;

    EcpayRefunds(
            EcpayAccount account,
            EcpayAttempts attempts,
            EcpayClient client,
            EcpayConfig config,
            Sql sql,
            Clock clock) {
        this.account = account;
        this.attempts = attempts;
        this.client = client;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A payment by card.
     *
     * @param tradeNo our number of the attempt
     * @param providerNo ECPay's number; null for a charge of a contract whose number its notice did not tell
     * @param authorisation ECPay's number of the authorisation, if its notice told it
     */
    private record Card(
            String tradeNo,
            @Nullable String providerNo,
            @Nullable String authorisation) {}

    boolean possible(Order order) {
        return account.isConfigured() && !account.onStage() && cardOf(order).isPresent();
    }

    /**
     * A captured payment is returned; one that was not captured yet is withdrawn and abandoned, which can only be done
     * with the whole amount.
     */
    RefundOutcome refund(Order order, BigDecimal amount) {
        if (account.onStage()) {
            return new RefundOutcome.Refused("stage_cannot_refund");
        }
        LocalTime now = LocalTime.ofInstant(clock.instant(), TaiwanTime.ZONE);
        if (!now.isBefore(CAPTURE_BEGINS) && now.isBefore(CAPTURE_ENDS)) {
            return new RefundOutcome.Refused("capture_is_running");
        }
        Optional<Card> card = cardOf(order);
        if (card.isEmpty()) {
            return new RefundOutcome.Refused("not_paid_by_card");
        }
        Optional<String> providerNo = providerNo(card.get());
        return providerNo.isEmpty()
                ? new RefundOutcome.Refused("charge_not_found")
                : refund(card.get().tradeNo(), providerNo.get(), order, amount);
    }

    private RefundOutcome refund(String tradeNo, String providerNo, Order order, BigDecimal amount) {
        RefundOutcome returned = act(tradeNo, providerNo, "R", amount);
        if (!(returned instanceof RefundOutcome.Refused) || amount.compareTo(order.amount()) != 0) {
            return returned;
        }
        RefundOutcome withdrawn = act(tradeNo, providerNo, "E", amount);
        if (withdrawn instanceof RefundOutcome.Unreachable) {
            return withdrawn;
        }
        RefundOutcome abandoned = act(tradeNo, providerNo, "N", amount);
        return abandoned instanceof RefundOutcome.Refused ? returned : abandoned;
    }

    /**
     * What became of a refund whose answer was lost: the card's payment says how much of it went back. A payment that was
     * withdrawn and not abandoned yet stands between two steps of {@link #refund}; the second one is taken then.
     *
     * @param order as it was before the refund
     */
    RefundOutcome find(Order order, BigDecimal amount) {
        Optional<Card> card = cardOf(order).filter(found -> found.authorisation() != null);
        Optional<String> code = config.creditCheckCode().filter(text -> !text.isBlank());
        if (card.isEmpty() || code.isEmpty() || account.onStage()) {
            return new RefundOutcome.Unreachable();
        }
        Optional<JsonNode> payment = client.look(
                        "/CreditDetail/QueryTrade/V2",
                        Map.of(
                                "CreditRefundId",
                                Objects.requireNonNull(card.get().authorisation()),
                                "CreditAmount",
                                Integer.toString(order.amount().intValueExact()),
                                "CreditCheckCode",
                                code.get()))
                .filter(answer -> answer.path("RtnMsg").asText("-").isEmpty())
                .map(answer -> answer.path("RtnValue"));
        Optional<String> providerNo = providerNo(card.get());
        return payment.isPresent() && providerNo.isPresent()
                ? found(payment.get(), card.get().tradeNo(), providerNo.get(), order, amount)
                : new RefundOutcome.Unreachable();
    }

    private RefundOutcome found(JsonNode payment, String tradeNo, String providerNo, Order order, BigDecimal amount) {
        boolean whole = amount.compareTo(order.amount()) == 0;
        return switch (payment.path("status").asText()) {
            case "已取消" -> whole ? new RefundOutcome.Done(providerNo) : new RefundOutcome.Unreachable();
            case "已授權", "操作取消" ->
                whole ? act(tradeNo, providerNo, "N", amount) : new RefundOutcome.Refused("not_returned");
            case "要關帳", "已關帳" ->
                returned(payment).compareTo(order.refundedAmount().add(amount)) >= 0
                        ? new RefundOutcome.Done(providerNo)
                        : new RefundOutcome.Refused("not_returned");
            default -> new RefundOutcome.Unreachable();
        };
    }

    /** The sum of the entries that returned money: they carry a minus. */
    private static BigDecimal returned(JsonNode payment) {
        long sum = 0;
        for (JsonNode entry : payment.path("close_data")) {
            sum -= Math.min(0, entry.path("amount").asLong());
        }
        return BigDecimal.valueOf(sum);
    }

    private RefundOutcome act(String tradeNo, String providerNo, String action, BigDecimal amount) {
        Optional<Map<String, String>> answer = client.order(
                "/CreditDetail/DoAction",
                Map.of(
                        "MerchantTradeNo",
                        tradeNo,
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
        return code.equals("1") ? new RefundOutcome.Done(providerNo) : new RefundOutcome.Refused(code);
    }

    private Optional<Card> cardOf(Order order) {
        Optional<Card> own = attempts.paid(order.id())
                .filter(Attempt::byCard)
                .map(attempt -> new Card(attempt.tradeNo(), attempt.providerNo(), attempt.authorisation()));
        return own.or(() -> sql.find(
                "SELECT merchant_trade_no, gwsr FROM ecpay_charges WHERE order_id = ? AND succeeded",
                row -> new Card(row.text("merchant_trade_no"), null, row.text("gwsr")),
                order.id()));
    }

    /** Each charge of a contract has a number of its own, which only the contract's log tells. */
    private Optional<String> providerNo(Card card) {
        if (card.providerNo() != null) {
            return Optional.of(card.providerNo());
        }
        Optional<JsonNode> contract =
                client.read("/Cashier/QueryCreditCardPeriodInfo", Map.of("MerchantTradeNo", card.tradeNo()));
        for (JsonNode charge : contract.map(found -> found.path("ExecLog")).orElseGet(MissingNode::getInstance)) {
            if (charge.path("gwsr").asText().equals(card.authorisation())) {
                return Optional.of(charge.path("TradeNo").asText()).filter(number -> !number.isEmpty());
            }
        }
        return Optional.empty();
    }
}
