package ai.vidgo.simulators.paddle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;

/** Money that goes back (contract: external-paddle §4, §7.3). A refund waits for Paddle's approval. */
final class Adjustments {

    /** What counts against the bill. */
    private static final Set<String> TAKES = Set.of("refund", "chargeback");

    private final Books books;
    private final Events events;

    Adjustments(Books books, Events events) {
        this.books = books;
        this.events = events;
    }

    /**
     * A refund or a credit by a call of the API.
     *
     * @throws Refusal with the codes of the contract
     */
    ObjectNode create(JsonNode wish) {
        String action = wish.path("action").asText("");
        if (!Set.of("refund", "credit").contains(action)) {
            throw Refusal.field("action", "must be refund or credit");
        }
        if (wish.path("reason").asText("").isBlank()) {
            throw Refusal.field("reason", "is required");
        }
        if (wish.has("amount")) {
            throw Refusal.field("amount", "belongs into items");
        }
        ObjectNode bill = books.require("txn", wish.path("transaction_id").asText(""));
        if (!bill.path("status").asText().equals("completed")) {
            throw new Refusal(
                    400,
                    "adjustment_transaction_invalid_status_for_refund",
                    "the transaction is " + bill.path("status").asText());
        }
        if (of(bill).anyMatch(one -> one.path("status").asText().equals("pending_approval"))) {
            throw new Refusal(400, "adjustment_pending_refund_request", "another refund waits for approval");
        }
        boolean full = wish.path("type").asText("").equals("full");
        long amount = full ? remaining(bill) : partial(bill, wish.path("items"));
        if (amount > remaining(bill)) {
            throw new Refusal(400, "adjustment_amount_above_remaining_allowed", "more than what is left");
        }
        if (amount == 0) {
            throw new Refusal(
                    400, "adjustment_transaction_item_has_already_been_fully_adjusted", "nothing is left to give back");
        }
        return open(bill, action, full, amount, wish.path("reason").asText(), "pending_approval", wish.path("items"));
    }

    /** A bank takes the money of a payment back. */
    ObjectNode chargeback(ObjectNode bill) {
        if (remaining(bill) == 0) {
            throw new Refusal(400, "bad_request", "nothing is left to take back");
        }
        return open(bill, "chargeback", true, remaining(bill), "chargeback", "approved", bill.arrayNode());
    }

    /** {@code approved}, {@code rejected} or, for what was approved, {@code reversed}. */
    ObjectNode decide(ObjectNode adjustment, String status) {
        String expected = status.equals("reversed") ? "approved" : "pending_approval";
        if (!adjustment.path("status").asText().equals(expected)) {
            throw new Refusal(
                    400,
                    "bad_request",
                    "the adjustment is " + adjustment.path("status").asText());
        }
        adjustment.put("status", status);
        events.emit("adjustment.updated", books.touch(adjustment));
        return adjustment;
    }

    private ObjectNode open(
            ObjectNode bill, String action, boolean full, long amount, String reason, String status, JsonNode wished) {
        ObjectNode adjustment = books.open("adj").put("action", action).put("type", full ? "full" : "partial");
        adjustment.put("transaction_id", bill.path("id").asText());
        adjustment.set("subscription_id", bill.path("subscription_id"));
        adjustment.set("customer_id", bill.path("customer_id"));
        adjustment.put("reason", reason).put("status", status);
        adjustment.set("currency_code", bill.path("currency_code"));
        ArrayNode items = adjustment.putArray("items");
        for (JsonNode line : full ? bill.path("details").path("line_items") : wished) {
            String id = line.path(full ? "id" : "item_id").asText();
            String part = full
                    ? line.path("totals").path("total").asText()
                    : line.path("amount").asText();
            items.addObject()
                    .put("id", books.id("adjitm"))
                    .put("item_id", id)
                    .put("type", full ? "full" : line.path("type").asText("partial"))
                    .put("amount", part);
        }
        long tax = bill.path("details").path("totals").path("tax").asLong();
        long total = Bills.grandTotal(bill);
        long ownTax = total == 0 ? 0 : tax * amount / total;
        adjustment
                .putObject("totals")
                .put("subtotal", Bills.text(amount - ownTax))
                .put("tax", Bills.text(ownTax))
                .put("total", Bills.text(amount))
                .put("fee", "0")
                .put("currency_code", bill.path("currency_code").asText());
        events.emit("adjustment.created", adjustment);
        return adjustment;
    }

    private long remaining(JsonNode bill) {
        long gone = of(bill).filter(one -> TAKES.contains(one.path("action").asText()))
                .filter(one -> Set.of("approved", "pending_approval")
                        .contains(one.path("status").asText()))
                .mapToLong(one -> one.path("totals").path("total").asLong())
                .sum();
        return Bills.grandTotal(bill) - gone;
    }

    private long partial(JsonNode bill, JsonNode items) {
        if (!items.isArray() || items.isEmpty()) {
            throw Refusal.field("items", "are required unless type is full");
        }
        long sum = 0;
        for (JsonNode item : items) {
            sum += amount(bill, item);
        }
        return sum;
    }

    private static long amount(JsonNode bill, JsonNode item) {
        for (JsonNode line : bill.path("details").path("line_items")) {
            if (line.path("id").asText().equals(item.path("item_id").asText())) {
                boolean full = item.path("type").asText().equals("full");
                JsonNode amount = full ? line.path("totals").path("total") : item.path("amount");
                if (!amount.isTextual() || !amount.asText().matches("[1-9]\\d{0,9}")) {
                    throw Refusal.field("items.amount", "must be text of a whole number");
                }
                return amount.asLong();
            }
        }
        throw Refusal.field("items.item_id", "is no line of the transaction");
    }

    private Stream<ObjectNode> of(JsonNode bill) {
        String id = bill.path("id").asText();
        return books.all("adj").stream()
                .filter(one -> one.path("transaction_id").asText().equals(id));
    }
}
