package ai.vidgo.generation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the providers are, for everybody (contract: generation §4). */
@QuarkusTest
class StatusTest extends ServiceTest {

    @Inject
    Router router;

    @BeforeEach
    void askAgain() {
        forgetHowVendorsWere();
    }

    @Test
    void saysInAWordHowEachProviderIs() {
        visitor()
                .get("/api/v1/generate/service-status")
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(5))
                .body("piapi.status", equalTo("ok"))
                .body("goenhance.status", equalTo("unknown"))
                .body("piapi", not(hasKey("error")));
    }

    @Test
    void saysMoreInTheShapeThatClientsDeclare() {
        visitor()
                .get("/api/v1/generate/api-status")
                .then()
                .statusCode(200)
                .body("pollo.status", equalTo("healthy"))
                .body("pollo.last_check", notNullValue())
                .body("pollo.failure_count", equalTo(0))
                .body("leonardo.available", equalTo(false))
                .body("leonardo.tokens", equalTo(0))
                .body("goenhance.models", equalTo(0));
    }

    @Test
    void countsFailuresInARowAndForgetsThemWithASuccess() {
        router.failed("pollo", Operation.TEXT_TO_VIDEO, ErrorClass.TRANSIENT);
        router.failed("pollo", Operation.TEXT_TO_VIDEO, ErrorClass.TRANSIENT);
        router.failed("pollo", Operation.IMAGE_TO_VIDEO, ErrorClass.TRANSIENT);
        assertPollo("degraded", 2);

        router.succeeded("pollo", Operation.TEXT_TO_VIDEO);
        assertPollo("degraded", 1);

        router.succeeded("pollo", Operation.IMAGE_TO_VIDEO);
        assertPollo("healthy", 0);
    }

    @Test
    void whoIsLeftOutOfSomethingIsDegradedAndOfEverythingDown() {
        fail("pollo", Operation.TEXT_TO_VIDEO);
        assertPollo("degraded", 3);

        failAtEverything("pollo");
        assertPollo("down", 6);
        visitor()
                .get("/api/v1/generate/service-status")
                .then()
                .statusCode(200)
                .body("pollo.status", equalTo("error"))
                .body("piapi.status", equalTo("ok"));
    }

    @Test
    void whoIsOnTrialIsDegraded() {
        failAtEverything("pollo");
        clock.advance(Duration.ofSeconds(61));

        assertPollo("degraded", 3);
    }

    @Test
    void asksWithoutBuyingAnything() {
        visitor().get("/api/v1/generate/service-status").then().statusCode(200);

        assertThat(vendors.purchases()).isEmpty();
    }

    private void failAtEverything(String provider) {
        router.provider(provider).orElseThrow().capabilities().forEach(operation -> fail(provider, operation));
    }

    private void fail(String provider, Operation operation) {
        for (int i = 0; i < 3; i++) {
            router.failed(provider, operation, ErrorClass.TRANSIENT);
        }
    }

    private static void assertPollo(String status, int failures) {
        visitor()
                .get("/api/v1/generate/api-status")
                .then()
                .statusCode(200)
                .body("pollo.status", equalTo(status))
                .body("pollo.failure_count", equalTo(failures));
    }
}
