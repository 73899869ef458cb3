package ai.vidgo.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthenticationFailuresTest {

    private static final String PATH = "/api/v1/sample/user";

    @Inject
    Handlers handlers;

    @Test
    void areAnsweredByTheMappersAndCountedUnderTheirPath() {
        given().get(PATH).then().statusCode(401).body("code", equalTo("not_authenticated"));
        given().header("Authorization", "Bearer nonsense").get(PATH).then().statusCode(401);
        given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .body(containsString("status=\"401\",uri=\"" + PATH + "\""));
    }

    @Test
    void theTableOfResourcesIsNotMadeForEachRequest() {
        given().get(PATH);
        assertThat(handlers.last).hasValue("none");
    }

    /** What stands after the routes of Quarkus. */
    @Singleton
    static class Handlers {

        final AtomicReference<Object> last = new AtomicReference<>();

        void register(@Observes Router router) {
            router.route(PATH).order(AuthenticationFailures.ORDER + 1).handler(context -> {
                last.set(context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER, "none"));
                context.next();
            });
        }
    }
}
