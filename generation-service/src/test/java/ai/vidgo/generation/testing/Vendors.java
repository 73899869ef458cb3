package ai.vidgo.generation.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The simulated vendors' control API: what was bought of them, and how they are to misbehave. */
@Singleton
public class Vendors {

    private final String origin;

    Vendors(@ConfigProperty(name = "vidgo.test.simulators") String origin) {
        this.origin = origin;
    }

    /** Forgets all tasks and rules. */
    public void reset() {
        given().post(origin + "/_sim/reset").then().statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** Adds a standing order to misbehave, for example {@code mode=error-500, provider=piapi}. */
    public void misbehave(Map<String, Object> rule) {
        given().contentType("application/json")
                .body(rule)
                .post(origin + "/_sim/rules")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** The providers of all paid submissions since the last reset, in order. */
    public List<String> purchases() {
        JsonNode ledger = given().get(origin + "/_sim/ledger")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        JsonNode entries = ledger.path("tasks");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("provider").asText())
                .toList();
    }
}
