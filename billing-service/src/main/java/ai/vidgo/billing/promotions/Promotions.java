package ai.vidgo.billing.promotions;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.promotions.Promotion.Validity;
import ai.vidgo.billing.promotions.PromotionRows.Redeemed;
import ai.vidgo.billing.promotions.PromotionRows.Taken;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Redeeming promotion codes. A purchase keeps a place in the promotion while its order waits for the payment, the payment
 * turns it into a use, and both count under the promotion's row lock, so no limit is ever passed by two at once. A payment
 * that comes after its place was given away takes a new one, or is marked for an operator when none is left: the money is
 * there, the order stands.
 */
@ApplicationScoped
public class Promotions {

    private final PromotionRows rows;
    private final Discrepancies discrepancies;
    private final PromotionsConfig config;
    private final Clock clock;

    Promotions(PromotionRows rows, Discrepancies discrepancies, PromotionsConfig config, Clock clock) {
        this.rows = rows;
        this.discrepancies = discrepancies;
        this.config = config;
        this.clock = clock;
    }

    /** A code that counts for a purchase, with what it takes off; hand it to {@link #hold} once the order is there. */
    public record Offer(UUID promotionId, BigDecimal discount) {}

    /**
     * A price to be reduced.
     *
     * @param amount in the currency of the payment
     * @param perUsd what one USD is in that currency, by the two list prices of the thing sold
     * @param scale digits behind the point that are charged
     */
    public record Price(BigDecimal amount, BigDecimal perUsd, int scale) {}

    /**
     * Finds a code for a package and locks its promotion until the transaction ends.
     *
     * @throws Problem 400 {@code promotion_unknown} and the other reasons of {@link Validity}, {@code
     *     promotion_user_limit}, {@code promotion_not_applicable} also when nothing would be left to pay
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Offer claim(UUID userId, String code, UUID packageId, Price price) {
        Promotion promotion = rows.lockByCode(normal(code)).orElseThrow(() -> Problem.of(400, "promotion_unknown"));
        requireValid(promotion);
        BigDecimal discount = promotion.discount(price.amount(), price.perUsd(), price.scale());
        if (!promotion.isForPackage(packageId) || discount.signum() == 0 || discount.compareTo(price.amount()) >= 0) {
            throw Problem.of(400, "promotion_not_applicable");
        }
        makeRoom(promotion, userId);
        return new Offer(promotion.id(), discount);
    }

    /** Keeps the place of an offer for an order, in the transaction of {@link #claim}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Offer offer, Order order) {
        rows.hold(
                offer.promotionId(),
                order.userId(),
                order.id(),
                offer.discount(),
                order.createdAt().plus(config.holdLife()));
    }

    /** The order was paid: its place, if it was made with a code, becomes a use. In the payment's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void paid(Order order) {
        Optional<Redeemed> redeemed = rows.ofOrder(order.id());
        if (redeemed.isEmpty()) {
            return;
        }
        Promotion promotion = rows.lock(redeemed.get().promotionId()).orElseThrow();
        if (rows.isUsed(promotion.id(), order.id())) {
            return;
        }
        Instant now = clock.instant();
        boolean room = rows.isHeld(promotion.id(), order.id(), now)
                || refusal(promotion, rows.taken(promotion.id(), order.userId(), order.id(), now)) == null;
        if (room) {
            rows.use(promotion.id(), order.userId(), order.id(), redeemed.get().discount(), now);
        } else {
            rows.dropHold(order.id());
            discrepancies.report(
                    Kind.NOTICE,
                    "promotion:" + order.number(),
                    order.id(),
                    "Paid after the places of promotion " + promotion.code() + " were gone");
        }
    }

    /** The order will not be paid: its place is free again. In the transaction that gives the order up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void abandoned(Order order) {
        rows.dropHold(order.id());
    }

    /**
     * Counts a use that was granted by hand, once per order.
     *
     * @param orderId null when there is none; then every call counts
     * @throws Problem 404 {@code promotion_not_found}; 400 {@code promotion_used_up}, {@code promotion_user_limit}
     */
    @Transactional
    void recordUse(UUID promotionId, UUID userId, @Nullable UUID orderId, BigDecimal discount) {
        Promotion promotion = rows.lock(promotionId).orElseThrow(() -> Problem.of(404, "promotion_not_found"));
        if (orderId != null && rows.isUsed(promotionId, orderId)) {
            return;
        }
        Instant now = clock.instant();
        String refusal = refusal(promotion, rows.taken(promotionId, userId, orderId, now));
        if (refusal != null) {
            throw Problem.of(400, refusal);
        }
        rows.use(promotionId, userId, orderId, discount, now);
    }

    /**
     * What a code would take off; changes nothing.
     *
     * @throws Problem 400 as {@link #claim}
     */
    Quote quote(UUID userId, String code, @Nullable UUID packageId, @Nullable UUID planId, BigDecimal amount) {
        Promotion promotion = rows.findByCode(normal(code)).orElseThrow(() -> Problem.of(400, "promotion_unknown"));
        requireValid(promotion);
        Taken taken = rows.taken(promotion.id(), userId, null, clock.instant());
        if (taken.usedByUser() >= promotion.maxUsesPerUser()) {
            throw Problem.of(400, "promotion_user_limit");
        }
        if ((packageId != null && !promotion.isForPackage(packageId))
                || (planId != null && !promotion.isForPlan(planId))) {
            throw Problem.of(400, "promotion_not_applicable");
        }
        return new Quote(promotion, promotion.discount(amount, BigDecimal.ONE, 2));
    }

    record Quote(Promotion promotion, BigDecimal discount) {}

    /** Codes are stored and compared in upper case. */
    static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private void requireValid(Promotion promotion) {
        Validity validity = promotion.validityAt(clock.instant());
        if (validity != Validity.VALID) {
            throw Problem.of(400, validity.message());
        }
    }

    /** A payer who comes back takes the place of their own unpaid order. The promotion is locked. */
    private void makeRoom(Promotion promotion, UUID userId) {
        Instant now = clock.instant();
        Taken taken = rows.taken(promotion.id(), userId, null, now);
        boolean ownHold = taken.byUser() > taken.usedByUser();
        if (ownHold && refusal(promotion, taken) != null) {
            rows.dropOldestHold(promotion.id(), userId);
            taken = rows.taken(promotion.id(), userId, null, now);
        }
        String refusal = refusal(promotion, taken);
        if (refusal != null) {
            throw Problem.of(400, refusal);
        }
    }

    private static @Nullable String refusal(Promotion promotion, Taken taken) {
        if (taken.byUser() >= promotion.maxUsesPerUser()) {
            return "promotion_user_limit";
        }
        Integer total = promotion.maxUsesTotal();
        return total != null && taken.total() >= total ? "promotion_used_up" : null;
    }
}
