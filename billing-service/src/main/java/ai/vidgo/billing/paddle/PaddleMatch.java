package ai.vidgo.billing.paddle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/** Whether a completed transaction is what was ordered (contract: external-paddle §7.4). */
final class PaddleMatch {

    private PaddleMatch() {}

    /**
     * What differs, for an operator; empty when all is well. Tax and currency conversion are Paddle's, so the unit price
     * is compared and not the bill.
     */
    static Optional<String> difference(JsonNode transaction, PaddleCheckouts.Opened wanted) {
        if (!transaction.path("status").asText().equals("completed")) {
            return Optional.of("status is " + transaction.path("status").asText("missing"));
        }
        if (!transaction.path("currency_code").asText().equals(wanted.currency())) {
            return Optional.of(
                    "currency is " + transaction.path("currency_code").asText("missing"));
        }
        if (wanted.customerId() != null
                && !wanted.customerId().equals(transaction.path("customer_id").asText())) {
            return Optional.of("another customer");
        }
        JsonNode items = transaction.path("items");
        if (items.size() != 1 || items.path(0).path("quantity").asLong(1) != 1) {
            return Optional.of("other items than the one ordered");
        }
        return priceDifference(items.path(0).path("price"), wanted).or(() -> totalDifference(transaction));
    }

    /** A bill that takes money for something; a change of card is a transaction of zero. */
    static boolean takesMoney(JsonNode transaction) {
        return !transaction.path("origin").asText().equals("subscription_payment_method_change")
                && grandTotal(transaction).filter(total -> total > 0).isPresent();
    }

    /** The whole bill in the smallest unit; empty when the event does not say. */
    static Optional<Long> grandTotal(JsonNode transaction) {
        return PaddleJson.minor(transaction.path("details").path("totals").path("grand_total"));
    }

    private static Optional<String> priceDifference(JsonNode price, PaddleCheckouts.Opened wanted) {
        if (wanted.priceId() != null
                && !Objects.equals(wanted.priceId(), price.path("id").asText())) {
            return Optional.of("another price id");
        }
        JsonNode unit = price.path("unit_price");
        boolean same = PaddleJson.minor(unit.path("amount"))
                        .filter(amount -> amount == wanted.unitAmount())
                        .isPresent()
                && unit.path("currency_code").asText().equals(wanted.currency());
        return same ? Optional.empty() : Optional.of("another unit price");
    }

    private static Optional<String> totalDifference(JsonNode transaction) {
        return grandTotal(transaction).isEmpty()
                ? Optional.of("no totals")
                : takesMoney(transaction) ? Optional.empty() : Optional.of("nothing was charged");
    }
}
