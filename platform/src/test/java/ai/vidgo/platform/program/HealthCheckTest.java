package ai.vidgo.platform.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    @Test
    void passesWhenTheAnswerIs200AndInNoOtherCase() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/health", 200);
        answer(server, "/down", 503);
        server.start();
        int port = server.getAddress().getPort();

        assertThat(HealthCheck.passes(port, "/health")).isTrue();
        assertThat(HealthCheck.passes(port, "/down")).isFalse();
        server.stop(0);
        assertThat(HealthCheck.passes(port, "/health")).as("nobody is there").isFalse();
    }

    private static void answer(HttpServer server, String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
