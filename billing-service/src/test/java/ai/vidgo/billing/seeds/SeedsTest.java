package ai.vidgo.billing.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.billing.MoneyTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedsTest extends MoneyTest {

    @Inject
    Seeds seeds;

    @Inject
    ObjectMapper json;

    @AfterEach
    void withoutTheSample() {
        sql.update("DELETE FROM service_pricing WHERE service_type = 'sample'");
        sql.update("DELETE FROM seeds WHERE key = 'sample'");
    }

    @Test
    void everyStartFindsWhatIsThereAndChangesNothing() {
        String before = content("plans") + content("credit_packages") + content("service_pricing");
        sql.update("UPDATE plans SET price_monthly = 399 WHERE name = 'starter'");
        seeds.atStart(new StartupEvent());
        assertThat(textOf("SELECT price_monthly AS t FROM plans WHERE name = 'starter'"))
                .isEqualTo("399.00");
        sql.update("UPDATE plans SET price_monthly = 299 WHERE name = 'starter'");
        assertThat(content("plans") + content("credit_packages") + content("service_pricing"))
                .isEqualTo(before);
    }

    @Test
    void theSeedSaysWhatTheTablesHold() {
        for (String table : new String[] {"plans", "credit_packages", "service_pricing"}) {
            assertThat(sql.list(
                            "SELECT s.key FROM seeds s JOIN " + table + " t ON s.key = "
                                    + (table.equals("service_pricing") ? "t.service_type" : "t.name")
                                    + " WHERE s.table_name = ? AND NOT to_jsonb(t) @> s.content",
                            row -> row.text("key"),
                            table))
                    .as(table)
                    .isEmpty();
        }
        assertThat(countOf("SELECT count(*) AS n FROM seeds")).isEqualTo(34);
    }

    @Test
    void aNewVersionChangesOnlyWhatNobodyElseChanged() {
        apply(1, "Sample", 5);
        sql.update("UPDATE service_pricing SET credit_cost = 7 WHERE service_type = 'sample'");
        apply(2, "Renamed", 6);
        assertThat(sample()).isEqualTo("Renamed 7");
        apply(2, "Ignored", 9);
        assertThat(sample()).isEqualTo("Renamed 7");
        apply(3, "Again", 8);
        assertThat(sample()).isEqualTo("Again 7");
    }

    @Test
    void whatSomebodyRemovedDoesNotComeBack() {
        apply(1, "Sample", 5);
        sql.update("DELETE FROM service_pricing WHERE service_type = 'sample'");
        apply(2, "Sample", 5);
        assertThat(sql.list("SELECT 1 AS n FROM service_pricing WHERE service_type = 'sample'", row -> row.number("n")))
                .isEmpty();
    }

    @Test
    void aBadSeedFailsTheStart() {
        assertThatThrownBy(() -> apply(1, "Sample", -1)).isInstanceOf(IllegalStateException.class);
    }

    private void apply(int version, String name, int cost) {
        String seed = """
                {"version": %d, "table": "service_pricing", "key": "service_type",
                 "rows": [{"service_type": "sample", "display_name": "%s", "credit_cost": %d, "api_cost_usd": 0,
                           "subscribers_only": false, "is_active": false}]}""".formatted(version, name, cost);
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                seeds.apply(json.readTree(seed));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    private String sample() {
        return textOf(
                "SELECT display_name || ' ' || credit_cost AS t FROM service_pricing WHERE service_type = 'sample'");
    }

    private String content(String table) {
        return textOf("SELECT jsonb_agg(r ORDER BY id) AS t FROM " + table + " r");
    }
}
