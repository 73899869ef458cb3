package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamingTest {

    private static final int CHUNK = 64 * 1024;
    private static final int LARGE = 50 * 1024 * 1024;

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
        door.catalog.reset();
        door.generation.reset();
    }

    @Test
    void theFirstBytesArriveBeforeTheLastOnesExist() {
        Promise<Void> firstArrived = Promise.promise();
        door.catalog.answers(request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.write("first");
            firstArrived.future().onSuccess(seen -> response.end("last"));
        });

        HttpClientResponse answer = get("/static/x");
        AtomicReference<String> text = new AtomicReference<>("");
        answer.handler(chunk -> {
            text.updateAndGet(before -> before + chunk.toString());
            firstArrived.tryComplete();
        });
        answer.resume();

        await().untilAsserted(() -> assertThat(text).hasValue("firstlast"));
    }

    @Test
    void oldClientsFindTheEndByTheEndOfTheConnection() {
        door.catalog.answers(request -> {
            request.response().setChunked(true).write("first ");
            request.response().end("last");
        });

        Answer answer = Wire.raw(door.port(), "GET /static/x HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("first last");
        assertThat(answer.all("Transfer-Encoding")).isEmpty();
    }

    @Test
    void aClientThatDoesNotReadStopsTheService() throws IOException {
        AtomicLong written = new AtomicLong();
        door.catalog.answers(request -> {
            request.response().putHeader("Content-Length", Integer.toString(LARGE));
            writeWhileWanted(request.response(), written);
        });

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setReceiveBufferSize(CHUNK);
            socket.getOutputStream()
                    .write("GET /static/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            AtomicLong before = new AtomicLong(-1);
            await().pollInterval(java.time.Duration.ofMillis(300))
                    .until(() -> written.get() > 0 && before.getAndSet(written.get()) == written.get());
            assertThat(written.get()).as("bytes taken from the service").isLessThan(LARGE / 2);

            long read = drain(socket.getInputStream());
            assertThat(read).isGreaterThan(LARGE);
            assertThat(written.get()).isEqualTo(LARGE);
        }
    }

    @Test
    void uploadsPassUnchanged() {
        byte[] bytes = new byte[3 * 1024 * 1024];
        new java.util.Random(7).nextBytes(bytes);
        AtomicReference<Buffer> arrived = new AtomicReference<>();
        door.generation.answers(request -> request.body().onSuccess(body -> {
            arrived.set(body);
            request.response().end();
        }));

        HttpClientRequest request =
                Waiting.on(client.request(HttpMethod.POST, door.port(), "127.0.0.1", "/api/v1/demo/upload"));
        request.putHeader("Content-Type", "multipart/form-data; boundary=x").setChunked(true);
        request.write(Buffer.buffer(bytes));
        HttpClientResponse answer = Waiting.on(request.end().compose(sent -> request.response()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(arrived.get().getBytes()).isEqualTo(bytes);
    }

    @Test
    void anEmptyPostWithoutContentTypePasses() {
        Answer answer = Wire.send(door.port(), "POST", "/api/v1/tools/remove-bg", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(door.generation.seen().element().getJsonObject("headers").fieldNames())
                .doesNotContain("content-type", "transfer-encoding");
    }

    @Test
    void theLiteralNullPasses() {
        Answer answer =
                Wire.send(door.port(), "POST", "/api/v1/tools/remove-bg", "null", "Content-Type: application/json");

        assertThat(answer.body()).contains("\"body\":\"null\"");
    }

    @Test
    void statusesWithoutBodyStayWithoutBody() {
        door.catalog.answers(request ->
                request.response().setStatusCode(304).putHeader("ETag", "\"a\"").end());

        Answer answer = Wire.get(door.port(), "/static/x");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("\"a\"");
        assertThat(answer.all("Transfer-Encoding")).isEmpty();
    }

    @Test
    void noContentHasNoBody() {
        door.catalog.answers(request -> request.response().setStatusCode(204).end());

        Answer answer = Wire.get(door.port(), "/static/x");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.all("Transfer-Encoding")).isEmpty();
    }

    @Test
    void headAnswersLikeGetWithoutBody() {
        door.catalog.answers(request ->
                request.response().putHeader("Content-Length", "1234").end());

        Answer answer = Wire.send(door.port(), "HEAD", "/static/x", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("1234");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void rangesAndTheirHeadersPass() {
        door.catalog.answers(request -> request.response()
                .setStatusCode(206)
                .putHeader("Content-Range", "bytes 0-3/10")
                .end("abcd"));

        Answer answer = Wire.get(door.port(), "/static/x.mp4", "Range: bytes=0-3");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes 0-3/10");
        assertThat(door.catalog.seen().element().getJsonObject("headers").getString("range"))
                .isEqualTo("bytes=0-3");
    }

    @Test
    void severalCookiesStaySeveral() {
        door.catalog.answers(request -> {
            request.response().headers().add("Set-Cookie", "a=1; HttpOnly").add("Set-Cookie", "b=2");
            request.response().end();
        });

        assertThat(Wire.get(door.port(), "/static/x").all("Set-Cookie")).containsExactly("a=1; HttpOnly", "b=2");
    }

    @Test
    void aClientThatLeavesEndsTheRequestToTheService() throws IOException {
        AtomicReference<HttpServerRequest> reached = new AtomicReference<>();
        AtomicReference<Boolean> ended = new AtomicReference<>(false);
        door.catalog.answers(request -> {
            request.response().closeHandler(gone -> ended.set(true));
            reached.set(request);
        });

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream()
                    .write("GET /static/x HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> reached.get() != null);
        }

        await().untilAsserted(() -> assertThat(ended).hasValue(true));
    }

    private static HttpClientResponse get(String path) {
        return Waiting.on(client.request(HttpMethod.GET, door.port(), "127.0.0.1", path)
                // Here and not outside: the first bytes may come before this thread goes on.
                .compose(request -> request.send().onSuccess(HttpClientResponse::pause)));
    }

    private static void writeWhileWanted(HttpServerResponse response, AtomicLong written) {
        while (written.get() < LARGE && !response.writeQueueFull()) {
            response.write(Buffer.buffer(new byte[CHUNK]));
            written.addAndGet(CHUNK);
        }
        if (written.get() < LARGE) {
            response.drainHandler(wanted -> writeWhileWanted(response, written));
        } else {
            response.end();
        }
    }

    private static long drain(InputStream in) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
        }
        return total;
    }
}
