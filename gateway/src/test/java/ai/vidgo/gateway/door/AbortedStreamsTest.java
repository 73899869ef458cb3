package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.internal.PlatformDependent;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients that leave in the middle leave nothing behind: no request at a service, no deflater, no buffers outside the heap.
 * {@code ./vidgo bench aborts} does the same for as long as one likes.
 */
class AbortedStreamsTest {

    private static final int WARM_UP = 400;
    private static final int STREAMS = 2000;
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 6;
    private static final int UPLOAD = 400_000;

    /** More than pools grow by themselves, less than one kind of stream leaves behind when it loses a piece each time. */
    private static final long SLACK = 16L * 1024 * 1024;

    private static final List<String> KINDS = List.of(
            head("GET /api/v1/demo/presets/x", "Accept-Encoding: gzip"),
            head("GET /static/clip.mp4", "Accept: video/mp4"),
            head("GET /api/v1/generate/tasks/1/events", "Accept: text/event-stream"),
            head(
                    "GET /api/v1/generate/live",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
            head("POST /api/v1/demo/upload", "Content-Length: " + UPLOAD));

    private final TestDoor door = TestDoor.open();
    private final AtomicInteger running = new AtomicInteger();
    private final Random random = new Random(5);

    @BeforeEach
    void endlessServices() {
        door.catalog.answers(request -> pieces(request, "application/json"));
        door.generation.answers(this::generation);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void nothingIsLeftOfStreamsThatWereBrokenOff() throws IOException {
        breakOff(WARM_UP);
        rest();
        long before = direct();

        breakOff(STREAMS);
        rest();

        assertThat(before).isPositive();
        assertThat(direct() - before).isLessThan(SLACK);
    }

    /** Buffers outside the heap: those that Netty frees by itself and those of the platform. */
    private static long direct() {
        long platforms = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Math.max(0, PlatformDependent.usedDirectMemory()) + platforms;
    }

    private static String head(String begin, String... headers) {
        return begin + " HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private void rest() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(running).hasValue(0);
            assertThat(door.meters.get("vidgo.gateway.compressing").gauge().value())
                    .isZero();
        });
    }

    private void breakOff(int streams) throws IOException {
        byte[] buffer = new byte[PIECE];
        for (int i = 0; i < streams; i++) {
            String kind = KINDS.get(i % KINDS.size());
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(kind.getBytes(StandardCharsets.US_ASCII));
                if (kind.startsWith("POST")) {
                    socket.getOutputStream().write(new byte[random.nextInt(UPLOAD)]);
                } else {
                    for (int wanted = random.nextInt(4); wanted > 0; wanted--) {
                        assertThat(socket.getInputStream().read(buffer)).isPositive();
                    }
                }
                socket.setSoLinger(i % 2 == 0, 0);
            }
        }
    }

    private void generation(HttpServerRequest request) {
        if (request.getHeader("Upgrade") != null) {
            request.toWebSocket().onSuccess(this::frames);
        } else if (request.getHeader("Content-Length") != null) {
            begin(request);
            request.body().onSuccess(body -> request.response().end());
        } else {
            pieces(request, "text/event-stream");
        }
    }

    private void frames(ServerWebSocket socket) {
        running.incrementAndGet();
        socket.closeHandler(closed -> running.decrementAndGet());
        for (int i = 0; i < PIECES; i++) {
            socket.writeBinaryMessage(piece());
        }
    }

    /** An answer of several pieces that never ends by itself. */
    private void pieces(HttpServerRequest request, String type) {
        begin(request);
        HttpServerResponse response =
                request.response().putHeader("Content-Type", type).setChunked(true);
        for (int i = 0; i < PIECES; i++) {
            response.write(piece());
        }
    }

    /** Bytes that do not become fewer when they are compressed, or a client would wait for more than there is. */
    private static Buffer piece() {
        byte[] bytes = new byte[PIECE];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Buffer.buffer(bytes);
    }

    private void begin(HttpServerRequest request) {
        running.incrementAndGet();
        AtomicBoolean over = new AtomicBoolean();
        Handler<Void> end = either -> {
            if (!over.getAndSet(true)) {
                running.decrementAndGet();
            }
        };
        request.response().closeHandler(end).endHandler(end);
    }
}
