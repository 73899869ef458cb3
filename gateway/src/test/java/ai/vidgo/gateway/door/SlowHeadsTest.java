package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that send a request as slowly as they can, so that it never is one. */
class SlowHeadsTest {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration DRIP = Duration.ofMillis(100);
    private static final Duration FAR_BEYOND = PATIENCE.multipliedBy(2);
    private static final String HEAD = "GET /api/v1/plans HTTP/1.1\r\nHost: x\r\n";
    private static final String UPLOAD = "POST /api/v1/demo/upload HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ";

    private TestDoor door = TestDoor.setup().patience(PATIENCE, PATIENCE).open();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEAD);

            dripUntilClosed(socket, "X-Slow: a");
        }
        assertThat(door.billing.seen()).isEmpty();
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        try (Socket socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aSecondHeadThatDripsIsCutOffToo() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEAD + "\r\n");
            readAnswer(socket);

            dripUntilClosed(socket, "GET /");
        }
        assertThat(door.billing.seen()).hasSize(1);
    }

    @Test
    void aHeadInPiecesInTimeIsServed() throws Exception {
        door.close();
        door = TestDoor.open();
        try (Socket socket = connect()) {
            for (byte one : (HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(one);
            }

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anIdleConnectionStaysUsable() throws Exception {
        try (Socket socket = connect()) {
            send(socket, HEAD + "\r\n");
            readAnswer(socket);

            pass(FAR_BEYOND);
            send(socket, HEAD + "\r\n");

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aServiceMayTakeLongerThanAHead() throws Exception {
        door.billing.answers(request -> door.vertx()
                .setTimer(FAR_BEYOND.toMillis(), later -> request.response().end("late")));
        try (Socket socket = connect()) {
            send(socket, HEAD + "\r\n");

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyMayTakeLongerThanAHead() throws Exception {
        try (Socket socket = connect()) {
            send(socket, UPLOAD + "20480\r\n\r\n");
            for (int i = 0; i < 20; i++) {
                pass(FAR_BEYOND.dividedBy(20));
                send(socket, "x".repeat(1024));
            }

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void theRestOfARefusedBodyIsNotWaitedForWithoutEnd() throws Exception {
        try (Socket socket = connect()) {
            send(socket, UPLOAD + (20 * 1024 * 1024) + "\r\n\r\n");
            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 413");

            dripUntilClosed(socket, "xxxx");
        }
        assertThat(door.generation.seen()).isEmpty();
    }

    @Test
    void aSocketLivesOn() {
        AtomicReference<String> received = new AtomicReference<>();
        door.generation.answers(request ->
                request.toWebSocket().onSuccess((ServerWebSocket inner) -> inner.textMessageHandler(received::set)));
        WebSocket socket = Waiting.on(door.vertx()
                .createWebSocketClient()
                .connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(door.port())
                        .setURI("/api/v1/generate/live")));

        socket.writeTextMessage("first");
        await().atMost(SOON).untilAsserted(() -> assertThat(received).hasValue("first"));
        pass(FAR_BEYOND);
        socket.writeTextMessage("second");

        await().atMost(SOON).untilAsserted(() -> assertThat(received).hasValue("second"));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a text again and again, a byte at a time; the door must end this. */
    private static void dripUntilClosed(Socket socket, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        socket.setSoTimeout((int) DRIP.toMillis());
        int[] next = {0};
        await().atMost(SOON).pollInterval(DRIP).until(() -> {
            try {
                socket.getOutputStream().write(bytes[next[0]++ % bytes.length]);
                return socket.getInputStream().read() < 0;
            } catch (java.net.SocketTimeoutException open) {
                return false;
            } catch (IOException closed) {
                return true;
            }
        });
    }

    /** The head of an answer and as much of its body as comes with it. */
    private static String readAnswer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        String length =
                head.toString().toLowerCase(java.util.Locale.ROOT).replaceFirst("(?s).*content-length: (\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
        return head.toString();
    }

    private static void pass(Duration time) {
        await().pollDelay(time).until(() -> true);
    }
}
