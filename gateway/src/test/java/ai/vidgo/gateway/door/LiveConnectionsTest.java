package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WebSockets and event streams; the answer time-out is far shorter than these connections live. */
class LiveConnectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String PATH = "/api/v1/generate/live?job=1";

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.impatient(PATIENCE);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void reset() {
        door.generation.reset();
    }

    @Test
    void framesPassBothWays() {
        door.generation.answers(request -> request.toWebSocket().onSuccess(socket -> {
            socket.writeTextMessage("welcome");
            socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text));
            socket.binaryMessageHandler(socket::writeBinaryMessage);
        }));
        List<Object> received = new CopyOnWriteArrayList<>();

        WebSocket socket = connect(listening -> listening
                .textMessageHandler(received::add)
                .binaryMessageHandler(bytes -> received.add(bytes.length())));
        socket.writeTextMessage("hello");
        socket.writeBinaryMessage(Buffer.buffer(new byte[100_000]));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(received).containsExactly("welcome", "echo hello", 100_000));
        Waiting.on(socket.close());
    }

    @Test
    void aSilentSocketOutlivesTheAnswerTimeout() {
        door.generation.answers(request -> request.toWebSocket()
                .onSuccess(socket -> door.vertx()
                        .setTimer(PATIENCE.toMillis() * 2, timer -> socket.writeTextMessage("still here"))));
        AtomicReference<String> received = new AtomicReference<>();

        connect(listening -> listening.textMessageHandler(received::set));

        await().atMost(SOON).untilAsserted(() -> assertThat(received).hasValue("still here"));
    }

    @Test
    void aCloseOfTheClientReachesTheService() {
        AtomicReference<Short> code = new AtomicReference<>();
        door.generation.answers(request -> request.toWebSocket()
                .onSuccess(socket -> socket.closeHandler(closed -> code.set(socket.closeStatusCode()))));

        Waiting.on(connect().close((short) 4001, "bye"));

        await().atMost(SOON).untilAsserted(() -> assertThat(code).hasValue((short) 4001));
    }

    @Test
    void aCloseOfTheServiceReachesTheClient() {
        AtomicReference<Short> code = new AtomicReference<>();
        // Not at once: a client that is not listening yet would not hear it.
        door.generation.answers(request -> request.toWebSocket()
                .onSuccess(socket -> socket.textMessageHandler(text -> socket.close((short) 1008, "banned"))));

        WebSocket socket =
                connect(listening -> listening.closeHandler(closed -> code.set(listening.closeStatusCode())));
        socket.writeTextMessage("may I stay?");

        await().atMost(SOON).untilAsserted(() -> assertThat(code).hasValue((short) 1008));
    }

    @Test
    void aServiceThatVanishesEndsTheSocket() {
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        door.generation.answers(request -> {
            var connection = request.connection();
            request.toWebSocket().onSuccess(socket -> socket.textMessageHandler(text -> connection.close()));
        });

        WebSocket socket = connect(listening -> listening.closeHandler(end -> closed.set(true)));
        socket.writeTextMessage("are you there?");

        await().atMost(SOON).untilAsserted(() -> assertThat(closed).hasValue(true));
    }

    @Test
    void theHandshakeCarriesTheDoorsHeadersAndTheClientsProtocols() {
        door.generation.answers(request -> request.toWebSocket());

        connect();

        JsonObject headers = door.generation.seen().element().getJsonObject("headers");
        assertThat(door.generation.seen().element().getString("uri")).isEqualTo(PATH);
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-request-id")).isNotBlank();
        assertThat(headers.getString("cookie")).isEqualTo("vidgo_ws=t");
        assertThat(headers.fieldNames()).doesNotContain("x-internal-user");
    }

    @Test
    void aRefusedHandshakeComesBackAsTheServiceSaidIt() {
        door.generation.answers(
                request -> request.response().setStatusCode(401).end("{\"detail\":\"Not authenticated\"}"));

        assertThatThrownBy(LiveConnectionsTest::connect)
                .rootCause()
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> {
                    assertThat(refused.getStatus()).isEqualTo(401);
                    assertThat(refused.getBody().toString()).contains("Not authenticated");
                });
    }

    @Test
    void aServiceThatIsSilentAboutAHandshakeIsATimeout() {
        door.generation.answers(request -> {});

        assertThatThrownBy(LiveConnectionsTest::connect)
                .rootCause()
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(504));
    }

    @Test
    void aClientThatLeavesDuringTheHandshakeEndsIt() {
        AtomicReference<Boolean> left = new AtomicReference<>(false);
        AtomicReference<Boolean> reached = new AtomicReference<>(false);
        door.generation.answers(request -> {
            request.response().closeHandler(gone -> left.set(true));
            reached.set(true);
        });
        HttpClient client = door.vertx().createHttpClient();

        HttpClientRequest request = Waiting.on(client.request(HttpMethod.GET, door.port(), "127.0.0.1", PATH));
        request.putHeader("Upgrade", "websocket")
                .putHeader("Connection", "Upgrade")
                .send();
        await().atMost(SOON).untilAsserted(() -> assertThat(reached).hasValue(true));
        request.reset();

        await().atMost(SOON).untilAsserted(() -> assertThat(left).hasValue(true));
    }

    @Test
    void eventsArriveOneByOneAndTheStreamMayBeSilent() {
        AtomicReference<HttpServerResponse> stream = new AtomicReference<>();
        AtomicReference<Boolean> left = new AtomicReference<>(false);
        door.generation.answers(request -> {
            HttpServerResponse response = request.response()
                    .putHeader("Content-Type", "text/event-stream")
                    .setChunked(true);
            response.closeHandler(gone -> left.set(true));
            response.write("data: 1\n\n");
            stream.set(response);
        });
        AtomicReference<String> received = new AtomicReference<>("");

        HttpClientResponse answer = Waiting.on(door.vertx()
                .createHttpClient()
                .request(HttpMethod.GET, door.port(), "127.0.0.1", "/api/v1/generate/tasks/1/events")
                // Here and not outside: the first event may come before this thread goes on.
                .compose(request ->
                        request.putHeader("Accept", "text/event-stream").send().onSuccess(HttpClientResponse::pause)));
        answer.handler(chunk -> received.updateAndGet(before -> before + chunk));
        answer.resume();

        await().atMost(SOON).untilAsserted(() -> assertThat(received).hasValue("data: 1\n\n"));
        door.vertx().setTimer(PATIENCE.toMillis() * 2, timer -> stream.get().write("data: 2\n\n"));
        await().atMost(SOON).untilAsserted(() -> assertThat(received).hasValue("data: 1\n\ndata: 2\n\n"));
        answer.request().reset();
        await().atMost(SOON).untilAsserted(() -> assertThat(left).hasValue(true));
    }

    private static WebSocket connect() {
        return connect(notListening -> {});
    }

    /** Handlers are there before the first frame can be. */
    private static WebSocket connect(Consumer<ClientWebSocket> listening) {
        ClientWebSocket socket = door.vertx().createWebSocketClient().webSocket();
        listening.accept(socket);
        return Waiting.on(socket.connect(options()));
    }

    private static WebSocketConnectOptions options() {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(door.port())
                .setURI(PATH)
                .addHeader("Cookie", "vidgo_ws=t")
                .addHeader("X-Internal-User", "admin");
    }
}
