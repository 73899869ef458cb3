package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and requests that are written so that two servers may read them differently. */
class HygieneTest {

    private static final String PLANS = "/api/v1/plans";

    private TestDoor door = TestDoor.open();

    @AfterEach
    void close() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PLANS, "/api/v1/nothing", "/", "/health", "/static/x.png", "/api/v1/docs"})
    void everyAnswerTellsBrowsersWhatNotToDo(String path) {
        Answer answer = Wire.get(door.port(), path);

        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(answer.all("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Server")).isNull();
    }

    @Test
    void whatAServiceSaysOfItselfStays() {
        door.billing.answers(request -> request.response()
                .putHeader("Content-Type", "text/html")
                .putHeader("Content-Security-Policy", "default-src 'self'")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end("<p>"));

        Answer answer = Wire.get(door.port(), PLANS);

        assertThat(answer.all("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(answer.all("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void browsersThatCameByHttpsShallAlwaysDoSo() {
        door.close();
        door = TestDoor.behindProxies(1);

        assertThat(Wire.get(door.port(), PLANS, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https")
                        .header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void continuesTheTraceOfTheCaller() {
        Wire.get(
                door.port(),
                PLANS,
                "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "tracestate: vendor=1");

        JsonObject seen = door.billing.seen().element().getJsonObject("headers");
        assertThat(seen.getString("traceparent"))
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(seen.getString("tracestate")).isEqualTo("vendor=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-nothing: 1",
                "traceparent: 00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "traceparent: ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "traceparent: 00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "traceparent: nonsense"
            })
    void beginsATraceWhereThereIsNone(String header) {
        Wire.get(door.port(), PLANS, header, "tracestate: vendor=1");

        JsonObject seen = door.billing.seen().element().getJsonObject("headers");
        assertThat(seen.getString("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .isNotEqualTo(header);
        assertThat(seen.getString("tracestate")).isNull();
    }

    /** Each hides a second request for an internal path in the body or the framing of the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 40\r\n\r\n",
                "Content-Length: 0, 40\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "Content-Length: 0x0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: identity\r\nContent-Length: 0\r\n\r\n",
                "Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "X: y\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "X: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Connection: Content-Length\r\nContent-Length: 0\r\n\r\n",
                "Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nExpect: 100-continue\r\n\r\n"
            })
    void noServiceSeesARequestThatIsHiddenInAnother(String framing) {
        String hidden = "GET /internal/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        Answer answer = Wire.raw(door.port(), "POST " + PLANS + " HTTP/1.1\r\nHost: x\r\n" + framing + hidden);

        assertThat(answer.status()).isIn(100, 200, 400, 404);
        assertThat(Stream.of(door.auth, door.catalog, door.generation, door.billing)
                        .flatMap(stub -> stub.seen().stream())
                        .map(seen -> seen.getString("uri")))
                .allMatch(PLANS::equals)
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/plans HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /api/v1/plans HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/plans\tHTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/v1/plans?a=\u0001 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET //api/v1/plans HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "CONNECT internal:80 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "TRACE /api/v1/plans HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            })
    void aStrangeRequestIsRefusedOrReachesNothingInternal(String request) {
        Answer answer = Wire.raw(door.port(), request);

        assertThat(answer.status()).isLessThan(500);
        assertThat(door.billing.seen().stream().map(seen -> seen.getString("uri")))
                .noneMatch(uri -> uri.contains("internal"));
    }

    @Test
    void anInstanceThatStopsAnswersAndThenClosesTheConnection() {
        String keepAlive = "GET " + PLANS + " HTTP/1.1\r\nHost: x\r\n\r\n";

        door.door.drain();
        // Reads until the door closes the connection.
        Answer answer = Wire.raw(door.port(), keepAlive);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Connection")).isEqualToIgnoringCase("close");
    }
}
