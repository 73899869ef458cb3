package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What a change of plan in the middle of a period costs (contract: external-paddle §4): the rest of the period at the new
 * prices, less what was paid for it at the old ones. Another cycle begins a period of its own, which costs its whole price.
 *
 * @param items the new items, each with the part of its price that is billed
 * @param credit what is taken off the bill, tax included, in the smallest unit
 */
record Proration(ArrayNode items, long credit) {

    private static final int DIGITS = 10;

    static Proration of(ObjectNode subscription, ArrayNode items, String country, Bills bills, Instant now) {
        BigDecimal rest = rest(subscription, now);
        boolean sameCycle = Subscriptions.interval(subscription, items);
        JsonNode period = subscription.path("current_billing_period");
        return new Proration(
                at(items, sameCycle ? rest : BigDecimal.ONE, period),
                bills.sum(at(subscription.path("items"), rest, period), country));
    }

    /** The share of the running period that is left. */
    private static BigDecimal rest(JsonNode subscription, Instant now) {
        JsonNode period = subscription.path("current_billing_period");
        Instant start = Instant.parse(period.path("starts_at").asText());
        Instant end = Instant.parse(period.path("ends_at").asText());
        BigDecimal left = BigDecimal.valueOf(Duration.between(now, end).toMillis());
        return left.divide(BigDecimal.valueOf(Duration.between(start, end).toMillis()), DIGITS, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static ArrayNode at(JsonNode items, BigDecimal rate, JsonNode period) {
        ArrayNode part = Json.array();
        for (JsonNode item : items) {
            ObjectNode one = part.addObject();
            one.setAll((ObjectNode) item.deepCopy());
            one.put("price_id", item.path("price").path("id").asText());
            one.putObject("proration").put("rate", rate.toPlainString()).set("billing_period", period.deepCopy());
        }
        return part;
    }
}
