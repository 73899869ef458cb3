package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    private static final int MIB = 1024 * 1024;
    private static final String UPLOAD = "/api/v1/demo/upload";
    private static final String TOOL = "/api/v1/tools/remove-bg";

    private static TestDoor door;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        door = TestDoor.open();
        client = door.vertx().createHttpClient();
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
    void refusesAnAnnouncedBodyThatIsTooLargeBeforeAnyoneIsAsked() {
        JsonObject problem = assertTooLarge(post(UPLOAD, "multipart/form-data; boundary=x", 12 * MIB, false));

        assertThat(problem.getString("code")).isEqualTo("payload_too_large");
        assertThat(door.generation.seen()).isEmpty();
    }

    @Test
    void refusesAChunkedBodyAtTheLimitAndCutsTheServiceOff() {
        AtomicBoolean cutOff = new AtomicBoolean();
        door.generation.answers(request -> {
            request.response().closeHandler(gone -> cutOff.set(true));
            request.handler(chunk -> {});
        });

        assertTooLarge(post(UPLOAD, "multipart/form-data; boundary=x", 12 * MIB, true));

        await().untilTrue(cutOff);
    }

    @Test
    void jsonBodiesHaveASmallerLimit() {
        assertTooLarge(post(TOOL, "application/json", MIB + 1, false));
        assertTooLarge(post(TOOL, "application/json; charset=utf-8", MIB + 1, true));
    }

    @Test
    void bodiesAtTheLimitPass() {
        assertThat(post(TOOL, "application/json", MIB, true).statusCode()).isEqualTo(200);
        assertThat(post(UPLOAD, "multipart/form-data; boundary=x", 11 * MIB, true)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pathsWithPicturesInJsonHaveTheirOwnLimit() {
        assertThat(post("/api/v1/interior/fusion", "application/json", 10 * MIB, false)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theConnectionStaysUsableAfterARefusal() throws IOException {
        String big = "x".repeat(MIB + 1);
        String first = "POST " + TOOL + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + big.length() + "\r\n\r\n" + big;
        Answer second = Wire.raw(door.port(), first + "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(second.status()).isEqualTo(413);
        assertThat(second.body()).contains("HTTP/1.1 200");
    }

    @Test
    void refusesALengthThatIsNoNumber() {
        Answer answer = Wire.raw(
                door.port(),
                "POST " + TOOL + " HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(door.generation.seen()).isEmpty();
    }

    @Test
    void aClientThatAsksFirstIsInvited() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + TOOL + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                                    + "Content-Length: 4\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String invitation = new String(in.readNBytes("HTTP/1.1 100".length()), StandardCharsets.US_ASCII);
            assertThat(invitation).isEqualTo("HTTP/1.1 100");

            socket.getOutputStream().write("null".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).contains("HTTP/1.1 200");
        }
    }

    private static JsonObject assertTooLarge(HttpClientResponse answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/json");
        return Waiting.on(answer.body()).toJsonObject();
    }

    private static HttpClientResponse post(String path, String contentType, int size, boolean chunked) {
        HttpClientRequest request = Waiting.on(client.request(HttpMethod.POST, door.port(), "127.0.0.1", path));
        request.putHeader("Content-Type", contentType);
        if (chunked) {
            request.setChunked(true);
        } else {
            request.putHeader("Content-Length", Integer.toString(size));
        }
        // A refusal may come before all is sent.
        Future<HttpClientResponse> answer = request.response().onSuccess(HttpClientResponse::body);
        send(request, size);
        return Waiting.on(answer);
    }

    private static void send(HttpClientRequest request, int size) {
        int chunk = 256 * 1024;
        for (int sent = 0; sent < size; sent += chunk) {
            request.write(Buffer.buffer(new byte[Math.min(chunk, size - sent)]));
        }
        request.end();
    }
}
