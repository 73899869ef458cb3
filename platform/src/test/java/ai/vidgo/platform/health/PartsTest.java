package ai.vidgo.platform.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PartsTest {

    @Test
    void saysWhichPartDoesNotAnswer() {
        allIsWell();

        RedisControl.stop();
        try {
            parts().body("database", equalTo("healthy")).body("redis", equalTo("error"));
        } finally {
            RedisControl.start();
        }

        allIsWell();
    }

    @Test
    void isForServicesOnly() {
        given().get("/internal/parts").then().statusCode(401);
    }

    /** A connection that Redis has closed may be noticed by the next question only. */
    private static void allIsWell() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> parts().body("database", equalTo("healthy")).body("redis", equalTo("healthy")));
    }

    private static ValidatableResponse parts() {
        return given().header("Authorization", "Bearer " + TestTokens.service("gateway"))
                .get("/internal/parts")
                .then()
                .statusCode(200);
    }
}
