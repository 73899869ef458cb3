package ai.vidgo.billing.promotions;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators do with promotions; each act leaves a line in the audit trail. */
@ApplicationScoped
class PromotionAdmin {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PromotionRows rows;
    private final Promotions promotions;
    private final Orders orders;
    private final AdminAudit audit;
    private final Clock clock;

    PromotionAdmin(PromotionRows rows, Promotions promotions, Orders orders, AdminAudit audit, Clock clock) {
        this.rows = rows;
        this.promotions = promotions;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a promotion.
     *
     * @throws Problem 400 {@code promotion_code_taken}; 422 for missing fields, more than 100 percent, or an end that is
     *     not after the start
     */
    @Transactional
    Promotion create(PromotionIn in) {
        requireAll(in);
        Promotion promotion = in.created(UUID.randomUUID(), now());
        check(promotion);
        Promotion written = rows.write(promotion, now());
        audit("promotion.created", null, written);
        return written;
    }

    /**
     * Changes a promotion.
     *
     * @throws Problem 404 {@code promotion_not_found}; otherwise as {@link #create}
     */
    @Transactional
    Promotion change(String id, PromotionIn in) {
        Promotion old = locked(id);
        Promotion promotion = in.changed(old);
        check(promotion);
        Promotion written = rows.write(promotion, now());
        audit("promotion.changed", old, written);
        return written;
    }

    /** Switches a promotion off. */
    @Transactional
    void delete(String id) {
        Promotion old = locked(id);
        audit("promotion.deleted", old, rows.switchOff(old.id(), now()));
    }

    /** Counts a use by hand. */
    @Transactional
    void recordUse(String promotionId, String userId, String orderId, BigDecimal discount) {
        UUID promotion = Ids.parse(promotionId).orElseThrow(() -> Problem.of(404, "promotion_not_found"));
        UUID user = Ids.parse(userId)
                .orElseThrow(() -> ValidationProblem.of(
                        FieldError.query("user_id", "uuid_parsing", "Input should be a valid UUID", userId)));
        promotions.recordUse(promotion, user, orderId.isBlank() ? null : order(orderId), discount);
        audit.record(new AdminAction(
                "promotion.use_recorded", "promotion", promotionId, null, new RecordedUse(user, orderId, discount)));
    }

    @RegisterForReflection
    record RecordedUse(UUID userId, String orderId, BigDecimal discount) {}

    private UUID order(String idOrNumber) {
        return Ids.parse(idOrNumber)
                .flatMap(orders::find)
                .or(() -> orders.find(idOrNumber))
                .map(Order::id)
                .orElseThrow(() -> Problem.of(404, "order_not_found"));
    }

    private Promotion locked(String id) {
        return Ids.parse(id).flatMap(rows::lock).orElseThrow(() -> Problem.of(404, "promotion_not_found"));
    }

    private static void requireAll(PromotionIn in) {
        List<FieldError> missing = new ArrayList<>();
        require(missing, "code", in.code());
        require(missing, "name", in.name());
        require(missing, "discount_value", in.discountValue());
        require(missing, "start_date", in.startDate());
        require(missing, "end_date", in.endDate());
        if (!missing.isEmpty()) {
            throw ValidationProblem.of(missing);
        }
    }

    private static void require(List<FieldError> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(FieldError.body(field, "missing", "Field required", null));
        }
    }

    private void check(Promotion promotion) {
        if (promotion.percentage() && promotion.discountValue().compareTo(HUNDRED) > 0) {
            throw ValidationProblem.of(FieldError.body(
                    "discount_value", "less_than_equal", "A percentage is at most 100", promotion.discountValue()));
        }
        if (!promotion.endDate().isAfter(promotion.startDate())) {
            throw ValidationProblem.of(FieldError.body(
                    "end_date",
                    "value_error",
                    "The end must be after the start",
                    promotion.endDate().toString()));
        }
        if (rows.codeTaken(promotion.code(), promotion.id())) {
            throw Problem.of(400, "promotion_code_taken");
        }
    }

    private void audit(String action, @Nullable Promotion before, Promotion after) {
        audit.record(new AdminAction(action, "promotion", after.id().toString(), full(before), full(after)));
    }

    private PromotionOut.@Nullable PromoFull full(@Nullable Promotion promotion) {
        return promotion == null ? null : PromotionOut.PromoFull.of(promotion, clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
