package ai.vidgo.billing.plans;

import ai.vidgo.platform.sql.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as sold (contract: data-identity-billing §1 and §3).
 *
 * @param rank place in "at least" comparisons: demo 0, starter 1, pro 2, pro_plus 3
 * @param priceMonthly whole TWD; {@code priceYearly} too
 * @param priceUsd per month; {@code priceUsdYearly} per year
 */
public record Plan(
        UUID id,
        String name,
        String slug,
        String displayName,
        String planType,
        @Nullable String description,
        int rank,
        BigDecimal priceMonthly,
        BigDecimal priceYearly,
        String currency,
        BigDecimal priceUsd,
        BigDecimal priceUsdYearly,
        int monthlyCredits,
        int weeklyCredits,
        BigDecimal topupDiscountRate,
        Limits limits,
        boolean featureClothingTransform,
        boolean featureGoenhance,
        boolean featureVideoGen,
        boolean active,
        boolean featured,
        Instant createdAt) {

    /** What the plan allows. */
    public record Limits(
            int maxVideoLength,
            String maxResolution,
            boolean watermark,
            boolean priorityQueue,
            boolean apiAccess,
            boolean effects,
            boolean batch,
            boolean customStyles) {}

    /** Whether the plan costs money. */
    public boolean paid() {
        return priceMonthly.signum() > 0;
    }

    static Plan of(Row row) {
        return new Plan(
                row.uuid("id"),
                row.text("name"),
                row.text("slug"),
                row.text("display_name"),
                row.text("plan_type"),
                row.findText("description"),
                row.number("rank"),
                row.strippedDecimal("price_monthly"),
                row.strippedDecimal("price_yearly"),
                row.text("currency"),
                row.strippedDecimal("price_usd"),
                row.strippedDecimal("price_usd_yearly"),
                row.number("monthly_credits"),
                row.number("weekly_credits"),
                row.strippedDecimal("topup_discount_rate"),
                limits(row),
                row.flag("feature_clothing_transform"),
                row.flag("feature_goenhance"),
                row.flag("feature_video_gen"),
                row.flag("is_active"),
                row.flag("is_featured"),
                row.instant("created_at"));
    }

    private static Limits limits(Row row) {
        return new Limits(
                row.number("max_video_length"),
                row.text("max_resolution"),
                row.flag("has_watermark"),
                row.flag("priority_queue"),
                row.flag("api_access"),
                row.flag("can_use_effects"),
                row.flag("feature_batch_processing"),
                row.flag("feature_custom_styles"));
    }
}
