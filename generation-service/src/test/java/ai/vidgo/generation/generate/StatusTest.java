package ai.vidgo.generation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the providers are, for everybody (contract: generation §4). */
@QuarkusTest
class StatusTest extends ServiceTest {

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
    void asksWithoutBuyingAnything() {
        visitor().get("/api/v1/generate/service-status").then().statusCode(200);

        assertThat(vendors.purchases()).isEmpty();
    }
}
