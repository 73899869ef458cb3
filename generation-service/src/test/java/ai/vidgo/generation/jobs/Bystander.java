package ai.vidgo.generation.jobs;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service that runs the test works on no job by itself; what a test kills is another process. */
public class Bystander implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vidgo.jobs.role",
                "api",
                "quarkus.scheduler.enabled",
                "false",
                // Faults that a test orders are no reason to leave a vendor alone.
                "vidgo.routing.breaker.failures",
                "100000",
                "vidgo.routing.limits.piapi.concurrent",
                "100",
                "vidgo.routing.limits.pollo.concurrent",
                "100",
                "vidgo.providers.piapi.submit-timeout",
                "10s",
                "vidgo.jobs.unknown-window",
                "20s");
    }
}
