package ai.vidgo.billing.promotions;

import ai.vidgo.platform.sql.Row;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit package as the promotion pages show it (contract: billing §7).
 *
 * @param price list price in USD
 * @param discountedPrice two digits behind the point; null without a promotion
 * @param discountPercentage one digit behind the point; null without a promotion
 */
@RegisterForReflection
record PackagePromo(
        UUID id,
        String name,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String description,
        int credits,
        BigDecimal price,
        String currency,
        int bonusCredits,
        boolean isPopular,
        boolean isBestValue,
        int sortOrder,
        boolean isActive,
        Instant createdAt,
        String displayName,
        @Nullable BigDecimal priceTwd,
        @Nullable String minPlan,
        @Nullable BigDecimal discountedPrice,
        @Nullable BigDecimal discountPercentage,
        @Nullable String promotionBadge) {

    PackagePromo reduced(BigDecimal newPrice, BigDecimal percentage, @Nullable String badge) {
        return new PackagePromo(
                id,
                name,
                nameZh,
                nameEn,
                description,
                credits,
                price,
                currency,
                bonusCredits,
                isPopular,
                isBestValue,
                sortOrder,
                isActive,
                createdAt,
                displayName,
                priceTwd,
                minPlan,
                newPrice,
                percentage,
                badge);
    }

    static PackagePromo of(Row row) {
        return new PackagePromo(
                row.uuid("id"),
                row.text("name"),
                row.findText("name_zh"),
                row.findText("name_en"),
                row.findText("description"),
                row.number("credits"),
                row.strippedDecimal("price_usd"),
                "USD",
                row.number("bonus_credits"),
                row.flag("is_popular"),
                row.flag("is_best_value"),
                row.number("sort_order"),
                row.flag("is_active"),
                row.instant("created_at"),
                row.text("display_name"),
                row.findStrippedDecimal("price_twd"),
                row.findText("min_plan"),
                null,
                null,
                null);
    }
}
