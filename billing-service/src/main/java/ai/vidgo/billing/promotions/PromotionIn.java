package ai.vidgo.billing.promotions;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes of a promotion (contract: billing §7): all that is needed for a new one, any part of it
 * for a change. A limit that is sent as {@code null} is taken away, one that is not sent stays.
 */
record PromotionIn(
        @Nullable @Size(min = 2, max = 50) @Pattern(regexp = "[\\p{Alnum}_-]*")
        String code,

        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Size(max = 200) String nameZh,
        @Nullable @Size(max = 200) String nameEn,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 2000) String descriptionZh,
        @Nullable @Size(max = 2000) String descriptionEn,

        @Nullable @Pattern(regexp = "percentage|fixed_amount")
        String discountType,

        @Nullable @Positive @Digits(integer = 8, fraction = 2)
        BigDecimal discountValue,

        @Nullable @PositiveOrZero @Digits(integer = 8, fraction = 2)
        BigDecimal minPurchaseAmount,

        @Nullable JsonNode maxDiscountAmount,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable JsonNode maxUsesTotal,
        @Nullable @PositiveOrZero Integer maxUsesPerUser,
        @Nullable @Size(max = 100) List<@Size(max = 50) String> applicablePlans,
        @Nullable @Size(max = 1000) List<@Size(max = 50) String> applicableCreditPackages,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://.+|/.+|")
        String bannerImageUrl,

        @Nullable @Size(max = 50) String badgeText,
        @Nullable @Pattern(regexp = "#[0-9a-fA-F]{3,8}") String badgeColor,
        @Nullable @Min(-1_000_000) @Max(1_000_000) Integer priority,
        @Nullable Boolean isActive,
        @Nullable Boolean isFeatured) {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final String DEFAULT_COLOR = "#ff4444";

    /** A new promotion; code, name, value and dates must be there. */
    Promotion created(UUID id, Instant now) {
        Promotion blank = new Promotion(
                id,
                "",
                new Promotion.Texts("", null, null, null, null, null),
                true,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                now,
                now,
                null,
                1,
                0,
                List.of(),
                List.of(),
                new Promotion.Badge(null, null, DEFAULT_COLOR),
                0,
                true,
                false,
                now);
        return changed(blank);
    }

    /** A promotion with what is said here in place of what was. */
    Promotion changed(Promotion old) {
        Promotion.Texts texts = old.texts();
        Promotion.Badge badge = old.badge();
        return new Promotion(
                old.id(),
                code == null ? old.code() : Promotions.normal(code),
                new Promotion.Texts(
                        or(name, texts.name()),
                        orNull(nameZh, texts.nameZh()),
                        orNull(nameEn, texts.nameEn()),
                        orNull(description, texts.description()),
                        orNull(descriptionZh, texts.descriptionZh()),
                        orNull(descriptionEn, texts.descriptionEn())),
                discountType == null ? old.percentage() : discountType.equals("percentage"),
                or(discountValue, old.discountValue()),
                or(minPurchaseAmount, old.minPurchaseAmount()),
                maxDiscountAmount == null ? old.maxDiscountAmount() : amount(maxDiscountAmount),
                or(startDate, old.startDate()),
                or(endDate, old.endDate()),
                maxUsesTotal == null ? old.maxUsesTotal() : uses(maxUsesTotal),
                or(maxUsesPerUser, old.maxUsesPerUser()),
                old.currentUses(),
                or(applicablePlans, old.plans()),
                or(applicableCreditPackages, old.packages()),
                new Promotion.Badge(
                        orNull(bannerImageUrl, badge.bannerImageUrl()),
                        orNull(badgeText, badge.text()),
                        or(badgeColor, badge.color())),
                or(priority, old.priority()),
                or(isActive, old.active()),
                or(isFeatured, old.featured()),
                old.createdAt());
    }

    private static @Nullable BigDecimal amount(JsonNode sent) {
        if (sent.isNull()) {
            return null;
        }
        if (!sent.isNumber()
                || sent.decimalValue().signum() < 0
                || sent.decimalValue().compareTo(MOST) > 0) {
            throw refused("max_discount_amount", "Input should be null or an amount from 0", sent);
        }
        return sent.decimalValue();
    }

    private static @Nullable Integer uses(JsonNode sent) {
        if (sent.isNull()) {
            return null;
        }
        if (!sent.isIntegralNumber() || !sent.canConvertToInt() || sent.intValue() < 0) {
            throw refused("max_uses_total", "Input should be null or a number from 0", sent);
        }
        return sent.intValue();
    }

    private static Problem refused(String field, String message, JsonNode sent) {
        return ValidationProblem.of(FieldError.body(field, "value_error", message, sent.asText()));
    }

    private static <T> T or(@Nullable T said, T old) {
        return Objects.requireNonNullElse(said, old);
    }

    private static @Nullable String orNull(@Nullable String said, @Nullable String old) {
        return said == null ? old : said;
    }
}
