package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program asks an instance of itself whether it is well, as Compose has it asked every half minute. */
@Order(13)
@Tag("stack")
class HealthCheckTest {

    @Test
    void theProgramSaysWhetherTheInstanceBesideItIsHealthy() throws Exception {
        assumeTrue(SecondInstance.possible(), "this machine tells no process's settings");

        assertThat(ask("gateway", Target.stack().port("gateway"), "/health")).isZero();
        assertThat(ask("billing-service", Target.stack().port("billing-service"), "/q/health/ready"))
                .isZero();
        assertThat(ask("gateway", FreePort.find(), "/health"))
                .as("nobody serves there")
                .isEqualTo(1);
    }

    private static int ask(String service, int port, String path) throws Exception {
        Map<String, String> settings = Map.of("PATH", System.getenv("PATH"), "PORT", Integer.toString(port));
        return SecondInstance.run(service, settings, "--healthy", path);
    }
}
