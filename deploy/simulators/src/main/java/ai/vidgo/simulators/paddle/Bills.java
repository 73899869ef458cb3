package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Transactions as documents: their items, tax and totals (contract: external-paddle §2, §3). */
final class Bills {

    /** What a country adds; the others add nothing. */
    private static final Map<String, BigDecimal> TAX = Map.of(
            "TW", new BigDecimal("0.05"),
            "JP", new BigDecimal("0.10"),
            "GB", new BigDecimal("0.20"),
            "DE", new BigDecimal("0.19"));

    private static final BigDecimal FEE_SHARE = new BigDecimal("0.05");
    private static final long FEE_FIXED = 50;
    private static final int MOST_ITEMS = 100;

    private final Books books;
    private final Catalog catalog;

    Bills(Books books, Catalog catalog) {
        this.books = books;
        this.catalog = catalog;
    }

    /**
     * The items of a request with their prices filled in.
     *
     * @throws Refusal when an item is none, or recurring items have different cycles
     */
    ArrayNode items(JsonNode wish) {
        if (!wish.isArray() || wish.isEmpty() || wish.size() > MOST_ITEMS) {
            throw Refusal.field("items", "1 to " + MOST_ITEMS + " items are required");
        }
        ArrayNode items = Json.array();
        JsonNode cycle = Json.object();
        for (JsonNode one : wish) {
            int quantity = one.path("quantity").asInt(1);
            if (quantity < 1) {
                throw Refusal.field("items.quantity", "must be at least 1");
            }
            ObjectNode price = catalog.price(one);
            JsonNode own = price.path("billing_cycle");
            if (own.isObject() && !cycle.isEmpty() && !own.equals(cycle)) {
                throw Refusal.field("items", "all recurring items need the same billing cycle");
            }
            cycle = own.isObject() ? own : cycle;
            ObjectNode item = items.addObject().put("price_id", price.path("id").asText());
            item.set("price", price);
            item.put("quantity", quantity).putNull("proration");
        }
        return items;
    }

    /** A transaction that nobody has paid. */
    ObjectNode open(String origin, String currency, ArrayNode items, JsonNode customData) {
        ObjectNode bill = books.open("txn").put("status", "draft");
        bill.putNull("customer_id").putNull("address_id").putNull("business_id");
        bill.set(
                "custom_data",
                customData.isObject() ? customData.deepCopy() : Json.object().nullNode());
        bill.put("origin", origin).put("collection_mode", "automatic");
        bill.putNull("subscription_id").putNull("invoice_id").putNull("invoice_number");
        bill.putNull("billing_details")
                .putNull("billing_period")
                .putNull("discount_id")
                .putNull("billed_at");
        bill.put("currency_code", currency);
        bill.set("items", items);
        bill.putArray("payments");
        total(bill, "");
        return bill;
    }

    /** What items cost a buyer in a country, tax included. */
    long sum(JsonNode items, String country) {
        BigDecimal rate = TAX.getOrDefault(country, BigDecimal.ZERO);
        long sum = 0;
        for (JsonNode item : items) {
            sum += line(item, rate).path("totals").path("total").asLong();
        }
        return sum;
    }

    /** Computes lines and totals anew for a buyer in a country. */
    void total(ObjectNode bill, String country) {
        total(bill, country, 0);
    }

    /** The same, less a credit; what is left of that goes to the customer's balance. */
    void total(ObjectNode bill, String country, long credit) {
        BigDecimal rate = TAX.getOrDefault(country, BigDecimal.ZERO);
        ObjectNode details = Json.object();
        ArrayNode lines = Json.array();
        long subtotal = 0;
        long tax = 0;
        for (JsonNode item : bill.path("items")) {
            ObjectNode line = line(item, rate);
            subtotal += line.path("totals").path("subtotal").asLong();
            tax += line.path("totals").path("tax").asLong();
            lines.add(line);
        }
        ObjectNode totals = totals(subtotal, tax);
        details.putArray("tax_rates_used")
                .addObject()
                .put("tax_rate", rate.toPlainString())
                .set("totals", totals);
        long used = Math.min(credit, subtotal + tax);
        ObjectNode all = totals.deepCopy()
                .put("credit", text(used))
                .put("credit_to_balance", text(credit - used))
                .put("balance", text(subtotal + tax - used))
                .put("grand_total", text(subtotal + tax - used))
                .putNull("fee")
                .putNull("earnings")
                .put("currency_code", bill.path("currency_code").asText());
        details.set("totals", all);
        details.set("adjusted_totals", all.deepCopy());
        details.putNull("payout_totals");
        details.set("line_items", lines);
        bill.set("details", details);
    }

    /** Fills in what is known once the money has come: nothing is open, the fee is taken. */
    void close(ObjectNode bill) {
        ObjectNode totals = (ObjectNode) bill.path("details").path("totals");
        long total = grandTotal(bill);
        long fee = total == 0 ? 0 : share(total, FEE_SHARE) + FEE_FIXED;
        long tax = totals.path("tax").asLong();
        totals.put("balance", "0").put("fee", text(fee)).put("earnings", text(total - tax - fee));
    }

    /** The whole bill in the smallest unit. */
    static long grandTotal(JsonNode bill) {
        return bill.path("details").path("totals").path("grand_total").asLong();
    }

    /** Whether a subscription follows from it. */
    static boolean recurring(JsonNode bill) {
        for (JsonNode item : bill.path("items")) {
            if (item.path("price").path("billing_cycle").isObject()) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode line(JsonNode item, BigDecimal rate) {
        JsonNode price = item.path("price");
        long unit = price.path("unit_price").path("amount").asLong();
        int quantity = item.path("quantity").asInt();
        boolean included = price.path("tax_mode").asText().equals("internal");
        BigDecimal part = new BigDecimal(item.path("proration").path("rate").asText("1"));
        long gross = share(unit * quantity, part);
        long tax = included
                ? gross - share(gross, BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), 10, RoundingMode.HALF_UP))
                : share(gross, rate);
        long net = included ? gross - tax : gross;
        ObjectNode line = Json.object()
                .put("id", books.id("txnitm"))
                .put("price_id", price.path("id").asText())
                .put("quantity", quantity)
                .put("tax_rate", rate.toPlainString());
        line.set("proration", item.path("proration").deepCopy());
        line.set("unit_totals", totals(net / quantity, tax / quantity));
        line.set("totals", totals(net, tax));
        line.set("product", catalog.product(price));
        return line;
    }

    private static ObjectNode totals(long subtotal, long tax) {
        return Json.object()
                .put("subtotal", text(subtotal))
                .put("discount", "0")
                .put("tax", text(tax))
                .put("total", text(subtotal + tax));
    }

    private static long share(long amount, BigDecimal part) {
        return BigDecimal.valueOf(amount)
                .multiply(part)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static String text(long amount) {
        return Long.toString(amount);
    }
}
