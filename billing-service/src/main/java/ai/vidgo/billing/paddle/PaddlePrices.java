package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.platform.config.StartupCheck;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order is at Paddle. A thing at its list price is sold under its configured price id; a discounted one, or one
 * without an id, carries its price in the transaction (external-paddle §3: non-catalogue prices).
 */
@ApplicationScoped
class PaddlePrices implements StartupCheck {

    private final PaddleConfig config;
    private final Sql sql;
    private final ObjectMapper json;

    PaddlePrices(PaddleConfig config, Sql sql, ObjectMapper json) {
        this.config = config;
        this.sql = sql;
        this.json = json;
    }

    /** A plan in a billing cycle. */
    record PlanPrice(String plan, String cycle) {}

    /** The price id of an order, when it is sold from the catalogue. */
    Optional<String> idOf(Order order) {
        boolean list = order.amount().compareTo(order.amountUsd()) == 0;
        return list ? Optional.ofNullable(ids().get(thing(order))) : Optional.empty();
    }

    /** The price id of a plan. */
    Optional<String> idOf(String plan, String cycle) {
        return Optional.ofNullable(ids().get(plan + "-" + cycle));
    }

    /** The plan that a price id stands for. */
    Optional<PlanPrice> planOf(String priceId) {
        return ids().entrySet().stream()
                .filter(entry -> entry.getValue().equals(priceId))
                .map(entry -> entry.getKey().split("-", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new PlanPrice(parts[0], parts[1]))
                .findFirst();
    }

    /** The line of a transaction. */
    ObjectNode item(Order order) {
        ObjectNode item = json.createObjectNode().put("quantity", 1);
        Optional<String> id = idOf(order);
        if (id.isPresent()) {
            return item.put("price_id", id.get());
        }
        ObjectNode price = item.putObject("price");
        price.put("description", order.item());
        price.put("name", order.item());
        price.putObject("unit_price")
                .put("amount", Long.toString(PaddleJson.toMinor(order.amount(), order.currency())))
                .put("currency_code", order.currency());
        price.putObject("product").put("name", order.item()).put("tax_category", "saas");
        if (order.subscriptionId() == null) {
            price.putNull("billing_cycle");
        } else {
            price.putObject("billing_cycle")
                    .put("interval", thing(order).endsWith("-yearly") ? "year" : "month")
                    .put("frequency", 1);
        }
        return item;
    }

    @Override
    public List<String> violations() {
        boolean broken = config.priceIds().stream()
                .flatMap(all -> List.of(all.split(",", -1)).stream())
                .map(String::strip)
                .anyMatch(pair -> !pair.isEmpty() && !pair.matches("[a-z0-9_]+(-monthly|-yearly)?:pri_[a-z0-9]{1,60}"));
        return broken ? List.of("PADDLE_PRICE_IDS must be a list like starter-monthly:pri_…,small:pri_…") : List.of();
    }

    private String thing(Order order) {
        return order.subscriptionId() == null
                ? sql.one("SELECT name FROM credit_packages WHERE id = ?", row -> row.text("name"), order.packageId())
                : sql.one("""
                        SELECT p.name || '-' || s.billing_cycle AS thing
                          FROM subscriptions s JOIN plans p ON p.id = s.plan_id WHERE s.id = ?""", row -> row.text("thing"), order.subscriptionId());
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        for (String pair : config.priceIds().orElse("").split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                ids.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return ids;
    }
}
