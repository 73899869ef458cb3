package ai.vidgo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BareHttpTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private volatile String received = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            received = exchange.getRequestHeaders().getFirst("Prefer")
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            clientPorts.add(exchange.getRemoteAddress().getPort());
            boolean found = exchange.getRequestURI().getPath().equals("/long");
            exchange.sendResponseHeaders(found ? 200 : 404, found ? 300_000 : -1);
            if (found) {
                exchange.getResponseBody().write(new byte[300_000]);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsWholeAnswersOverOneConnection() throws IOException {
        BareHttp http = new BareHttp(uri("/long"), true);
        for (int i = 0; i < 3; i++) {
            http.get();
        }
        http.close();

        assertThat(requests).hasValue(3);
        assertThat(clientPorts).hasSize(1);
    }

    @Test
    void postsItsBodyAndHeaders() throws IOException {
        BareHttp http = new BareHttp(uri("/long"), true);
        http.post("Prefer: respond-async\r\n", "{\"prompt\": \"漢\"}");
        http.post("Prefer: respond-async\r\n", "{\"prompt\": \"字\"}");
        http.close();

        assertThat(received).isEqualTo("respond-async{\"prompt\": \"字\"}");
        assertThat(clientPorts).hasSize(1);
    }

    @Test
    void makesAConnectionForEachRequest() throws IOException {
        BareHttp http = new BareHttp(uri("/long"), false);
        http.get();
        http.get();

        assertThat(clientPorts).hasSize(2);
    }

    @Test
    void anythingButSuccessIsAFailure() {
        BareHttp http = new BareHttp(uri("/missing"), true);

        assertThatThrownBy(http::get).isInstanceOf(IOException.class).hasMessageContaining("404");
    }

    @Test
    void slopesAreThoseOfTheNearestLine() {
        assertThat(AbortsScenario.slope(List.of(1.0, 3.0, 5.0, 7.0))).isEqualTo(2.0);
        assertThat(AbortsScenario.slope(List.of(4.0, 4.0, 4.0))).isZero();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
