package ai.vidgo.billing.promotions;

import ai.vidgo.platform.sql.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion code and its rules (contract: data-identity-billing §1, billing §7). Amounts are in USD.
 *
 * @param code upper case
 * @param discountValue percent, or USD
 * @param maxUsesTotal null for no limit; 0 for none left
 * @param plans ids of the plans it is for; empty for all
 * @param packages ids of the credit packages it is for; empty for all
 */
record Promotion(
        UUID id,
        String code,
        Texts texts,
        boolean percentage,
        BigDecimal discountValue,
        BigDecimal minPurchaseAmount,
        @Nullable BigDecimal maxDiscountAmount,
        Instant startDate,
        Instant endDate,
        @Nullable Integer maxUsesTotal,
        int maxUsesPerUser,
        int currentUses,
        List<String> plans,
        List<String> packages,
        Badge badge,
        int priority,
        boolean active,
        boolean featured,
        Instant createdAt) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What people read about it. */
    record Texts(
            String name,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String description,
            @Nullable String descriptionZh,
            @Nullable String descriptionEn) {}

    /** How it is shown. */
    record Badge(@Nullable String bannerImageUrl, @Nullable String text, String color) {}

    /** Why a code does or does not count at an instant; {@code message} is the code of its text. */
    enum Validity {
        VALID("promotion_valid"),
        INACTIVE("promotion_inactive"),
        NOT_STARTED("promotion_not_started"),
        ENDED("promotion_ended"),
        USED_UP("promotion_used_up");

        private final String message;

        Validity(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    Validity validityAt(Instant now) {
        if (!active) {
            return Validity.INACTIVE;
        }
        if (now.isBefore(startDate)) {
            return Validity.NOT_STARTED;
        }
        if (!now.isBefore(endDate)) {
            return Validity.ENDED;
        }
        return maxUsesTotal != null && currentUses >= maxUsesTotal ? Validity.USED_UP : Validity.VALID;
    }

    /** How often it can still be used; null for no limit. */
    @Nullable
    Integer remainingUses() {
        return maxUsesTotal == null ? null : Math.max(0, maxUsesTotal - currentUses);
    }

    boolean isForPackage(UUID packageId) {
        return packages.isEmpty() || packages.contains(packageId.toString());
    }

    boolean isForPlan(UUID planId) {
        return plans.isEmpty() || plans.contains(planId.toString());
    }

    /**
     * What it takes off a price: 0 below the least purchase, never more than the price, half up.
     *
     * @param amount the price
     * @param perUsd what one USD of our amounts is in the price's currency, by the two list prices of the thing sold
     * @param scale digits behind the point of that currency as we charge it
     */
    BigDecimal discount(BigDecimal amount, BigDecimal perUsd, int scale) {
        if (amount.compareTo(minPurchaseAmount.multiply(perUsd)) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal discount =
                percentage ? amount.multiply(discountValue).divide(HUNDRED) : discountValue.multiply(perUsd);
        if (maxDiscountAmount != null) {
            discount = discount.min(maxDiscountAmount.multiply(perUsd));
        }
        return discount.setScale(scale, RoundingMode.HALF_UP).min(amount);
    }

    static Promotion of(Row row) {
        return new Promotion(
                row.uuid("id"),
                row.text("code"),
                new Texts(
                        row.text("name"),
                        row.findText("name_zh"),
                        row.findText("name_en"),
                        row.findText("description"),
                        row.findText("description_zh"),
                        row.findText("description_en")),
                row.text("discount_type").equals("percentage"),
                row.strippedDecimal("discount_value"),
                row.strippedDecimal("min_purchase_amount"),
                row.findStrippedDecimal("max_discount_amount"),
                row.instant("start_date"),
                row.instant("end_date"),
                row.findNumber("max_uses_total"),
                row.number("max_uses_per_user"),
                row.number("current_uses"),
                row.texts("applicable_plans"),
                row.texts("applicable_credit_packages"),
                new Badge(row.findText("banner_image_url"), row.findText("badge_text"), row.text("badge_color")),
                row.number("priority"),
                row.flag("is_active"),
                row.flag("is_featured"),
                row.instant("created_at"));
    }
}
