package ai.vidgo.billing.promotions;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes of a credit package (contract: billing §7): name, credits and a price in USD for a new
 * one, any part of it for a change. {@code price} is in {@code currency}; {@code price_usd} and {@code price_twd} win
 * over it.
 */
record PackageIn(
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Size(min = 1, max = 100) String displayName,
        @Nullable @Size(max = 100) String nameZh,
        @Nullable @Size(max = 100) String nameEn,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Positive @Max(10_000_000) Integer credits,

        @Nullable @Positive @Digits(integer = 8, fraction = 2)
        BigDecimal price,

        @Nullable @Pattern(regexp = "USD|TWD") String currency,

        @Nullable @Positive @Digits(integer = 8, fraction = 2)
        BigDecimal priceUsd,

        @Nullable @Positive @Digits(integer = 8, fraction = 0)
        BigDecimal priceTwd,

        @Nullable @PositiveOrZero @Max(10_000_000) Integer bonusCredits,

        @Nullable @Pattern(regexp = "demo|starter|pro|pro_plus")
        String minPlan,

        @Nullable Boolean isPopular,
        @Nullable Boolean isBestValue,
        @Nullable Integer sortOrder,
        @Nullable Boolean isActive) {

    /** What a new package can't do without, and everything that was written. */
    record Complete(String name, int credits, BigDecimal priceUsd, PackageIn rest) {}

    @Nullable
    BigDecimal usd() {
        return priceUsd == null && !"TWD".equals(currency) ? price : priceUsd;
    }

    @Nullable
    BigDecimal twd() {
        return priceTwd == null && "TWD".equals(currency) ? price : priceTwd;
    }

    Complete complete() {
        BigDecimal usd = usd();
        if (name != null && credits != null && usd != null) {
            return new Complete(name, credits, usd, this);
        }
        List<FieldError> missing = new ArrayList<>();
        if (name == null) {
            missing.add(FieldError.body("name", "missing", "Field required", null));
        }
        if (credits == null) {
            missing.add(FieldError.body("credits", "missing", "Field required", null));
        }
        if (usd == null) {
            missing.add(FieldError.body(
                    price == null ? "price" : "price_usd", "missing", "A price in USD is required", null));
        }
        throw ValidationProblem.of(missing);
    }
}
