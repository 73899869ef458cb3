package ai.vidgo.generation.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** The providers of all paid pictures and clips since the last reset, in order. */
    public List<String> purchases() {
        return bought().map(entry -> entry.path("provider").asText()).toList();
    }

    /** The same for one job, told by words of its prompt: jobs of earlier tests may still be at work. */
    public List<String> purchases(String prompt) {
        return bought().filter(entry -> entry.path("prompt").asText().contains(prompt))
                .map(entry -> entry.path("provider").asText())
                .toList();
    }

    /** The vendors' own names of what was bought since the last reset, in order. */
    public List<String> operations() {
        return bought().map(entry -> entry.path("operation").asText()).toList();
    }

    /** How the tasks are whose prompt has these words, by the vendors' own account, for example {@code running}. */
    public List<String> phases(String prompt) {
        return bought().filter(entry -> entry.path("prompt").asText().contains(prompt))
                .map(entry -> entry.path("phase").asText())
                .toList();
    }

    /** What the vendors keep of our money for the tasks whose prompt has these words, US dollars. */
    public BigDecimal kept(String prompt) {
        return bought().filter(entry -> entry.path("prompt").asText().contains(prompt))
                .map(entry -> entry.path("price")
                        .decimalValue()
                        .subtract(entry.path("refund").decimalValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How often a model was asked whether something is allowed since the last reset. */
    public long questions() {
        return ledger().filter(Vendors::isQuestion).count();
    }

    /** A vendor knows the service's key no more, until the next reset. */
    public void forgetKey(String provider) {
        given().delete(origin + "/_sim/accounts/" + provider + "/sim-" + provider + "-key")
                .then()
                .statusCode(200);
    }

    /** Sets what the simulators can be told, for example {@code image_pace}. */
    public void options(Map<String, Object> options) {
        given().contentType("application/json")
                .body(options)
                .post(origin + "/_sim/options")
                .then()
                .statusCode(200);
    }

    /** Every paid submission since the last reset, in order, as the simulators' ledger shows it. */
    public Stream<JsonNode> bought() {
        return ledger().filter(entry -> !isQuestion(entry));
    }

    private static boolean isQuestion(JsonNode entry) {
        return entry.path("operation").asText().equals("moderation");
    }

    /** What PiAPI was asked to do, in order. */
    public List<String> taskTypes() {
        return bought().map(task -> task.path("request").path("task_type").asText())
                .toList();
    }

    /** The lengths of the clips that were ordered with words, seconds, in order. */
    public List<Integer> clipSeconds(String prompt) {
        return bought().filter(task -> task.path("prompt").asText().contains(prompt))
                .map(task -> task.path("request").path("input"))
                .map(input ->
                        input.path(input.has("length") ? "length" : "duration").asInt())
                .toList();
    }

    /** The prompts of all submissions, in order. */
    public List<String> prompts() {
        return bought().map(task -> task.path("prompt").asText()).toList();
    }

    /** How many pictures a provider was sent, over all submissions. */
    public long inputsOf(String provider) {
        return bought().filter(task -> task.path("provider").asText().equals(provider))
                .mapToLong(task -> pictures(task.path("request")))
                .sum();
    }

    private static long pictures(JsonNode request) {
        return request.path("pictures").asLong()
                + request.path("input").findValues("image").size()
                + request.path("input").findValues("control_image").size();
    }

    private Stream<JsonNode> ledger() {
        JsonNode ledger = given().get(origin + "/_sim/ledger")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        JsonNode entries = ledger.path("tasks");
        return StreamSupport.stream(entries.spliterator(), false);
    }
}
