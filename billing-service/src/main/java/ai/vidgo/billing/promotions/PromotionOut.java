package ai.vidgo.billing.promotions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promotions on the wire (contract: billing §7, PromoPublic and PromoFull). */
final class PromotionOut {

    private PromotionOut() {}

    /** What everybody sees. */
    @RegisterForReflection
    record PromoPublic(
            UUID id,
            String code,
            String name,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String description,
            @Nullable String descriptionZh,
            @Nullable String descriptionEn,
            String discountType,
            BigDecimal discountValue,
            Instant startDate,
            Instant endDate,
            @Nullable String bannerImageUrl,
            @Nullable String badgeText,
            String badgeColor,
            boolean isFeatured) {

        static PromoPublic of(Promotion promotion) {
            Promotion.Texts texts = promotion.texts();
            Promotion.Badge badge = promotion.badge();
            return new PromoPublic(
                    promotion.id(),
                    promotion.code(),
                    texts.name(),
                    texts.nameZh(),
                    texts.nameEn(),
                    texts.description(),
                    texts.descriptionZh(),
                    texts.descriptionEn(),
                    promotion.percentage() ? "percentage" : "fixed_amount",
                    promotion.discountValue(),
                    promotion.startDate(),
                    promotion.endDate(),
                    badge.bannerImageUrl(),
                    badge.text(),
                    badge.color(),
                    promotion.featured());
        }
    }

    /** What administrators see. */
    @RegisterForReflection
    record PromoFull(
            @JsonUnwrapped PromoPublic shown,
            BigDecimal minPurchaseAmount,
            @Nullable BigDecimal maxDiscountAmount,
            @Nullable Integer maxUsesTotal,
            int maxUsesPerUser,
            int currentUses,
            List<String> applicablePlans,
            List<String> applicableCreditPackages,
            int priority,
            boolean isActive,
            Instant createdAt,
            boolean isValid,
            @Nullable Integer remainingUses) {

        static PromoFull of(Promotion promotion, Instant now) {
            return new PromoFull(
                    PromoPublic.of(promotion),
                    promotion.minPurchaseAmount(),
                    promotion.maxDiscountAmount(),
                    promotion.maxUsesTotal(),
                    promotion.maxUsesPerUser(),
                    promotion.currentUses(),
                    promotion.plans(),
                    promotion.packages(),
                    promotion.priority(),
                    promotion.active(),
                    promotion.createdAt(),
                    promotion.validityAt(now) == Promotion.Validity.VALID,
                    promotion.remainingUses());
        }
    }
}
