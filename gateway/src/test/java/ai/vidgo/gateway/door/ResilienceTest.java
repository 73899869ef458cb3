package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door does about services that fail and clients that dawdle. */
class ResilienceTest {

    private static final String PLANS = "/api/v1/plans";

    private final TestDoor door = TestDoor.open();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aReadIsTriedOnceMoreWhenTheServiceHangsUp() {
        AtomicInteger calls = new AtomicInteger();
        door.billing.answers(request -> {
            if (calls.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("{}");
            }
        });

        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aChangeIsNeverSentTwice(String method) {
        door.billing.answers(ResilienceTest::hangUp);

        assertThat(Wire.send(door.port(), method, PLANS, "").status()).isEqualTo(502);
        assertThat(door.billing.seen()).hasSize(1);
    }

    @Test
    void aReadIsTriedTwiceAndNotMore() {
        door.billing.answers(ResilienceTest::hangUp);

        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(502);
        assertThat(door.billing.seen()).hasSize(2);
    }

    /** The budget of these tests holds two retries at once. */
    @Test
    void retriesDoNotMultiplyTheLoadOfAServiceInTrouble() {
        door.billing.answers(request -> {
            if (door.billing.seen().size() % 2 == 0) {
                request.response().end("{}");
            } else {
                hangUp(request);
            }
        });
        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(200);
        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(200);

        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(502);
    }

    @Test
    void aServiceThatNeverAnswersIsLeftAloneForAMomentAndThenTriedByOne() {
        door.billing.answers(ResilienceTest::hangUp);
        for (int i = 0; i < 5; i++) {
            assertThat(Wire.send(door.port(), "POST", PLANS, "").status()).isEqualTo(502);
        }
        int asked = door.billing.seen().size();

        Answer refused = Wire.send(door.port(), "POST", PLANS, "");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(door.billing.seen()).hasSize(asked);
        assertThat(Wire.get(door.port(), "/api/v1/auth/me").status()).isEqualTo(200);

        door.billing.answers(request -> request.response().end("{}"));
        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(503);
        door.advance(Duration.ofMillis(500));
        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(200);
        assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(200);
    }

    @Test
    void aServiceThatAnswers500IsNotLeftAlone() {
        door.billing.answers(request -> request.response().setStatusCode(500).end("{}"));

        for (int i = 0; i < 20; i++) {
            assertThat(Wire.get(door.port(), PLANS).status()).isEqualTo(500);
        }
    }

    @Test
    void aServiceIsToldHowLongItsCallerWaits() {
        Wire.get(door.port(), PLANS, "X-VidGo-Timeout: 999999");
        Wire.send(door.port(), "POST", "/api/v1/interior/fusion", "{}");

        assertThat(timeout(door.billing.seen().element())).isEqualTo("20000");
        assertThat(timeout(door.generation.seen().element())).isEqualTo("130000");
    }

    @Test
    void aBodyThatDripsIsEnded() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + PLANS + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            // Often enough that nobody is silent, and far below the slowest upload.
            door.vertx().setPeriodic(100, timer -> drip(out));

            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 408".length());

            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    private static void drip(OutputStream out) {
        try {
            out.write('x');
            out.flush();
        } catch (IOException ended) {
            assertThat(ended).hasMessageContaining("closed");
        }
    }

    private static String timeout(io.vertx.core.json.JsonObject seen) {
        return seen.getJsonObject("headers").getString("x-vidgo-timeout");
    }

    private static void hangUp(HttpServerRequest request) {
        request.connection().close();
    }
}
