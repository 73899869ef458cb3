package ai.vidgo.generation.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdminGenerationsTest extends ServiceTest {

    @Inject
    Sql sql;

    @BeforeEach
    void noGenerationsYet() {
        sql.update("DELETE FROM attempts");
        sql.update("DELETE FROM jobs");
    }

    @Test
    void listsTheNewestOfAllUsersWithWhatWasTried() {
        String first = draw(billing.subscriber(20), "a cup of one user");
        String second = draw(billing.subscriber(20), "a cup that the first vendor drops [[sim:error-503]]");

        admin().get("/api/v1/admin/generations")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("generations.id", equalTo(List.of(second, first)))
                .body("generations[0].status", equalTo("failed"))
                .body("generations[0].result_image_url", nullValue())
                .body("generations[0].generation_steps.provider", hasItems("piapi", "gemini"))
                .body("generations[0].generation_steps.fallback", hasItems(false, true))
                .body("generations[1].tool_type", equalTo("t2i"))
                .body("generations[1].status", equalTo("completed"))
                .body("generations[1].result_image_url", startsWith("/static/private/"))
                .body("generations[1].result_video_url", nullValue())
                .body("generations[1].generation_steps", hasSize(1))
                .body("generations[1].generation_steps[0].status", equalTo("succeeded"))
                .body("generations[1].created_at", containsString("Z"));
        admin().get("/api/v1/admin/generations?limit=1").then().body("count", equalTo(1));
    }

    @Test
    void namesTheTopicOfWhatTheLibraryHasATopicFor() {
        as(billing.subscriber(20))
                .body(Map.of("product_image_url", picture("cup"), "scene_type", "beach"))
                .post("/api/v1/tools/product-scene")
                .then()
                .statusCode(200);

        admin().get("/api/v1/admin/generations").then().body("generations.topic", equalTo(List.of("beach")));
    }

    @Test
    void countsEveryDayInUtcAndFillsUpWithZeros() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        // Far from midnight, whenever the test runs.
        clock.set(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        String job = draw(billing.subscriber(20), "a cup of yesterday");
        draw(billing.subscriber(20), "a cup of today");
        // The last moment of yesterday in UTC, whatever zone the database thinks in.
        sql.update(
                "UPDATE jobs SET created_at = ?::timestamptz WHERE id = ?",
                today.minusDays(1) + "T23:59:59.999999Z",
                UUID.fromString(job));

        admin().get("/api/v1/admin/charts/generations?days=3")
                .then()
                .statusCode(200)
                .body(
                        "date",
                        equalTo(List.of(
                                today.minusDays(2).toString(),
                                today.minusDays(1).toString(),
                                today.toString())))
                .body("count", equalTo(List.of(0, 1, 1)));
        admin().get("/api/v1/admin/charts/generations").then().body("$", hasSize(30));
        given().header("Authorization", "Bearer " + TestTokens.service("gateway"))
                .get("/internal/figures")
                .then()
                .statusCode(200)
                .body("generations_today", equalTo(1));
    }

    @Test
    void tellsTheGatewayWhichProvidersHaveAKey() {
        given().header("Authorization", "Bearer " + TestTokens.service("gateway"))
                .get("/internal/providers")
                .then()
                .statusCode(200)
                .body("configured", hasItems("gemini", "piapi", "pollo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generations?limit=0",
                "generations?limit=201",
                "charts/generations?days=0",
                "charts/generations?days=366",
                "charts/generations?days=x"
            })
    void refusesNumbersOutOfRange(String query) {
        admin().get("/api/v1/admin/" + query).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generations", "charts/generations"})
    void isForAdministrators(String path) {
        visitor().get("/api/v1/admin/" + path).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        as(billing.subscriber(0)).get("/api/v1/admin/" + path).then().statusCode(403);
    }

    @Test
    void bothViewsCanUseTheIndexOfCreation() {
        assertThat(plan(GenerationFigures.NEWEST, 50)).anyMatch(line -> line.contains("jobs_by_creation"));
        assertThat(plan(GenerationFigures.BY_DAY, "2026-01-01", "2026-01-30"))
                .anyMatch(line -> line.contains("jobs_by_creation"));
    }

    /** The plan when reading the whole table is out of the question, as it is once the table is large. */
    private List<String> plan(String statement, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.update("SET LOCAL enable_seqscan = off");
            return sql.list("EXPLAIN " + statement, row -> row.text("QUERY PLAN"), parameters);
        });
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + TestTokens.admin(UUID.randomUUID()));
    }

    private static String draw(UUID user, String prompt) {
        return as(user).body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");
    }
}
