package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Waiting;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that speak HTTP/2, before services that speak HTTP/1.1. */
class Http2Test {

    private static final String PLANS = "/api/v1/plans";
    private static final String UPLOAD = "/api/v1/demo/upload";
    private static final int MIB = 1024 * 1024;

    private final TestDoor door = TestDoor.open();
    private final HttpClient client = door.vertx()
            .createHttpClient(new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false));

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void manyReadsShareAConnection() {
        List<Future<Buffer>> answers = IntStream.range(0, 50)
                .mapToObj(i -> request(HttpMethod.GET, PLANS + "?n=" + i)
                        .compose(request -> request.send().compose(HttpClientResponse::body)))
                .toList();

        Waiting.on(Future.all(answers));
        assertThat(door.billing.seen()).hasSize(50);
    }

    @Test
    void aBodyOfUnknownLengthArrivesWhole() {
        HttpClientRequest request = Waiting.on(request(HttpMethod.POST, UPLOAD)).setChunked(true);
        for (int i = 0; i < 8; i++) {
            request.write(Buffer.buffer("x".repeat(MIB / 8)));
        }
        request.end();

        JsonObject echo =
                Waiting.on(request.response().compose(HttpClientResponse::body)).toJsonObject();

        assertThat(echo.getString("body")).hasSize(MIB);
    }

    @Test
    void aChangeWithoutABodyArrivesWithoutOne() {
        Buffer echo = Waiting.on(request(HttpMethod.POST, "/api/v1/auth/logout")
                .compose(request -> request.send().compose(HttpClientResponse::body)));

        assertThat(echo.toJsonObject().getString("body")).isEmpty();
    }

    @Test
    void limitsHoldForBodiesOfUnknownLength() {
        HttpClientRequest request = Waiting.on(request(HttpMethod.POST, UPLOAD)).setChunked(true);
        Future<HttpClientResponse> answer = request.response();
        for (int i = 0; i < 12; i++) {
            request.write(Buffer.buffer(new byte[MIB]));
        }
        request.end();

        assertThat(Waiting.on(answer).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/events", "/static/%2e%2e/internal/events", "//internal/events"})
    void internalPathsAreNotReachable(String path) {
        HttpClientResponse answer = Waiting.on(request(HttpMethod.GET, path).compose(HttpClientRequest::send));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(door.catalog.seen()).isEmpty();
    }

    @Test
    void answersNameNoConnectionAlsoWhileTheInstanceStops() {
        door.door.drain();

        HttpClientResponse answer = Waiting.on(request(HttpMethod.GET, PLANS).compose(HttpClientRequest::send));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.getHeader("Connection")).isNull();
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private Future<HttpClientRequest> request(HttpMethod method, String target) {
        return client.request(method, door.port(), "127.0.0.1", target);
    }
}
