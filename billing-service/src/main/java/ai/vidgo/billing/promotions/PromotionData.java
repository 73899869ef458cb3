package ai.vidgo.billing.promotions;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codes that a user has redeemed, in the export of an account. They belong to orders, so they stay. */
@ApplicationScoped
class PromotionData implements PersonalData {

    private final Sql sql;

    PromotionData(Sql sql) {
        this.sql = sql;
    }

    /** {@code usedAt} is null while the order is unpaid. */
    @RegisterForReflection
    record Exported(
            String code,
            BigDecimal discountAmount,
            @Nullable Instant usedAt) {}

    @Override
    public String section() {
        return "promotions";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                """
                SELECT p.code, u.discount_amount, u.used_at
                  FROM promotion_usages u JOIN promotions p ON p.id = u.promotion_id
                 WHERE u.user_id = ? ORDER BY u.used_at, u.id""",
                row -> new Exported(
                        row.text("code"), row.strippedDecimal("discount_amount"), row.findInstant("used_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        // The bare user id of a use belongs to the order, which the law wants kept.
    }
}
