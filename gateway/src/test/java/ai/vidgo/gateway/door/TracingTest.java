package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.platform.testing.SpanLog;
import ai.vidgo.platform.tracing.Traces;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The door as a step of a trace, where an operator follows them. */
class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String PLANS = "/api/v1/plans";

    private final SpanLog log = new SpanLog();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(log).build())
            .build();
    private final TestDoor door =
            TestDoor.setup().traces(new Traces(telemetry, false)).open();

    @AfterEach
    void close() {
        door.close();
        telemetry.close();
    }

    @Test
    void theServicesStepFollowsFromTheDoors() {
        Wire.get(door.port(), PLANS);

        SpanData step = ended();
        assertThat(seenByBilling()).isEqualTo("00-" + step.getTraceId() + "-" + step.getSpanId() + "-01");
        assertThat(step.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(step.getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void theDoorsStepFollowsFromTheCallers() {
        Wire.get(door.port(), PLANS, "traceparent: 00-" + TRACE + "-" + CALLER + "-01", "tracestate: vendor=1");

        SpanData step = ended();
        assertThat(step.getTraceId()).isEqualTo(TRACE);
        assertThat(step.getParentSpanId()).isEqualTo(CALLER);
        assertThat(seenByBilling()).isEqualTo("00-" + TRACE + "-" + step.getSpanId() + "-01");
    }

    @Test
    void aStepHoldsNothingOfTheCaller() {
        Wire.get(
                door.port(),
                "/api/v1/auth/verify?token=secret-of-somebody",
                "Authorization: Bearer eyJ.valid.anna",
                "User-Agent: a browser");

        SpanData step = ended();
        assertThat(step.getAttributes().asMap().keySet().stream()
                        .map(AttributeKey::getKey)
                        .collect(Collectors.toSet()))
                .isSubsetOf("http.request.method", "http.route", "http.response.status_code", "vidgo.service");
        assertThat(step.toString())
                .doesNotContain("secret-of-somebody")
                .doesNotContain("anna")
                .doesNotContain("a browser")
                .doesNotContain("127.0.0.1");
        assertThat(step.getName()).startsWith("GET /api/v1/auth");
    }

    @Test
    void aServiceThatIsAwayIsAnError() {
        door.billing.close();

        Wire.get(door.port(), PLANS);

        assertThat(ended().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void theHandshakeOfAWebSocketIsAStepThatEndsWhileItIsOpen() {
        door.billing.answers(request -> request.toWebSocket());

        WebSocket socket = connect();

        SpanData step = ended();
        assertThat(seenByBilling()).isEqualTo("00-" + TRACE + "-" + step.getSpanId() + "-01");
        assertThat(step.getParentSpanId()).isEqualTo(CALLER);
        assertThat(step.getName()).startsWith("GET /api/v1/plans");
        assertThat(step.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(101);
        assertThat(socket.isClosed()).isFalse();
        Waiting.on(socket.close());
        assertThat(log.all()).hasSize(1);
    }

    @Test
    void aRefusedHandshakeIsAStepWithTheServicesStatus() {
        door.billing.answers(request -> request.response().setStatusCode(401).end());

        assertThatThrownBy(this::connect).hasRootCauseInstanceOf(UpgradeRejectedException.class);

        assertThat(ended().getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(401);
    }

    @Test
    void aHandshakeThatNobodyAnswersIsAnError() {
        door.billing.close();

        assertThatThrownBy(this::connect).hasRootCauseInstanceOf(UpgradeRejectedException.class);

        assertThat(ended().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    private WebSocket connect() {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(door.port())
                .setURI(PLANS)
                .addHeader("traceparent", "00-" + TRACE + "-" + CALLER + "-01");
        return Waiting.on(door.vertx().createWebSocketClient().connect(options));
    }

    private SpanData ended() {
        await().until(() -> !log.all().isEmpty());
        assertThat(log.all()).hasSize(1);
        return log.all().iterator().next();
    }

    private String seenByBilling() {
        return door.billing.seen().element().getJsonObject("headers").getString("traceparent");
    }
}
