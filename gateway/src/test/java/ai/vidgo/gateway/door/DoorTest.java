package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void reset() {
        door.auth.reset();
        door.catalog.reset();
        door.generation.reset();
        door.billing.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/me, auth",
        "/api/v1/demo/presets/try_on?topic=a%20b&limit=3, catalog",
        "/static/generated/x.png, catalog",
        "/api/v1/tools/models/list, generation",
        "/api/v1/plans, billing"
    })
    void passesRequestsToTheOwnerWithPathAndQueryUntouched(String target, String service) {
        Answer answer = Wire.get(door.port(), target);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Stub")).isEqualTo(service);
        JsonObject seen = java.util.stream.Stream.of(door.auth, door.catalog, door.generation, door.billing)
                .flatMap(stub -> stub.seen().stream())
                .findFirst()
                .orElseThrow();
        assertThat(seen.getString("uri")).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/events",
                "/INTERNAL/events",
                "/Internal/events",
                "//internal/events",
                "/./internal/events",
                "/%2e/internal/events",
                "/%69nternal/events",
                "/internal;x=1/events",
                "/internal./events",
                "/static/../internal/events",
                "/static/%2e%2e/internal/events",
                "/static/..%2finternal/events",
                "/api/v1/demo/..;/..;/internal/events",
                "/api/v1/demo/%2e%2e/%2e%2e/%2e%2e/internal/events",
                "http://catalog/internal/events",
                "/internal/events?x=/api/v1/plans",
                "/internal/events#/api/v1/plans"
            })
    void internalPathsAreNotReachable(String target) {
        Answer answer = Wire.get(door.port(), target, "Accept: text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("detail")).isEqualTo("Not Found");
        assertThat(door.auth.seen()).isEmpty();
        assertThat(door.catalog.seen()).isEmpty();
        assertThat(door.generation.seen()).isEmpty();
        assertThat(door.billing.seen()).isEmpty();
    }

    @Test
    void absoluteFormIsReducedToPathAndQuery() {
        Wire.get(door.port(), "http://other.host/api/v1/plans?active_only=true");

        assertThat(door.billing.seen().element().getString("uri")).isEqualTo("/api/v1/plans?active_only=true");
    }

    @Test
    void unknownPathsAnswerTheContractsBody() {
        Answer answer = Wire.get(door.port(), "/api/v1/nothing", "X-Request-ID: abc-1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json())
                .isEqualTo(new JsonObject()
                        .put("detail", "Not Found")
                        .put("type", "about:blank")
                        .put("title", "Not Found")
                        .put("status", 404)
                        .put("code", "not_found")
                        .put("request_id", "abc-1"));
    }

    @Test
    void wrongMethodsOfOwnPathsAnswer405() {
        Answer answer = Wire.send(door.port(), "POST", "/health", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.json().getString("detail")).isEqualTo("Method Not Allowed");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/plans/, /api/v1/plans", "/api/v1/plans/?a=1&b=2, /api/v1/plans?a=1&b=2", "/health/, /health"})
    void trailingSlashRedirectsKeepingMethodAndQuery(String target, String location) {
        Answer answer = Wire.send(door.port(), "POST", target, "{}");

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @Test
    void trailingSlashOfUnknownPathsIsNotFound() {
        assertThat(Wire.get(door.port(), "/api/v1/nothing/").status()).isEqualTo(404);
        assertThat(Wire.get(door.port(), "//evil.example/").status()).isEqualTo(404);
    }

    @Test
    void createsARequestIdAndHandsItOn() {
        Answer answer = Wire.get(door.port(), "/api/v1/plans");

        String id = answer.header("X-Request-ID");
        assertThat(id).hasSizeGreaterThan(20);
        assertThat(answer.all("X-Request-ID")).hasSize(1);
        assertThat(seenByBilling().getString("x-request-id")).isEqualTo(id);
    }

    @Test
    void keepsAHarmlessRequestIdOfTheCaller() {
        door.billing.answers(request -> request.response()
                .putHeader("X-Request-ID", "made-up-by-service")
                .end());

        Answer answer = Wire.get(door.port(), "/api/v1/plans", "X-Request-ID: trace-42");

        assertThat(answer.all("X-Request-ID")).containsExactly("trace-42");
        assertThat(seenByBilling().getString("x-request-id")).isEqualTo("trace-42");
    }

    @Test
    void replacesARequestIdThatWouldSpoilLogs() {
        Answer answer = Wire.get(door.port(), "/api/v1/plans", "X-Request-ID: a b\" level=ERROR");

        assertThat(answer.header("X-Request-ID")).doesNotContain(" ");
    }

    @Test
    void welcomesAtTheRootWithoutAFrontend() {
        Answer answer = Wire.get(door.port(), "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(Wire.get(door.port(), "/pricing", "Accept: text/html").status())
                .isEqualTo(404);
    }

    @Test
    void operationsPathsAreNotPartOfTheDoor() {
        assertThat(Wire.get(door.port(), "/q/metrics").status()).isEqualTo(404);
    }

    private JsonObject seenByBilling() {
        return door.billing.seen().element().getJsonObject("headers");
    }
}
