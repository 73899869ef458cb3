package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The products and prices that the shop entered in the dashboard: VidGo's plans and credit packs in US dollars. */
final class Catalog {

    private static final Set<String> INTERVALS = Set.of("day", "week", "month", "year");
    private static final List<Offer> OFFERS = List.of(
            new Offer("starter-monthly", "VidGo Starter", 1000, "month"),
            new Offer("starter-yearly", "VidGo Starter", 9600, "year"),
            new Offer("pro-monthly", "VidGo Pro", 2000, "month"),
            new Offer("pro-yearly", "VidGo Pro", 19_200, "year"),
            new Offer("pro_plus-monthly", "VidGo Pro+", 3300, "month"),
            new Offer("pro_plus-yearly", "VidGo Pro+", 31_680, "year"),
            new Offer("small", "VidGo Small Pack", 500, ""),
            new Offer("medium", "VidGo Medium Pack", 800, ""),
            new Offer("large", "VidGo Large Pack", 1300, ""),
            new Offer("enterprise", "VidGo Enterprise Pack", 2600, ""));

    private final Books books;

    Catalog(Books books) {
        this.books = books;
        fill();
    }

    /** Something for sale; {@code interval} is empty for what is bought once. */
    private record Offer(String key, String name, long cents, String interval) {

        /** An id that stays the same whenever the simulator starts. */
        String id(String prefix) {
            String letters = key.replaceAll("[^a-z]", "");
            return prefix + "_" + ("01vidgo" + letters + "0".repeat(26)).substring(0, 26);
        }
    }

    /** Price ids by what they are for: {@code starter-monthly:pri_…,small:pri_…}. */
    static String priceIds() {
        return OFFERS.stream().map(offer -> offer.key() + ":" + offer.id("pri")).collect(Collectors.joining(","));
    }

    /** Puts the offers back after a reset. */
    void fill() {
        for (Offer offer : OFFERS) {
            ObjectNode product = books.open("pro", offer.id("pro"))
                    .put("name", offer.name())
                    .put("tax_category", "saas")
                    .put("status", "active");
            ObjectNode price = books.open("pri", offer.id("pri"))
                    .put("product_id", product.path("id").asText())
                    .put("description", offer.key())
                    .put("name", offer.name())
                    .put("tax_mode", "account_setting")
                    .put("status", "active");
            price.putObject("unit_price")
                    .put("amount", Long.toString(offer.cents()))
                    .put("currency_code", "USD");
            price.putArray("unit_price_overrides");
            price.putNull("trial_period");
            price.putObject("quantity").put("minimum", 1).put("maximum", 100);
            if (offer.interval().isEmpty()) {
                price.putNull("billing_cycle");
            } else {
                price.putObject("billing_cycle")
                        .put("interval", offer.interval())
                        .put("frequency", 1);
            }
        }
    }

    /**
     * The price of an item of a request: one of the catalogue, or one that the item brings along.
     *
     * @throws Refusal 400 {@code transaction_price_not_found}, {@code invalid_field}
     */
    ObjectNode price(JsonNode item) {
        String id = item.path("price_id").asText("");
        if (!id.isEmpty()) {
            return books.find(id)
                    .filter(price -> id.startsWith("pri_"))
                    .filter(price -> price.path("status").asText().equals("active"))
                    .orElseThrow(() -> new Refusal(400, "transaction_price_not_found", "no such price: " + id))
                    .deepCopy();
        }
        return inline(item.path("price"));
    }

    /** The product of a price, as items show it. */
    ObjectNode product(JsonNode price) {
        return books.require("pro", price.path("product_id").asText()).deepCopy();
    }

    private ObjectNode inline(JsonNode wish) {
        JsonNode unit = wish.path("unit_price");
        JsonNode cycle = wish.path("billing_cycle");
        check(wish.isObject(), "items", "price_id or price is required");
        check(!wish.path("description").asText("").isBlank(), "price.description", "is required");
        check(
                unit.path("amount").isTextual() && unit.path("amount").asText().matches("\\d{1,10}"),
                "price.unit_price",
                "amount must be text of a whole number");
        check(unit.path("currency_code").asText().matches("[A-Z]{3}"), "price.unit_price", "currency_code");
        check(
                cycle.isMissingNode()
                        || cycle.isNull()
                        || INTERVALS.contains(cycle.path("interval").asText()),
                "price.billing_cycle",
                "interval");
        ObjectNode price = Json.object().put("id", books.id("pri")).put("type", "custom");
        price.put("product_id", productOf(wish))
                .put("description", wish.path("description").asText());
        price.set("name", wish.path("name"));
        price.put("tax_mode", wish.path("tax_mode").asText("account_setting")).put("status", "active");
        price.set("unit_price", unit.deepCopy());
        price.putArray("unit_price_overrides");
        price.putNull("trial_period");
        if (cycle.isObject()) {
            price.set("billing_cycle", cycle.deepCopy());
        } else {
            price.putNull("billing_cycle");
        }
        return price;
    }

    private String productOf(JsonNode wish) {
        if (wish.has("product_id")) {
            return books.require("pro", wish.path("product_id").asText())
                    .path("id")
                    .asText();
        }
        JsonNode product = wish.path("product");
        check(!product.path("name").asText("").isBlank(), "price.product.name", "is required");
        check(!product.path("tax_category").asText("").isBlank(), "price.product.tax_category", "is required");
        return books.open("pro")
                .put("name", product.path("name").asText())
                .put("tax_category", product.path("tax_category").asText())
                .put("type", "custom")
                .put("status", "active")
                .path("id")
                .asText();
    }

    private static void check(boolean good, String field, String message) {
        if (!good) {
            throw Refusal.field(field, message);
        }
    }
}
