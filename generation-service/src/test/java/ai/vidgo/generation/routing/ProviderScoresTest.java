package ai.vidgo.generation.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.ProviderScores.Figures;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Settings;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is asked first where the score decides. */
@QuarkusTest
class ProviderScoresTest extends ServiceTest {

    private static final RoutingConfig CONFIG = Settings.of(RoutingConfig.class, Map.of());
    private static final List<String> TABLE = List.of("first", "second", "third");

    @Inject
    Sql sql;

    @Test
    void keepsTheTablesOrderWhileNothingIsKnown() {
        assertThat(order(Map.of())).isEqualTo(TABLE);
        assertThat(order(Map.of("first", new Figures(1, 1, 10), "second", new Figures(1, 1, 10))))
                .isEqualTo(List.of("first", "second", "third"));
    }

    @Test
    void prefersTheCheaperTheFasterAndTheMoreReliable() {
        Figures good = new Figures(0.1, 1, 10);
        assertThat(order(Map.of("first", new Figures(0.4, 1, 10), "second", good, "third", good)))
                .containsExactly("second", "third", "first");
        assertThat(order(Map.of("first", new Figures(0.1, 1, 90), "second", good, "third", good)))
                .containsExactly("second", "third", "first");
        assertThat(order(Map.of("first", new Figures(0.1, 0.5, 10), "second", good, "third", good)))
                .containsExactly("second", "third", "first");
    }

    @Test
    void aCheapProviderThatDoesNotDeliverIsNotCheap() {
        assertThat(order(Map.of("first", new Figures(0.05, 0.2, 10), "second", new Figures(0.1, 1, 10))))
                .startsWith("third", "second");
    }

    @Test
    void readsItsFiguresFromThePurchases() {
        String dear = "dear-" + UUID.randomUUID();
        String fine = "fine-" + UUID.randomUUID();
        String fresh = "fresh-" + UUID.randomUUID();
        purchases(dear, 20, "0.50", 20);
        purchases(fine, 25, "0.10", 8);
        purchases(fresh, 3, "9.00", 100);

        List<String> order = new ProviderScores(sql, CONFIG, clock)
                .ordered(List.of(dear, fine, fresh), Operation.VIDEO_STYLE_TRANSFER);

        assertThat(order).containsExactly(fine, fresh, dear);
        clock.advance(Duration.ofDays(2));
        assertThat(new ProviderScores(sql, CONFIG, clock)
                        .ordered(List.of(dear, fine, fresh), Operation.VIDEO_STYLE_TRANSFER))
                .containsExactly(dear, fine, fresh);
    }

    private static List<String> order(Map<String, Figures> known) {
        return ProviderScores.order(TABLE, known, CONFIG.scoring());
    }

    private void purchases(String provider, int count, String usd, int seconds) {
        for (int i = 0; i < count; i++) {
            UUID job = UUID.randomUUID();
            sql.update("""
                    INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, state, failure, hold,
                                      attempt, deadline, created_at)
                    VALUES (?, ?, 't2i', 'video_style_transfer', '{}', 'f', 'FAILED', 'NO_PROVIDER', 'RELEASED', 1, ?, ?)""", job, job, clock.instant(), clock.instant());
            sql.update(
                    """
                    INSERT INTO attempts (id, job_id, number, provider, backup, fingerprint, state, cost_usd, created_at,
                                          finished_at)
                    VALUES (?, ?, 1, ?, false, 'f', 'SUCCEEDED', ?, ?, ?)""",
                    UUID.randomUUID(),
                    job,
                    provider,
                    new BigDecimal(usd),
                    clock.instant(),
                    clock.instant().plusSeconds(seconds));
        }
    }
}
