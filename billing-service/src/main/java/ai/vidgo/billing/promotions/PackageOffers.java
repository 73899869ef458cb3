package ai.vidgo.billing.promotions;

import ai.vidgo.billing.promotions.PromotionOut.PromoPublic;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credit packages beside the promotions that count for them, and their care by administrators (contract: billing §7). */
@ApplicationScoped
class PackageOffers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sql sql;
    private final PromotionRows promotions;
    private final AdminAudit audit;
    private final Clock clock;

    PackageOffers(Sql sql, PromotionRows promotions, AdminAudit audit, Clock clock) {
        this.sql = sql;
        this.promotions = promotions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answer of GET /promotions/packages; the promotion is the best one that counts for any package. */
    record PackagePromos(
            List<PackagePromo> packages, @Nullable PromoPublic activePromotion) {}

    private record Choice(PackagePromo shown, Optional<Promotion> promotion) {}

    /** The packages on sale by their place in the list, each with its best promotion. */
    PackagePromos offers() {
        List<Promotion> valid = promotions.valid(clock.instant());
        List<Choice> choices = sql
                .list("SELECT * FROM credit_packages WHERE is_active ORDER BY sort_order, credits", PackagePromo::of)
                .stream()
                .map(offer -> choice(offer, valid))
                .toList();
        Optional<Promotion> best = valid.stream()
                .filter(promotion -> choices.stream()
                        .anyMatch(choice ->
                                choice.promotion().filter(promotion::equals).isPresent()))
                .findFirst();
        return new PackagePromos(
                choices.stream().map(Choice::shown).toList(),
                best.map(PromoPublic::of).orElse(null));
    }

    private static Choice choice(PackagePromo offer, List<Promotion> valid) {
        Optional<Promotion> best = valid.stream()
                .filter(promotion -> promotion.isForPackage(offer.id())
                        && promotion.discount(offer.price(), BigDecimal.ONE, 2).signum() > 0)
                .findFirst();
        return new Choice(best.map(promotion -> reduced(offer, promotion)).orElse(offer), best);
    }

    private static PackagePromo reduced(PackagePromo offer, Promotion promotion) {
        BigDecimal discount = promotion.discount(offer.price(), BigDecimal.ONE, 2);
        BigDecimal percent = discount.multiply(HUNDRED).divide(offer.price(), 1, RoundingMode.HALF_UP);
        return offer.reduced(
                offer.price().subtract(discount), percent, promotion.badge().text());
    }

    /**
     * Makes a package.
     *
     * @throws Problem 400 {@code package_name_taken}
     */
    @Transactional
    PackagePromo create(PackageIn in) {
        PackageIn.Complete values = in.complete();
        if (nameTaken(values.name(), null)) {
            throw Problem.of(400, "package_name_taken");
        }
        UUID id = UUID.randomUUID();
        sql.update(
                "INSERT INTO credit_packages (id, name, display_name, credits, price_usd, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                values.name(),
                values.name(),
                values.credits(),
                values.priceUsd(),
                clock.instant());
        PackagePromo made = write(id, values.rest());
        audit.record(new AdminAction("package.created", "credit_package", id.toString(), null, made));
        return made;
    }

    /**
     * Changes any part of a package.
     *
     * @throws Problem 404 {@code package_not_found}, 400 {@code package_name_taken}
     */
    @Transactional
    PackagePromo change(String id, PackageIn in) {
        PackagePromo old = Ids.parse(id)
                .flatMap(known ->
                        sql.find("SELECT * FROM credit_packages WHERE id = ? FOR UPDATE", PackagePromo::of, known))
                .orElseThrow(() -> Problem.of(404, "package_not_found"));
        if (in.name() != null && nameTaken(in.name(), old.id())) {
            throw Problem.of(400, "package_name_taken");
        }
        PackagePromo changed = write(old.id(), in);
        audit.record(new AdminAction("package.changed", "credit_package", id, old, changed));
        return changed;
    }

    private boolean nameTaken(String name, @Nullable UUID except) {
        sql.one("SELECT pg_advisory_xact_lock(hashtextextended('package/' || ?, 0))::text AS t", row -> true, name);
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM credit_packages WHERE name = ? AND id IS DISTINCT FROM ?::uuid) AS taken",
                row -> row.flag("taken"),
                name,
                except);
    }

    private PackagePromo write(UUID id, PackageIn in) {
        Instant now = clock.instant();
        return sql.one(
                """
                UPDATE credit_packages
                   SET name = coalesce(?::text, name), display_name = coalesce(?::text, display_name),
                       name_zh = coalesce(?::text, name_zh), name_en = coalesce(?::text, name_en),
                       description = coalesce(?::text, description), credits = coalesce(?::integer, credits),
                       bonus_credits = coalesce(?::integer, bonus_credits),
                       price_usd = coalesce(?::numeric, price_usd), price_twd = coalesce(?::numeric, price_twd),
                       min_plan = coalesce(?::text, min_plan), is_popular = coalesce(?::boolean, is_popular),
                       is_best_value = coalesce(?::boolean, is_best_value),
                       sort_order = coalesce(?::integer, sort_order), is_active = coalesce(?::boolean, is_active),
                       updated_at = ?
                 WHERE id = ? RETURNING *""",
                PackagePromo::of,
                in.name(),
                in.displayName(),
                in.nameZh(),
                in.nameEn(),
                in.description(),
                in.credits(),
                in.bonusCredits(),
                in.usd(),
                in.twd(),
                in.minPlan(),
                in.isPopular(),
                in.isBestValue(),
                in.sortOrder(),
                in.isActive(),
                now,
                id);
    }
}
