package ai.vidgo.billing.plans;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan on the wire (contract: billing §3, PlanFull). Prices are TWD unless they say USD. */
@RegisterForReflection
public record PlanFull(
        UUID id,
        String name,
        String slug,
        String displayName,
        String planType,
        @Nullable String description,
        BigDecimal priceMonthly,
        BigDecimal priceYearly,
        BigDecimal priceTwd,
        BigDecimal priceUsd,
        String currency,
        int creditsPerMonth,
        int monthlyCredits,
        int weeklyCredits,
        BigDecimal topupDiscountRate,
        int maxVideoLength,
        String maxResolution,
        boolean watermark,
        boolean priorityQueue,
        boolean apiAccess,
        boolean isActive,
        boolean isFeatured,
        boolean featureClothingTransform,
        boolean featureGoenhance,
        boolean featureVideoGen,
        boolean featureBatchProcessing,
        boolean featureCustomStyles,
        Instant createdAt) {

    /** The wire form of a plan. */
    public static PlanFull of(Plan plan) {
        Plan.Limits limits = plan.limits();
        return new PlanFull(
                plan.id(),
                plan.name(),
                plan.slug(),
                plan.displayName(),
                plan.planType(),
                plan.description(),
                plan.priceMonthly(),
                plan.priceYearly(),
                plan.priceMonthly(),
                plan.priceUsd(),
                plan.currency(),
                plan.monthlyCredits(),
                plan.monthlyCredits(),
                plan.weeklyCredits(),
                plan.topupDiscountRate(),
                limits.maxVideoLength(),
                limits.maxResolution(),
                limits.watermark(),
                limits.priorityQueue(),
                limits.apiAccess(),
                plan.active(),
                plan.featured(),
                plan.featureClothingTransform(),
                plan.featureGoenhance(),
                plan.featureVideoGen(),
                limits.batch(),
                limits.customStyles(),
                plan.createdAt());
    }
}
