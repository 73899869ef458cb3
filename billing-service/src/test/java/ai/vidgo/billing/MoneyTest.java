package ai.vidgo.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.ledger.LedgerInvariants;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Every test that touches money ends with the laws of the ledger, in the whole database. */
@QuarkusTestResource(ServiceTestResource.class)
public abstract class MoneyTest {

    @Inject
    protected LedgerInvariants invariants;

    @Inject
    protected TestClock clock;

    @Inject
    protected Sql sql;

    protected final UUID user = UUID.randomUUID();

    @BeforeAll
    static void slowMachinesHaveTimeToo() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @AfterEach
    void lawsOfTheLedgerHold() {
        clock.reset();
        assertThat(invariants.violations()).isEmpty();
    }

    protected RequestSpecification asUser() {
        return given().auth().oauth2(TestTokens.user(user)).contentType(ContentType.JSON);
    }

    protected static RequestSpecification asService() {
        return given().auth().oauth2(TestTokens.service("generation")).contentType(ContentType.JSON);
    }

    protected String planId(String name) {
        return sql.one("SELECT id FROM plans WHERE name = ?", row -> row.uuid("id"), name)
                .toString();
    }

    protected String packageId(String name) {
        return sql.one("SELECT id FROM credit_packages WHERE name = ?", row -> row.uuid("id"), name)
                .toString();
    }

    protected ValidatableResponse subscribe(String plan) {
        return subscribe(plan, Map.of());
    }

    protected ValidatableResponse subscribe(String plan, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("plan_id", planId(plan));
        return asUser().body(body).post("/api/v1/subscriptions/subscribe").then();
    }

    protected ValidatableResponse balance() {
        return asUser().get("/api/v1/credits/balance").then().statusCode(200);
    }

    protected ValidatableResponse reserve(String job, String service) {
        return asService()
                .body(Map.of("user_id", user, "job_id", job, "service_type", service))
                .post("/internal/credits/reserve")
                .then();
    }

    protected ValidatableResponse settle(String job) {
        return asService()
                .body(Map.of("job_id", job))
                .post("/internal/credits/settle")
                .then();
    }

    protected ValidatableResponse release(String job) {
        return asService()
                .body(Map.of("job_id", job, "reason", "test"))
                .post("/internal/credits/release")
                .then();
    }

    protected ValidatableResponse event(String topic, Map<String, ?> payload) {
        return asService()
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "topic",
                        topic,
                        "key",
                        "k",
                        "occurred_at",
                        "2026-01-01T00:00:00Z",
                        "payload",
                        payload))
                .post("/internal/events")
                .then();
    }

    /** The column {@code n} of the only row. */
    protected long countOf(String query, Object... parameters) {
        return sql.one(query, row -> row.count("n"), parameters);
    }

    /** The column {@code t} of the only row; null when it is NULL. */
    protected String textOf(String query, Object... parameters) {
        return sql.list(query, row -> Optional.ofNullable(row.findText("t")), parameters)
                .getFirst()
                .orElse(null);
    }

    /** Runs the calls at the same time and gives their answers. */
    protected static <T> List<T> inParallel(int calls, IntFunction<T> call) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int number = i;
            tasks.add(() -> call.apply(number));
        }
        List<T> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(calls)) {
            for (Future<T> answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
