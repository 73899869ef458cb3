package ai.vidgo.billing.promotions;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code promotions} and {@code promotion_usages}. */
@ApplicationScoped
class PromotionRows {

    private static final String WRITE = """
            INSERT INTO promotions (id, code, name, name_zh, name_en, description, description_zh, description_en,
                                    discount_type, discount_value, min_purchase_amount, max_discount_amount, start_date,
                                    end_date, max_uses_total, max_uses_per_user, applicable_plans,
                                    applicable_credit_packages, banner_image_url, badge_text, badge_color, priority,
                                    is_active, is_featured, created_at)
            VALUES (?, ?, ?, ?::text, ?::text, ?::text, ?::text, ?::text, ?, ?, ?, ?::numeric, ?, ?, ?::integer, ?, ?, ?,
                    ?::text, ?::text, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
               SET code = excluded.code, name = excluded.name, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   description = excluded.description, description_zh = excluded.description_zh,
                   description_en = excluded.description_en, discount_type = excluded.discount_type,
                   discount_value = excluded.discount_value, min_purchase_amount = excluded.min_purchase_amount,
                   max_discount_amount = excluded.max_discount_amount, start_date = excluded.start_date,
                   end_date = excluded.end_date, max_uses_total = excluded.max_uses_total,
                   max_uses_per_user = excluded.max_uses_per_user, applicable_plans = excluded.applicable_plans,
                   applicable_credit_packages = excluded.applicable_credit_packages,
                   banner_image_url = excluded.banner_image_url, badge_text = excluded.badge_text,
                   badge_color = excluded.badge_color, priority = excluded.priority, is_active = excluded.is_active,
                   is_featured = excluded.is_featured, updated_at = ?
            RETURNING *""";

    /** Uses are counted where they are made: what grows with the promotion's success is not read under its lock. */
    static final String TAKEN = """
            SELECT p.current_uses + held.places AS total, mine.places AS by_user, mine.used AS used_by_user
              FROM promotions p,
                   LATERAL (SELECT count(*) AS places FROM promotion_usages
                             WHERE promotion_id = p.id AND used_at IS NULL AND held_until > ?
                               AND order_id IS DISTINCT FROM ?::uuid) AS held,
                   LATERAL (SELECT count(*) AS places, count(used_at) AS used FROM promotion_usages
                             WHERE promotion_id = p.id AND user_id = ?
                               AND (used_at IS NOT NULL OR held_until > ? AND order_id IS DISTINCT FROM ?::uuid)) AS mine
             WHERE p.id = ?""";

    private final Sql sql;

    PromotionRows(Sql sql) {
        this.sql = sql;
    }

    /** How many places are taken, used and held; {@code usedByUser} without the held ones. */
    record Taken(long total, long byUser, long usedByUser) {}

    Optional<Promotion> find(UUID id) {
        return sql.find("SELECT * FROM promotions WHERE id = ?", Promotion::of, id);
    }

    Optional<Promotion> findByCode(String code) {
        return sql.find("SELECT * FROM promotions WHERE code = ?", Promotion::of, code);
    }

    /** Locks the promotion until the transaction ends: places are counted and taken by one transaction at a time. */
    Optional<Promotion> lock(UUID id) {
        return sql.find("SELECT * FROM promotions WHERE id = ? FOR UPDATE", Promotion::of, id);
    }

    Optional<Promotion> lockByCode(String code) {
        return sql.find("SELECT * FROM promotions WHERE code = ? FOR UPDATE", Promotion::of, code);
    }

    /** Those that count now, the most important first. */
    List<Promotion> valid(Instant now) {
        return sql.list("""
                SELECT * FROM promotions
                 WHERE is_active AND start_date <= ? AND end_date > ?
                   AND (max_uses_total IS NULL OR current_uses < max_uses_total)
                 ORDER BY priority DESC, created_at DESC, id""", Promotion::of, now, now);
    }

    List<Promotion> newest(boolean inactiveToo, int skip, int limit) {
        return sql.list(
                "SELECT * FROM promotions WHERE is_active OR ? ORDER BY created_at DESC, id LIMIT ? OFFSET ?",
                Promotion::of,
                inactiveToo,
                limit,
                skip);
    }

    /** Whether another promotion has the code; nobody else takes or gives it up until the transaction ends. */
    boolean codeTaken(String code, UUID except) {
        sql.one("SELECT pg_advisory_xact_lock(hashtextextended('promotion/' || ?, 0))::text AS t", row -> true, code);
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM promotions WHERE code = ? AND id <> ?) AS taken",
                row -> row.flag("taken"),
                code,
                except);
    }

    /** Writes a new promotion or all of a known one but its uses. */
    Promotion write(Promotion promotion, Instant now) {
        Promotion.Texts texts = promotion.texts();
        Promotion.Badge badge = promotion.badge();
        return sql.one(
                WRITE,
                Promotion::of,
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
                promotion.minPurchaseAmount(),
                promotion.maxDiscountAmount(),
                promotion.startDate(),
                promotion.endDate(),
                promotion.maxUsesTotal(),
                promotion.maxUsesPerUser(),
                promotion.plans().toArray(String[]::new),
                promotion.packages().toArray(String[]::new),
                badge.bannerImageUrl(),
                badge.text(),
                badge.color(),
                promotion.priority(),
                promotion.active(),
                promotion.featured(),
                promotion.createdAt(),
                now);
    }

    Promotion switchOff(UUID id, Instant now) {
        return sql.one(
                "UPDATE promotions SET is_active = false, updated_at = ? WHERE id = ? RETURNING *",
                Promotion::of,
                now,
                id);
    }

    /** The places that are taken, apart from the one that is kept for an order. */
    Taken taken(UUID promotionId, UUID userId, @Nullable UUID exceptOrder, Instant now) {
        return sql.one(
                TAKEN,
                row -> new Taken(row.count("total"), row.count("by_user"), row.count("used_by_user")),
                now,
                exceptOrder,
                userId,
                now,
                exceptOrder,
                promotionId);
    }

    /** Keeps a place for an unpaid order, which also names its promotion from now on. */
    void hold(UUID promotionId, UUID userId, UUID orderId, BigDecimal discount, Instant until) {
        sql.update("""
                INSERT INTO promotion_usages (id, promotion_id, user_id, order_id, discount_amount, held_until)
                VALUES (?, ?, ?, ?, ?, ?)""", UUID.randomUUID(), promotionId, userId, orderId, discount, until);
        sql.update(
                "UPDATE orders SET promotion_id = ?, discount_amount = ? WHERE id = ?", promotionId, discount, orderId);
    }

    /** Gives the user's oldest kept place up. */
    void dropOldestHold(UUID promotionId, UUID userId) {
        sql.update("""
                DELETE FROM promotion_usages
                 WHERE id = (SELECT id FROM promotion_usages WHERE promotion_id = ? AND user_id = ? AND used_at IS NULL
                              ORDER BY held_until, id LIMIT 1)""", promotionId, userId);
    }

    void dropHold(UUID orderId) {
        sql.update("DELETE FROM promotion_usages WHERE order_id = ? AND used_at IS NULL", orderId);
    }

    /** The promotion that an order was made with, and what it took off. */
    Optional<Redeemed> ofOrder(UUID orderId) {
        return sql.find(
                "SELECT promotion_id, discount_amount FROM orders WHERE id = ? AND promotion_id IS NOT NULL",
                row -> new Redeemed(row.uuid("promotion_id"), row.strippedDecimal("discount_amount")),
                orderId);
    }

    record Redeemed(UUID promotionId, BigDecimal discount) {}

    boolean isUsed(UUID promotionId, UUID orderId) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM promotion_usages WHERE promotion_id = ? AND order_id = ? AND used_at IS NOT NULL) AS used",
                row -> row.flag("used"),
                promotionId,
                orderId);
    }

    boolean isHeld(UUID promotionId, UUID orderId, Instant now) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM promotion_usages WHERE promotion_id = ? AND order_id = ? AND used_at IS NULL AND held_until > ?) AS held",
                row -> row.flag("held"),
                promotionId,
                orderId,
                now);
    }

    /** Counts a use. The promotion is locked. */
    void use(UUID promotionId, UUID userId, @Nullable UUID orderId, BigDecimal discount, Instant now) {
        sql.update("""
                INSERT INTO promotion_usages (id, promotion_id, user_id, order_id, discount_amount, used_at)
                VALUES (?, ?, ?, ?::uuid, ?, ?)
                ON CONFLICT (promotion_id, order_id) DO UPDATE
                   SET used_at = excluded.used_at, discount_amount = excluded.discount_amount""", UUID.randomUUID(), promotionId, userId, orderId, discount, now);
        sql.update("UPDATE promotions SET current_uses = current_uses + 1 WHERE id = ?", promotionId);
    }
}
