package ai.vidgo.billing.promotions;

import static ai.vidgo.billing.promotions.PromotionStory.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.promotions.PromotionRows.Taken;
import ai.vidgo.billing.promotions.Promotions.Price;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a promotion's places. */
@QuarkusTest
class PromotionPlacesTest extends MoneyTest {

    private static final int USES = 20_000;

    @Inject
    Promotions promotions;

    @Inject
    PromotionRows rows;

    @Inject
    Orders orders;

    private final String code = PromotionStory.code();

    @Test
    void usesAndKeptPlacesAreTakenAndReleasedOnesAreNot() {
        UUID id = UUID.fromString(PromotionStory.id(code, Map.of("max_uses_total", 6, "max_uses_per_user", 4)));
        UUID late = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        UUID payer = UUID.randomUUID();
        List<UUID> users = List.of(user, late, gone, payer, UUID.randomUUID());
        List<UUID> made = new ArrayList<>(List.of(purchase(late)));
        clock.advance(Duration.ofHours(25));
        made.addAll(List.of(purchase(gone), purchase(payer), purchase(user), purchase(user)));
        QuarkusTransaction.requiringNew().run(() -> orders.fail(made.get(1)));
        QuarkusTransaction.requiringNew().run(() -> orders.pay(made.get(2), "txn_" + made.get(2), false));
        promotions.recordUse(id, user, null, BigDecimal.ONE);

        assertThat(taken(id, user, null)).isEqualTo(new Taken(4, 3, 1));
        assertThat(taken(id, user, made.get(3))).isEqualTo(new Taken(3, 2, 1));
        assertThat(taken(id, payer, null)).isEqualTo(new Taken(4, 1, 1));
        made.add(null);
        for (UUID each : users) {
            for (UUID except : made) {
                if (except == null || !except.equals(made.get(2))) {
                    assertThat(taken(id, each, except)).isEqualTo(counted(id, each, except));
                }
            }
        }
    }

    @Test
    void aClaimDoesNotReadTheUsesOfOthers() {
        UUID id = UUID.fromString(PromotionStory.id(code, Map.of("max_uses_total", USES + 1)));
        QuarkusTransaction.begin();
        try {
            sql.update("""
                    INSERT INTO promotion_usages (id, promotion_id, user_id, discount_amount, used_at)
                    SELECT gen_random_uuid(), ?, gen_random_uuid(), 1, now() FROM generate_series(1, ?)""", id, USES);
            sql.update("UPDATE promotions SET current_uses = ? WHERE id = ?", USES, id);
            sql.update("ANALYZE promotion_usages");
            long before = usagesRead();
            Price price = new Price(BigDecimal.TEN, BigDecimal.ONE, 2);

            promotions.claim(user, code, UUID.fromString(packageId("small")), price);

            assertThat(usagesRead() - before).isLessThan(100);
            Instant now = clock.instant();
            List<String> plan = sql.list(
                    "EXPLAIN " + PromotionRows.TAKEN, row -> row.text("QUERY PLAN"), now, null, user, now, null, id);
            assertThat(String.join("\n", plan)).contains("promotion_usages_held", "promotion_usages_of_user");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void theTimeOfAChangeIsThatOfTheClock() {
        String id = PromotionStory.id(code, Map.of());
        Instant changed = Instant.parse("2031-02-03T04:05:06Z");
        clock.set(changed);
        asAdmin()
                .body(Map.of("priority", 7))
                .put("/api/v1/promotions/admin/" + id)
                .then()
                .statusCode(200);
        assertThat(updatedAt(id)).isBetween(changed, changed.plusSeconds(60));
        clock.set(changed.plus(Duration.ofDays(1)));
        asAdmin().delete("/api/v1/promotions/admin/" + id).then().statusCode(200);
        assertThat(updatedAt(id)).isAfter(changed.plus(Duration.ofHours(23)));
    }

    private Taken taken(UUID promotion, UUID who, UUID except) {
        return rows.taken(promotion, who, except, clock.instant());
    }

    /** The slow way: all usages of the promotion one by one. */
    private Taken counted(UUID promotion, UUID who, UUID except) {
        return sql.one(
                """
                SELECT count(*) AS total, count(*) FILTER (WHERE user_id = ?) AS by_user,
                       count(*) FILTER (WHERE user_id = ? AND used_at IS NOT NULL) AS used_by_user
                  FROM promotion_usages
                 WHERE promotion_id = ? AND (?::uuid IS NULL OR order_id IS DISTINCT FROM ?::uuid)
                   AND (used_at IS NOT NULL OR held_until > ?)""",
                row -> new Taken(row.count("total"), row.count("by_user"), row.count("used_by_user")),
                who,
                who,
                promotion,
                except,
                except,
                clock.instant());
    }

    private UUID purchase(UUID buyer) {
        String number = RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(buyer))
                .contentType(ContentType.JSON)
                .body(Map.of("package_id", packageId("small"), "payment_method", "paddle", "promotion_code", code))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
        return orders.find(number).orElseThrow().id();
    }

    private long usagesRead() {
        return countOf("""
                SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint AS n
                  FROM pg_stat_xact_user_tables WHERE relname = 'promotion_usages'""");
    }

    private Instant updatedAt(String id) {
        return sql.one(
                "SELECT updated_at FROM promotions WHERE id = ?",
                row -> row.instant("updated_at"),
                UUID.fromString(id));
    }
}
