package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.vidgo.e2e.SpanCollector.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One purchase can be followed from the public door to the ledger, where an operator names a collector. */
@Order(15)
@Tag("stack")
class TraceJourneyTest {

    private static final String CALLER = "00f067aa0ba902b7";

    @Test
    void aGenerationIsOneTraceFromTheDoorThroughItsJobToTheSettlement() throws IOException {
        assumeTrue(SecondInstance.possible(), "this machine tells no process's settings");
        User user = GenerationJourneyTest.subscriber();
        String trace = newTrace();
        String prompt = "a followed kite " + UUID.randomUUID();

        try (SpanCollector collector = SpanCollector.start();
                SecondInstance billing = SecondInstance.of("billing-service", traced(collector, Map.of()));
                SecondInstance generation = SecondInstance.of(
                        "generation-service", traced(collector, Map.of("BILLING_URL", billing.url())));
                SecondInstance door =
                        SecondInstance.of("gateway", traced(collector, Map.of("GENERATION_URL", generation.url())))) {
            // The first one traces nothing and would take its share of the job's steps.
            Target.stack().order("generation-service", "stop");
            try {
                User.json(door.request().auth().oauth2(user.accessToken()))
                        .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                        .body(Map.of("prompt", prompt))
                        .post("/api/v1/generate/t2i")
                        .then()
                        .statusCode(200);

                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(paths(collector.ofTrace(trace)))
                                .contains(
                                        "billing: POST /internal/credits/reserve < generation: POST /api/v1/generate/t2i"
                                                + " < gateway: POST /api/v1/generate/** < caller",
                                        "billing: POST /internal/events < generation: deliver job.settle"
                                                + " < generation: job step < generation: POST /api/v1/generate/t2i"
                                                + " < gateway: POST /api/v1/generate/** < caller",
                                        "generation: provider submit < generation: job step"
                                                + " < generation: POST /api/v1/generate/t2i"
                                                + " < gateway: POST /api/v1/generate/** < caller"));
            } finally {
                Target.stack().order("generation-service", "start");
            }
            assertThat(collector.received())
                    .doesNotContain(prompt)
                    .doesNotContain(user.email())
                    .doesNotContain(user.accessToken());
        }
        Billing.assertBooksBalance();
    }

    /** Each step with those that it follows from, up to the caller. */
    private static List<String> paths(List<Step> steps) {
        Map<String, Step> byId = new HashMap<>();
        steps.forEach(step -> byId.put(step.id(), step));
        List<String> paths = new ArrayList<>();
        for (Step last : steps) {
            StringBuilder path = new StringBuilder();
            Step step = last;
            while (step != null) {
                path.append(step.service()).append(": ").append(step.name()).append(" < ");
                if (step.parent().equals(CALLER)) {
                    path.append("caller");
                }
                step = byId.get(step.parent());
            }
            paths.add(path.toString());
        }
        return paths;
    }

    private static Map<String, String> traced(SpanCollector collector, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
        settings.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        settings.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200MS");
        return settings;
    }

    private static String newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong())
                + HexFormat.of().toHexDigits(random.nextLong(1, Long.MAX_VALUE));
    }
}
