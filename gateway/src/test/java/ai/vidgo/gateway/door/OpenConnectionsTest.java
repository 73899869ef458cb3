package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that live for hours are counted while they do. */
class OpenConnectionsTest {

    private final TestDoor door = TestDoor.open();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void countsTheSocketsThatAreOpen() {
        door.generation.answers(request -> request.toWebSocket());
        assertThat(open("sockets")).isZero();

        WebSocket socket = Waiting.on(door.vertx()
                .createWebSocketClient()
                .connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(door.port())
                        .setURI("/api/v1/generate/live?job=1")));
        await().until(() -> open("sockets") == 1);
        Waiting.on(socket.close());

        await().until(() -> open("sockets") == 0);
    }

    @Test
    void countsTheEventStreamsThatAreOpen() {
        door.generation.answers(request -> request.response()
                .putHeader("Content-Type", "text/event-stream")
                .setChunked(true)
                .write("data: 1\n\n"));

        HttpClientRequest request = Waiting.on(door.vertx()
                .createHttpClient()
                .request(HttpMethod.GET, door.port(), "127.0.0.1", "/api/v1/generate/tasks/1/events"));
        Waiting.on(request.putHeader("Accept", "text/event-stream").send());
        assertThat(open("streams")).isEqualTo(1);
        request.reset();

        await().until(() -> open("streams") == 0);
    }

    private double open(String kind) {
        return door.meters
                .get("vidgo.gateway." + kind)
                .tag("service", "generation")
                .gauge()
                .value();
    }
}
