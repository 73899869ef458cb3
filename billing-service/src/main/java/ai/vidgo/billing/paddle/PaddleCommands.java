package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.Refundable.Request;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of subscriptions and refunds at Paddle (contract: external-paddle §4). */
@ApplicationScoped
class PaddleCommands {

    /** Answers that mean that what we ask for is so already. */
    private static final Set<String> ALREADY = Set.of("subscription_is_canceled_action_invalid");

    private static final Pattern REFUND = Pattern.compile(
            "\\[refund (\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})]$");

    private final PaddleApi api;
    private final ObjectMapper json;

    PaddleCommands(PaddleApi api, ObjectMapper json) {
        this.api = api;
        this.json = json;
    }

    ProviderOutcome cancel(String subscription, String effectiveFrom) {
        ObjectNode body = json.createObjectNode().put("effective_from", effectiveFrom);
        return outcome(api.post("/subscriptions/" + subscription + "/cancel", body));
    }

    ProviderOutcome unschedule(String subscription) {
        return outcome(api.patch(
                "/subscriptions/" + subscription, json.createObjectNode().putNull("scheduled_change")));
    }

    /** The new price counts at once and is charged in full: our plan changes begin a new term. */
    ProviderOutcome changePrice(String subscription, String priceId) {
        ObjectNode body = json.createObjectNode();
        body.putArray("items").addObject().put("price_id", priceId).put("quantity", 1);
        body.put("proration_billing_mode", "full_immediately").put("on_payment_failure", "prevent_change");
        return outcome(api.patch("/subscriptions/" + subscription, body));
    }

    PaddleApi.Answer refund(PaddleCheckouts.Bill bill, Request request) {
        BigDecimal amount = request.amount();
        ObjectNode body = json.createObjectNode()
                .put("action", "refund")
                .put("transaction_id", bill.transactionId())
                .put("reason", request.reason() + " [refund " + request.id() + "]");
        if (amount.compareTo(request.order().amount()) >= 0) {
            body.put("type", "full");
        } else if (bill.itemId() == null) {
            return new PaddleApi.Answer.Refused(400, "no_line_item");
        } else {
            body.putArray("items")
                    .addObject()
                    .put("item_id", bill.itemId())
                    .put("type", "partial")
                    .put("amount", part(bill, request.order(), amount));
        }
        return api.post("/adjustments", body);
    }

    /** The refunds of a bill that Paddle knows; there are few, because each returns a part of what is left. */
    PaddleApi.Answer refundsOf(PaddleCheckouts.Bill bill) {
        return api.get("/adjustments?action=refund&per_page=50&transaction_id="
                + URLEncoder.encode(bill.transactionId(), StandardCharsets.UTF_8));
    }

    /** Our name of a refund in what we had told Paddle as its reason. */
    static Optional<UUID> refundNamedBy(String reason) {
        Matcher mark = REFUND.matcher(reason);
        return mark.find() ? Optional.of(UUID.fromString(mark.group(1))) : Optional.empty();
    }

    /** A part of our price as the same part of the bill, in the smallest unit. */
    private static String part(PaddleCheckouts.Bill bill, Order order, BigDecimal amount) {
        return BigDecimal.valueOf(bill.grandTotal())
                .multiply(amount)
                .divide(order.amount(), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static ProviderOutcome outcome(PaddleApi.Answer answer) {
        return switch (answer) {
            case PaddleApi.Answer.Ok _ -> new ProviderOutcome.Done();
            case PaddleApi.Answer.Refused refused when ALREADY.contains(refused.code()) -> new ProviderOutcome.Done();
            case PaddleApi.Answer.Refused refused -> new ProviderOutcome.Refused(refused.code());
            case PaddleApi.Answer.Unreachable _ -> new ProviderOutcome.Unreachable();
        };
    }
}
