package ai.vidgo.billing.credits;

import ai.vidgo.platform.sql.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A package of credits as sold (contract: data-identity-billing §1). */
record CreditPackage(
        UUID id,
        String name,
        String displayName,
        int credits,
        int bonusCredits,
        @Nullable BigDecimal priceTwd,
        BigDecimal priceUsd,
        @Nullable String minPlan,
        boolean popular,
        boolean bestValue,
        boolean active) {

    static CreditPackage of(Row row) {
        return new CreditPackage(
                row.uuid("id"),
                row.text("name"),
                row.text("display_name"),
                row.number("credits"),
                row.number("bonus_credits"),
                row.findStrippedDecimal("price_twd"),
                row.strippedDecimal("price_usd"),
                row.findText("min_plan"),
                row.flag("is_popular"),
                row.flag("is_best_value"),
                row.flag("is_active"));
    }
}
