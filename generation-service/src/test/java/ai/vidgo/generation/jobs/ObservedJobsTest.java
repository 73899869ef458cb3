package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.platform.testing.SpanLog;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is seen of jobs from outside: their traces and their meters. */
@QuarkusTest
class ObservedJobsTest extends EngineTest {

    private static final String OPERATION = "text_to_image";

    @Inject
    Traces traces;

    @Inject
    SpanLog steps;

    @Inject
    MeterRegistry meters;

    @Inject
    JobGauges gauges;

    @Test
    void everythingDoneForAJobBelongsToTheTraceOfTheRequestThatMadeIt() {
        String request = traces.step("request", Map.of(), () -> {
            open(Operation.TEXT_TO_IMAGE, "a cup that is followed");
            return Objects.requireNonNull(traces.current());
        });
        String trace = request.substring(3, 35);
        String parent = request.substring(36, 52);

        await().atMost(PATIENCE).until(() -> names(trace).contains("deliver job.settle"));
        assertThat(names(trace)).contains("job step", "provider submit", "provider poll", "store result");
        List<SpanData> jobSteps = named(trace, "job step");
        assertThat(jobSteps).extracting(SpanData::getParentSpanId).containsOnly(parent);
        List<String> inJobs = jobSteps.stream().map(SpanData::getSpanId).toList();
        assertThat(Stream.of("provider submit", "provider poll", "store result", "deliver job.settle"))
                .allSatisfy(name -> assertThat(named(trace, name))
                        .isNotEmpty()
                        .allSatisfy(step -> assertThat(inJobs).contains(step.getParentSpanId())));
        assertThat(steps.ofTrace(trace).toString())
                .doesNotContain("a cup that is followed")
                .doesNotContain(user.toString());
    }

    @Test
    void aJobWhosePurchaseFallsBackShowsInTheMeters() {
        double first = purchases("piapi", "first");
        double fallback = purchases("gemini", "fallback");
        double failures = count("vidgo.provider.failures", "piapi", "error", "transient");
        double cost = count("vidgo.provider.cost.usd", "gemini");
        long succeeded = finished("succeeded");
        vendors.misbehave(Map.of("provider", "piapi", "mode", "error-503"));

        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup from elsewhere");
        awaitState(id, JobState.Succeeded.class);

        await().until(() -> finished("succeeded") == succeeded + 1);
        assertThat(purchases("piapi", "first")).isGreaterThan(first);
        assertThat(purchases("gemini", "fallback")).isEqualTo(fallback + 1);
        assertThat(count("vidgo.provider.failures", "piapi", "error", "transient"))
                .isEqualTo(failures + purchases("piapi", "first") - first);
        assertThat(count("vidgo.provider.cost.usd", "gemini")).isGreaterThan(cost);
        assertThat(meters.find("vidgo.provider.calls")
                        .tags("provider", "piapi", "operation", OPERATION, "call", "submit", "outcome", "refused")
                        .timer())
                .isNotNull();
    }

    @Test
    void aTaskThatIsTakenBackShowsInTheMeters() {
        long before = calls("withdraw", "withdrawn");
        UUID id = open(Operation.TEXT_TO_IMAGE, "a cup taken back [[sim:slow=400]]");
        awaitState(id, JobState.Polling.class);

        as(user).delete("/api/v1/generate/tasks/" + id).then().statusCode(200);

        awaitFailure(id, Failure.CANCELLED);
        await().untilAsserted(() -> assertThat(calls("withdraw", "withdrawn")).isEqualTo(before + 1));
    }

    @Test
    void aVendorsNewWordShowsInTheMeters() {
        long before = calls("poll", "unclear");

        open(Operation.TEXT_TO_IMAGE, "a cup in a new state [[sim:stuck-processing]] [[sim:unknown-status]]");

        await().atMost(PATIENCE).until(() -> calls("poll", "unclear") > before);
    }

    @Test
    void aJobThatFailsIsCountedByTheReason() {
        long before = finished("no_provider");
        vendors.misbehave(Map.of("provider", "piapi", "mode", "error-503"));
        vendors.misbehave(Map.of("provider", "gemini", "operation", "image", "mode", "error-503"));

        awaitFailure(open(Operation.TEXT_TO_IMAGE, "a cup of nobody"), Failure.NO_PROVIDER);

        await().until(() -> finished("no_provider") == before + 1);
    }

    @Test
    void showsHowManyJobsWaitAndForHowLong() {
        worker.stop();
        open(Operation.TEXT_TO_IMAGE, "a cup that waits");
        clock.advance(Duration.ofMinutes(2));

        gauges.sample();

        assertThat(gauge("vidgo.jobs", "state", "queued")).isEqualTo(1);
        assertThat(gauge("vidgo.jobs", "state", "uncertain")).isZero();
        assertThat(gauge("vidgo.jobs.due")).isEqualTo(1);
        assertThat(gauge("vidgo.jobs.oldest.due.seconds")).isBetween(100.0, 400.0);
        assertThat(gauge("vidgo.jobs.oldest.uncertain.seconds")).isZero();
    }

    private List<String> names(String trace) {
        return steps.ofTrace(trace).stream().map(SpanData::getName).collect(Collectors.toList());
    }

    private List<SpanData> named(String trace, String name) {
        return steps.ofTrace(trace).stream()
                .filter(step -> step.getName().equals(name))
                .toList();
    }

    private double purchases(String provider, String choice) {
        return count("vidgo.provider.purchases", provider, "choice", choice);
    }

    private double count(String name, String provider, String... more) {
        return meters.find(name).tags("provider", provider, "operation", OPERATION).tags(more).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private long calls(String call, String outcome) {
        return meters
                .find("vidgo.provider.calls")
                .tags("provider", "piapi", "operation", OPERATION, "call", call, "outcome", outcome)
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private long finished(String result) {
        return meters.find("vidgo.jobs.finished").tags("operation", OPERATION, "result", result).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private double gauge(String name, String... labels) {
        return meters.get(name).tags(labels).gauge().value();
    }
}
