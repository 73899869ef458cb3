package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the alerts {@code VendorOutOfFunds} and {@code VendorRefusesOrders} count is there before it ever happens. */
@QuarkusTest
class JobMetersTest extends ServiceTest {

    @Inject
    JobGauges gauges;

    @ParameterizedTest
    @CsvSource({
        "pollo, image_to_video, insufficient_funds",
        "piapi, text_to_image, insufficient_funds",
        "gemini, image_blend, insufficient_funds",
        "a2e, avatar, insufficient_funds",
        "gemini, image_blend, bad_request"
    })
    void whatAnAlertWaitsForIsCountedFromZero(String provider, String operation, String error) {
        gauges.sample();

        assertThat(RestAssured.get("/q/metrics").asString().lines())
                .anyMatch(line -> line.startsWith("vidgo_provider_failures_total{")
                        && line.contains("error=\"" + error + "\"")
                        && line.contains("provider=\"" + provider + "\"")
                        && line.contains("operation=\"" + operation + "\""));
    }
}
