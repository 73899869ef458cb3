package ai.vidgo.platform.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.SpanLog;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class TracesTest {

    private static final String CALLER = "00f067aa0ba902b7";

    @Inject
    Traces traces;

    @Inject
    SpanLog log;

    @Test
    void followsAFactFromTheRequestThroughTheOutboxToTheServiceThatHearsIt() {
        String trace = newTrace();
        String key = "fact-" + trace;

        given().header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .post("/api/v1/trace-sample/" + key + "?token=secret")
                .then()
                .statusCode(204);

        await().until(() -> log.ofTrace(trace).size() == 3);
        SpanData request = only(trace, "POST /api/v1/trace-sample/{key}");
        SpanData delivery = only(trace, "deliver test.remote");
        SpanData receipt = only(trace, "POST /internal/events");
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(delivery.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(receipt.getParentSpanId()).isEqualTo(delivery.getSpanId());
        assertThat(receipt.getKind()).isEqualTo(SpanKind.SERVER);
    }

    @Test
    void notesOfARequestOnlyMethodRouteAndStatus() {
        String trace = newTrace();

        given().header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .header("User-Agent", "a browser")
                .header("X-Forwarded-For", "203.0.113.9")
                .get("/internal/sample?email=somebody@example.com")
                .then()
                .statusCode(401);

        await().until(() -> log.ofTrace(trace).size() == 1);
        SpanData request = log.ofTrace(trace).getFirst();
        assertThat(keys(request)).isSubsetOf("http.request.method", "http.route", "http.response.status_code");
        assertThat(request.toString()).doesNotContain("somebody", "203.0.113.9", "a browser");
        assertThat(request.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void notesNothingOfATraceThatTheCallerDoesNotFollow() {
        String ignored = newTrace();
        String followed = newTrace();

        given().header("traceparent", "00-" + ignored + "-" + CALLER + "-00").get("/internal/sample");
        given().header("traceparent", "00-" + followed + "-" + CALLER + "-01").get("/internal/sample");

        await().until(() -> log.ofTrace(followed).size() == 1);
        assertThat(log.ofTrace(ignored)).isEmpty();
    }

    @Test
    void probesAndScrapesAreNoSteps() {
        String trace = newTrace();
        String other = newTrace();

        given().header("traceparent", "00-" + trace + "-" + CALLER + "-01").get("/q/metrics");
        given().header("traceparent", "00-" + other + "-" + CALLER + "-01").get("/internal/sample");

        await().until(() -> log.ofTrace(other).size() == 1);
        assertThat(log.ofTrace(trace)).isEmpty();
    }

    @Test
    void factsOfRequestsAtTheSameTimeStayInTheirTraces() {
        List<String> mine = IntStream.range(0, 20).mapToObj(i -> newTrace()).toList();

        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<Void>>> answers = mine.stream()
                    .map(trace -> http.sendAsync(statement(trace), BodyHandlers.discarding()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(204));
        }

        for (String trace : mine) {
            await().until(() -> log.ofTrace(trace).size() == 3);
            assertThat(only(trace, "deliver test.remote").getParentSpanId())
                    .isEqualTo(only(trace, "POST /api/v1/trace-sample/{key}").getSpanId());
        }
    }

    @Test
    void aStepThatFailsNamesTheKindOfTheFailureAndNotItsWords() {
        String trace = newTrace();
        String cause = "00-" + trace + "-" + CALLER + "-01";

        assertThatThrownBy(() -> traces.resume("fragile", cause, Map.of(), () -> {
                    throw new IllegalStateException("somebody@example.com is not known");
                }))
                .isInstanceOf(IllegalStateException.class);

        SpanData step = only(trace, "fragile");
        assertThat(step.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(step.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("IllegalStateException");
        assertThat(step.toString()).doesNotContain("somebody");
        assertThat(traces.current()).isNull();
    }

    @Test
    void stepsWithinStepsAreTheirChildren() {
        String trace = newTrace();

        String inside = traces.resume(
                "outer",
                "00-" + trace + "-" + CALLER + "-01",
                Map.of(),
                () -> traces.step("inner", Map.of("vidgo.provider", "pollo"), traces::current));

        SpanData inner = only(trace, "inner");
        assertThat(inner.getParentSpanId()).isEqualTo(only(trace, "outer").getSpanId());
        assertThat(inside).isEqualTo("00-" + trace + "-" + inner.getSpanId() + "-01");
    }

    @Test
    void whatWasStoredByNobodyBeginsATraceOfItsOwn() {
        String inside = traces.resume("begun", null, Map.of(), traces::current);

        assertThat(inside).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(new Traces(OpenTelemetry.noop(), true).resume("nothing", inside, Map.of(), traces::current))
                .isNull();
    }

    private static HttpRequest statement(String trace) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/trace-sample/" + trace))
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .POST(BodyPublishers.noBody())
                .build();
    }

    private SpanData only(String trace, String name) {
        List<SpanData> found = log.ofTrace(trace).stream()
                .filter(span -> span.getName().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static Set<String> keys(SpanData span) {
        return span.getAttributes().asMap().keySet().stream()
                .map(AttributeKey::getKey)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong())
                + HexFormat.of().toHexDigits(random.nextLong(1, Long.MAX_VALUE));
    }
}
