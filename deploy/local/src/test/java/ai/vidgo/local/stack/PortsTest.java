package ai.vidgo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void countsAllPortsFromTheBase() {
        Ports ports = new Ports(8000);

        assertThat(ports.of("gateway")).isEqualTo(8000);
        assertThat(ports.of("generation-service")).isEqualTo(8003);
        assertThat(ports.of("mail")).isEqualTo(8025);
        assertThat(ports.of("redis")).isEqualTo(8079);
        assertThat(ports.all()).hasSize(10).containsKey("smtp");
    }

    @Test
    void namesThePortInTheWayItsPartAndAWayOut() throws IOException {
        Ports ports = Ports.of(0);
        try (ServerSocket other = new ServerSocket(ports.of("postgres"), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " (postgres)")
                    .hasMessageContaining("./vidgo up --port");
        }
        ports.requireFree();
    }

    @Test
    void refusesABaseOutsideOfThePortsThereAre() {
        assertThatThrownBy(() -> Ports.of(65_500)).isInstanceOf(LaunchFailure.class);
        assertThatThrownBy(() -> Ports.of(80)).isInstanceOf(LaunchFailure.class);
    }
}
