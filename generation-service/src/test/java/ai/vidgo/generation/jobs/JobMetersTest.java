package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the alert {@code VendorOutOfFunds} counts is there before an account is ever empty. */
@QuarkusTest
class JobMetersTest extends ServiceTest {

    @Inject
    JobGauges gauges;

    @ParameterizedTest
    @CsvSource({"pollo, image_to_video", "piapi, text_to_image", "gemini, image_blend", "a2e, avatar"})
    void anEmptyAccountIsCountedFromZero(String provider, String operation) {
        gauges.sample();

        assertThat(RestAssured.get("/q/metrics").asString().lines())
                .anyMatch(line -> line.startsWith("vidgo_provider_failures_total{")
                        && line.contains("error=\"insufficient_funds\"")
                        && line.contains("provider=\"" + provider + "\"")
                        && line.contains("operation=\"" + operation + "\""));
    }
}
