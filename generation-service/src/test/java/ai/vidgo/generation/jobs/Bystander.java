package ai.vidgo.generation.jobs;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service that runs the test works on no job by itself; what a test kills is another process. */
public class Bystander implements QuarkusTestProfile {

    private static final String MANY = "1000";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("vidgo.jobs.role", "api"),
                Map.entry("quarkus.scheduler.enabled", "false"),
                // Faults that a test orders are no reason to leave a vendor alone.
                Map.entry("vidgo.routing.breaker.failures", "100000"),
                Map.entry("vidgo.routing.limits.piapi.concurrent", MANY),
                Map.entry("vidgo.routing.limits.pollo.concurrent", MANY),
                Map.entry("vidgo.routing.limits.a2e.concurrent", MANY),
                Map.entry("vidgo.routing.limits.gemini.concurrent", MANY),
                // A vendor that says nothing holds a place of the worker's.
                Map.entry("vidgo.jobs.concurrency", "64"),
                Map.entry("vidgo.providers.piapi.submit-timeout", "15s"),
                Map.entry("vidgo.providers.pollo.submit-timeout", "15s"),
                Map.entry("vidgo.providers.a2e.submit-timeout", "15s"),
                Map.entry("vidgo.providers.gemini.image-timeout", "15s"),
                Map.entry("vidgo.providers.piapi.read-timeout", "10s"),
                Map.entry("vidgo.providers.pollo.read-timeout", "10s"),
                Map.entry("vidgo.providers.a2e.read-timeout", "10s"),
                Map.entry("vidgo.providers.a2e.fresh-task", "5s"),
                Map.entry("vidgo.jobs.unknown-window", "10s"));
    }
}
