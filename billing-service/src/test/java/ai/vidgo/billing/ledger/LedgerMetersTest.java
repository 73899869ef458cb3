package ai.vidgo.billing.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What alerts count is there before it happens: an increase needs a figure that it begins from. */
@QuarkusTest
class LedgerMetersTest extends LedgerCase {

    @Inject
    HoldMeters holds;

    @Test
    void checksOfTheLawsAreCountedFromZero() {
        for (String result : List.of("holds", "broken", "failed")) {
            assertThat(series("vidgo_ledger_verifications_total", "result=\"" + result + "\""))
                    .hasSize(1);
        }
        assertThat(series("vidgo_ledger_violations", "")).hasSize(1);
    }

    @Test
    void creditsOfEveryServiceAreCountedFromZero() {
        holds.sample();

        List<String> services = sql.list("SELECT service_type FROM service_pricing", row -> row.text("service_type"));
        assertThat(services).isNotEmpty();
        for (String service : services) {
            for (String kind : List.of("reserved", "settled", "released", "expired")) {
                assertThat(series("vidgo_credits_" + kind + "_total", "service=\"" + service + "\""))
                        .as(service)
                        .hasSize(1);
            }
        }
        for (String end : List.of("settled", "released", "expired")) {
            assertThat(series("vidgo_credits_hold_seconds_count", "end=\"" + end + "\""))
                    .hasSize(1);
        }
    }

    private static List<String> series(String name, String label) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .toList();
    }
}
