package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokenServicesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.impatient(PATIENCE);
        door.billing.close();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void reset() {
        door.catalog.reset();
        door.generation.reset();
        door.auth.reset();
    }

    @Test
    void aServiceThatIsDownIsABadGatewayInJson() {
        Answer answer = Wire.get(door.port(), "/api/v1/plans", "X-Request-ID: r-1");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().getString("code")).isEqualTo("bad_gateway");
        assertThat(answer.json().getString("request_id")).isEqualTo("r-1");
        assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Connection refused");
    }

    @Test
    void aSilentServiceIsAGatewayTimeoutInJson() {
        door.auth.answers(request -> {});

        Answer answer = Wire.get(door.port(), "/api/v1/auth/me");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.json().getString("code")).isEqualTo("gateway_timeout");
    }

    @Test
    void aServiceThatHangsUpIsABadGateway() {
        door.auth.answers(request -> request.connection().close());

        assertThat(Wire.get(door.port(), "/api/v1/auth/me").status()).isEqualTo(502);
    }

    @Test
    void aServiceThatFallsSilentInTheMiddleDoesNotLookFinished() {
        door.catalog.answers(request -> request.response().setChunked(true).write("half"));

        assertThatThrownBy(() -> completeChunkedBody(Wire.get(door.port(), "/static/x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aServiceThatKeepsSendingMayTakeLongerThanTheTimeout() {
        door.catalog.answers(request -> {
            var response = request.response().setChunked(true);
            long[] sent = {0};
            door.vertx().setPeriodic(PATIENCE.toMillis() / 10, timer -> {
                response.write("tick ");
                if (++sent[0] == 15) {
                    door.vertx().cancelTimer(timer);
                    response.end();
                }
            });
        });

        assertThat(Wire.get(door.port(), "/static/x").body().split("tick", -1)).hasSize(16);
    }

    @Test
    void slowPathsMayBeSilentForLonger() {
        door.generation.answers(request -> door.vertx()
                .setTimer(PATIENCE.toMillis() * 2, timer -> request.response().end("done")));

        assertThat(Wire.send(door.port(), "POST", "/api/v1/interior/fusion", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(Wire.send(door.port(), "POST", "/api/v1/interior/generate", "{}")
                        .status())
                .isEqualTo(504);
    }

    @Test
    void everyExchangeIsCountedByServiceAndStatus() {
        Timer timer = door.meters
                .get("vidgo.gateway.requests")
                .tag("service", "auth")
                .tag("status", "2xx")
                .timer();
        long before = timer.count();

        Wire.get(door.port(), "/api/v1/auth/geo-language");

        await().untilAsserted(() -> assertThat(timer.count()).isEqualTo(before + 1));
    }

    @Test
    void theTimeOfTheServiceIsKeptApartFromThatOfTheClient() {
        Timer timer =
                door.meters.get("vidgo.gateway.upstream").tag("service", "auth").timer();
        long before = timer.count();

        Wire.get(door.port(), "/api/v1/auth/geo-language");

        assertThat(timer.count()).isEqualTo(before + 1);
    }

    @Test
    void aServiceThatGivesNoAnswerIsCountedByTheReason() {
        double away = failures("billing", "unreachable") + failures("billing", "left_alone");
        double silent = failures("auth", "silent");
        door.auth.answers(request -> {});

        Wire.get(door.port(), "/api/v1/plans");
        Wire.get(door.port(), "/api/v1/auth/me");

        assertThat(failures("billing", "unreachable") + failures("billing", "left_alone"))
                .isGreaterThan(away);
        assertThat(failures("auth", "silent")).isEqualTo(silent + 1);
    }

    @Test
    void tellsWhichServiceIsLeftAlone() {
        for (int i = 0; i < 20; i++) {
            Wire.get(door.port(), "/api/v1/plans");
        }

        assertThat(leftAlone("billing")).isEqualTo(1);
        assertThat(leftAlone("catalog")).isZero();
    }

    private static double failures(String service, String reason) {
        return door.meters
                .counter("vidgo.gateway.upstream.failures", "service", service, "reason", reason)
                .count();
    }

    private static double leftAlone(String service) {
        return door.meters
                .get("vidgo.gateway.breaker.open")
                .tag("service", service)
                .gauge()
                .value();
    }

    @Test
    void errorsOfAServicePassUnchanged() {
        door.auth.answers(request -> request.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer")
                .end("{\"detail\":\"Not authenticated\"}"));

        Answer answer = Wire.get(door.port(), "/api/v1/auth/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Not authenticated\"}");
    }

    private static void completeChunkedBody(Answer answer) {
        if (!answer.body().endsWith("0\r\n\r\n")) {
            throw new IllegalStateException("the body was cut: " + answer.body());
        }
    }
}
